"""Amounts of money, as texts state them and as they compare."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal, Self

from pipeline.errors import ValueParseError
from pipeline.values.base import Found, Relation, RelationKind, Severity, TypedValue
from pipeline.values.bounds import Bound, sign
from pipeline.values.currency import is_currency_name
from pipeline.values.figure_relation import compare
from pipeline.values.figures import print_number
from pipeline.values.intervals import Measure, measure_of
from pipeline.values.moneytext import MoneyMention, read_money
from pipeline.values.numbers import anchors
from pipeline.values.signed import spellings, without_minus
from pipeline.values.units import PeriodName, conversion, period_ratio


class Money(TypedValue):
    """An amount of money as a text states it, with its bound, rate and unit.

    ``low`` and ``high`` are the same for a plain amount; a floor has no ``high`` and a
    ceiling no ``low``. ``currency_inferred``: the text leaves the country open.
    """

    kind: Literal["money"] = "money"
    low: Decimal | None
    high: Decimal | None
    bound: Bound = Bound.EXACT
    currency: str
    currency_inferred: bool = False
    period: PeriodName | None = None
    per: str | None = None
    scope: Literal["total"] | None = None
    grain: Decimal = Decimal(1)

    @property
    def normal(self) -> str:
        """The canonical string, such as ``>=USD 40000000000 total``."""
        parts = [
            f"{sign(self.bound)}{self.currency}",
            print_number(self.low, self.high),
        ]
        parts += [f"per {unit}" for unit in (self.per, self.period) if unit]
        return " ".join([*parts, *([self.scope] if self.scope else [])])

    @property
    def is_exchange_rate(self) -> bool:
        """Whether it tells what a currency costs: "1,480 won per euro"."""
        return self.per is not None and is_currency_name(self.per)

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one amount such as ``$1.75B`` or ``over $40 billion``.

        >>> Money.parse("$1.75 billion monthly").normal
        'USD 1750000000 per month'

        Raises:
            ValueParseError: The mention is no amount, or more than one.
        """
        text, is_owed = without_minus(mention)
        for words in spellings(text):
            for anchor in anchors(words):
                read = read_money(words, anchor)
                if read is not None and (read.start, read.end) == (0, len(words)):
                    money = cls.of(read)
                    return money.negated() if is_owed else money
        raise ValueParseError(
            f"{mention!r} is not an amount of money such as '$1.75 billion'"
        )

    @classmethod
    def find(cls, text: str) -> Iterator[Found]:
        """Find every amount of a text, with the words that belong to it."""
        end = 0
        for anchor in anchors(text):
            if anchor < end:
                continue
            read = read_money(text, anchor, end)
            if read is not None and read.start >= end:
                end = read.end
                yield Found(read.start, read.end, cls.of(read))

    def relation(self, other: TypedValue) -> Relation:
        """Compare with another amount: rates of other periods are converted first."""
        if not isinstance(other, Money):
            return Relation(RelationKind.INCOMPARABLE, note="no amount of money")
        if self.currency != other.currency:
            return Relation(RelationKind.INCOMPARABLE, note="currency")
        if self.per != other.per and None not in (self.per, other.per):
            factor = self._per_factor(other)
            if factor is None:
                return Relation(
                    RelationKind.INCOMPARABLE, note="price of another thing"
                )
            return self._compare(other, factor)
        if (self.per is None, self.period is None) != (
            other.per is None,
            other.period is None,
        ):
            return self._rate_dropped(other)
        return self._compare(other, Fraction(1))

    @classmethod
    def of(cls, read: MoneyMention) -> Self:
        """Take what was read of a text."""
        return cls(
            low=read.ends.low,
            high=read.ends.high,
            bound=read.ends.bound,
            currency=read.currency.code,
            currency_inferred=read.currency.inferred,
            period=read.period,
            per=read.per,
            scope="total" if read.is_total and not read.period else None,
            grain=read.grain,
        )

    def negated(self) -> Self:
        """The same amount below nothing."""
        low, high = (None if end is None else -end for end in (self.high, self.low))
        return self.model_copy(update={"low": low, "high": high})

    @property
    def measure(self) -> Measure:
        """The figure as the relations compare it."""
        return measure_of(self.bound, self.low, self.high, self.grain)

    def _per_factor(self, other: "Money") -> Fraction | None:
        """What a price per the other's unit is per mine."""
        return conversion(self.per or "", other.per or "")

    def _rate_dropped(self, other: "Money") -> Relation:
        if (self.low, self.high) == (other.low, other.high):
            note = "same number, period or unit missing on one side"
            return Relation(RelationKind.TENSION, Severity.MINOR, note)
        return Relation(RelationKind.INCOMPARABLE, note="rate against total")

    def _compare(self, other: "Money", factor: Fraction) -> Relation:
        if self.period and other.period:
            factor *= period_ratio(other.period, self.period)
        theirs = other.measure.scaled(factor)
        converted = (self.per, self.period) != (other.per, other.period)
        rates = self.period is not None
        return compare(self.measure, theirs, converted=converted, rates=rates)


def last_sum(text: str) -> Money | None:
    """The last amount that some words name, for one that they end or turn on.

    >>> last_sum("owes $40 million if it walks").normal
    'USD 40000000'
    """
    sums = [found.value for found in Money.find(text)]
    last = sums[-1] if sums else None
    return last if isinstance(last, Money) else None
