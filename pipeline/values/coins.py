"""The coins that are told with whole units: "20 dollars and 50 cents"."""

from decimal import Decimal
from typing import NamedTuple

from pipeline.values.currency import NAME_AFTER, Currency, read_currency
from pipeline.values.expressions import compiled
from pipeline.values.figures import figure_pattern, read_figure
from pipeline.values.numbers import GAP
from pipeline.values.numerals import ONES, TENS, read_number

_AND = rf"{GAP}and{GAP}"
# "20 dollars and 50 cents", "$20 and 5c"
_NAME = rf"(?P<name>{NAME_AFTER}|c(?![A-Za-z]))"
_TOLD = compiled(rf"(?:,?{GAP}(?:and{GAP})?){figure_pattern('low')}{_NAME}")
# "thirteen dollars forty-five", where a sentence ends on it
_SAID = compiled(
    rf"{GAP}(?P<number>[1-9]\d"
    rf"|(?i:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?"
    rf"|{'|'.join(ONES[9:])}))(?=\Z|[.;!?](?:\s|\Z))"
)
# "a dollar and 42 cents"
_ONE_LEFT = compiled(
    rf"(?<![A-Za-z])(?i:an?){GAP}(?P<name>(?i:dollar|euro|pound|rupee|yuan)){_AND}\Z"
)
_MOST = 100
_FARTHEST = 20


class Coins(NamedTuple):
    """Coins met behind whole units: where they end, their worth, its last digit."""

    place: int
    worth: Decimal
    grain: Decimal


def coins_behind(text: str, end: int, currency: Currency) -> Coins | None:
    """Read the coins behind an amount in whole units.

    >>> dollars = read_currency("dollars")
    >>> coins_behind("20 dollars and 50 cents", 10, dollars)[:2]
    (23, Decimal('0.5'))
    """
    match = _TOLD.match(text, end)
    coin = (read_currency(match["name"]) if match else None) or currency
    figure = read_figure(match) if match else None
    if match is None or figure is None or coin.subunits <= 1:
        return _unnamed(text, end)
    if figure.low >= _MOST or not (coin.code == currency.code or coin.inferred):
        return None
    rest = figure.divided(coin.subunits)
    return Coins(match.end(), rest.low, rest.grain)


def _unnamed(text: str, end: int) -> Coins | None:
    """Read the coins of "thirteen dollars forty-five"."""
    match = _SAID.match(text, end) if text[end - 1].isalpha() else None
    if match is None:
        return None
    return Coins(match.end(), read_number(match["number"]).value / _MOST, _CENT)


_CENT = Decimal("0.01")


def unit_before(text: str, start: int, coin: Currency) -> int | None:
    """Where the one unit before coins begins: "a dollar and 42 cents".

    >>> unit_before("for a dollar and 42 cents", 17, read_currency("cents"))
    4
    """
    match = _ONE_LEFT.search(text, max(0, start - _FARTHEST), start)
    unit = read_currency(match["name"]) if match else None
    return match.start() if match and unit and unit.code == coin.code else None
