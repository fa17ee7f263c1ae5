"""Slots in, names out: who plays which part in one article."""

import re
from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from training.dice import Dice
from training.figures import FIGURES
from training.names import (
    bodies,
    firms,
    people,
    places,
    plain,
    products,
    sites,
    society,
)
from training.names.doings import DOINGS
from training.names.lists import Named

_MAKERS: MappingProxyType[str, Callable[[Dice], Named]] = MappingProxyType(
    {
        **dict.fromkeys("PQR", people.make_person),
        **dict.fromkeys("XY", products.make_product),
        "G": bodies.make_agency,
        "N": bodies.make_group,
        "K": bodies.make_bank,
        "O": bodies.make_outlet,
        "club": bodies.make_club,
        "first": people.make_first_name,
        "power": society.make_power,
        "party": society.make_party,
        "ministry": society.make_ministry,
        "court": society.make_court,
        "force": society.make_force,
        "ngo": society.make_ngo,
        "uni": society.make_uni,
        "team": society.make_team,
        "league": society.make_league,
        "union": society.make_union,
        "band": society.make_band,
        "noun": plain.make_noun,
        "adj": plain.make_adjective,
        "nation": plain.make_nation,
        "event": plain.make_event,
        "law": plain.make_law,
        "work": plain.make_work,
        "faith": plain.make_believer,
        "era": plain.make_era,
        "acro": plain.make_acronym,
        "exchange": bodies.make_exchange,
        "city": places.make_city,
        "state": places.make_state,
        "land": places.make_land,
        "place": places.make_region,
        "dc": sites.make_data_center,
        "plant": sites.make_plant,
        "mine": sites.make_mine,
        "venue": sites.make_venue,
        "office": sites.make_office,
        "line": sites.make_line,
        "ship": sites.make_ship,
        "jet": products.make_jet,
        "drug": products.make_drug,
    }
)
_UNNAMED = MappingProxyType({**FIGURES, **DOINGS})
_FIRMS = frozenset("ABCDE")
_SLOT = re.compile(r"\{([A-Za-z]+)(\d?)(~?)\}|<([^<>:]+):([A-Z]+)>")
_ARTICLES = ("the ", "The ", " a ", "A ", " an ", "An ")
_VOWELS = tuple("aeiouAEIO")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")


class Piece(NamedTuple):
    """A stretch of text; ``label`` is empty where it is no name."""

    text: str
    label: str


class Cast:
    """The names of one article: one slot, one thing."""

    def __init__(self, dice: Dice, register: str) -> None:
        self._dice = dice
        self._register = register
        self._parts: dict[str, Named] = {}

    def fill(self, pattern: str) -> list[Piece]:
        """Fill the slots of a pattern and make its choices."""
        chosen = _CHOICE.sub(partial(_choose, self._dice), pattern)
        pieces: list[Piece] = []
        place = 0
        for slot in _SLOT.finditer(chosen):
            pieces.append(Piece(chosen[place : slot.start()], ""))
            if slot[4]:
                pieces.append(Piece(slot[4], slot[5]))
            else:
                pieces.extend(self._play(slot[1], slot[2], short=bool(slot[3])))
            place = slot.end()
        pieces.append(Piece(chosen[place:], ""))
        return _joined(pieces)

    def _play(self, slot: str, number: str, *, short: bool) -> list[Piece]:
        if slot in _UNNAMED:
            return [Piece(_UNNAMED[slot](self._dice), "")]
        if len(slot) == 1 and slot.islower():
            slot, short = slot.upper(), True
        named = self._parts.setdefault(slot + number, self._make(slot))
        text = named.short if short else named.full
        if text.startswith("the "):
            return [Piece("the ", ""), Piece(text[4:], named.label)]
        return [Piece(text, named.label)]

    def _make(self, slot: str) -> Named:
        if slot in _FIRMS:
            return firms.make_firm(self._dice, self._register)
        return _MAKERS[slot](self._dice)


def _choose(dice: Dice, found: re.Match[str]) -> str:
    choices: list[str] = found[1].split("|")
    return dice.pick(choices)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Start with a capital, and write one full stop where two would stand."""
    tidy: list[Piece] = []
    for piece in pieces:
        text = piece.text
        if tidy and tidy[-1].text.endswith(".") and text.startswith("."):
            text = text[1:]
        if tidy and tidy[-1].text.endswith(_ARTICLES) and text.startswith("the "):
            text = text[4:]
        text = text.replace("  ", " ")
        if tidy and tidy[-1].text.endswith((" a ", "A ")) and text[:1] in _VOWELS:
            tidy[-1] = Piece(f"{tidy[-1].text[:-1]}n ", tidy[-1].label)
        if text:
            tidy.append(Piece(text, piece.label))
    if tidy and not tidy[0].label and tidy[0].text.strip():
        first = tidy[0].text
        tidy[0] = Piece(first[0].upper() + first[1:], "")
    return tidy
