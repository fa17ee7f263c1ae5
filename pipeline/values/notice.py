"""Ways out of a deal: a period of notice, a fee for breaking it up."""

import contextlib
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import Literal, Self

from pipeline.errors import ValueParseError
from pipeline.values.base import Found, Relation, RelationKind, TypedValue
from pipeline.values.dates import GAP, unnamed
from pipeline.values.durations import BOUND, LENGTH, days, read_length
from pipeline.values.expressions import compiled
from pipeline.values.feetext import EXITS, FEE_FORMS, NEAR_FEE, tells_an_exit
from pipeline.values.money import Money, last_sum
from pipeline.values.roles import EITHER, ROLE, role_of
from pipeline.values.scan import Scan
from pipeline.values.spans import contradiction
from pipeline.values.stretches import stretches

_QUALIFIED = rf"(?:{GAP}(?:prior|advance|advanced|written|formal|clear|of)){{0,4}}"
_CLAUSE = (
    r"(?:termination|cancellation|exit|break|opt-out|out|walk-away|withdrawal)"
    rf"{GAP}(?:clause|right|provision|option|window|notice|notification)s?"
)
_NOTICE = rf"(?:notice|notification)(?:{GAP}(?:period|clause|provision|requirement)s?)?"
_LEAVE = (
    rf"(?:leave|quit|exit|terminate|cancel|end|walk{GAP}away|pull{GAP}out|withdraw|get{GAP}out"
    rf"|back{GAP}out|opt{GAP}out)"
)
_TELL = (
    rf"(?:must|has{GAP}to|have{GAP}to|needs?{GAP}to){GAP}"
    rf"(?:tell|warn|inform|notify|say{GAP}so)"
)
_CORE = (
    (
        rf"(?:(?:an?|the){GAP})?(?:(?:{BOUND}){GAP}?)?(?P<length>{LENGTH})(?:['\u2019]s?)?"
        rf"{_QUALIFIED}{GAP}(?:{_CLAUSE}|{_NOTICE})\b(?!(?:{GAP}(?:period|clause))?:)"
    ),
    (
        rf"(?P<length>{LENGTH}|an?{GAP}(?:year|quarter|month|week)(?=['\u2019]))"
        rf"['\u2019]s?{_QUALIFIED}{GAP}(?:{_NOTICE}|warning)\b"
    ),
    (
        rf"(?:an?{GAP})?(?:(?:prior|advance|written){GAP}){{0,2}}{_NOTICE}"
        rf"(?:{GAP}of{GAP}|:{GAP}|{GAP}is{GAP})(?:(?:{BOUND}){GAP})?(?P<length>{LENGTH})"
    ),
    # three months is the notice that either must give
    rf"(?P<length>{LENGTH}){GAP}is{GAP}the{GAP}{_NOTICE}\b",
    # may leave if it says so six months ahead, must tell the other a year in advance
    (
        rf"(?:{_LEAVE}|{_TELL})(?:{GAP}[\w'\u2019-]{{1,20}}){{0,9}}?{GAP}"
        rf"(?P<length>{LENGTH}|an?{GAP}(?:year|month)){GAP}"
        r"(?:in\s+advance|ahead|beforehand)\b(?!\s+of)"
    ),
)
_HOLDER = rf"(?P<by>{EITHER}|the{GAP}{ROLE})(?![\w'\u2019-])"
_WORDS = rf"(?:{GAP}[\w'\u2019-]{{1,20}}){{1,8}}?{GAP}"
_ALLOWING = (
    rf",?{GAP}(?:(?:that|which){GAP})?(?:allowing|allows|letting|lets|enabling|enables"
    rf"|permitting|permits|giving|gives|for|by|from|to){GAP}"
)

_NEAR_NOTICE = Scan(
        [
            "notice", "notification", "warning", r"in\s+advance", "ahead", "beforehand",
            *(rf"{way}\s+(?:clause|right|provision|option|window)" for way in EXITS),
        ]
)  # fmt: skip
_OTHER_SIDE = {"acquirer": "target"}


# Most texts have none of these words: one look at each spares the longer ones.
_NOTICE_WORDS = (
    *("notice", "notification", "warning", "clause", "right", "provision"),
    *("option", "window", "in advance", "ahead", "beforehand"),
)
_FEE_WORDS = ("fee", "penalt", "payment", "charge")
_IF_MONEY = re.compile(r"\d[^;]{0,60}?\b(?:if|should|were|case|event)\b", re.IGNORECASE)


def _mentions(text: str, words: tuple[str, ...]) -> bool:
    lower = text.lower()
    return any(word in lower for word in words)


