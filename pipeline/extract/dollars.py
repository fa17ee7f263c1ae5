"""Article and its values in, values out whose bare dollars are those of its country.

A paper of Hobart means its own dollar by "$4.15", and writes "US$" for the other. A
text that names places of the United States, or of two such countries, says nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from urllib.parse import urlsplit

from pipeline.records import UNCLAIMED_ZONES, Article
from pipeline.values import Fee, Found, Money, TypedValue
from pipeline.values.currency import UNKNOWN

_FEWEST = 2  # different places that tell a country

# What is written only of one country, and where its papers stand on the net.
_PLACES: Mapping[str, str] = MappingProxyType(
    {
        "AUD": "Australia Australian Sydney Melbourne Brisbane Perth Adelaide Canberra "
        "Hobart Darwin Geelong Queensland Tasmania Cairns Ballarat Bendigo Wollongong "
        "Townsville Gladstone Kalgoorlie Pilbara ASX FIRB ACCC",
        "NZD": "Auckland Wellington Christchurch Dunedin Tauranga Otago Waikato "
        "Zealand NZX Invercargill Taranaki",
        "CAD": "Canada Canadian Toronto Montreal Calgary Edmonton Winnipeg Ottawa "
        "Ontario Quebec Alberta Saskatchewan Manitoba Saskatoon Regina Halifax "
        "Mississauga TSX",
        "SGD": "Singapore Singaporean SGX Jurong Changi Temasek Tuas",
        "HKD": "Kowloon HKEX Kong Shatin Lantau",
    }
)
_DOMAINS: Mapping[str, str] = MappingProxyType(
    {".au": "AUD", ".nz": "NZD", ".ca": "CAD", ".sg": "SGD", ".hk": "HKD"}
)
# An American fund may bid anywhere; a town or state of the country is another matter.
_UNITED_STATES = re.compile(
    r"\b(?:Washington|New\s+York|California|Texas|Florida|Illinois|Chicago|Boston|Ohio|"
    r"Massachusetts|Pennsylvania|Virginia|Nevada|Arizona|Oregon|Michigan|Detroit|"
    r"Los\s+Angeles|San\s+Francisco|Silicon\s+Valley|Seattle|Houston|Dallas|Atlanta|"
    r"Miami|Denver|Nasdaq|NYSE|SEC|Wall\s+Street|New\s+Jersey|Iowa|Nebraska|Indiana|"
    r"Tennessee|Minnesota|Wisconsin|Missouri|Colorado|Utah|Kansas|Kentucky|Oklahoma|"
    r"Louisiana|Alabama|Carolina|Connecticut|Maryland|Delaware|Idaho|Montana|Wyoming|"
    r"Dakota|Philadelphia|Milwaukee|Phoenix|Las\s+Vegas)\b"
)
_OWN_SIGN = re.compile(r"(?<![A-Za-z])(?:AU|NZ|CA|SG|HK|A|C|S)\$\s?\d")


def localized(values: Iterable[Found], article: Article) -> Iterator[Found]:
    """Give every sum in bare dollars the currency of the article's own country."""
    values = list(values)
    bare = any(_is_bare(found.value) for found in values)
    home = _home(article) if bare else None
    for found in values:
        is_ours = home is not None and _is_bare(found.value)
        yield found._replace(value=_in(found.value, home)) if is_ours else found


def currency_reasons(value: TypedValue) -> tuple[str, ...]:
    """Say what was added to a sum whose writer left the country or currency open."""
    money = value.amount if isinstance(value, Fee) else value
    if not isinstance(money, Money) or not money.currency_inferred:
        return ()
    if money.currency == UNKNOWN:
        return ("no currency is named",)
    return (f"currency inferred: the text leaves the country open, {money.currency}",)


def _is_bare(value: TypedValue) -> bool:
    money = value.amount if isinstance(value, Fee) else value
    return (
        isinstance(money, Money)
        and money.currency_inferred
        and (money.currency == "USD")
    )


def _in(value: TypedValue, currency: str | None) -> TypedValue:
    if isinstance(value, Fee):
        return value.model_copy(update={"amount": _in(value.amount, currency)})
    return value.model_copy(update={"currency": currency})


def _home(article: Article) -> str | None:
    """The one country with dollars that the article is written in, if it tells."""
    text = _told(article)
    if _OWN_SIGN.search(text):  # who writes "A$" means another dollar by "$"
        return None
    host = urlsplit(article.url or "").hostname or ""
    here = next((code for end, code in _DOMAINS.items() if host.endswith(end)), None)
    told = [code for code in sorted(_PLACES) if _count(code, text) >= _FEWEST]
    if here is not None:
        return here if told in ([], [here]) else None
    return told[0] if len(told) == 1 and not _UNITED_STATES.search(text) else None


def _told(article: Article) -> str:
    """The article without what stands beside the story."""
    pieces, at = [], 0
    for zone in article.zones:
        if zone.kind in UNCLAIMED_ZONES:
            pieces.append(article.text[at : zone.start])
            at = max(at, zone.end)
    return "".join([*pieces, article.text[at:]])


def _count(code: str, text: str) -> int:
    return len({found[0] for found in _expression(code).finditer(text)})


@cache
def _expression(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_PLACES[code].split())})\b")
