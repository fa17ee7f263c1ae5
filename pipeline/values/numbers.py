"""Numbers as newsrooms write them: grouped, decimal, spelled, with a scale."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from pipeline.errors import ValueParseError
from pipeline.values.listing import words
from pipeline.values.scan import Scan

GAP = r"(?:[^\S\r\n]{1,3}|[^\S\r\n]{0,2}\r?\n[^\S\r\n]{0,4}(?=\S))"
JOIN = rf"(?:{GAP}|[-\u2010\u2011])"
_END = r"(?![A-Za-z0-9])"

_ONES = words("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
    """)
_TENS = words("""
    twenty thirty forty fifty sixty seventy eighty ninety
    """)
_SMALL_VALUES = {word: value for value, word in enumerate(_ONES, 1)}
_SMALL_VALUES |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_FRACTIONS = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
}

SCALES = {
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

_OPT_DECIMAL = r"(?:[.·]\d{1,10})?"
_DIGITS = (
    rf"\d{{1,3}}(?:,\d{{3}}){{1,5}}{_OPT_DECIMAL}"
    rf"|\d{{1,2}}(?:,\d{{2}}){{1,5}},\d{{3}}{_OPT_DECIMAL}"
    rf"|\d{{1,3}}(?:[ \u00a0\u2009\u202f'\u2019]\d{{3}}){{1,5}}(?:[.,]\d{{1,2}})?"
    rf"|\d{{1,3}}(?:\.\d{{3}}){{1,5}},\d{{1,2}}"
    rf"|\d{{1,3}}(?:\.\d{{3}}){{2,5}}"
    rf"|\d{{1,3}},\d{{1,2}}"
    rf"|\d{{1,3}}[ -]?[½¼¾]|[½¼¾]|\d{{1,3}}[ -]\d/\d|\d/\d"
    rf"|\d{{1,15}}{_OPT_DECIMAL}|\.\d{{1,4}}"
)
_SMALL = (
    rf"(?:{'|'.join(_TENS)})(?:[-\u2010\u2011 ](?:{'|'.join(_ONES[:9])}))?{_END}"
    rf"|(?:{'|'.join(sorted(_ONES, key=len, reverse=True))}){_END}"
)
_SCALE_WORD = r"(?:thousand|lakh|million|crore|billion|trillion)s?"
_SCALE_NEXT = rf"(?={JOIN}(?:{_SCALE_WORD}|bn|mn|mln|bln){_END})"
_SPELLED = (
    rf"(?:an?{GAP})?half(?:{JOIN}an?)?{JOIN}dozen{_END}"
    rf"|(?:(?:an?|{_SMALL}){GAP})dozen{_END}"
    rf"|(?:an?{JOIN})?half(?:{JOIN}an?)?{_SCALE_NEXT}|half{JOIN}an?(?={JOIN}[a-z])"
    rf"|(?:an?|one|three){JOIN}quarters?{JOIN}of{JOIN}an?{_SCALE_NEXT}"
    rf"|(?:(?:an?|{_SMALL}){JOIN})hundred(?:{GAP}(?:and{GAP})?(?:{_SMALL}))?{_END}"
    rf"|(?:{_SMALL})(?:{GAP}and{GAP}an?{GAP}(?:half|quarter){_END})?"
    rf"|an?{_SCALE_NEXT}"
)
NUMBER = rf"(?:(?:{_DIGITS})(?![\d½¼¾]|[.,]\d)|(?<![A-Za-z])(?i:{_SPELLED}))"
SCALE = (
    rf"(?:{JOIN}?(?i:lakh{GAP}crore|thousand{GAP}crore|thousand{GAP}million|{_SCALE_WORD}"
    rf"|milliards?|mrd\.?|mln|bln|bn|mn|mio\.?|tln|trn|tn|lacs?|bil|mil|mill|crs?){_END}"
    rf"|[ \u00a0\u2009\u202f]?(?:[kK]|[mM]|MM|mm|[bB]|[tT]|thou){_END})"
)

_LEADS = sorted(
    {
        "multi",
        "multibillion",
        "multimillion",
        "several",
        "few",
        "many",
        "tens",
        "scores",
    }
    | {"half", "quarter", "quarters", "dozen", "dozens", "hundred", "hundreds"}
    | {
        scale + end
        for scale in ("thousand", "million", "billion", "trillion")
        for end in ("", "s")
    }
    | {*_ONES, *_TENS},
    key=lambda word: (-len(word), word),
)


_ANCHORS = Scan(
    (f"{lead}(?![a-z])" for lead in _LEADS),
    figures=r"[\d½¼¾](?:(?<=\d)[\d.,]*)?",
)


def anchors(text: str) -> Iterator[int]:
    """Where a number may begin; readers look left from there for signs and hedges.

    >>> list(anchors("a 20-year, $2.5 billion deal"))
    [2, 12, 16]
    """
    return (start for start, _ in _ANCHORS.spans(text))


_ARTICLE_LEFT = re.compile(rf"(?<![A-Za-z])[Aa]n?{GAP}\Z")


def starts(text: str, anchor: int) -> tuple[int, ...]:
    """Where the number of an anchor may begin: "a billion" has an article, "a 5" none.

    >>> starts("a billion", 2), starts("a 300 MW deal", 2)
    ((0, 2), (2,))
    """
    if not text[anchor].isalpha():
        return (anchor,)
    article = _ARTICLE_LEFT.search(text, max(0, anchor - 5), anchor)
    return (article.start(), anchor) if article else (anchor,)


class Number(NamedTuple):
    """A number and the value of the last digit that the text shows of it."""

    value: Decimal
    grain: Decimal


def read_number(digits: str, scale: str = "") -> Number:
    """Read a number and its scale word.

    >>> read_number("1.25", "billion")
    Number(value=Decimal('1250000000'), grain=Decimal('10000000'))
    >>> read_number("half a", "billion").value
    Decimal('500000000')

    Raises:
        ValueParseError: The characters spell no number.
    """
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


def _read_mantissa(digits: str) -> Number:
    spoken = re.sub(rf"{JOIN}", " ", digits.strip().lower())
    if re.search(r"[½¼¾]|\d/\d", spoken):
        return Number(_mixed(spoken), Decimal("0.1"))
    if spoken[:1].isdigit() or spoken.startswith("."):
        return _read_digits(digits.strip())
    return _read_words(spoken)


def _mixed(spoken: str) -> Decimal:
    total = Decimal(0)
    for part in re.findall(r"\d/\d|\d+|[½¼¾]", spoken):
        above, slash, below = part.partition("/")
        if slash and below == "0":
            raise ValueParseError(f"{spoken!r} divides by nothing")
        total += (
            Decimal(above) / Decimal(below)
            if slash
            else _FRACTIONS.get(part) or Decimal(part)
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
    if "half" in words or "quarter" in words or "quarters" in words:
        return _read_fraction(words)
    total = Decimal(0)
    for word in words:
        if word == "hundred":
            total = (total or Decimal(1)) * 100
        elif word == "dozen":
            total = (total or Decimal(1)) * 12
        else:
            total += _SMALL_VALUES.get(word, 0)
    return Number(total or Decimal(1), Decimal(1))


def _read_fraction(words: list[str]) -> Number:
    part = next(_FRACTIONS[word] for word in words if word in _FRACTIONS)
    whole = Decimal(sum(_SMALL_VALUES.get(word, 0) for word in words))
    if "dozen" in words:
        return Number(part * 12, Decimal(1))
    if "and" in words:
        return Number(whole + part, Decimal("0.1"))
    return Number((whole or 1) * part, Decimal("0.05"))
