"""Word lists about names in, one checked model out."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from pipeline.errors import RuleError
from pipeline.rules.base import Strict, read_toml

_SHORTEST_INFLECTED = 3
_COMMON = "common.txt"  # one word a line


class NameExample(Strict):
    """A sentence and its names with their kinds; ``none`` for what is no name."""

    text: str
    names: dict[str, str]


class Dated(Strict):
    """What holds from one day on and to another, if they are given."""

    since: dt.date | None = None
    until: dt.date | None = None

    def holds(self, day: dt.date | None) -> bool:
        """Whether it holds on a day; on one that is unknown, what ever held does."""
        if day is None:
            return True
        return (self.since or day) <= day <= (self.until or day)


class OneFirm(Dated):
    """Names of one firm: its latest first, then former ones and other spellings."""

    names: tuple[str, ...]


class Owned(Dated):
    """A firm that belongs to another."""

    name: str
    owner: str


class Called(Strict):
    """Nouns that stand for whoever has one of the words in its name: "the council"."""

    words: tuple[str, ...]
    nouns: tuple[str, ...]


class NameRules(Strict):
    """What is generally known about names, and which words around a name tell its kind.

    Every list may stand in any file of the folder; the lists of all files are joined.
    Lower case where the word's case does not matter.
    """

    # names known to everybody, by kind
    firms: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    no_names: tuple[str, ...] = ()
    # parts of names
    firm_suffixes: tuple[str, ...] = ()
    firm_words: tuple[str, ...] = ()
    firm_heads: tuple[str, ...] = ()
    agency_words: tuple[str, ...] = ()
    outlet_words: tuple[str, ...] = ()
    facility_words: tuple[str, ...] = ()
    place_words: tuple[str, ...] = ()
    event_words: tuple[str, ...] = ()
    product_words: tuple[str, ...] = ()
    possessive_names: tuple[str, ...] = ()
    given_names: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    of_heads: tuple[str, ...] = ()
    link_words: tuple[str, ...] = ()
    # words around names
    firm_verbs: tuple[str, ...] = ()
    speech_verbs: tuple[str, ...] = ()
    firm_followers: tuple[str, ...] = ()
    firm_leaders: tuple[str, ...] = ()
    firm_describers: tuple[str, ...] = ()
    person_titles: tuple[str, ...] = ()
    job_words: tuple[str, ...] = ()
    place_leaders: tuple[str, ...] = ()
    product_leaders: tuple[str, ...] = ()
    exchanges: tuple[str, ...] = ()
    # what a firm or an office is called, told by a word of its name
    called: tuple[Called, ...] = ()
    # words that are no names, whatever their case
    ordinary_words: tuple[str, ...] = ()
    calendar_words: tuple[str, ...] = ()
    # who is the same as whom, and who belongs to whom
    one_firm: tuple[OneFirm, ...] = ()
    owned: tuple[Owned, ...] = ()
    common_words: frozenset[str] = frozenset()
    example: tuple[NameExample, ...] = ()

    @cached_property
    def known(self) -> dict[str, str]:
        """Names known to everybody with the kind of each, in lower case.

        Acronyms keep their case: "DOE" is a department, "Doe" is not.
        """
        kinds = {
            "place": self.places,
            "firm": self.firms,
            "product": self.products,
            "agency": self.agencies,
            "outlet": self.outlets,
        }
        return {
            name if name.isupper() else name.lower(): kind
            for kind, names in kinds.items()
            for name in names
        }

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """The ordinary words with their usual endings, in lower case."""
        return frozenset(
            form for word in self.ordinary_words for form in _inflect(word.lower())
        )


def _inflect(word: str) -> Iterator[str]:
    """Give the usual forms of a word; a form that nobody uses does no harm."""
    yield word
    if len(word) < _SHORTEST_INFLECTED:
        return
    stem = word[:-1]
    if word.endswith("e"):
        yield from (f"{word}s", f"{word}d", f"{stem}ing")
    elif word.endswith("y") and word[-2] not in "aeiou":
        yield from (f"{stem}ies", f"{stem}ied", f"{word}ing")
    else:
        yield from (f"{word}s", f"{word}es", f"{word}ed", f"{word}ing")
        yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")


def read_names(folder: Path) -> NameRules:
    """Read and join every rules file about names in a folder.

    Raises:
        RuleError: The folder holds no such file, or one of them is broken.
    """
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise RuleError(f"{folder}: no .toml file about names; is the folder right?")
    rules = join_names(read_toml(path, NameRules) for path in paths)
    return rules.model_copy(update={"common_words": _read_common(folder)})


def _read_common(folder: Path) -> frozenset[str]:
    """Read the words that texts write in small letters; a folder may have no list."""
    path = folder / _COMMON
    return frozenset(path.read_text("utf-8").split()) if path.is_file() else frozenset()


def join_names(parts: Iterable[NameRules]) -> NameRules:
    """Join the lists of several files; the first mention of a word counts."""
    files = list(parts)
    return NameRules(
        **{
            field: tuple(dict.fromkeys(w for f in files for w in getattr(f, field)))
            for field in NameRules.model_fields
            if field != "example"
        },
        example=tuple(e for f in files for e in f.example),
    )
