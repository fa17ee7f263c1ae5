"""Values and quotes in, words that are safe and easy to read out."""

import re
from decimal import Decimal

from pipeline.records import Conflict, Fact, Verdict

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_NUMBER = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w-])")
_DURATION = re.compile(r"\bP(\d+(?:\.\d+)?)([YMWD])\b")
_SHOWN = Decimal("0.001")  # 1,234,567 stays what it is: "1.235 million" would lie
_MEASURED = frozenset({"money", "quantity", "fee"})
_SCALES = (("trillion", 12), ("billion", 9), ("million", 6))
_SPANS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_SIGNS = ((">=", "\N{GREATER-THAN OR EQUAL TO} "), ("<=", "\N{LESS-THAN OR EQUAL TO} "))

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
    flat = " ".join(re.split(r"[\s\x85\x1c-\x1f]+", text.replace("\u00ad", "")))
    return _HIDDEN.sub("\N{REPLACEMENT CHARACTER}", flat).strip()


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

    >>> readable("USD 1250000000 per month", "money")
    'USD 1.25 billion per month'
    >>> readable("notice P90D by either", "notice")
    'notice 90 days by either'
    """
    if kind == "status":
        return shown(normal.replace("_", " "))
    words = _DURATION.sub(_duration, shown(normal))
    if kind in _MEASURED:
        words = _NUMBER.sub(_number, words.replace("..", " \N{EN DASH} "))
    for sign, word in _SIGNS:
        words = words.replace(sign, word)
    return words


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
