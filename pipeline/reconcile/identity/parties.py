"""Names in, parties out: which spellings mean the same firm or site."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

Key = tuple[str, ...]
Side = TypeVar("Side", bound=str | None)

# these belong to no name: whoever has one shares it with all firms
LEGAL_FORMS = frozenset([
    "inc", "incorporated", "corp", "corporation", "co", "company", "cos",
    "companies", "ltd", "limited", "llc", "llp", "lp", "plc", "ag", "sa", "sas",
    "se", "nv", "bv", "ab", "as", "asa", "oy", "oyj", "gmbh", "kg", "kk", "pbc",
    "spa", "srl", "pty", "pte", "bhd", "jsc", "pjsc", "ooo", "holding", "holdings",
    "group", "and",
])  # fmt: skip
# one of these alone names nobody, so it is no short form of a longer name
COMMON_FIRST = frozenset([
    "american", "bank", "british", "canadian", "china", "city", "department",
    "european", "federal", "first", "general", "global", "international",
    "ministry", "national", "new", "north", "royal", "south", "state", "united",
    "university", "us", "west",
])  # fmt: skip
_STATE = frozenset([
    "ministry", "department", "government", "army", "navy", "forces", "military",
    "treasury", "pentagon", "kremlin",
])  # fmt: skip
_OFFICES = frozenset(["ministry", "department"])
_SITE_WORDS = frozenset([
    "data", "center", "centre", "datacenter", "datacentre", "campus", "plant",
    "site", "facility", "complex", "park", "station", "project", "field", "mine",
    "building", "tower",
])  # fmt: skip
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
_BRACKETS = re.compile(r"\([^()]*\)")
_POSSESSIVE = re.compile(r"'s\b")
_NUMBER = re.compile(r"\d+[a-z]?")
_MIN_ACRONYM = 2
_TELLING_WORDS = 2
_FORM_INITIALS = frozenset("cghilp")  # company, group, holdings, inc, limited, plc


@lru_cache(maxsize=8192)
def name_key(name: str) -> Key:
    """Give the words of a name that count: no case, accent, ticker or legal form.

    >>> name_key("The Brúnel Power Co., Inc. (NYSE: BRNL)")
    ('brunel', 'power')
    >>> name_key("the defence ministry") == name_key("Ministry of Defence")
    True
    """
    words = _plain_words(name)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words = words[:-1]
    return tuple(_ministry_first(words))


def _ministry_first(words: list[str]) -> list[str]:
    """Put "Defence Ministry" as "Ministry of Defence": as one, without the "of"."""
    ends = (*words[:1], *words[-1:])
    office = next((word for word in ends if word in _OFFICES), None)
    if office is None or len(words) == 1:
        return words
    return [office, *(word for word in words if word not in (office, "of", "for"))]


@lru_cache(maxsize=4096)
def site_key(name: str) -> Key:
    """Give the words of a site's name that count: no word for its sort, plain numerals.

    >>> site_key("Halden II data centre")
    ('halden', '2')
    """
    words = name_key(name)
    kept = tuple(_ROMAN.get(word, word) for word in words if word not in _SITE_WORDS)
    return kept or words


def is_of_state(key: Key) -> bool:
    """Whether a name is of a part of some state: its ministry, or its army."""
    return not _STATE.isdisjoint(key)


def _plain_words(name: str) -> list[str]:
    text = unicodedata.normalize("NFKD", name).casefold().replace("\u2019", "'")
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = _BRACKETS.sub(" ", text) if _BRACKETS.sub("", text).strip() else text
    text = _POSSESSIVE.sub("", text).replace("&", " and ").replace(".", "")
    return re.findall(r"\w+", text)


def keys_match(left: Key, right: Key) -> bool:
    """Whether two keys name the same thing: equal, or one a short form of the other.

    >>> keys_match(("brunel",), ("brunel", "power"))
    True
    >>> keys_match(("tgw",), ("tarn", "gas")), keys_match(("tgg",), ("tarn", "gas"))
    (False, True)
    >>> keys_match(("halden", "1"), ("halden", "2"))
    False
    """
    if not left or not right or left[0][:1] != right[0][:1]:
        return False  # a short form and initials open with the same letter
    return _are_one_name(left, right)


@lru_cache(maxsize=8192)
def _are_one_name(left: Key, right: Key) -> bool:
    if "".join(left) == "".join(right):
        return True
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    return _is_short_form(short, long) or _is_acronym(short, long)


def sites_match(left: Key, right: Key) -> bool:
    """Whether two keys name one site: one may leave out words of the other.

    >>> sites_match(("port", "lorne", "airport"),
    ...             ("port", "lorne", "international", "airport"))
    True
    >>> sites_match(("lorne", "airport"), ("lorne", "airport", "2"))
    False
    """
    if keys_match(left, right):
        return True
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if len(short) < _TELLING_WORDS or short[0] != long[0]:
        return False
    rest = iter(long)
    left_out = set(long) - set(short)
    return all(word in rest for word in short) and not any(
        _NUMBER.fullmatch(word) for word in left_out
    )


def _is_short_form(short: Key, long: Key) -> bool:
    """Whether the longer name opens with the shorter one and adds no number."""
    rest = long[len(short) :]
    if not rest or long[: len(short)] != short:
        return False
    named = len(short) > 1 or (short[0] not in COMMON_FIRST and len(short[0]) > 1)
    return named and not any(_NUMBER.fullmatch(word) for word in rest)


def _is_acronym(short: Key, long: Key) -> bool:
    """Whether one word is the initials of a name, with or without its legal form's."""
    if len(short) != 1 or len(long) < _MIN_ACRONYM:
        return False
    initials, word = "".join(word[0] for word in long), short[0]
    return word == initials or (word[:-1] == initials and word[-1] in _FORM_INITIALS)


