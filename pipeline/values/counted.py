"""Characters in, counted things out: "48 wide-body aircraft", "120-aircraft"."""

import re

from pipeline.values.currency import NAME_AFTER, is_ordinary_word
from pipeline.values.expressions import compiled
from pipeline.values.figures import (
    RANGE_SIGN,
    Figure,
    figure_pattern,
    joint,
    read_figure,
)
from pipeline.values.listing import words
from pipeline.values.nouns import COUNTABLE_SINGULAR, read_noun
from pipeline.values.numbers import GAP, JOIN
from pipeline.values.numerals import ONES, TENS
from pipeline.values.quantitycore import (
    YEAR,
    Core,
    QuantityMention,
    with_words,
    word_left,
)

# "four 16,000-TEU ships", "three 15,000 dwt ships"; of "four 50 MW units" the power
_WORD_NEXT = re.compile(
    rf"{JOIN}(?:[A-Za-z]|\d[\d,./]*(?:[-\u2010\u2011]|{GAP}?(?![kMG]?W))[A-Za-z])"
)
_CURRENCY = compiled(NAME_AFTER)
_TO = compiled(RANGE_SIGN)
_NUMBER = compiled(figure_pattern("low"))
_RANGE = compiled(
    rf"{figure_pattern('low')}(?P<to>{RANGE_SIGN}){figure_pattern('high')}"
)
_SINGULAR = compiled(
    rf"[-\u2010\u2011](?:square[-\u2010\u2011])?(?P<thing>(?i:{'|'.join(COUNTABLE_SINGULAR)}))(?![A-Za-z])"
)
# "two people familiar with the matter" are sources, not a number of the deal.
_INSIDERS = re.compile(
    rf"{GAP}(?:familiar|with|close|briefed|involved|said|who)(?![a-z])"
)
# "a brewer in Two Rivers" names a place; "Leases for Two Towers" is a headline.
_IN_SMALL = re.compile(r"(?:^|\s)[a-z][\w-]*\s{1,3}[a-z]{1,12}\s{1,3}\Z")
_CAPITAL_NEXT = re.compile(rf"{JOIN}[A-Z][a-z]")
_SEEN = 40
# "gives Lorne Transit 40 trams": to whom, and no model's name
_GIVEN = re.compile(
    r"\b(?:g[ia]ve|bring|hand|deliver|send|lease|supply|supplie|lend|sell)(?:s|ed)?\s+"
    r"(?:the\s+)?(?:[A-Z][\w&'\u2019-]*\s+){1,4}\Z"
)
_MANY = 1000
# "five (5) aircraft", "12 (twelve) vessels": contracts say a number twice
_AGAIN = compiled(
    rf"{GAP}\((?:\d{{1,3}}|{'|'.join((*ONES, *TENS))})\)(?={GAP}[A-Za-z\d])"
)
_TELLERS = frozenset(
    "person adviser advisor banker insider trader broker manager employee".split()
)
# "page 5", "phase 2", "top 10": the number names one thing.
NUMBERED = frozenset(
    words("""
    page pages section sections no no. number chapter phase unit model type level step
    version article line route highway flight grade tier room channel season episode
    round gate gen generation top class mark stage act block lot day week title volume
    figure table form rule item part
    """)
)
# Words that begin a sentence or a headline before a count.
_LEADING = frozenset(
    words("""
    the a an its their his her our all some about over around of with for in at to
    from by and or than nearly almost only just another these those up more additional
    roughly approximately under at least most many as into on both other buys orders
    adds sells acquires cuts creates gets secures leases opens builds takes wins signs
    closes plans seeks to hires buy order add sell acquire cut create get secure lease
    open build take close hire with including total between every each after when
    while where because if that currently today meanwhile also there has have had
    operates owns runs serves employs covers includes deploy deploys supply supplies
    deliver delivers install installs altogether combined across plus including besides
    bag bags land lands ink inks book books order orders grab grabs snap snaps up scoop
    scoops seal seals net nets place places pick picks choose chooses award awards hand
    hands receive receives charter charters rent rents purchase purchases commission
    commissions launch launches ship ships contract contracts reserve reserves transfer
    transfers offload offloads divest divests shed sheds swap swaps convert converts
    exercise exercises provide provides furnish furnishes replace replaces let lets
    """)
)
_HEDGING = frozenset(
    words("""
    about around roughly approximately some nearly almost than least to over
    """)
)


def read_counted(text: str, start: int) -> QuantityMention | None:
    """Read the things counted from a place on, be they a range."""
    single = _NUMBER.match(text, start)
    if single is None:
        return None
    ranged = _RANGE.match(text, start) if _TO.match(text, single.end()) else None
    return _count(text, ranged) or _count(text, single)


def _count(text: str, match: re.Match[str] | None) -> QuantityMention | None:
    end = _said_twice(text, match) if match else 0
    if match is None or not _WORD_NEXT.match(text, end):
        return None
    figure = read_figure(match)
    if figure is None or not _may_count(text, match, figure) or _is_sum(text, match):
        return None
    is_many = figure.low >= _MANY
    noun = read_noun(text, end, is_many=is_many) or _hyphened(text, end)
    if noun is None or (noun[1] in _TELLERS and _INSIDERS.match(text, noun[0])):
        return None
    core = Core(match.start(), noun[0], figure, noun[1])
    return with_words(text, core, to=joint(match.groupdict().get("to") or ""))


def _said_twice(text: str, match: re.Match[str]) -> int:
    """Where a number ends, said again in brackets or not."""
    again = _AGAIN.match(text, match.end())
    return again.end() if again else match.end()


def _is_sum(text: str, match: re.Match[str]) -> bool:
    """Whether bonds are not counted but paid for: "150 million euro bonds"."""
    scale = match.groupdict().get("high_scale") or match["low_scale"]
    name = _CURRENCY.match(text, match.end()) if scale else None
    return name is not None and not is_ordinary_word(name.group())


def _hyphened(text: str, end: int) -> tuple[int, str] | None:
    """Read "120-aircraft", where the thing stands in the singular."""
    match = _SINGULAR.match(text, end)
    return (match.end(), match["thing"].lower()) if match else None


def _may_count(text: str, match: re.Match[str], figure: Figure) -> bool:
    """Tell a count from a year, a model's number ("Boxer 700 jets"), a page number."""
    if figure.low <= 1 or re.fullmatch(r"\s[kKmMbBtT]", match["low_scale"] or ""):
        return False
    word = word_left(text, match.start())
    if YEAR.fullmatch(match["low_number"]) and not match["low_scale"]:
        return word in _HEDGING
    if word.lower() in NUMBERED or _is_named(text, match):
        return False
    return (
        word == word.lower()
        or word.lower() in _LEADING
        or word.endswith(("'s", "\u2019s"))
        or _GIVEN.search(text, max(0, match.start() - _SEEN), match.start()) is not None
    )


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Whether a number in words and what it counts are a name in running text."""
    if not match["low_number"][0].isupper():
        return False
    start = match.start()
    in_small = _IN_SMALL.search(text, max(0, start - _SEEN), start)
    return bool(in_small) and _CAPITAL_NEXT.match(text, match.end()) is not None
