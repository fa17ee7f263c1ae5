"""Lengths of time in ISO 8601: how they are joined, and how much they come to."""

import re
from collections.abc import Iterator
from fractions import Fraction

_PIECE = re.compile(r"(\d+)([YMWDHS])")
_MONTHS = {"Y": Fraction(12), "M": Fraction(1), "W": Fraction(84, 365)}
_MONTHS["D"] = _MONTHS["W"] / 7
_MONTHS["h"] = _MONTHS["D"] / 24
_MONTHS["m"] = _MONTHS["h"] / 60
_MONTHS["s"] = _MONTHS["m"] / 60
_DAYS = {"D": (1, 1), "W": (7, 7), "Y": (365, 366), "M": (30, 31)}
_PER_DAY = {"h": 24, "m": 24 * 60, "s": 24 * 60 * 60}


def pieces(iso: str) -> Iterator[tuple[int, str]]:
    """The parts of a length; hours, minutes and seconds in small letters.

    >>> list(pieces("P1MT2H30M"))
    [(1, 'M'), (2, 'h'), (30, 'm')]
    """
    date, _, time = iso.removeprefix("P").partition("T")
    yield from ((int(count), unit) for count, unit in _PIECE.findall(date))
    yield from ((int(count), unit.lower()) for count, unit in _PIECE.findall(time))


def join(first: str, second: str) -> str:
    """Write two lengths as one.

    >>> join("P2Y", "P3M"), join("P1D", "PT2H"), join("PT1H", "PT30M")
    ('P2Y3M', 'P1DT2H', 'PT1H30M')
    """
    parts = [*pieces(first), *pieces(second)]
    date = "".join(f"{count}{unit}" for count, unit in parts if unit.isupper())
    time = "".join(f"{count}{unit.upper()}" for count, unit in parts if unit.islower())
    return f"P{date}" + (f"T{time}" if time else "")


def months(iso: str) -> Fraction:
    """Count the months of a length; a year of 365 days has twelve.

    >>> months("P2Y6M")
    Fraction(30, 1)
    """
    return sum((count * _MONTHS[unit] for count, unit in pieces(iso)), Fraction(0))


def days(iso: str) -> tuple[int, int]:
    """Give the least and the most days of a length: a month has 28 to 31.

    >>> days("P3M"), days("PT36H")
    ((88, 93), (1, 2))
    """
    least = most = 0
    for count, unit in pieces(iso):
        if unit in _PER_DAY:
            least += count // _PER_DAY[unit]
            most -= -count // _PER_DAY[unit]
            continue
        low, high = _DAYS[unit]
        least += count * low - (2 if unit == "M" else 0)
        most += count * high
    return least, most


def grain(iso: str) -> str:
    """Name the finest unit of a length; ``D`` stands for days and all below.

    >>> grain("P2Y6M"), grain("PT30M")
    ('M', 'D')
    """
    return "D" if "T" in iso else iso[-1]
