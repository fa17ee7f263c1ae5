"""Measured and counted amounts, as texts state them and as they compare."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal, Self

from pipeline.errors import ValueParseError
from pipeline.values.base import Found, Relation, RelationKind, Severity, TypedValue
from pipeline.values.bounds import Bound, sign
from pipeline.values.figure_relation import compare, severity_of
from pipeline.values.figures import print_number
from pipeline.values.fractions import find_fractions
from pipeline.values.intervals import Measure, measure_of
from pipeline.values.numbers import anchors
from pipeline.values.quantitytext import QuantityMention, read_quantity
from pipeline.values.signed import spellings, without_minus
from pipeline.values.units import PeriodName, conversion, period_ratio, unit_named

_FEET = re.compile(r"(\d)\s?['\u2019]\s?(?=\d)")
_INCHES = re.compile(r"(\d)\s?(?:\"|\u201d|'')\Z")
_COUNTED = 20  # up to there a count is a count, and no rounded figure


class Quantity(TypedValue):
    """So much of a unit, or so many of a thing: power, area, doses, aircraft, jobs.

    ``low`` and ``high`` are the same for a plain figure; a floor has no ``high`` and a
    ceiling no ``low``. ``unit`` is a symbol of ``UNITS``, or a noun in the singular.
    """

    kind: Literal["quantity"] = "quantity"
    low: Decimal | None
    high: Decimal | None
    bound: Bound = Bound.EXACT
    unit: str
    period: PeriodName | None = None
    grain: Decimal = Decimal(1)

    @property
    def is_measured(self) -> bool:
        """Whether the unit is one of measure, not just a noun that the text counts."""
        return unit_named(self.unit) is not None

    @property
    def normal(self) -> str:
        """The canonical string, such as ``60000 t per year``."""
        number = f"{sign(self.bound)}{print_number(self.low, self.high)} {self.unit}"
        return f"{number} per {self.period}" if self.period else number

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one quantity such as ``300 MW`` or ``60,000 tonnes a year``.

        >>> Quantity.parse("up to 960 megawatts").normal
        '<=960 MW'
        >>> Quantity.parse("277 aircraft").is_measured
        False

        Raises:
            ValueParseError: The mention is no quantity, or more than one.
        """
        for words in (mention.strip(), *_alone(mention)):
            for anchor in anchors(words):
                read = read_quantity(words, anchor)
                if read is not None and (read.start, read.end) == (0, len(words)):
                    return cls.of(read)
        for share in find_fractions(mention):
            if (share.start, share.end) == (0, len(mention)):
                return cls.of(share)
        if (text := without_minus(mention))[1] and mention.strip()[0] != "(":
            return cls.parse(text[0]).negated()
        raise ValueParseError(f"{mention!r} is not a quantity such as '300 MW'")

    @classmethod
    def find_fractions(cls, text: str) -> Iterator[Found]:
        """Find every share that a text tells in words: "a fifth of the nickel"."""
        for share in find_fractions(text):
            yield Found(share.start, share.end, cls.of(share))

    @classmethod
    def find(cls, text: str) -> Iterator[Found]:
        """Find every quantity of a text, with the words that belong to it."""
        end = 0
        for anchor in anchors(text):
            if anchor < end:
                continue
            read = read_quantity(text, anchor)
            if read is not None and read.start >= end:
                end = read.end
                yield Found(read.start, read.end, cls.of(read))

    def relation(self, other: TypedValue) -> Relation:
        """Compare with another quantity: units of one dimension are converted first."""
        if not isinstance(other, Quantity):
            return Relation(RelationKind.INCOMPARABLE, note="no quantity")
        factor = conversion(other.unit, self.unit)
        if factor is None:
            return Relation(RelationKind.INCOMPARABLE, note="unit")
        if (self.period is None) != (other.period is None):
            return self._rate_dropped(other)
        return self._compare(other, factor)

    @classmethod
    def of(cls, read: QuantityMention) -> Self:
        """Take what was read of a text."""
        return cls(
            low=read.ends.low,
            high=read.ends.high,
            bound=read.ends.bound,
            unit=read.unit,
            period=read.period,
            grain=read.grain,
        )

    def negated(self) -> Self:
        """The same quantity below nothing."""
        low, high = (None if end is None else -end for end in (self.high, self.low))
        return self.model_copy(update={"low": low, "high": high})

    @property
    def measure(self) -> Measure:
        """The figure as the relations compare it."""
        return measure_of(self.bound, self.low, self.high, self.grain)

    def _rate_dropped(self, other: "Quantity") -> Relation:
        if (self.low, self.high, self.unit) == (other.low, other.high, other.unit):
            note = "same number, period missing on one side"
            return Relation(RelationKind.TENSION, Severity.MINOR, note)
        return Relation(RelationKind.INCOMPARABLE, note="rate against total")

    def _counts_otherwise(self, other: "Quantity") -> Relation | None:
        """Tell two small counts of one thing apart: nobody rounds three to four."""
        counts = (self.low, other.low)
        exact = self.bound is other.bound is Bound.EXACT and self.unit == other.unit
        if not exact or self.is_measured or None in counts:
            return None
        small, large = sorted(Fraction(count or 0) for count in counts)
        if small == large or large > _COUNTED or not small:
            return None
        return Relation(RelationKind.CONTRADICTION, severity_of(large / small - 1))

    def _compare(self, other: "Quantity", factor: Fraction) -> Relation:
        if apart := self._counts_otherwise(other):
            return apart
        if self.period and other.period:
            factor *= period_ratio(other.period, self.period)
        theirs = other.measure.scaled(factor)
        converted = (self.unit, self.period) != (other.unit, other.period)
        rates = self.period is not None
        return compare(self.measure, theirs, converted=converted, rates=rates)


def _alone(mention: str) -> Iterator[str]:
    """A mention with its article spelled as one, its feet and inches in words."""
    text = mention.strip()
    yield from list(spellings(text))[1:]
    spelled = _INCHES.sub(r"\1 in", _FEET.sub(r"\1 ft ", text))
    if spelled != text:
        yield spelled
