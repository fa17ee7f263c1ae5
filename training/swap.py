"""A public doc in, the same doc about firms and persons that nobody knows out."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Doc

from training.cast import Piece
from training.compose import mark
from training.dice import Dice
from training.names.firms import make_firm
from training.names.people import make_person
from training.sentences import UNSURE

_FEWEST_FIRMS = 2


def swap_names(
    docs: Iterable[Doc], dice: Dice, share: float, fewest: int = _FEWEST_FIRMS
) -> Iterator[Doc]:
    """Rewrite a share of the docs that name organisations with invented names."""
    for doc in docs:
        firms = sum(span.label_ == "ORG" for span in doc.ents)
        if firms >= fewest and dice.chance(share):
            yield _swap(doc, dice)


def _swap(doc: Doc, dice: Dice) -> Doc:
    renamed: dict[str, str] = {}

    def rename(text: str, label: str) -> str:
        return renamed.setdefault(text, _rename(text, label, dice))

    return _rewrite(doc, rename)


def _rewrite(doc: Doc, rename: Callable[[str, str], str]) -> Doc:
    """Write the doc again with its names changed and marked as before."""
    pieces: list[Piece] = []
    spans = {span.start: span for span in doc.ents}
    place = 0
    while place < len(doc):
        span = spans.get(place)
        stretch = doc[place : place + 1] if span is None else span
        label = _open_label(doc, place) if span is None else span.label_
        text = stretch.text if span is None else rename(stretch.text, label)
        pieces.extend((Piece(text, label), Piece(stretch[-1].whitespace_, "")))
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


class PersonNames(NamedTuple):
    """What the persons of public docs are called."""

    first: list[str]
    last: list[str]


def person_names(docs: Iterable[Doc]) -> PersonNames:
    """Collect first and family names of the persons that public docs name in full."""
    full = [
        span
        for doc in docs
        for span in doc.ents
        if span.label_ == "PER" and len(span) > 1
    ]
    return PersonNames(
        _proper(s[0].text for s in full), _proper(s[-1].text for s in full)
    )


def _proper(names: Iterable[str]) -> list[str]:
    return sorted({name for name in names if name.isalpha() and name.istitle()})


def lend_names(
    docs: Iterable[Doc], names: PersonNames, dice: Dice, share: float
) -> Iterator[Doc]:
    """Give persons of a share of our own docs names that the world knows."""
    for doc in docs:
        yield _lend(doc, names, dice) if dice.chance(share) else doc


def _lend(doc: Doc, names: PersonNames, dice: Dice) -> Doc:
    lent: dict[str, str] = {}

    def rename(text: str, label: str) -> str:
        first, _, last = text.rpartition(" ")
        if label != "PER" or not last.istitle():
            return text
        if first.isalpha():
            first = lent.setdefault(first, dice.pick(names.first))
        return f"{first} {lent.setdefault(last, dice.pick(names.last))}".strip()

    return _rewrite(doc, rename)
