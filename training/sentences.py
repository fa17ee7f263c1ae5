"""Words with names marked in them: the one shape that every data source becomes."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

LABELS = ("ORG", "PER", "LOC", "FAC", "PRODUCT")
MISC = "MISC"  # a name of none of these: a people, law, event or work
UNSURE = "?"  # a stretch whose label the source does not tell: learn nothing there


class Name(NamedTuple):
    """One labelled stretch of words, end exclusive."""

    start: int
    end: int
    label: str


class Sentence(NamedTuple):
    """One sentence; ``spaces`` says which words a blank follows."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    names: tuple[Name, ...]


def build_doc(vocab: Vocab, sentences: Iterable[Sentence]) -> Doc:
    """Join sentences into one doc with its names set and unsure words left open."""
    words: list[str] = []
    spaces: list[bool] = []
    names: list[Name] = []
    for sentence in sentences:
        shift = len(words)
        words.extend(sentence.words)
        spaces.extend((*sentence.spaces[:-1], True))
        names.extend(
            Name(n.start + shift, n.end + shift, n.label) for n in sentence.names
        )
    doc = Doc(vocab, words=words, spaces=spaces)
    return set_names(doc, names)


def set_names(doc: Doc, names: Sequence[Name]) -> Doc:
    """Set the names as entities and the unsure stretches as missing."""
    sure = [
        Span(doc, n.start, n.end, label=n.label) for n in names if n.label != UNSURE
    ]
    open_ = [Span(doc, n.start, n.end) for n in names if n.label == UNSURE]
    doc.set_ents(sure, missing=open_, default="outside")
    return doc


def drop_overlaps(names: Iterable[Name]) -> tuple[Name, ...]:
    """Keep the longest of names that share words, in reading order."""
    taken: set[int] = set()
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start - n.end, n.start, n.label)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            kept.append(name)
    return tuple(sorted(kept))


def save_docs(docs: Iterable[Doc], path: Path) -> int:
    """Write docs to one file and return how many words they hold."""
    box = DocBin(store_user_data=False)
    words = 0
    for doc in docs:
        box.add(doc)
        words += len(doc)
    path.parent.mkdir(parents=True, exist_ok=True)
    box.to_disk(path)
    return words


def load_docs(path: Path, vocab: Vocab) -> list[Doc]:
    """Read the docs of one file."""
    return list(DocBin().from_disk(path).get_docs(vocab))
