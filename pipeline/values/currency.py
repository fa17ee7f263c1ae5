"""Signs, codes and names of currencies in, ISO codes out."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from pipeline.values.currencies import CURRENCIES
from pipeline.values.currencynames import (
    COINS,
    NAMES,
    OLD_CODES,
    OTHER_CODES,
    SCALED_SIGNS,
    SIGNS,
    SIGNS_BEHIND,
)
from pipeline.values.expressions import compiled
from pipeline.values.listing import phrases, words
from pipeline.values.numbers import GAP, JOIN
from pipeline.values.scan import names_pattern, signs_pattern

UNKNOWN = "XXX"
# What a sum reads as whose writer leaves the country open, and what it can then be.
SHARED_COINS = {
    "USD": frozenset(words("USD AUD NZD CAD SGD HKD")),
    "INR": frozenset(words("INR PKR LKR NPR")),
    "KES": frozenset(words("KES TZS UGX")),
    UNKNOWN: frozenset(words("NOK SEK DKK CZK ISK CHF XOF XAF MXN ARS CLP COP PHP")),
}


class Currency(NamedTuple):
    """A currency as a text names it.

    ``inferred`` says that the text leaves the country open ("$", "rupees", "¥");
    ``subunits`` is how many of the named coins make one (100 for cents).
    """

    code: str
    inferred: bool = False
    subunits: Fraction = Fraction(1)


# One bare letter is a currency only before a scaled figure: "R500 million", never "R2".
NEEDS_SCALE = frozenset(
    words("""
    R P K L Q W N Y T$ Fl Fr Bt LE CFA MAD Sh Sh. Shs Shs. SR QR KD BD Tk Gs Bs Bs. Dh
    Gs. RO JD Kz Br FRw Frw MK Rf DA DT
    Euro euro EURO
    Dollars dollars Pounds pounds Yen Yuan Rupees rupees Ringgit ringgit ringgits Baht
    Naira naira Rupiah rupiah Pesos pesos Francs francs Lire Rand Dirhams Riyals
    Shillings
    """)
)
# Codes that are also words, tickers or trophies.
_NO_CODES = frozenset(
    words("""
    ALL AMD TOP CUP BAM MAD SOS
    """)
)

# Names that are also ordinary words stand only behind a scaled figure.
_WORDS = frozenset(
    words("""
    won real reals rand crown crowns marks sol soles dong lei leva lev lek kip kina
    tala buck pound punts sterling som gourde lats dram drams mao fen mark
    """)
)


_SMALL_COINS = phrases("p GBP | c USD?")


def _table(spec: list[str], subunits: int = 1) -> dict[str, Currency]:
    rows = (entry.rsplit(" ", 1) for entry in spec)
    return {
        name: Currency(code.rstrip("?"), code.endswith("?"), Fraction(subunits))
        for name, code in rows
    }


def _generated_names() -> dict[str, Currency]:
    return {name: Currency(code) for code, _, *names in CURRENCIES for name in names}


_BY_SIGN = _table(SIGNS) | {
    sign: Currency(sign[1:], subunits=Fraction(1, times))
    for times, signs in SCALED_SIGNS.items()
    for sign in signs
}
_BY_CODE = (
    {code: Currency(code) for code, *_ in CURRENCIES if code not in _NO_CODES}
    | {code: Currency(code) for code in OLD_CODES}
    | _table(OTHER_CODES)
)
_BY_COIN = _table(_SMALL_COINS, subunits=100)
_COINS = {
    name: coin
    for subunits, spec in COINS.items()
    for name, coin in _table(spec, subunits).items()
}
_GRAND = {"grand": Currency("USD", inferred=True, subunits=Fraction(1, 1000))}
_BY_NAME = _generated_names() | _table(NAMES) | _COINS | _GRAND


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (-len(name), name))


_ANY_CODE = signs_pattern(sorted(_BY_CODE))
_ANY_NAME = names_pattern(_BY_NAME, JOIN)
# "410p", but no 1080p; "50c" only where a price follows it.
_PENCE = (
    r"(?<=[\d½¼¾])(?:(?<!720)(?<!1080)(?<!1440)(?<!2160)p(?![A-Za-z0-9]|\.m)"
    rf"|c(?=(?:{GAP}(?:an?|per){GAP}|/)(?:share|unit|litre|kwh|kWh|kg|lb|pound|tonne)(?![A-Za-z])))"
)
_LETTERED = [sign for sign in _BY_SIGN if sign[0].isalpha()]
_SYMBOLIC = [sign for sign in _BY_SIGN if not sign[0].isalpha()]
_BEHIND = [*(sign for sign in _SYMBOLIC if not sign[-1].isalpha()), *SIGNS_BEHIND]
_BEHIND += [sign for sign in _LETTERED if sign[-1] == "$" or sign[1:] in _BY_CODE]
_BEHIND += ["円", "元", "원"]
SIGN_BEFORE = (
    rf"(?:(?<![A-Za-z])(?:{_ANY_CODE}(?:{GAP}?[$€£¥₹])?(?![A-Za-z])"
    rf"|(?:(?i:us|u\.s\.?|hk|nz|nt)|[Cc]){GAP}\$)"
    rf"|(?<![A-Za-z&]){signs_pattern(_longest_first(_LETTERED))}"
    rf"|(?<![A-Za-z$]){signs_pattern(_longest_first(_SYMBOLIC))})"
)
NAME_AFTER = (
    rf"(?:{JOIN}(?:{_ANY_NAME}(?![A-Za-z])(?!-?denominated)"
    rf"|{_ANY_CODE}(?![A-Za-z0-9]))"
    rf"|(?:{_ANY_CODE}|¢)(?![A-Za-z0-9])"
    rf"|{_PENCE}"
    rf"|{GAP}?{signs_pattern(_longest_first(_BEHIND))}(?![\w$]|{GAP}?\d))"
)


_SYMBOLS = "".join(
    sorted({c for s in _BY_SIGN for c in s if not c.isalpha()} - set(" .-/"))
)
_LETTERS = re.compile(rf"[^\W\d_]+|[{re.escape(_SYMBOLS)}¢]")
_LAST_WORDS = frozenset(
    _LETTERS.findall(name.lower())[-1] for name in [*_BY_NAME, *_BY_CODE]
)
_HINTS = (
    _LAST_WORDS
    | {_LETTERS.findall(sign.lower())[-1] for sign in _BEHIND}
    | {"figure", "c"}
    | {"p", "½p", "¼p", "¾p"}
    | set(
        words("""
        deal takeover buyout acquisition purchase investment contract loan bid offer
        settlement merger transaction tag
        """)
    )
)
_LAST_LETTERS = frozenset(
    letters[-1]
    for name in [*_BY_SIGN, *_BY_CODE]
    if (letters := _LETTERS.findall(name))
) | {"$"}


def may_be_named(text: str, start: int) -> bool:
    """Whether a currency may be named behind a number: a look before a search."""
    words = _LETTERS.findall(text[start : start + _FARTHEST_NAME].lower())
    return not _HINTS.isdisjoint(words)


_FARTHEST_NAME = 90


def may_be_signed(text: str, end: int) -> bool:
    """Whether a currency's sign may stand before a number."""
    letters = _LETTERS.findall(text[max(0, end - 12) : end])
    return bool(letters) and (
        letters[-1] in _LAST_LETTERS or letters[-1][-3:] in _BY_CODE
    )


