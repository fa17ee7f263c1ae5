"""Article and its values in, values out whose bare dollars are those of its country.

A paper of Hobart means its own dollar by "$4.15", and writes "US$" for the other. A
text that names places of the United States says nothing, nor does one that names places
of two such countries and was written in neither. Crowns, francs, pesos, rupees and
shillings are told the same way.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

from pipeline.extract.names.datelines import written_in
from pipeline.records import UNCLAIMED_ZONES, Article
from pipeline.values import Fee, Found, Money, TypedValue
from pipeline.values.currency import UNKNOWN
from pipeline.values.expressions import compiled


class Coin(NamedTuple):
    """A coin that countries share: how it is written, and by what a country is told."""

    written: re.Pattern[str]
    places: Mapping[str, str]
    fewest: int  # different places that tell a country


def _coin(written: str, fewest: int, **places: str) -> Coin:
    wanted = re.compile(rf"\b(?:{written})\b|(?<![A-Za-z])(?:kr|Rs|Sh)(?![a-z])")
    return Coin(wanted, MappingProxyType(places), fewest)


# What is written only of one country.
_DOLLAR = Coin(
    re.compile(r"\$|dollar|cent|buck", re.IGNORECASE),
    MappingProxyType(
        {
            "AUD": "Australia Australian Sydney Melbourne Brisbane Perth Adelaide "
            "Canberra Hobart Darwin Geelong Queensland Tasmania Cairns Ballarat "
            "Bendigo Wollongong Townsville Gladstone Kalgoorlie Pilbara ASX FIRB ACCC "
            "NSW Riverina Mallee Gippsland Wimmera Mildura Dubbo Wagga Toowoomba "
            "Rockhampton Launceston Fremantle Bundaberg Albury Shepparton "
            "Murrumbidgee Kununurra Karratha Barossa Bunbury",
            "NZD": "Auckland Wellington Christchurch Dunedin Tauranga Otago Waikato "
            "Zealand NZX Invercargill Taranaki",
            "CAD": "Canada Canadian Toronto Montreal Calgary Edmonton Winnipeg Ottawa "
            "Ontario Quebec Alberta Saskatchewan Manitoba Saskatoon Regina Halifax "
            "Mississauga TSX",
            "SGD": "Singapore Singaporean SGX Jurong Changi Temasek Tuas",
            "HKD": "Kowloon HKEX Kong Shatin Lantau",
        }
    ),
    2,
)
_CROWN = _coin(
    "(?i:kron(?:er|e|a|or)|crowns?)",
    1,
    NOK="Norway Norwegian Oslo Bergen Trondheim Stavanger Norges",
    SEK="Sweden Swedish Stockholm Malmö Gothenburg Uppsala",
    DKK="Denmark Danish Copenhagen Aarhus Aalborg Odense Esbjerg",
    CZK="Czech Prague Brno Ostrava Plzeň",
    ISK="Iceland Icelandic Reykjavik Reykjavík",
)
_FRANC = _coin(
    "(?i:francs?)",
    1,
    CHF="Switzerland Swiss Zurich Basel Geneva Lausanne Bern Lucerne",
    XOF="Senegal Senegalese Dakar Ivorian Abidjan Mali Bamako Togo Lomé Benin",
    XAF="Cameroon Cameroonian Douala Yaoundé Gabon Libreville",
)
_PESO = _coin(
    "(?i:pesos?)",
    1,
    MXN="Mexico Mexican Monterrey Guadalajara Querétaro",
    ARS="Argentina Argentine Argentinian Rosario Mendoza",
    CLP="Chile Chilean Valparaíso Antofagasta",
    COP="Colombia Colombian Bogotá Bogota Medellín Cartagena",
    PHP="Philippines Philippine Manila Cebu Davao Luzon",
)
_RUPEE = _coin(
    "(?i:rupees?)",
    1,
    INR="India Indian Mumbai Delhi Bengaluru Chennai Kolkata Hyderabad BSE NSE Gujarat",
    PKR="Pakistan Pakistani Karachi Lahore Islamabad Faisalabad",
    LKR="Lanka Lankan Colombo",
    NPR="Nepal Nepali Nepalese Kathmandu",
)
_SHILLING = _coin(
    "(?i:shillings?)|Shs?",
    1,
    KES="Kenya Kenyan Nairobi Mombasa Kisumu",
    TZS="Tanzania Tanzanian Salaam Dodoma Arusha Mwanza Zanzibar",
    UGX="Uganda Ugandan Kampala Entebbe",
)
# How a sum reads whose writer left the country open, and the coins that it can be of.
_COINS: Mapping[str, tuple[Coin, ...]] = MappingProxyType(
    {
        "USD": (_DOLLAR,),
        "INR": (_RUPEE,),
        "KES": (_SHILLING,),
        UNKNOWN: (_CROWN, _FRANC, _PESO),
    }
)
_DOMAINS: Mapping[str, str] = MappingProxyType(
    {
        ".au": "AUD",
        ".nz": "NZD",
        ".ca": "CAD",
        ".sg": "SGD",
        ".hk": "HKD",
        ".no": "NOK",
        ".se": "SEK",
        ".dk": "DKK",
        ".cz": "CZK",
        ".is": "ISK",
        ".ch": "CHF",
        ".mx": "MXN",
        ".ar": "ARS",
        ".cl": "CLP",
        ".ph": "PHP",
        ".in": "INR",
        ".pk": "PKR",
        ".lk": "LKR",
        ".np": "NPR",
        ".ke": "KES",
        ".tz": "TZS",
        ".ug": "UGX",
    }
)
# An American fund may bid anywhere; a town or state of the country is another matter.
_UNITED_STATES = compiled(
    r"\b(?:Washington|New\s+York|California|Texas|Florida|Illinois|Chicago|Boston|Ohio|"
    r"Massachusetts|Pennsylvania|Virginia|Nevada|Arizona|Oregon|Michigan|Detroit|"
    r"Los\s+Angeles|San\s+Francisco|Silicon\s+Valley|Seattle|Houston|Dallas|Atlanta|"
    r"Miami|Denver|Nasdaq|NYSE|SEC|Wall\s+Street|New\s+Jersey|Iowa|Nebraska|Indiana|"
    r"Tennessee|Minnesota|Wisconsin|Missouri|Colorado|Utah|Kansas|Kentucky|Oklahoma|"
    r"Louisiana|Alabama|Carolina|Connecticut|Maryland|Delaware|Idaho|Montana|Wyoming|"
    r"Dakota|Philadelphia|Milwaukee|Phoenix|Las\s+Vegas)\b"
)
_OWN_SIGN = compiled(r"(?<![A-Za-z])(?:AU|NZ|CA|SG|HK|A|C|S)\$\s?\d")
_OTHER_SIGN = compiled(r"\bUS\$\s?\d")


def localized(values: Iterable[Found], article: Article) -> Iterator[Found]:
    """Give every sum in bare dollars the currency of the article's own country."""
    homes: dict[int, str | None] = {}
    for found in values:
        coin = _coin_of(found, article.text)
        if coin is not None and id(coin) not in homes:
            homes[id(coin)] = _home(article, coin)
        home = homes.get(id(coin))
        yield found._replace(value=_in(found.value, home)) if home else found


