"""Terms of deals: until when, from when, for how long."""

import contextlib
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, Self

from pipeline.errors import ValueParseError
from pipeline.values.base import Found, Relation, RelationKind, TypedValue
from pipeline.values.bounds import Bound, sign
from pipeline.values.dates import PartialDate, Precision
from pipeline.values.durations import (
    BOUND,
    Length,
    read_bound,
    read_count,
    read_length,
)
from pipeline.values.expressions import compiled
from pipeline.values.period_relation import compare_periods
from pipeline.values.terms import find_terms, read_words

Vague = Literal["multi-year", "long-term", "end of the decade"]

# the first word of a wording before an end, and the preposition it stands for
_ENDS = {
    "through": "through",
    "thru": "through",
    "by": "by",
    "no": "by",
    "not": "by",
    "until": "until",
    "till": "until",
    "up": "until",
    "on": "by",
    "into": "into",
    "before": "before",
    "prior": "before",
    **dict.fromkeys(("ending", "ends", "expiring", "expires", "expire"), "ending"),
    **dict.fromkeys(("lapsing", "lapses", "lapse"), "ending"),
    **dict.fromkeys(("concluding", "concludes"), "ending"),
    **dict.fromkeys(("maturing", "matures", "mature", "final"), "ending"),
    **dict.fromkeys(("maturity", "maturity:"), "ending"),
}
_STARTS = {"between": "from", "as": "from"}
_STARTS |= dict.fromkeys(("start", "starts", "starting", "begin", "begins"), "starting")
_STARTS |= dict.fromkeys(("beginning", "commencing", "commences"), "starting")
_BEGINNINGS = ("from", "after", "starting", "effective")
_INCLUSIVE = {"through": True, "by": True, "ending": True, "before": False}


