"""The Faker package's lists in, what people and towns of the world are called out."""

from functools import cache
from importlib import import_module
from typing import NamedTuple

_PEOPLES = (
    "cs_CZ da_DK de_AT de_CH de_DE en en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_US "
    "es_AR es_CO es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_DZ fr_FR hr_HR hu_HU id_ID "
    "it_IT ja_JP lv_LV nl_BE nl_NL no_NO pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR "
    "tw_GH uz_UZ yo_NG zh_CN zh_TW zu_ZA"
).split()
_TOWNS = (
    "cs_CZ da_DK de_AT de_CH de_DE en_BD en_IN fi_FI fr_DZ hr_HR id_ID it_IT nl_BE "
    "nl_NL pl_PL pt_PT ro_RO sk_SK sl_SI sv_SE"
).split()
_SHIRES = (
    ("en_GB", "counties"),
    ("en_IE", "counties"),
    ("en_PH", "provinces"),
    ("en_IN", "states"),
    ("es_ES", "states"),
    ("fr_FR", "regions"),
    ("de_DE", "states"),
    ("it_IT", "states"),
)
_MOST_TOWNS = 400  # of one country, so that none outweighs the rest
_LAST_LATIN = 0x250


class People(NamedTuple):
    """What one people are called."""

    first: tuple[str, ...]
    last: tuple[str, ...]


def _words(kind: str, locale: str, *keys: str) -> tuple[str, ...]:
    provider = import_module(f"faker.providers.{kind}.{locale}").Provider
    found: tuple[str, ...] = ()
    for key in keys:
        found = found or tuple(getattr(provider, key, None) or ())
    return tuple(sorted({word for word in found if _is_name(word)}))


def _is_name(word: str) -> bool:
    letters = all(ord(c) < _LAST_LATIN and (c.isalpha() or c in " -'") for c in word)
    return letters and word[:1].isupper() and len(word) > 1


@cache
def peoples() -> tuple[People, ...]:
    """Return first and family names by people, those with enough of both."""
    read = (
        People(
            _words("person", place, "first_romanized_names", "first_names"),
            _words("person", place, "last_romanized_names", "last_names"),
        )
        for place in _PEOPLES
    )
    return tuple(people for people in read if min(map(len, people)) > 1)


@cache
def towns() -> tuple[str, ...]:
    """Return towns of twenty countries."""
    lists = (_words("address", place, "cities") for place in _TOWNS)
    return tuple(
        name for names in lists for name in names[:: len(names) // _MOST_TOWNS + 1]
    )


@cache
def shires() -> tuple[str, ...]:
    """Return counties, provinces and states of eight countries."""
    return tuple(name for at, key in _SHIRES for name in _words("address", at, key))


@cache
def lands() -> tuple[str, ...]:
    """Return the countries of the world by their English names."""
    return _words("address", "en", "countries")
