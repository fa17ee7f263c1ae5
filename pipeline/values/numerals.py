"""Numbers as texts write them in, their values out: "1.75", "two and a half"."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pipeline.errors import ValueParseError
from pipeline.values.listing import words

GAP = r"(?:[^\S\r\n]{1,3}|[^\S\r\n]{0,2}\r?\n[^\S\r\n]{0,4}(?=\S))"
JOIN = rf"(?:{GAP}|[-\u2010\u2011])"
POWER = r"(?:[eE][+-]?\d{1,2}| ?[x\u00d7*] ?10(?:\^|\*\*)[-\u2212]?\d{1,2})"
ONES = words("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
    """)
TENS = words("""
    twenty thirty forty fifty sixty seventy eighty ninety
    """)
SMALL_VALUES = {word: value for value, word in enumerate(ONES, 1)}
SMALL_VALUES |= {word: 10 * value for value, word in enumerate(TENS, 2)}
# how many "a pair of ferries" are
GROUPS = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6}
_FRACTIONS = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
    "third": Decimal("0.3333"),
    "thirds": Decimal("0.3333"),
    "fifth": Decimal("0.2"),
    "fifths": Decimal("0.2"),
    "tenth": Decimal("0.1"),
    "tenths": Decimal("0.1"),
}
_PARTS = frozenset(word for word in _FRACTIONS if word.isalpha())

SCALES = {
    "hundred": 2,
    "hundreds": 2,
    "thousand": 3,
    "thousands": 3,
    "thou": 3,
    "k": 3,
    "lakh": 5,
    "lakhs": 5,
    "lac": 5,
    "lacs": 5,
    "million": 6,
    "millions": 6,
    "m": 6,
    "mm": 6,
    "mn": 6,
    "mln": 6,
    "mio": 6,
    "mil": 6,
    "mill": 6,
    "crore": 7,
    "crores": 7,
    "cr": 7,
    "billion": 9,
    "billions": 9,
    "b": 9,
    "bn": 9,
    "bln": 9,
    "bil": 9,
    "milliard": 9,
    "milliards": 9,
    "mrd": 9,
    "trillion": 12,
    "trillions": 12,
    "t": 12,
    "tn": 12,
    "trn": 12,
    "tln": 12,
}


class Number(NamedTuple):
    """A number and the value of the last digit that the text shows of it."""

    value: Decimal
    grain: Decimal


@lru_cache(maxsize=4096)
def read_number(digits: str, scale: str = "") -> Number:
    """Read a number and its scale word.

    >>> read_number("1.75", "billion")
    Number(value=Decimal('1750000000'), grain=Decimal('10000000'))
    >>> read_number("half a", "billion").value
    Decimal('500000000')

    Raises:
        ValueParseError: The characters spell no number.
    """
    if digits.isascii() and digits.isdigit() and not scale:
        return Number(plain(Decimal(digits)), Decimal(1))
    if _is_large(digits):
        return _read_large(f"{digits} {scale}")
    mantissa = _read_mantissa(digits)
    power = Decimal(10) ** _exponent(scale)
    return Number(plain(mantissa.value * power), plain(mantissa.grain * power))


def plain(number: Decimal) -> Decimal:
    """Drop trailing zeros and the exponent, so that equal numbers print alike.

    >>> str(plain(Decimal("1.50E+9")))
    '1500000000'
    """
    short = number.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral() else short


def _exponent(scale: str) -> int:
    words = re.findall(r"[a-z]+", scale.lower())
    return sum(SCALES[word] for word in words)


def _is_large(digits: str) -> bool:
    """Whether a spelled number has a scale inside: "one million two hundred"."""
    return not digits.strip()[:1].isdigit() and any(
        word in SCALES and word != "hundred"
        for word in re.findall(r"[a-z]+", digits.lower())
    )


def _read_large(spelled: str) -> Number:
    """Add up "one million two hundred thousand", scale by scale."""
    total, part, last = Decimal(0), Decimal(0), Decimal(1)
    for word in re.findall(r"[a-z]+", spelled.lower()):
        if word in {"hundred", "hundreds"}:
            part = (part or Decimal(1)) * 100
        elif word in SCALES:
            last = Decimal(10) ** SCALES[word]
            total, part = total + (part or Decimal(1)) * last, Decimal(0)
        else:
            part += SMALL_VALUES.get(word, 0)
    return Number(plain(total + part), Decimal(1) if part else last)


