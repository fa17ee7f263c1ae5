"""Characters in, amounts of money out: the grammar of newsroom amounts."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pipeline.values.coins import coins_behind, unit_before
from pipeline.values.context import PERIOD_BEHIND, read_before, read_behind
from pipeline.values.currency import (
    NAME_AFTER,
    NEEDS_SCALE,
    SIGN_BEFORE,
    UNKNOWN,
    Currency,
    dollars_in_brackets,
    is_ordinary_word,
    may_be_named,
    may_be_signed,
    names_again,
    read_currency,
)
from pipeline.values.expressions import compiled
from pipeline.values.figures import (
    RANGE_SIGN,
    Bounded,
    Figure,
    bounded,
    figure_pattern,
    joint,
    may_range,
    read_figure,
    tells_two,
)
from pipeline.values.flows import read_flow
from pipeline.values.listing import words
from pipeline.values.numbers import GAP, in_thousands, is_part, starts
from pipeline.values.priced import PER_BEHIND, read_per
from pipeline.values.units import PeriodName
from pipeline.values.vague import read_vague
from pipeline.values.weighed import is_weighed


class MoneyMention(NamedTuple):
    """An amount met in a text: where it stands and what it says."""

    start: int
    end: int
    ends: Bounded
    grain: Decimal
    currency: Currency
    period: PeriodName | None
    per: str | None
    is_total: bool


class MoneyCore(NamedTuple):
    """An amount without the words around it."""

    start: int
    end: int
    figure: Figure
    currency: Currency


_LOW = rf"(?:(?P<low_sign>{SIGN_BEFORE}){GAP}?[~≈]?{GAP}?)?{figure_pattern('low')}"
_HIGH = rf"(?:(?P<high_sign>{SIGN_BEFORE}){GAP}?[~≈]?{GAP}?)?{figure_pattern('high')}"
_ONE = compiled(_LOW)
_TWO = compiled(rf"{_LOW}(?P<low_name>{NAME_AFTER})?(?P<to>{RANGE_SIGN}){_HIGH}")
_NAME = compiled(NAME_AFTER)
_SIGN_LEFT = compiled(rf"{SIGN_BEFORE}{GAP}?[~≈]?{GAP}?\.?\Z")
_NO_END = re.compile(r"[A-Za-z/-]")
_LEAST_FIGURE = 1000
_LONGEST_SIGN = 14
_SHORTEST_NAME = 4
_LEAST_PLAIN = 10
_LONGEST_ALONE = 24  # "5 rand" where nothing else is said


def read_money(text: str, anchor: int, left: int = 0) -> MoneyMention | None:
    """Read the amount whose number begins at an anchor, if one does.

    What stands before ``left`` belongs to something else: "10 EUR 20 USD".
    """
    for start in _core_starts(text, anchor, left):
        if read := _read_range(text, start) or _read_one(text, start):
            return read
    return None


def _core_starts(text: str, anchor: int, left: int) -> tuple[int, ...]:
    """Step over the sign before a number, or the article of "a billion"."""
    if may_be_signed(text, anchor) and not is_part(text, anchor):
        sign = _SIGN_LEFT.search(text, max(left, anchor - _LONGEST_SIGN), anchor)
        if sign:
            return (sign.start(),)
    return starts(text, anchor) if may_be_named(text, anchor) else ()


def _read_range(text: str, start: int) -> MoneyMention | None:
    core = _range_core(text, start)
    if core is None:
        return None
    before = read_before(text, core[0].start, is_range=True)
    needs_opening = core[1] == "and"
    if needs_opening and not before.opens_range:
        return None
    if tells_two(text, before.start, core[1]):
        return None
    return add_words(text, core[0], is_range=True)


def _read_one(text: str, start: int) -> MoneyMention | None:
    core = _single_core(text, start) or _vague_core(text, start)
    core = _with_coins(text, core) if core else _bare_core(text, start)
    return None if core is None else add_words(text, core)


def _with_coins(text: str, core: MoneyCore) -> MoneyCore:
    """Add the coins told behind an amount in whole units, or the unit before coins."""
    figure = core.figure
    if core.currency.subunits > 1:
        before = unit_before(text, core.start, core.currency)
        if before is None or figure.low >= 1:
            return core
        total = figure.low + 1
        return core._replace(start=before, figure=Figure(total, total, figure.grain))
    coins = coins_behind(text, core.end, core.currency) if figure.grain >= 1 else None
    if coins is None:
        return core
    total = figure.low + coins.worth
    return core._replace(end=coins.place, figure=Figure(total, total, coins.grain))


# "a 4.5 billion deal": a scaled figure that a word for a deal follows is money.
_DEAL_NEXT = compiled(
    rf"[-\u2010\u2011]?{GAP}(?i:deal|takeover|buyout|acquisition|purchase|investment|contract"
    rf"|loan|bid|offer|settlement|price{GAP}tag|merger|transaction)(?![a-z])"
)


def _bare_core(text: str, start: int) -> MoneyCore | None:
    """Read a sum whose currency the writer dropped."""
    match = None if _is_joined_left(text, start) else _ONE.match(text, start)
    scaled = match is not None and match["low_scale"] and not match["low_sign"]
    if match is None or not scaled:
        return None
    alone = match.end() == len(text) and read_before(text, start).start == 0
    if not (alone or _DEAL_NEXT.match(text, match.end())):
        return None
    figure = read_figure(match)
    unnamed = Currency(UNKNOWN, inferred=True)
    return MoneyCore(match.start(), match.end(), figure, unnamed) if figure else None


def _vague_core(text: str, start: int) -> MoneyCore | None:
    vague = None if _is_joined_left(text, start) else read_vague(text, start)
    return None if vague is None else MoneyCore(start, *vague)


def _single_core(text: str, start: int) -> MoneyCore | None:
    if (match := _ONE.match(text, start)) is None:
        return None
    sign, scale = match["low_sign"], match["low_scale"]
    name = _NAME.match(text, match.end())
    if sign is None and (name is None or _is_joined_left(text, start)):
        return None
    if (figure := read_figure(match)) is None:
        return None
    if sign in NEEDS_SCALE and not (
        scale
        or in_thousands(match["low_number"])
        or _alone(text, match)
        or _is_unit_price(text, match.end(), figure)
    ):
        return None
    if sign is None and name and not _is_money(text, name, figure):
        return None
    return _finish(match, name, figure, sign)


def _is_unit_price(text: str, end: int, figure: Figure) -> bool:
    """Whether it is said what a sum buys one of: "P4.85 per kWh", "41 lei a share"."""
    per = PER_BEHIND.match(text, end)
    is_plain = figure.grain >= 1 and figure.low < _LEAST_PLAIN  # "Q4 per-share profit"
    return bool(per and not is_plain and (per["unit"] or read_per(per) == "share"))


def _alone(text: str, match: re.Match[str]) -> bool:
    """Whether a sum behind its currency's name is all that a short text says."""
    named = len(match["low_sign"]) >= _SHORTEST_NAME
    return named and match.end() == len(text) <= _LONGEST_ALONE


