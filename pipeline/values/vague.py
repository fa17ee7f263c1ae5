"""Amounts without a number: "tens of billions of dollars", "a multimillion deal"."""

from decimal import Decimal

from pipeline.values.bounds import Bound
from pipeline.values.currency import NAME_AFTER, UNKNOWN, Currency, read_currency
from pipeline.values.expressions import compiled
from pipeline.values.figures import Figure
from pipeline.values.listing import words
from pipeline.values.numbers import GAP, SCALES

_MANY = "thousand|million|billion|trillion"
VAGUE_COUNT = (
    rf"(?:(?P<tens>tens|dozens|scores|hundreds|thousands){GAP}of{GAP})?(?P<many>{_MANY})s"
    rf"|(?P<lone>dozens|scores|hundreds)"
)
_SUMS = (
    compiled(rf"(?i:{VAGUE_COUNT}){GAP}of(?P<name>{NAME_AFTER})"),
    compiled(
        rf"(?i:several|(?:a{GAP})?few|many){GAP}(?i:(?P<tens>hundred){GAP})?"
        rf"(?i:(?P<few>{_MANY}))(?P<name>{NAME_AFTER})"
    ),
    compiled(
        rf"(?i:multi[-\u2010\u2011]?{GAP}?(?P<many>{_MANY}))(?P<name>{NAME_AFTER})"
    ),
    compiled(
        rf"(?i:(?P<one>{_MANY}))(?=[-\u2010\u2011])"
        rf"(?=.(?i:dollar|euro|pound|yen|yuan|rupee))(?P<name>{NAME_AFTER})"
    ),
    compiled(
        rf"(?i:(?P<digits>five|six|seven|eight|nine|ten|eleven)-figure)"
        rf"{GAP}(?:sum|fee|deal|amount|price|offer|contract|investment|payment|settlement)(?![a-z])"
    ),
)
_FIRST = {
    "tens": (20, 100),
    "dozens": (24, 100),
    "scores": (40, 100),
    "hundred": (200, 1000),
    "hundreds": (200, 1000),
    "thousands": (2000, 1_000_000),
}
_DIGITS = words("""
    five six seven eight nine ten eleven
    """)


def read_vague(text: str, start: int) -> tuple[int, Figure, Currency] | None:
    """Read a sum that names only its order of magnitude; its end, figure and currency.

    >>> end, figure, currency = read_vague("tens of billions of dollars", 0)
    >>> str(figure.high), currency.code
    ('100000000000', 'USD')
    """
    match = next((found for sum_ in _SUMS if (found := sum_.match(text, start))), None)
    if match is None:
        return None
    parts = match.groupdict()
    currency = read_currency(parts["name"]) if parts.get("name") else Currency(UNKNOWN)
    return (match.end(), vague_figure(parts), currency) if currency else None


def vague_figure(parts: dict[str, str | None]) -> Figure:
    """Turn the words of an order of magnitude into the range they cover."""
    said = {name: (word or "").lower() for name, word in parts.items()}
    if said.get("digits"):
        low = Decimal(10) ** (_DIGITS.index(said["digits"]) + 4)
        return Figure(low, low * 10, low, (Bound.VAGUE,))
    word = said.get("many") or said.get("few") or said.get("one") or ""
    unit = Decimal(10) ** SCALES.get(word, 0)
    if said.get("one"):
        return Figure(unit, unit, unit, (Bound.APPROXIMATE,))
    last = 10 if said.get("few") else 1000
    first = _FIRST.get(said.get("tens") or said.get("lone") or "", (2, last))
    return Figure(first[0] * unit, first[1] * unit, unit, (Bound.VAGUE,))