class Period(TypedValue):
    """When something runs: an end, a start, a length, or options to extend it.

    A plain date ("in June 2027") stands in ``start``, with its preposition ``in``,
    ``on`` or none. A length that is history or an age ("ten years ago") is no period
    and is not found.
    """

    kind: Literal["period"] = "period"
    start: PartialDate | None = None
    end: PartialDate | None = None
    length: str | None = None
    longest: str | None = None
    bound: Bound = Bound.EXACT
    preposition: str | None = None
    precision: Precision | None = None
    end_inclusive: bool | None = None
    times: int = 1
    option: bool = False
    vague: Vague | None = None
    position: Literal["first"] | None = None

    @property
    def normal(self) -> str:
        """The canonical string.

        >>> Period.parse("from June 2027 for 20 years").normal
        'from 2027-06 P20Y'
        >>> Period.parse("two 10-year options").normal
        '2 x P10Y extension'
        """
        length = "..".join(end for end in (self.length, self.longest) if end)
        length = f"{sign(self.bound)}{length}" if length else ""
        if self.option:
            times = f"{self.times} x " if self.times > 1 else ""
            return f"{times}{length} extension"
        if self.position:
            return f"{self.position} {length}"
        if self.vague == "end of the decade":
            return "until end of decade"
        return self.vague or self._dates(length)

    def _dates(self, length: str) -> str:
        hedge = "" if length else sign(self.bound)
        if self.start and not (self.end or length or self.is_start):
            return f"{hedge}{self.start}"
        start = f"from {self.start}" if self.start else ""
        end = f"until {self.end}" if self.end else ""
        return hedge + " ".join(piece for piece in (start, end, length) if piece)

    @property
    def is_start(self) -> bool:
        """Whether the text says that something begins on the date, not only happens."""
        return self.preposition in _BEGINNINGS

    def anchored(self, start: PartialDate) -> Self:
        """Give the period a start that it does not name, to compare it with an end.

        >>> term = Period.parse("three-year").anchored(PartialDate.parse("May 2026"))
        >>> term.relation(Period.parse("through May 2029")).kind.value
        'refined_by'
        """
        return self if self.start else self.model_copy(update={"start": start})

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one period such as ``through May 2029`` or ``a roughly 20-year``.

        Raises:
            ValueParseError: The mention is no date with a year and no length of time.

        >>> Period.parse("through May 2029").normal
        'until 2029-05'
        >>> Period.parse("for the first two months").normal
        'first P2M'
        """
        if words := read_words(mention.strip()):
            return cls._from(words)
        if alone := _length_alone(mention):
            return cls(length=alone.iso, longest=alone.longest, bound=alone.bound)
        with contextlib.suppress(ValueParseError):
            date = PartialDate.parse(mention)
            return cls(start=date, precision=date.precision)
        raise ValueParseError(f"{mention!r} is no period, such as 'through May 2029'")

    @classmethod
    def find(cls, text: str) -> Iterator[Found]:
        """Find every period of a text with its preposition and its hedges.

        >>> [found.value.normal for found in Period.find("It runs through May 2029.")]
        ['until 2029-05']
        """
        for start, end in find_terms(text):
            with contextlib.suppress(ValueParseError):  # the 31st of June
                yield Found(start, end, _parsed(text[start:end]))

    @classmethod
    def _from(cls, words: dict[str, str]) -> Self:
        preposition = _preposition(words)
        if vague := _vague(words):
            return cls(vague=vague, preposition=preposition)
        start, end = _date(words.get("start")), _date(words.get("end"))
        length = read_length(words["length"]) if "length" in words else None
        return cls(
            start=start,
            end=_whole(end) if end else None,
            length=length.iso if length else None,
            longest=length.longest if length else None,
            bound=_bound(words, length),
            preposition=preposition,
            precision=_precision(start, end),
            end_inclusive=_inclusive(words, preposition) if end else None,
            times=int(read_count(words["times"])) if "times" in words else 1,
            option="option" in words,
            position="first" if _is_opening(words, length) else None,
        )

    def relation(self, other: TypedValue) -> Relation:
        """Compare with another period: dates by days, lengths by months.

        A length against an end date is incomparable unless one of them names a start.

        >>> year, month = Period.parse("until 2029"), Period.parse("through May 2029")
        >>> year.relation(month).kind.value
        'refined_by'
        """
        if not isinstance(other, Period):
            return Relation(RelationKind.INCOMPARABLE)
        return compare_periods(self, other)


@lru_cache(maxsize=4096)
def _parsed(mention: str) -> Period:
    """Read a mention once: values are frozen, and news repeats its dates."""
    return Period.parse(mention)


_HEDGED_LENGTH = compiled(rf"(?P<bound>{BOUND})\s+(?P<length>.+)", re.IGNORECASE)
_OPENING = re.compile(r"(?:for|over|within|in|lasting|an?\s+extra)\s+", re.IGNORECASE)


def _length_alone(mention: str) -> Length | None:
    """Read a length that is one only where nothing else is said: "an hour", "1h30"."""
    text = mention.strip()
    for words in (text, _OPENING.sub("", text, count=1)):
        with contextlib.suppress(ValueParseError):
            return read_length(words)
    if hedged := _HEDGED_LENGTH.fullmatch(text):
        with contextlib.suppress(ValueParseError):
            length = read_length(hedged["length"])
            return length._replace(bound=read_bound(hedged["bound"]))
    return None


def _whole(end: PartialDate) -> PartialDate:
    """Take "the end of 2028" after a preposition for 2028, whose end it is."""
    return end.whole if end.part == "end" else end


def _date(words: str | None) -> PartialDate | None:
    return PartialDate.parse(words) if words else None


def _precision(start: PartialDate | None, end: PartialDate | None) -> Precision | None:
    date = _whole(end) if end else start
    return date.precision if date else None


def _vague(words: dict[str, str]) -> Vague | None:
    if "many" in words:
        return "multi-year"
    if "long" in words:
        return "long-term"
    return "end of the decade" if "decade" in words else None


def _preposition(words: dict[str, str]) -> str | None:
    """Name the preposition by its plain form: "no later than" is "by"."""
    first = re.split(r"\s", words.get("prep", "").lower())[0]
    if "end" in words and ("to" in words or "start" in words):
        return ("from" if first else None) if "start" in words else "until"
    if "end" in words or "decade" in words:
        return _ENDS.get(first, "to")
    if "start" in words and words.get("prep", "").lower().startswith("as of"):
        return "as of"
    if "start" in words and words.get("prep", "").lower().endswith("for"):
        return "in"  # "planned for 2030"
    return _STARTS.get(first, first) or None


def _bound(words: dict[str, str], length: Length | None) -> Bound:
    if "or_more" in words:
        is_rough = words["or_more"].lower().endswith("so")
        return Bound.APPROXIMATE if is_rough else Bound.AT_LEAST
    if "bound" in words:
        bound = read_bound(words["bound"])
        is_adjective = bound is Bound.UNDER and _ADJECTIVE.search(words["length"])
        return Bound.EXACT if is_adjective else bound
    prep = words.get("prep", "").lower()
    if prep == "within":
        return Bound.AT_MOST
    if prep in ("around", "circa"):
        return Bound.APPROXIMATE
    return length.bound if length else Bound.EXACT


def _is_opening(words: dict[str, str], length: Length | None) -> bool:
    """Whether a length is only a deal's first: "an initial 20 years" is its term."""
    said = words.get("position", "").lower()
    years = length is not None and bool(_YEARS.fullmatch(length.iso))
    return bool(said) and not (said.startswith("initial") and years)


# "under ten-year contracts" bounds no length
_ADJECTIVE = re.compile(
    r"[-\u2010\u2011](?:year|month|week|day|decade)\Z", re.IGNORECASE
)
_YEARS = re.compile(r"P(?:[2-9]|\d{2,})Y")


def _inclusive(words: dict[str, str], preposition: str | None) -> bool | None:
    ended = "end_of" in words or PartialDate.parse(words["end"]).part == "end"
    if ended or words.get("to") == "through":
        return True
    return _INCLUSIVE.get(preposition or "")