def is_currency_name(name: str) -> bool:
    """Whether a name means a currency behind a number."""
    return _spoken(name) in _BY_NAME


def is_currency_code(word: str) -> bool:
    """Whether a word is the code of a currency.

    >>> is_currency_code("EUR"), is_currency_code("Eur")
    (True, False)
    """
    return word in _BY_CODE


def is_ordinary_word(name: str) -> bool:
    """Tell a name that means a currency only behind a scaled figure ("won", "real")."""
    return _spoken(name) in _WORDS


_DOLLARS = frozenset(
    words("""
    USD AUD CAD HKD NZD SGD TWD JMD BBD NAD FJD XCD BZD TTD
    """)
)


def names_again(sign: str, name: str) -> bool:
    """Whether the name behind a signed amount is that of its sign.

    >>> names_again("$", " dollars"), names_again("$", " euros")
    (True, False)
    """
    signed, named = read_currency(sign), read_currency(name)
    if signed is None or named is None or named.subunits != 1:
        return False
    if signed.inferred and signed.code == "USD":
        return named.code in _DOLLARS
    return signed.code == named.code


# "$40-million (Canadian)" says which dollars
_DOLLARS_OF = {
    name: Currency(code)
    for code, names in (
        ("USD", "us usd american"),
        ("CAD", "canadian cad cdn"),
        ("AUD", "australian aud"),
        ("NZD", "nzd nz"),
        ("SGD", "sgd singapore"),
        ("HKD", "hkd"),
    )
    for name in words(names)
}
_IN_BRACKETS = compiled(
    rf"{GAP}\((?P<of>U\.S\.|(?i:{'|'.join(_DOLLARS_OF)}))(?:{GAP}dollars)?\)"
)


def dollars_in_brackets(text: str, end: int) -> tuple[int, Currency] | None:
    """Read which dollars brackets behind an amount tell, and where they end.

    >>> dollars_in_brackets("$5 million (U.S.)", 10)[1].code
    'USD'
    """
    told = _IN_BRACKETS.match(text, end)
    of = told["of"].replace(".", "").lower() if told else ""
    return (told.end(), _DOLLARS_OF[of]) if told else None


@lru_cache(maxsize=1024)
def read_currency(mention: str) -> Currency | None:
    """Read a sign, a code or a name.

    >>> read_currency("HK$").code, read_currency("kronor").code
    ('HKD', 'SEK')
    >>> read_currency("$").inferred
    True
    """
    bare = mention.strip(" \t\r\n\u00a0\u2009\u202f-\u2010\u2011")
    squeezed = re.sub(r"\s", "", bare)
    known = _BY_SIGN.get(bare) or _BY_SIGN.get(squeezed) or _BY_CODE.get(bare)
    if squeezed.endswith("$"):
        known = known or _BY_SIGN.get(squeezed.upper())
    known = known or _BY_COIN.get(bare)
    return known or _BY_CODE.get(bare[:3]) or _BY_NAME.get(_spoken(mention))


def _spoken(name: str) -> str:
    return re.sub(rf"{JOIN}", " ", name).strip().lower()
