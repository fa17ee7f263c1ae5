"""A pipeline's own entities in, our kinds out: any pipeline fits."""

from spacy.tokens import Doc

from pipeline.extract.names.kinds import NameKind

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


def label_kind(label: str) -> NameKind | None:
    """Translate a pipeline's entity label; None for labels that name nothing.

    >>> label_kind("GPE").value
    'place'
    """
    return _LABELS.get(label)