def _finish(
    match: re.Match[str], name: re.Match[str] | None, figure: Figure, sign: str | None
) -> MoneyCore | None:
    """Close an amount with the name behind it, where it has one."""
    named = name.group() if name else None
    if sign and named and not names_again(sign, named):
        name = named = None
    currency = _choose(sign, named)
    if currency is None:
        return None
    end = name.end() if name else match.end()
    if sign == "$" and (told := dollars_in_brackets(match.string, end)):
        end, currency = told
    if _is_dotted(match) and currency.code in _DOTTING:
        figure = figure.divided(Fraction(1, 1000))
    return MoneyCore(match.start(), end, figure.divided(currency.subunits), currency)


# "€100.000" and "Rp 5.000" group by points where nobody pays a thousandth.
_DOTTING = frozenset(
    words("""
    EUR IDR VND KRW JPY CLP COP ARS BRL TRY DKK PYG ISK HUF
    """)
)
_GROUPED = re.compile(r"\d{1,3}\.\d{3}")


def _is_dotted(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    plain_scale = not parts["low_scale"] and not parts.get("high_scale")
    return plain_scale and _GROUPED.fullmatch(parts["low_number"]) is not None


def _choose(sign: str | None, name: str | None) -> Currency | None:
    signed = read_currency(sign) if sign else None
    named = read_currency(name) if name else None
    if signed and named and signed.inferred and not named.inferred:
        return named  # "$5 million CAD" says which dollar
    return signed or named


def _is_joined_left(text: str, start: int) -> bool:
    """Whether a number is the tail of something longer: "B720", "3.5.1", "10:30"."""
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] in ".,:/#_$€£¥%")


def _is_money(text: str, name: re.Match[str], figure: Figure) -> bool:
    if is_ordinary_word(name.group()) and figure.low < _LEAST_FIGURE:
        alone = name.end() == len(text) and len(text) <= _LONGEST_ALONE
        return alone or _is_unit_price(text, name.end(), figure)
    spoken = name.group().strip(" -").lower()
    if spoken == "real" and text[name.end() : name.end() + 7].lower() == " estate":
        return False
    return not (spoken.startswith("pound") and is_weighed(text, name))


def _range_core(text: str, start: int) -> tuple[MoneyCore, str] | None:
    match = _TWO.match(text, start) if may_range(text, start) else None
    figure = read_figure(match) if match else None
    if match is None or figure is None or not _is_range(text, match):
        return None
    sign = match["low_sign"] or match["high_sign"]
    if not match["low_sign"] and _is_joined_left(text, start):
        return None
    name = _NAME.match(text, match.end())
    if sign is None and name and not _is_money(text, name, figure):
        return None
    core = _finish(match, name, figure, sign)
    return (core, joint(match["to"])) if core else None


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Tell "$3bn to $4bn" and "$3-4bn" from "$10 to 300 people" and "€3bn to $4bn"."""
    low, high = match["low_sign"], match["high_sign"]
    if low and high and read_currency(low) != read_currency(high):
        return False
    name = _NAME.match(text, match.end())
    if not low:
        return bool(name or high)
    if high or match["high_scale"] or name:
        return True
    dashed = joint(match["to"]) not in ("to", "and")
    alone = not _NO_END.match(text, match.end())
    return (dashed and alone) or _is_rate(text, match.end())


def _is_rate(text: str, end: int) -> bool:
    return bool(PERIOD_BEHIND.match(text, end) or PER_BEHIND.match(text, end))


def add_words(text: str, core: MoneyCore, *, is_range: bool = False) -> MoneyMention:
    """Add what the words before and behind say."""
    before = read_before(text, core.start, is_range=is_range)
    behind = read_behind(text, core.end, PER_BEHIND)
    if not (behind.per or before.period):
        behind = read_flow(text, behind)
    return MoneyMention(
        before.start,
        behind.end,
        bounded(core.figure, [*before.bounds, *behind.bounds]),
        core.figure.grain,
        core.currency,
        behind.period or before.period,
        read_per(behind.per) if behind.per else None,
        before.is_total or behind.is_total,
    )
