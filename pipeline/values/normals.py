"""A value from its normal form, or from words: what a reviewer writes into a file."""

import re
from collections.abc import Iterator
from typing import TypeVar

from pipeline.errors import ValueParseError
from pipeline.values.base import TypedValue
from pipeline.values.datewords import MONTHS

Value = TypeVar("Value", bound=TypedValue)

_SPAN = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")
_SPANS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}
_BOUNDS = {"~": "about ", ">=": "at least ", "<=": "up to "}
_SEASON = re.compile(r"\b(\d{4})-(early|mid|late)\b")
_MONTH = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])\b")
_DAY = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])-(\d\d)\b")
_NOTICE = re.compile(r"notice (?P<span>P\S+)(?: by (?P<by>\w+))?")
_FEE = re.compile(r"fee (?P<sum>.+?)(?: by (?P<by>\w+))?")


def read_normal(kind: type[Value], normal: str) -> Value:
    """Read a value as ``normal`` prints it; plain words do as well.

    Raises:
        ValueParseError: It is neither.

    >>> from pipeline.values import Money, Period
    >>> read_normal(Money, ">=USD 40000000000").normal
    '>=USD 40000000000'
    >>> read_normal(Period, "P20Y").normal
    'P20Y'
    """
    read = []
    for words in _spellings(normal):
        try:
            read.append(kind.parse(words))
        except ValueParseError:
            continue
    exact = next((value for value in read if value.normal == normal), None)
    if exact is not None or read:
        return exact or read[0]
    raise ValueParseError(f"{normal!r} is no {kind.__name__}, such as its normal form")


def _spellings(normal: str) -> Iterator[str]:
    """Give the words that may mean a normal form, itself first."""
    yield normal
    if notice := _NOTICE.fullmatch(normal):
        span = _in_words(notice["span"])
        party = {"either": "either party", None: "it"}.get(
            notice["by"], f"the {notice['by']}"
        )
        yield f"{party} may terminate with {span}' notice"
        yield f"{span}' notice"
    elif fee := _FEE.fullmatch(normal):
        owed = f" payable by the {fee['by']}" if fee["by"] else ""
        yield f"a termination fee of {fee['sum']}{owed}"
    else:
        plain = _in_words(normal)
        yield plain
        yield plain.replace("..", " to ")
        yield f"{normal}s"


def _in_words(normal: str) -> str:
    """Spell bounds and lengths of time.

    >>> _in_words("~P5Y"), _in_words("P40Y..P60Y")
    ('about 5 years', '40 to 60 years')
    """
    for sign, words in _BOUNDS.items():
        if normal.startswith(sign):
            normal = words + normal.removeprefix(sign)
    normal = re.sub(r"(?<=\d) (?=P\d)", " for ", normal)
    normal = re.sub(r"P(\d+)([YMWD])\.\.P(\d+)\2", r"\1 to P\3\2", normal)
    normal = _SEASON.sub(r"\2 \1", normal)
    normal = _DAY.sub(lambda d: f"{MONTHS[int(d[2]) - 1]} {d[3]}, {d[1]}", normal)
    normal = _MONTH.sub(lambda d: f"{MONTHS[int(d[2]) - 1]} {d[1]}", normal)
    return _SPAN.sub(lambda found: f"{found[1]} {_SPANS[found[2]]}", normal)