def _spoken(words: str) -> str:
    return re.sub(rf"{JOIN}", " ", words.strip().lower())


def _read_mantissa(digits: str) -> Number:
    spoken = _spoken(digits)
    if power := _SCIENTIFIC.fullmatch(digits.strip()):
        return _read_scientific(power)
    if _MIXED.search(spoken):
        return Number(plain(_mixed(spoken)), Decimal("0.1"))
    if spoken[:1].isdigit() or spoken.startswith("."):
        return _read_digits(digits.strip())
    return _read_words(spoken)


_SCIENTIFIC = re.compile(rf"(?P<head>\d+(?:\.\d+)?)(?P<power>{POWER})")


def _read_scientific(match: re.Match[str]) -> Number:
    """Read "1.5e3" and "3 x 10^8"."""
    power = match["power"].replace("\u2212", "-")
    exponent = int(re.split(r"[eE^*]", power)[-1])
    head = _read_digits(match["head"])
    return Number(head.value.scaleb(exponent), head.grain.scaleb(exponent))


_MIXED = re.compile(r"[½¼¾⅓⅔⅛]|\d/\d|\d and [at]")


_THREE_PARTS = {
    "three quarters": Decimal("0.75"),
    "⅓": Decimal("0.3333"),
    "⅔": Decimal("0.6667"),
    "⅛": Decimal("0.125"),
}


def _mixed(spoken: str) -> Decimal:
    total = Decimal(0)
    for part in re.findall(r"\d+/\d+|\d+|[½¼¾⅓⅔⅛]|half|three quarters|quarter", spoken):
        above, slash, below = part.partition("/")
        if slash and not int(below):
            raise ValueParseError(f"{spoken!r} divides by nothing")
        total += (
            Decimal(above) / Decimal(below)
            if slash
            else _FRACTIONS.get(part) or _THREE_PARTS.get(part) or Decimal(part)
        )
    return total


def _read_digits(digits: str) -> Number:
    clean = re.sub(r"[\s'\u2019]", "", digits).replace("·", ".")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})*,\d{1,2}|\d{1,18},\d{1,2}", clean):
        clean = clean.replace(".", "").replace(",", ".")
    elif clean.count(".") > 1:
        clean = clean.replace(".", "")
    clean = clean.replace(",", "")
    value = Decimal(clean)
    _, _, decimals = clean.partition(".")
    return Number(value, Decimal(1).scaleb(-len(decimals)))


def _read_words(spoken: str) -> Number:
    words = spoken.split()
    if not _PARTS.isdisjoint(words):
        return _read_fraction(words)
    if "point" in words:
        at = words.index("point")
        tail = "".join(str(SMALL_VALUES.get(word, 0)) for word in words[at + 1 :])
        head = _read_words(" ".join(words[:at])).value
        return Number(Decimal(f"{head}.{tail}"), Decimal(1).scaleb(-len(tail)))
    total = Decimal(0)
    for word in words:
        if word == "hundred":
            total = (total or Decimal(1)) * 100
        elif word == "dozen":
            total = (total or Decimal(1)) * 12
        elif word in GROUPS:
            total = Decimal(GROUPS[word])
        else:
            total += SMALL_VALUES.get(word, 0)
    return Number(total or Decimal(1), Decimal(1))


def _read_fraction(words: list[str]) -> Number:
    part = next(_FRACTIONS[word] for word in words if word in _FRACTIONS)
    if "and" in words:
        return _read_whole_and_part(words, part)
    whole = Decimal(sum(SMALL_VALUES.get(word, 0) for word in words))
    if "dozen" in words:
        return Number(part * 12, Decimal(1))
    return Number(plain((whole or 1) * part), Decimal("0.05"))


def _read_whole_and_part(words: list[str], part: Decimal) -> Number:
    """Read "three and three quarters"."""
    at = len(words) - 1 - words[::-1].index("and")
    whole = sum(SMALL_VALUES.get(word, 0) for word in words[:at])
    times = sum(SMALL_VALUES.get(word, 0) for word in words[at:]) or 1
    return Number(plain(whole + times * part), Decimal("0.1"))