def currency_reasons(value: TypedValue) -> tuple[str, ...]:
    """Say what was added to a sum whose writer left the country or currency open."""
    money = value.amount if isinstance(value, Fee) else value
    if not isinstance(money, Money) or not money.currency_inferred:
        return ()
    if money.currency == UNKNOWN:
        return ("no currency is named",)
    return (f"currency inferred: the text leaves the country open, {money.currency}",)


def _coin_of(found: Found, text: str) -> Coin | None:
    """The coin of a sum whose writer leaves the country open."""
    money = found.value.amount if isinstance(found.value, Fee) else found.value
    if not isinstance(money, Money) or money.currency not in _COINS:
        return None
    if not (money.currency_inferred or money.currency == UNKNOWN):
        return None
    words = text[found.start : found.end]
    return next((c for c in _COINS[money.currency] if c.written.search(words)), None)


def _in(value: TypedValue, currency: str) -> TypedValue:
    if isinstance(value, Fee):
        return value.model_copy(update={"amount": _in(value.amount, currency)})
    return value.model_copy(update={"currency": currency, "currency_inferred": True})


def _home(article: Article, coin: Coin) -> str | None:
    """The one country with such coins that the article is written in, if it tells."""
    city = written_in(article.text)
    text = f"{city} {_told(article)}"
    is_dollar = coin is _DOLLAR
    if is_dollar and _OWN_SIGN.search(text):  # who writes "A$" means another by "$"
        return None
    host = urlsplit(article.url or "").hostname or ""
    here = next((code for end, code in _DOMAINS.items() if host.endswith(end)), None)
    fewest = 1 if is_dollar and _OTHER_SIGN.search(text) else coin.fewest
    told = [code for code in sorted(coin.places) if _count(coin, code, text) >= fewest]
    if here in coin.places:
        return here if told in ([], [here]) else None
    if len(told) > 1:
        told = [code for code in told if _count(coin, code, city)]
    is_abroad = is_dollar and _UNITED_STATES.search(text)
    return told[0] if len(told) == 1 and not is_abroad else None


def _told(article: Article) -> str:
    """The article without what stands beside the story."""
    pieces, at = [], 0
    for zone in article.zones:
        if zone.kind in UNCLAIMED_ZONES:
            pieces.append(article.text[at : zone.start])
            at = max(at, zone.end)
    return "".join([*pieces, article.text[at:]])


def _count(coin: Coin, code: str, text: str) -> int:
    return len({found[0] for found in _expression(coin.places[code]).finditer(text)})


@cache
def _expression(places: str) -> re.Pattern[str]:
    words = places.split()
    return re.compile(rf"\b(?:{'|'.join([*words, *map(str.upper, words)])})\b")
