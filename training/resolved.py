"""A pipeline and our held-aside text in, what the product makes of both out.

The recogniser alone is measured by ``evaluate.py``; here its votes count beside the
rules, as they do in the product. Agencies and outlets are organisations, too.
"""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from spacy.lang.en import English

from pipeline.extract import Extractor
from pipeline.extract.names import NameKind, find_names
from training.evaluate import Figures, score
from training.sentences import load_docs

_LABELS = MappingProxyType(
    {
        NameKind.FIRM: "ORG",
        NameKind.AGENCY: "ORG",
        NameKind.OUTLET: "ORG",
        NameKind.PERSON: "PER",
        NameKind.PLACE: "LOC",
        NameKind.FACILITY: "FAC",
        NameKind.PRODUCT: "PRODUCT",
    }
)
_NAMED = frozenset({"name", "short form", "alias", "ticker", "former name"})

Span = tuple[int, int, str]


def measure_resolved(model: str, path: Path) -> Figures:
    """Measure the names that the product finds with a pipeline beside its rules."""
    extractor = Extractor(model=model)
    gold = load_docs(path, English().vocab)
    pairs = [
        (
            {
                _unstopped(doc.text, s.start_char, s.end_char, s.label_)
                for s in doc.ents
            },
            {_unstopped(doc.text, *span) for span in _resolved(extractor, doc.text)},
        )
        for doc in gold
    ]
    figures: Figures = {}
    for label in sorted(set(_LABELS.values())):
        figures |= score(f"own_test resolved {label}", pairs, label)
    return figures


def _unstopped(text: str, start: int, end: int, label: str) -> Span:
    """Leave out the stop of ``Orr Inc.``: at the end of a sentence it is of both."""
    return start, end - (text[end - 1] == "."), label


def _resolved(extractor: Extractor, text: str) -> Iterator[Span]:
    """Yield the names of a text under the labels of the test."""
    for mention in find_names(extractor.nlp(text), extractor.rules.names):
        label = _LABELS.get(mention.entity.kind)
        if label and mention.via in _NAMED:
            yield mention.start, mention.end, label
