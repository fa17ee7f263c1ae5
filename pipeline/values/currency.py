"""Signs, codes and names of currencies in, ISO codes out."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from pipeline.values.currencies import CURRENCIES
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


# Sign: code. A question mark says that several countries use the sign.
_SIGNS = phrases("""
    $ USD? | $US USD | $A AUD | $NZ NZD | $C CAD | $HK HKD | US$ USD | U.S.$ USD |
    USD$ USD | US-$ USD | A$ AUD | AU$ AUD | AUD$ AUD |
    AUS$ AUD | C$ CAD | CA$ CAD | CAN$ CAD | Can$ CAD | CAD$ CAD | CDN$ CAD |
    Cdn$ CAD | HK$ HKD | HKD$ HKD | NZ$ NZD | NZD$ NZD | S$ SGD | SG$ SGD | SGD$ SGD |
    R$ BRL | BRL$ BRL | NT$ TWD | NTD$ TWD | MX$ MXN | Mex$ MXN | MXN$ MXN | J$ JMD |
    TT$ TTD | BDS$ BBD | B$ BND | Z$ ZWG | N$ NAD | RD$ DOP | CLP$ CLP | COP$ COP |
    AR$ ARS | ARS$ ARS | EC$ XCD | BZ$ BZD | FJ$ FJD | G$ GYD | L$ LRD | € EUR |
    £ GBP | GB£ GBP | UK£ GBP | E£ EGP | EGP£ EGP | IR£ IEP | ¥ JPY? | 円 JPY |
    ￥ JPY? |
    CN¥ CNY | RMB¥ CNY | JP¥ JPY | RMB CNY | ₹ INR | Rs INR? | Rs. INR? | ₨ INR? |
    INR₹ INR | ₩ KRW | ₽ RUB | ₺ TRY | ₪ ILS | ₫ VND | ₦ NGN | ₱ PHP | ฿ THB | ₴ UAH |
    ₲ PYG | ₡ CRC | ₸ KZT | ₵ GHS | GH₵ GHS | GH¢ GHS | ₾ GEL | ₼ AZN | ₭ LAK |
    ₮ MNT | ៛ KHR | ؋ AFN | RM MYR | Rp IDR | Rp. IDR | KSh KES | Ksh KES | KSh. KES |
    TSh TZS | USh UGX | Tk BDT | Tk. BDT | Dh AED? | Dhs AED? | SR SAR | QR QAR |
    KD KWD | BD BHD | SFr CHF | SFr. CHF | Sfr CHF | Fr. CHF? | kr XXX | kr. XXX |
    SKr SEK | NKr NOK | DKr DKK | zł PLN | Kč CZK | Ft HUF | лв BGN | S/ PEN |
    S/. PEN | Bs BOB? | Bs. BOB? | Gs PYG | Q GTQ | L HNL | R ZAR | P PHP | K PGK |
    DM DEM | W KRW? | Sh KES? | Sh. KES? | Shs KES? | Shs. KES? | N NGN? |
    NIS ILS | TL TRY? | ₿ BTC |
    Euro EUR | euro EUR | EURO EUR | Euros EUR | euros EUR
    """)
_SIGNS_BEHIND = words("""
    € £ ¥ ₽ ₴ ₫ ₺ ₪ ₹ ₩ 円 zł Kč Ft kr. kr лв US$ $
    """)
# One bare letter is a currency only before a scaled figure: "R500 million", never "R2".
NEEDS_SCALE = frozenset(
    words("""
    R P K L Q W N Sh Sh. Shs Shs. SR QR KD BD Tk Gs Bs Bs. Dh Euro euro EURO
    """)
)
# Codes that are also words, tickers or trophies.
_NO_CODES = frozenset(
    words("""
    ALL AMD TOP CUP BAM MAD SOS
    """)
)

# Names that the table of countries does not hold: plain, colloquial and old ones.
_NAMES = phrases("""
    dollar USD? | dollars USD? | dlr USD? | dlrs USD? | buck USD? | bucks USD? |
    us dollar USD | us dollars USD | u.s. dollar USD | u.s. dollars USD |
    u.s. dlrs USD | american dollars USD | greenbacks USD | canadian dlrs CAD |
    australian dlrs AUD | hong kong dlrs HKD | singapore dlrs SGD |
    aussie dollars AUD | kiwi dollars NZD | cfa francs XOF | icelandic krona ISK |
    icelandic kronur ISK | german marks DEM | irish pounds IEP | us$ USD |
    taiwan dollars TWD | taiwanese dollars TWD |
    new taiwan dollars TWD | euro EUR | pound GBP | pounds GBP | quid GBP |
    sterling GBP | pounds sterling GBP | stg GBP | uk pounds GBP | yen JPY |
    yuan CNY | renminbi CNY | rmb CNY | kuai CNY | won KRW | rupee INR? |
    rupees INR? | ruble RUB | rubles RUB | rouble RUB | roubles RUB |
    russian roubles RUB | real BRL | reais BRL | reals BRL | brazilian reais BRL |
    rand ZAR | krona SEK | krónur ISK | kronur ISK | kronor SEK | krone XXX |
    kroner XXX | crown XXX |
    crowns XXX | swedish crowns SEK | swedish krona SEK | swedish kroner SEK |
    norwegian crowns NOK | danish crowns DKK | czech crowns CZK | koruna CZK |
    korunas CZK | korun CZK | czech koruna CZK | franc XXX | francs XXX | peso XXX |
    pesos XXX | argentinian pesos ARS | philippines pesos PHP | dinar XXX |
    dinars XXX | lira TRY? | liras TRY? | shekel ILS | shekels ILS |
    israeli shekels ILS | riyal SAR? | riyals SAR? | rial XXX | rials XXX |
    saudi riyal SAR | qatari riyal QAR | dirham AED? | dirhams AED? | uae dirham AED |
    zloty PLN | zlotys PLN | złoty PLN | zlotych PLN | forint HUF | forints HUF |
    leu RON | lei RON | lev BGN | leva BGN | baht THB | ringgit MYR |
    malaysian ringgit MYR | rupiah IDR | indonesian rupiah IDR | dong VND |
    naira NGN | nigerian naira NGN | cedi GHS | cedis GHS | shilling KES? |
    shillings KES? | hryvnia UAH | hryvnias UAH | hryvnya UAH | tenge KZT | taka BDT |
    bangladeshi taka BDT | kwacha ZMW? | birr ETB | ethiopian birr ETB | soles PEN |
    peruvian sol PEN | guarani PYG | bolivar VES | bolivars VES | bolivares VES |
    quetzales GTQ | manat AZN? | lari GEL | kyat MMK | dram AMD | pula BWP |
    deutschmarks DEM | deutsche marks DEM | marks DEM | d-marks DEM | lire ITL |
    italian lire ITL | french francs FRF | belgian francs BEF | pesetas ESP |
    guilders NLG | dutch guilders NLG | schillings ATS | finnish markka FIM |
    escudos PTE | drachmas GRD | irish punts IEP | punts IEP | bitcoin BTC |
    bitcoins BTC | ether ETH | ethereum ETH | kč CZK | kčs CZK
    """)
_COINS = phrases("""
    cent USD? | cents USD? | ¢ USD? | us cents USD | u.s. cents USD | euro cents EUR |
    eurocents EUR | pence GBP | penny GBP | canadian cents CAD | australian cents AUD |
    paise INR | kopecks RUB
    """)
_SMALL_COINS = phrases("p GBP | c USD?")
# Names that are also ordinary words stand only behind a scaled figure.
_WORDS = frozenset(
    words("""
    won real reals rand crown crowns marks sol soles dong lei leva lev lek kip kina
    tala buck pound dollar lira punts sterling franc peso som gourde
    """)
)


def _table(spec: list[str], subunits: int = 1) -> dict[str, Currency]:
    rows = (entry.rsplit(" ", 1) for entry in spec)
    return {
        name: Currency(code.rstrip("?"), code.endswith("?"), Fraction(subunits))
        for name, code in rows
    }


def _generated_names() -> dict[str, Currency]:
    return {name: Currency(code) for code, _, *names in CURRENCIES for name in names}


_BY_SIGN = _table(_SIGNS)
_BY_CODE = {
    code: Currency(code) for code, *_ in CURRENCIES if code not in _NO_CODES
} | _table(
    phrases(
        "DEM DEM | CNH CNY | RMB CNY | NTD TWD | STG GBP | BTC BTC | ETH ETH | XXX XXX"
    )
)
_BY_COIN = _table(_SMALL_COINS, subunits=100)
_GRAND = {"grand": Currency("USD", inferred=True, subunits=Fraction(1, 1000))}
_BY_NAME = _generated_names() | _table(_NAMES) | _table(_COINS, subunits=100) | _GRAND


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
SIGN_BEFORE = (
    rf"(?:(?<![A-Za-z])(?:{_ANY_CODE}(?:{GAP}?[$€£¥₹])?(?![A-Za-z])|(?:US|U\.S\.|HK){GAP}\$)"
    rf"|(?<![A-Za-z&]){signs_pattern(_longest_first(_LETTERED))}"
    rf"|(?<![A-Za-z$]){signs_pattern(_longest_first(_SYMBOLIC))})"
)
NAME_AFTER = (
    rf"(?:{JOIN}(?:{_ANY_NAME}(?![A-Za-z])(?!-?denominated)"
    rf"|{_ANY_CODE}(?![A-Za-z0-9]))"
    rf"|(?:{_ANY_CODE}|¢)(?![A-Za-z0-9])"
    rf"|{_PENCE}"
    rf"|{GAP}?{signs_pattern(_longest_first(_SIGNS_BEHIND))}(?![\w$]|{GAP}?\d))"
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
    | {*_SIGNS_BEHIND, "zł", "kč", "ft", "kr", "figure", "c"}
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
    letters = _LETTERS.findall(text[max(0, end - 8) : end])
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
    known = known or _BY_COIN.get(bare)
    return known or _BY_CODE.get(bare[:3]) or _BY_NAME.get(_spoken(mention))


def _spoken(name: str) -> str:
    return re.sub(rf"{JOIN}", " ", name).strip().lower()
