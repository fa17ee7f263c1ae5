"""A pipeline and test files in, the figures of the model card out."""

import json
import re
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.sentences import LABELS, MISC, load_docs

Figures = dict[str, float]
Spans = set[tuple[int, int, str]]

_AS_PUBLIC = {
    "FAC": "LOC",
    "PRODUCT": "",
    MISC: "",
}  # the public sets know three labels
_OWN_TESTS = ("own_test", "articles", "general")
_PUBLIC_TESTS = ("pud_news", "pud_wiki", "ewt_test", "wikigold")
_TREEBANKS = ("pud_news", "pud", "ewt_test")
_FILL = re.compile(r"^(TEXT|ACQUIRED|PURCHASER|SELLER):\s+(.*)$", re.MULTILINE)
_OPTION = re.compile(r'"([^"]+)"')
_LEGAL = re.compile(r"[ ,]+(inc|corp|co|ltd|plc|ag|sa|nv|llc)\.?$", re.IGNORECASE)


def measure(nlp: Language, folder: Path, deals: Path | None) -> Figures:
    """Measure a pipeline on every test file there is."""
    figures: Figures = {}
    for name in _OWN_TESTS:
        figures |= measure_names(nlp, folder / f"names_{name}.spacy", name, {})
    for name in _PUBLIC_TESTS:
        figures |= measure_names(nlp, folder / f"names_{name}.spacy", name, _AS_PUBLIC)
    for name in _TREEBANKS:
        figures |= measure_tags(nlp, folder / f"syntax_{name}.spacy", name)
    if deals is not None:
        figures |= measure_parties(nlp, deals)
    figures["words per second"] = measure_speed(nlp, folder / "names_own_test.spacy")
    return figures


def measure_names(
    nlp: Language, path: Path, name: str, renamed: dict[str, str]
) -> Figures:
    """Measure precision, recall and F1 of names by label."""
    gold = load_docs(path, nlp.vocab)
    pairs = [
        (_spans(doc, renamed), _spans(read, renamed))
        for doc, read in zip(gold, _read(nlp, gold), strict=True)
    ]
    figures: Figures = {}
    for label in ("", *LABELS):
        figures |= score(f"{name} {label or 'all'}", pairs, label)
    return figures


def score(name: str, pairs: Sequence[tuple[Spans, Spans]], label: str) -> Figures:
    """Score what was found against what was asked for; nothing if nothing was."""
    chosen = [
        [{span for span in spans if label in {"", span[2]}} for spans in pair]
        for pair in pairs
    ]
    right = sum(len(asked & given) for asked, given in chosen)
    found = sum(len(given) for _, given in chosen)
    wanted = sum(len(asked) for asked, _ in chosen)
    return _scores(name, right, found, wanted) if wanted else {}


def _read(nlp: Language, gold: Sequence[Doc]) -> Iterable[Doc]:
    with nlp.select_pipes(disable=["tagger"]):
        yield from nlp.pipe(doc.text for doc in gold)


def _spans(doc: Doc, renamed: dict[str, str]) -> Spans:
    spans = {
        (span.start_char, span.end_char, renamed.get(span.label_, span.label_))
        for span in doc.ents
    }
    return {span for span in spans if span[2]}


def _scores(name: str, right: int, found: int, wanted: int) -> Figures:
    precision = right / found if found else 0.0
    recall = right / wanted
    total = precision + recall
    return {
        f"{name} P": precision,
        f"{name} R": recall,
        f"{name} F": 2 * precision * recall / total if total else 0.0,
    }


def measure_tags(nlp: Language, path: Path, name: str) -> Figures:
    """Measure the tags of words."""
    gold = load_docs(path, nlp.vocab)
    with nlp.select_pipes(disable=["ner"]):
        scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    return {f"{name} tag": float(scores["tag_acc"])}


def measure_parties(nlp: Language, folder: Path) -> Figures:
    """Measure how many parties of the acquisitions corpus are one name exactly."""
    exact = loose = total = 0
    wanted = _read_parties((folder / "gold.templates").read_text(encoding="latin-1"))
    for article, parties in sorted(wanted.items()):
        path = folder / "articles" / article
        if not path.is_file():
            continue
        text = " ".join(path.read_text(encoding="latin-1").split())
        doc = next(iter(nlp.pipe([text])))
        given = {span.text.rstrip(".") for span in doc.ents if span.label_ == "ORG"}
        bare = {_bare(name) for name in given}
        for options in parties:
            stripped = {option.rstrip(".") for option in options}
            exact += not stripped.isdisjoint(given)
            loose += not {_bare(option) for option in options}.isdisjoint(bare)
            total += 1
    return {"parties exact": exact / total, "parties loose": loose / total}


def _read_parties(templates: str) -> dict[str, list[list[str]]]:
    parties: dict[str, list[list[str]]] = {}
    article = ""
    for slot, value in _FILL.findall(templates):
        if slot == "TEXT":
            article = value.strip()
            parties[article] = []
        elif options := _OPTION.findall(value):
            parties[article].append([" ".join(option.split()) for option in options])
    return parties


def _bare(name: str) -> str:
    return _LEGAL.sub("", name.rstrip(".")).casefold()


def measure_speed(nlp: Language, path: Path) -> float:
    """Measure words per second of one core's time."""
    texts = [doc.text for doc in load_docs(path, nlp.vocab)]
    list(nlp.pipe(texts[:50]))
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.process_time() - start)


def write_figures(figures: Figures, path: Path) -> None:
    """Write the figures, rounded, in a fixed order."""
    rounded = {key: round(value, 4) for key, value in sorted(figures.items())}
    path.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf8")


def read_figures(path: Path) -> Figures:
    """Read what ``write_figures`` wrote."""
    figures: Figures = json.loads(path.read_text(encoding="utf8"))
    return figures
