"""Values and quotes in, words that are safe and easy to read out."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from pipeline.records import Conflict, Fact, Verdict
from pipeline.values.datewords import MONTHS

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_NUMBER = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w-])")
_DURATION = re.compile(r"\bP(\d+(?:\.\d+)?)([YMWD])\b")
_DATE = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])(?:-([0-3]\d))?\b")
_QUARTER = re.compile(r"\b(\d{4})-([QH]\d)\b")
_SHOWN = Decimal("0.001")  # 1,234,567 stays what it is: "1.235 million" would lie
_MEASURED = frozenset({"money", "quantity", "fee"})
_COMPUTED = _MEASURED | {"period", "notice", "undisclosed"}
_SCALES = (("trillion", 12), ("billion", 9), ("million", 6))
_SPANS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_SIGNS = ((">=", "\N{GREATER-THAN OR EQUAL TO} "), ("<=", "\N{LESS-THAN OR EQUAL TO} "))

_BESIDE = {
    "valuation": "Valuation",
    "cost": "Cost",
    "revenue": "Revenue",
    "other": "Other figure",
}
_ASKED = {"amount": "price", "facility": "site", "termination": "way out"}

VERDICT_SIGNS = {
    Verdict.AGREED: "=",
    Verdict.COMPATIBLE: "~",
    Verdict.SINGLE_SOURCE: "1",
    Verdict.DISPUTED: "?",
    Verdict.CONFLICTING: "!",
    Verdict.UNDISCLOSED: "-",
}
"""One sign for each verdict, for those who see no colour."""


def shown(text: str) -> str:
    r"""Make text of an article safe for one line of a terminal or page.

    Control, direction and zero-width characters are made visible, so that no article
    can move the cursor, turn the reading order or forge what stands beside it.

    >>> shown("paid\n\x1b[2J $5 million")
    'paid \ufffd[2J $5 million'
    """
    if text.isascii() and text.isprintable():  # most is, and nothing hides there
        return " ".join(text.split())
    flat = " ".join(re.split(r"[\s\x85\x1c-\x1f]+", text.replace("\u00ad", "")))
    return _HIDDEN.sub("\N{REPLACEMENT CHARACTER}", flat).strip()


def shown_inside(text: str) -> str:
    r"""Make text safe that goes on to both sides, with the blanks at its ends.

    >>> shown_inside(" of the\n deal ")
    ' of the deal '
    """
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{shown(text)}{after}" if text.strip() else before


def shown_lines(text: str) -> str:
    r"""Make text of an article safe and keep its lines.

    >>> shown_lines("one\ntwo\x07")
    'one\ntwo\ufffd'
    """
    return _HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def clipped(text: str, width: int) -> str:
    """Shorten to a width, with an ellipsis where something is left out.

    >>> clipped("a long-term agreement", 10)
    'a long-te\u2026'
    """
    line = shown(text)
    return line if len(line) <= width else line[: width - 1] + "\N{HORIZONTAL ELLIPSIS}"


def readable(normal: str, kind: str) -> str:
    """Say a normal form as people write it; ``kind`` is that of its value.

    >>> readable("USD 1750000000 per month", "money")
    'USD 1.75 billion per month'
    >>> readable("notice P90D by either", "notice")
    'notice of 90 days by either side'
    >>> readable("until 2029-05", "period")
    'until May 2029'
    """
    words = shown(normal)
    if kind == "status":
        return words.replace("_", " ")
    if kind not in _COMPUTED:
        return words  # a name stays as it was printed
    words = _DURATION.sub(_duration, words).replace("..", " \N{EN DASH} ")
    if kind in _MEASURED:
        words = _NUMBER.sub(_number, words)
    for sign, word in _SIGNS:
        words = words.replace(sign, word)
    return _SAY[kind](words) if kind in _SAY else words


def readable_sum(expression: str) -> str:
    """Say a line of arithmetic as people write it.

    >>> readable_sum("USD 50400000 / USD 210 per t = about 240000 t")
    'USD 50.4 million / USD 210 per t = about 240,000 t'
    """
    return readable(expression, "money").replace(" x ", " \N{MULTIPLICATION SIGN} ")


def readable_date(date: str) -> str:
    """Say an ISO date, or the date of an ISO time, as people write it.

    >>> readable_date("2029-05"), readable_date("2026-03-02T09:00:00Z")
    ('May 2029', '2 March 2026')
    """
    return _say_period(shown(date).split("T")[0])


def slot_label(field: str, role: str) -> str:
    """Name a field and its role as a question of a reader is named.

    >>> slot_label("amount", "rate"), slot_label("party", "customer")
    ('Price, rate', 'Customer')
    """
    if field == "party":
        return (role or field).replace("_", " ").capitalize()
    name = _ASKED.get(field, field).replace("_", " ").capitalize()
    if field == "amount" and role in _BESIDE:
        return _BESIDE[role]
    told = role not in ("", field, "deal", "site") and role != _ASKED.get(field)
    return f"{name}, {role.replace('_', ' ')}" if told else name


def slot_name(field: str, role: str) -> str:
    """Name a field and its role.

    >>> slot_name("party", "customer"), slot_name("amount", "rate")
    ('customer', 'amount, rate')
    """
    if field == "party":
        return role or field
    words = field.replace("_", " ")
    return f"{words}, {role.replace('_', ' ')}" if role not in ("", field) else words


def fact_words(fact: Fact) -> str:
    """Say a fact's value as people write it."""
    return readable(fact.normal, fact.value.kind)


def conflict_name(conflict: Conflict) -> str:
    """Say in a line what a conflict is about and how bad it is."""
    kinds = dict.fromkeys((conflict.kind.value, conflict.type))  # often the same word
    words = f"{conflict.field}: {conflict.severity} conflict ({', '.join(kinds)})"
    return shown(words.replace("_", " "))


def counted(number: int, noun: str) -> str:
    """Count things in words.

    >>> counted(1, "origin"), counted(0, "conflict")
    ('1 origin', '0 conflicts')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _duration(match: re.Match[str]) -> str:
    number, unit = match.groups()
    return f"{number} {_SPANS[unit]}" + ("" if number == "1" else "s")


def _number(match: re.Match[str]) -> str:
    value = Decimal(match[0])
    for word, zeros in _SCALES:
        scaled = value.scaleb(-zeros).normalize()
        if scaled >= 1 and scaled == scaled.quantize(_SHOWN):
            return f"{scaled:f} {word}"
    return f"{value:,f}"


def _say_period(words: str) -> str:
    return _QUARTER.sub(r"\2 \1", _DATE.sub(_date, words))


def _say_notice(words: str) -> str:
    said = words.replace("notice ", "notice of ", 1)
    return said.replace("by either", "by either side")


def _date(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    name = f"{MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {name}" if day else name


_SAY: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"period": _say_period, "notice": _say_notice}
)
