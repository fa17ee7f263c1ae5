"""A name in the text in, whether a ship goes by it out: "the tanker Tarn"."""

import re

from pipeline.extract.names.spelling import Candidate
from pipeline.extract.names.words import Words

_SHIPS = frozenset(
    "tanker ferry ship vessel rig drillship bulker freighter trawler liner yacht barge "
    "tugboat icebreaker steamer catamaran tugs supertanker jackup jack-up semisub "
    "semi-submersible submersible floater containership fpso fso fsru flng mv "
    "m/v m/t m.v. vlcc vlgc ultramax supramax kamsarmax panamax aframax suezmax "
    "capesize newcastlemax handysize handymax psv ahts osv csv mpsv wtiv sov".split()
)
# "the tankers Tarn and Lorne"
_FLEETS = frozenset(
    "tankers vessels ships rigs ferries drillships bulkers bulkcarriers jack-ups "
    "jackups barges containerships".split()
)
# "the 6,600-teu Tarn Star", "the 168-room Wharf"
_MEASURES = frozenset(
    "teu dwt cbm car seat room bed berth passenger key storey story hole built".split()
)
_CLASS = re.compile(r"[A-Z]{2,4}\d?|[A-Z]?[a-z]+max|[Cc]apesize|[Hh]andysize")
_NEAR = 4
_LISTED = 12
_LISTING = frozenset({"and", "the"})
_QUOTES = " \"\u201c\u2018'"  # the vessel "Tarn Star"


def is_ship_name(words: Words, candidate: Candidate) -> bool:
    """``the tanker Tarn``, ``the 115,000-dwt Tarn Star``; "LR2" tankers are many."""
    first, last = candidate.first, candidate.last
    if words.preceding(first) in _SHIPS:
        return words.gap(first - 1).strip(_QUOTES) == ""
    if _is_of_fleet(words, candidate):
        return True
    if first and _CLASS.fullmatch(words.word[first - 1]):
        first -= 1  # "the 2009-built VLCC Tarn Star"
    return is_sized(words, first) and not _is_class(words, last)


def _is_of_fleet(words: Words, candidate: Candidate) -> bool:
    """``the tankers Tarn Star and Tarn Sun``, ``two ships, the Tarn and the Lorne``.

    Both are, and there must be two: Halden is none in ``tankers Halden owns``.
    """
    first, end = candidate.first, candidate.last + 1
    begin = first
    while begin > max(0, first - _LISTED) and _is_in_list(words, begin - 1):
        begin -= 1
    if words.preceding(begin) not in _FLEETS:
        return False
    if words.gap(begin - 1).strip() == "," and words.lower[begin] != "the":
        return False  # "the ships, Halden said"
    while end < min(len(words), first + _LISTED) and _is_in_list(words, end):
        end += 1
    return "and" in words.lower[begin : end - 1]


def _is_in_list(words: Words, at: int) -> bool:
    """Whether a word may stand in a list of names: a name's, "and" or "the"."""
    return words.capital[at] or words.lower[at] in _LISTING


def is_sized(words: Words, first: int) -> bool:
    """``the 6,600-teu Tarn Star``, ``the 2019-built Tarn and Lorne``."""
    if words.preceding(first) == "and" and _is_paired_ship(words, first - 1):
        return True
    size, _, unit = words.preceding(first).rpartition("-")
    if not size and first > 1 and words.gap(first - 2) == "-":
        size = words.word[first - 2]
    is_counted = size.replace(",", "").isdigit()
    return unit in _MEASURES and is_counted and words.gap(first - 1) == " "


def _is_class(words: Words, last: int) -> bool:
    """``115,000-dwt LR2 tankers``: many go by what is no name of one."""
    ahead = [words.following(at) for at in range(last, last + _NEAR - 1)]
    plurals = (word for word in ahead if word.endswith("s"))
    return any(word.removesuffix("s") in _SHIPS for word in plurals)


def _is_paired_ship(words: Words, at: int) -> bool:
    """Whether ``the 2019-built Tarn Star`` stands before an "and"."""
    first = at
    while first > max(0, at - _NEAR) and words.capital[first - 1]:
        first -= 1
    return first < at and is_sized(words, first)
