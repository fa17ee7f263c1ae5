"""Two normal forms in, whether they state the same value out."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

_NEAR = Decimal("0.005")
_NEAR_TERM = Decimal("0.02")
_NUMBER = r"\d+(?:\.\d+)?"
_SIGN = r"(?P<sign>~|>=|<=|>|<)?\s*"
_RANGE = rf"(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?"
_MONEY = re.compile(
    rf"{_SIGN}(?P<unit>[A-Z]{{3}}) {_RANGE}(?:\s+per (?P<per>[a-z ]+))?"
)
_QUANTITY = re.compile(rf"{_SIGN}{_RANGE}\s*(?P<unit>%|[A-Za-z][\w/ -]*)")
_UNTIL = re.compile(r"until (\d{4}(?:-(?:\d\d|Q\d|H\d))?(?:-\d\d)?)", re.IGNORECASE)
_SPAN = re.compile(rf"\bP({_NUMBER})([YMWD])", re.IGNORECASE)
_REPEATED = re.compile(r"\d\s*x\s*P", re.IGNORECASE)
_DETAIL = re.compile(r"\b(?:of|in|for|at|from|across|on|with)\b")
_LEGAL = re.compile(
    r"\b(?:inc|corp|corporation|co|company|ltd|llc|plc|ag|sa|nv|ab|gmbh|holdings?"
    r"|group|lp|the)\b\.?"
)
_MONTHS = {
    "Y": Decimal(12),
    "M": Decimal(1),
    "W": Decimal(12) / 52,
    "D": Decimal(12) / 365,
}
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_POWERS = {
    "gw": ("mw", Decimal(1000)),
    "kw": ("mw", Decimal("0.001")),
    "gwh": ("mwh", Decimal(1000)),
    "twh": ("mwh", Decimal(1_000_000)),
}
_ONE_UNIT = {
    "ton": "t", "tonne": "t", "metric ton": "t", "sqft": "sq ft",
    "square feet": "sq ft", "square foot": "sq ft", "square metre": "sq m",
    "square meter": "sq m", "people": "person", "percent": "%", "pct": "%",
    "plane": "aircraft", "annum": "year",
}  # fmt: skip
_BOUNDS = {">": ">=", "<": "<="}


class Measure(NamedTuple):
    """A number or range with its unit, and what it is counted per."""

    unit: str
    per: str
    low: Decimal
    high: Decimal
    sign: str


class Term(NamedTuple):
    """How long a deal lasts: until a date, for some months, or vaguely."""

    kind: str
    until: str = ""
    months: Decimal = Decimal(0)


class Exit(NamedTuple):
    """A way out of a deal: a notice of some days, or a fee."""

    days: int = 0
    fee: Measure | None = None


Readable = Measure | Term | Exit | str


def read_normal(field: str, normal: str) -> Readable | None:
    """Read a normal form of a field; None for free text that no value stands in.

    >>> read_normal("term", "until 2029-05").until
    '2029-05'
    """
    return _READERS.get(field, _name)(normal.strip())


def is_same(field: str, gold: Readable, claim: Readable) -> bool:
    """Whether a claim says what the gold says; it may be more precise, not less."""
    if isinstance(gold, Measure) and isinstance(claim, Measure):
        return _same_measure(gold, claim)
    if isinstance(gold, Term) and isinstance(claim, Term):
        return _same_term(gold, claim)
    if isinstance(gold, Exit) and isinstance(claim, Exit):
        return _same_exit(gold, claim)
    return field in _NAMED and same_name(str(gold), str(claim))


def same_name(left: str, right: str) -> bool:
    """Whether two names may be one firm's: equal, or one a part of the other.

    >>> same_name("Tarn Compute Inc.", "Tarn"), same_name("Tarn Compute", "Tern")
    (True, False)
    """
    short, long = sorted((plain_name(left).split(), plain_name(right).split()), key=len)
    if not short:
        return False
    if long[: len(short)] == short:
        return True
    starts = range(len(long) - len(short) + 1)
    return len(short) > 1 and any(long[i : i + len(short)] == short for i in starts)


def plain_name(name: str) -> str:
    """A name without case, accents, legal suffix and possessive.

    >>> plain_name("The Orbál Group's")
    'orbal'
    """
    folded = unicodedata.normalize("NFKD", name)
    bare = "".join(char for char in folded if not unicodedata.combining(char)).lower()
    bare = re.sub(r"\([^)]*\)|['\N{RIGHT SINGLE QUOTATION MARK}]s\b", " ", bare)
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", _LEGAL.sub(" ", bare)).split())


def _name(normal: str) -> str | None:
    return normal or None


def _money(normal: str) -> Measure | None:
    match = _MONEY.match(normal)
    return _measure(match, match["unit"], match["per"] or "") if match else None


def _quantity(normal: str) -> Measure | None:
    match = _QUANTITY.match(normal)
    if not match:
        return None
    unit, _, per = match["unit"].partition(" per ")
    return _measure(match, _unit(unit), per)


def _measure(match: re.Match[str], unit: str, per: str) -> Measure:
    base, factor = _POWERS.get(unit, (unit, Decimal(1)))
    low = Decimal(match["low"]) * factor
    high = Decimal(match["high"]) * factor if match["high"] else low
    sign = match["sign"] or "="
    return Measure(base, _unit(per), low, high, _BOUNDS.get(sign, sign))


def _unit(text: str) -> str:
    head = _DETAIL.split(text.strip().lower())[0].strip()
    single = head if head.endswith(("feet", "ss")) else head.removesuffix("s")
    return _ONE_UNIT.get(single, single).removesuffix(" total")


def _term(normal: str) -> Term | None:
    if until := _UNTIL.search(normal):
        return Term("until", until=until[1].upper())
    spans = [] if _REPEATED.search(normal) else _SPAN.findall(normal)
    if spans:
        months = (Decimal(number) * _MONTHS[unit.upper()] for number, unit in spans)
        return Term("for", months=sum(months, Decimal(0)))
    return Term("vague") if "multi" in normal.lower() else None


def _exit(normal: str) -> Exit | None:
    span = _SPAN.search(normal)
    if "notice" in normal.lower() and span:
        return Exit(days=int(Decimal(span[1])) * _DAYS[span[2].upper()])
    fee = _money(re.sub(r"^.*?\bfee\s+", "", normal))
    return Exit(fee=fee) if fee else None


def _same_measure(gold: Measure, claim: Measure) -> bool:
    numbers = _near(gold.low, claim.low) and _near(gold.high, claim.high)
    return numbers and gold.per == claim.per and _same_unit(gold.unit, claim.unit)


def _same_unit(left: str, right: str) -> bool:
    """Equal, or one noun with and without an adjective: "widebody aircraft"."""
    if left == right:
        return True
    nouns = {left.rpartition(" ")[2], right.rpartition(" ")[2]}
    return len(nouns) == 1 and not left.isupper() and not nouns & {"mw", "mwh"}


def _same_term(gold: Term, claim: Term) -> bool:
    if gold.kind != claim.kind:
        return False
    return claim.until.startswith(gold.until) and _near(
        gold.months, claim.months, _NEAR_TERM
    )


def _same_exit(gold: Exit, claim: Exit) -> bool:
    if gold.fee and claim.fee:
        return _same_measure(gold.fee, claim.fee)
    return gold == claim


def _near(left: Decimal, right: Decimal, tolerance: Decimal = _NEAR) -> bool:
    return abs(left - right) <= tolerance * max(abs(left), abs(right))


_NAMED = frozenset({"party", "facility", "location", "source"})
_READERS: Mapping[str, Callable[[str], Readable | None]] = MappingProxyType(
    {
        "amount": _money,
        "capacity": _quantity,
        "term": _term,
        "termination": _exit,
    }
)
