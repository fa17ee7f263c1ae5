"""Mentions that stand alone: below nothing, behind an article, in small letters."""

import re
from collections.abc import Iterator

from pipeline.values.currencies import CURRENCIES
from pipeline.values.expressions import compiled

_CODES = frozenset(code for code, *_ in CURRENCIES)
_BELOW = compiled(
    r"(?:[-\u2212\u2013]\s?|(?:minus|negative)\s+)"
    r"(?P<rest>(?!minus|negative)[^-\u2212\u2013\s].*)"
    r"|\((?P<owed>[^()]+)\)|(?P<sign>[^\d\s]{1,4})[-\u2212](?P<digits>\d.*)",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(r"an?\s+(?=\S)", re.IGNORECASE)
_SMALL_CODE = re.compile(r"(?<![A-Za-z])[a-z]{3}(?![A-Za-z])")


def without_minus(mention: str) -> tuple[str, bool]:
    """Part a figure from the sign or the brackets that put it below nothing.

    >>> without_minus("-$5 million"), without_minus("($500)"), without_minus("$-500")
    (('$5 million', True), ('$500', True), ('$500', True))
    """
    text = mention.strip()
    match = _BELOW.fullmatch(text)
    if match is None:
        return text, False
    return match["rest"] or match["owed"] or match["sign"] + match["digits"], True


def spellings(text: str) -> Iterator[str]:
    """A mention as it stands, then as it would stand in a text.

    >>> list(spellings("a dollar")), list(spellings("eur 5"))
    (['a dollar', 'one dollar', 'dollar'], ['eur 5', 'EUR 5'])
    """
    yield text
    if article := _ARTICLE.match(text):
        yield f"one {text[article.end() :]}"
        yield text[article.end() :]
    loud = _SMALL_CODE.sub(_in_capitals, text)
    if loud != text:
        yield loud


def _in_capitals(match: re.Match[str]) -> str:
    code = match[0].upper()
    return code if code in _CODES else match[0]