def block_words(key: Key) -> tuple[str, ...]:
    """Give the words under which matching names meet: first word and initials."""
    if not key:
        return ()
    initials = "".join(word[0] for word in key)
    words = {key[0], "".join(key)}
    return tuple(sorted(words | ({initials} if len(key) >= _MIN_ACRONYM else set())))


def short_forms(key: Key) -> tuple[Key, ...]:
    """Give the shorter names that would match a name, if somebody had one of them.

    >>> short_forms(("north", "lake", "shipping"))[:3]
    (('north', 'lake'), ('nls',), ('nlsc',))
    """
    openings = [key[:length] for length in range(1, len(key))]
    initials = "".join(word[0] for word in key)
    forms = [(f"{initials}{form}",) for form in ("", *sorted(_FORM_INITIALS))]
    return tuple(
        short
        for short in (*openings, *forms)
        if short != key and keys_match(short, key)
    )


def full_names(spellings: Iterable[tuple[str, Key]]) -> Mapping[str, str]:
    """Map every spelling to the fullest spelling of the same name.

    Args:
        spellings: Each spelling with its key, once per article that uses it.

    >>> full_names([("Brunel", ("brunel",)), ("Brunel Power", ("brunel", "power"))])
    {'Brunel': 'Brunel Power', 'Brunel Power': 'Brunel Power'}
    """
    counts = Counter(spellings)
    heads: list[tuple[str, Key]] = []
    full: dict[str, str] = {}
    for name, key in sorted(counts, key=lambda item: _fullness(item, counts)):
        head = next((head for head in heads if keys_match(key, head[1])), None)
        if head is None:
            heads.append((name, key))
        full[name] = head[0] if head else name
    return dict(sorted(full.items()))


def without_short_forms(sides: Mapping[Key, Side]) -> Iterable[tuple[Key, Side]]:
    """Keep of each party its longest name; its side is the first that is known."""
    kept: dict[Key, Side] = {}
    for key in sorted(sides, key=lambda key: (-len(key), key)):
        same = next((other for other in kept if keys_match(key, other)), key)
        kept[same] = kept.get(same) or sides[key]
    return kept.items()


def _fullness(
    item: tuple[str, Key], counts: Counter[tuple[str, Key]]
) -> tuple[int, int, int, str]:
    name, key = item
    return (-len(key), -counts[item], len(name), name)