class Notice(TypedValue):
    """How long before its end a deal must be given up, and by whom it may be."""

    kind: Literal["notice"] = "notice"
    length: str
    by: str | None = None

    @property
    def normal(self) -> str:
        """The canonical string, such as ``notice P90D by either``."""
        return f"notice {self.length}" + (f" by {self.by}" if self.by else "")

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one notice period; who holds it only where the mention itself says so.

        Raises:
            ValueParseError: The mention states no notice period.

        >>> Notice.parse("60-day exit clause, allowing either party").normal
        'notice P60D by either'
        """
        for reader in _notice_readers():
            if match := reader.fullmatch(mention.strip()):
                return cls._from(match)
        raise ValueParseError(f'{mention!r} is no notice, such as "90 days\' notice"')

    @classmethod
    def find(cls, text: str) -> Iterator[Found]:
        """Find every notice period of a text, with its holder where that stands near.

        >>> [found.value.normal for found in Notice.find("on three months' notice")]
        ['notice P3M']
        """
        if not _mentions(text, _NOTICE_WORDS):
            return
        for left, right in stretches(
            text, _NEAR_NOTICE.spans(text), before=260, after=160
        ):
            for match in _notice_anywhere().finditer(text, left, right):
                with contextlib.suppress(ValueParseError):
                    yield Found(*match.span(), cls.parse(match.group()))

    @classmethod
    def _from(cls, match: re.Match[str]) -> Self:
        length = read_length(match["length"])
        if length.longest:
            raise ValueParseError(f"{match.group()!r} leaves the notice period open")
        holder = match.groupdict().get("by")
        by = role_of(holder, buyer="customer") if holder else None
        return cls(length=length.iso, by=by)

    def relation(self, other: TypedValue) -> Relation:
        """Compare two notices: contracts state them exactly, a month has 28 to 31 days.

        >>> Notice(length="P90D").relation(Notice(length="P3M")).kind.value
        'equivalent'
        """
        if not isinstance(other, Notice):
            return Relation(RelationKind.INCOMPARABLE)
        (low, high), (least, most) = days(self.length), days(other.length)
        if low > most or least > high:
            shorter, longer = (high, least) if high < least else (most, low)
            return contradiction(Fraction(shorter), Fraction(longer))
        held = _compare_holders(self.by, other.by)
        if held.kind is RelationKind.EQUAL and self.length != other.length:
            return Relation(RelationKind.EQUIVALENT, note="after conversion")
        return held


class Fee(TypedValue):
    """What breaking up a deal costs, and whom."""

    kind: Literal["fee"] = "fee"
    amount: Money
    by: str | None = None

    @property
    def normal(self) -> str:
        """The canonical string, such as ``fee USD 1000000000 by acquirer``."""
        return f"fee {self.amount.normal}" + (f" by {self.by}" if self.by else "")

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one fee; a reverse one is the acquirer's to pay.

        Raises:
            ValueParseError: The mention states no fee with an amount.

        >>> Fee.parse("a $1 billion reverse termination fee").by
        'acquirer'
        """
        for reader in _fee_readers():
            if match := reader.fullmatch(mention.strip()):
                return cls(amount=Money.parse(match["money"]), by=_fee_payer(match))
        if (amount := last_sum(mention)) and tells_an_exit(mention):
            return cls(amount=amount)
        raise ValueParseError(f"{mention!r} is no fee, such as 'a $1bn break-up fee'")

    @classmethod
    def find(cls, text: str) -> Iterator[Found]:
        """Find every break-up fee of a text that has an amount beside it."""
        if not _mentions(text, _FEE_WORDS) and not _IF_MONEY.search(text):
            return
        for left, right in stretches(text, NEAR_FEE.spans(text), before=200, after=200):
            for match in _fee_anywhere().finditer(text, left, right):
                with contextlib.suppress(ValueParseError):
                    yield Found(*match.span(), cls.parse(match.group()))

    def relation(self, other: TypedValue) -> Relation:
        """Compare two fees as money; the fees of two sides are two fees."""
        if not isinstance(other, Fee):
            return Relation(RelationKind.INCOMPARABLE)
        if self.by and other.by and self.by != other.by:
            return Relation(RelationKind.INCOMPARABLE, note="the fees of two sides")
        amounts = self.amount.relation(other.amount)
        agree = amounts.kind in (RelationKind.EQUAL, RelationKind.EQUIVALENT)
        if not agree or self.by == other.by:
            return amounts
        finer = RelationKind.REFINES if self.by else RelationKind.REFINED_BY
        return Relation(finer, note="one says who pays")


def _compare_holders(left: str | None, right: str | None) -> Relation:
    """Compare who may give notice: "either" is the fuller list, silence the emptier."""
    if left == right:
        return Relation(RelationKind.EQUAL)
    if right is None or (left == "either" and right):
        return Relation(RelationKind.REFINES, note="fuller list")
    if left is None or right == "either":
        return Relation(RelationKind.REFINED_BY, note="fuller list")
    return Relation(RelationKind.COMPATIBLE, note="each names one side")


def _fee_payer(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    payer = groups.get("payer") or groups.get("by") or groups.get("by2")
    if payer:
        return role_of(payer, buyer="acquirer")
    if payee := groups.get("to") or groups.get("to2"):
        return _OTHER_SIDE.get(role_of(payee, buyer="acquirer"), "acquirer")
    return "acquirer" if groups.get("reverse") else None


def _notice_forms() -> Iterator[str]:
    for core in _CORE:
        yield rf"{_HOLDER}{_WORDS}{core}"
        yield rf"{core}{_ALLOWING}{_HOLDER}"
        yield core


@cache
def _notice_readers() -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(form, re.IGNORECASE) for form in _notice_forms())


@cache
def _fee_readers() -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(form, re.IGNORECASE) for form in FEE_FORMS)


@cache
def _notice_anywhere() -> re.Pattern[str]:
    forms = "|".join(unnamed(form) for form in _notice_forms())
    return compiled(rf"(?<![\w$-])(?:{forms})", re.IGNORECASE)


@cache
def _fee_anywhere() -> re.Pattern[str]:
    forms = "|".join(unnamed(form) for form in FEE_FORMS)
    return compiled(rf"(?<![\w$-])(?:{forms})", re.IGNORECASE)
