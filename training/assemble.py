"""Trained parts in, the shippable pipeline folder out."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import spacy
from spacy.lang.en import English
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from training.sentences import load_docs

_KEPT_BITS = 7  # of a float's 23: nothing measurable is lost and files shrink by half
_FLOAT_BITS = 23
_FEWEST = 15
_CLEAR_SHARE = 0.7


def assemble(syntax: Path, names: Language, treebank: Path) -> Language:
    """Put sentences, tags, tree and names into one pipeline with rounded weights."""
    nlp = spacy.load(syntax, exclude=["ner", "sentencizer"])
    # first: the parser, left alone, begins a sentence before "$"
    nlp.add_pipe("sentencizer", first=True)
    if "attribute_ruler" not in nlp.pipe_names:
        ruler = nlp.add_pipe("attribute_ruler", after="parser")
        if isinstance(ruler, AttributeRuler):
            _add_parts_of_speech(ruler, load_docs(treebank, nlp.vocab))
    nlp.add_pipe("ner", source=names)
    round_weights(nlp, _KEPT_BITS)
    nlp.meta.update(
        name="english",
        version="0.2.0",
        license="CC BY-SA 4.0",
        description="Tags, Universal Dependencies, and names of business news",
        author="",
        email="",
        url="",
    )
    return nlp


def _add_parts_of_speech(ruler: AttributeRuler, docs: Iterable[Doc]) -> None:
    """Let a tag, or a clear pair of tag and word, mean its usual part of speech."""
    by_tag: dict[str, Counter[str]] = defaultdict(Counter)
    by_word: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            by_tag[token.tag_][token.pos_] += 1
            by_word[token.tag_, token.lower_][token.pos_] += 1
    usual = {tag: _commonest(counts) for tag, counts in sorted(by_tag.items())}
    for tag, pos in usual.items():
        if tag:
            ruler.add([[{"TAG": tag}]], {"POS": pos})
    for (tag, word), counts in sorted(by_word.items()):
        pos = _commonest(counts)
        total = counts.total()
        if (
            pos != usual[tag]
            and total >= _FEWEST
            and counts[pos] > _CLEAR_SHARE * total
        ):
            ruler.add([[{"TAG": tag, "LOWER": word}]], {"POS": pos})


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda pos: (-counts[pos], pos))


def round_weights(nlp: Language, bits: int) -> None:
    """Round every weight to ``bits`` of its mantissa; its type stays float32."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if model is None or not hasattr(model, "walk"):
            continue
        for node in model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, _rounded(node.get_param(name), bits))


def _rounded(weights: np.ndarray, bits: int) -> np.ndarray:
    if weights.dtype != np.float32:
        return weights
    drop = np.uint64(_FLOAT_BITS - bits)
    whole = np.ascontiguousarray(weights).view(np.uint32).astype(np.uint64)
    half = np.uint64(1) << (drop - np.uint64(1))
    kept = ((whole + half) >> drop) << drop
    return kept.astype(np.uint32).view(np.float32).copy()


def save(nlp: Language, folder: Path) -> None:
    """Write the pipeline without the words that training happened to meet."""
    nlp.to_disk(folder)
    kept = set(English().vocab.strings)
    for _, pipe in nlp.pipeline:
        kept.update(getattr(pipe, "labels", ()))
        for pattern in getattr(pipe, "patterns", ()):
            kept.update(_strings(pattern))
    text = json.dumps(sorted(kept), ensure_ascii=False, indent=0)
    (folder / "vocab" / "strings.json").write_text(text, encoding="utf8")


def _strings(value: object) -> Iterator[str]:
    """Yield every string inside a pattern."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


def folder_size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
