"""A public doc in, the same doc about firms and persons that nobody knows out."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from training.cast import Piece
from training.compose import mark
from training.dice import Dice
from training.names.firms import make_firm
from training.names.people import make_person
from training.sentences import UNSURE

_FEWEST_FIRMS = 2


def swap_names(docs: Iterable[Doc], dice: Dice, share: float) -> Iterator[Doc]:
    """Rewrite a share of the docs that name organisations with invented names."""
    for doc in docs:
        firms = sum(span.label_ == "ORG" for span in doc.ents)
        if firms >= _FEWEST_FIRMS and dice.chance(share):
            yield _swap(doc, dice)


def _swap(doc: Doc, dice: Dice) -> Doc:
    renamed: dict[str, str] = {}
    pieces: list[Piece] = []
    spans = {span.start: span for span in doc.ents}
    place = 0
    while place < len(doc):
        span = spans.get(place)
        stretch = span if span is not None else doc[place : place + 1]
        text = stretch.text
        label = span.label_ if span is not None else _open_label(doc, place)
        new = renamed.setdefault(text, _rename(text, label, dice)) if span else text
        pieces.extend((Piece(new, label), Piece(stretch[-1].whitespace_, "")))
        place = stretch.end
    return mark(pieces) or doc


def _open_label(doc: Doc, place: int) -> str:
    return UNSURE if doc[place].ent_iob == 0 else ""


def _rename(text: str, label: str, dice: Dice) -> str:
    if label == "ORG" and dice.chance(0.9):
        return make_firm(dice, "table").full
    if label == "PER" and text.count(" ") == 1 and dice.chance(0.3):
        return make_person(dice).full
    return text
