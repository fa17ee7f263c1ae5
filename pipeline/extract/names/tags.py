"""A pipeline's own entities in, our kinds out: any pipeline fits."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Doc, Span

from pipeline.extract.names.kinds import NameKind
from pipeline.extract.names.page import Stretch
from pipeline.extract.names.words import Words

_LABELS = {
    "ORG": NameKind.FIRM,
    "PER": NameKind.PERSON,
    "PERSON": NameKind.PERSON,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.PLACE,
    "FAC": NameKind.FACILITY,
    "FACILITY": NameKind.FACILITY,
    "PRODUCT": NameKind.PRODUCT,
    "WORK_OF_ART": NameKind.PRODUCT,
    "LAW": NameKind.PRODUCT,
    "EVENT": NameKind.OTHER,
}

# What a number before it counts: "owes Kelso 6 million" names nobody "Kelso 6".
COUNTED = frozenset("million billion percent pct mln bln mw gw megawatt".split())


def read_tags(doc: Doc) -> dict[tuple[int, int], NameKind]:
    """What the pipeline's entity recogniser says, by character span."""
    found = {}
    for span in map(_without_count, doc.ents):
        kind = label_kind(span.label_)
        if kind and span:
            found[span.start_char, span.end_char] = kind
    return found


def _without_count(span: Span) -> Span:
    """Leave a number out that counts what follows the name."""
    last = span[-1]
    following = span.doc[last.i + 1 : last.i + 2].text.lower()
    counts = last.is_digit and following in COUNTED
    return Span(span.doc, span.start, last.i, span.label) if counts else span


def seen_names(
    words: Words, tags: Mapping[tuple[int, int], NameKind], kinds: Container[NameKind]
) -> Iterator[Stretch]:
    """The stretches of words that the recogniser takes for one of these kinds each."""
    for (start, end), kind in tags.items():
        if kind in kinds:
            first, last = bisect_left(words.start, start), bisect_left(words.start, end)
            if first < last and words.start[first] == start:
                yield first, last


def label_kind(label: str) -> NameKind | None:
    """Translate a pipeline's entity label; None for labels that name nothing.

    >>> label_kind("GPE").value
    'place'
    """
    return _LABELS.get(label)
