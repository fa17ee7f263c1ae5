"""A pipeline's own entities in, our kinds out: any pipeline fits."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Doc

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


def read_tags(doc: Doc) -> dict[tuple[int, int], NameKind]:
    """What the pipeline's entity recogniser says, by character span."""
    found = {}
    for span in doc.ents:
        kind = label_kind(span.label_)
        if kind:
            found[span.start_char, span.end_char] = kind
    return found


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
