"""A stretch of words in, its spelling out: where a name ends and how it is written."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.extract.names.words import Words, without_hidden

# what stands behind a listed firm: (NYSE: HLD), (Cboe CA: HLD), (HLD.N)
TICKER = re.compile(
    r"\(\s*(?:[A-Za-z][\w -]{1,16}:\s*(?P<ticker>[A-Z0-9.]{1,7})"
    r"|(?P<ric>[A-Z]{1,6})\.[A-Z]{1,3})\s*[);,]"
)
ABBREVIATED = frozenset(
    "inc corp co cos ltd bros jr sr assn dept intl zrt nyrt kft pvt pty pte sdn "
    "bhd".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of words, ``first`` to ``last`` (exclusive), that may be a name.

    ``is_titled`` where capitals tell nothing, ``is_heading`` in the line above a text,
    which clips names before the text has told them in full.
    """

    first: int
    last: int
    is_titled: bool = False
    is_heading: bool = False


def key_of(words: Words, first: int, last: int) -> str:
    """The candidate's text on one line, with straight apostrophes."""
    text = words.text[words.start[first] : end_of(words, first, last)]
    return " ".join(without_hidden(text).replace("’", "'").split())


def fold(name: str) -> str:
    """Write a name without accents, as some agencies do.

    >>> fold("Énergie Ryde")
    'Energie Ryde'
    """
    if name.isascii():
        return name
    signs = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def end_of(words: Words, first: int, last: int) -> int:
    """Where a name ends: behind the stop of "Inc." unless that ends the sentence."""
    end = words.end[last - 1]
    if "(" in words.text[words.start[first] : end]:
        return end + words.text.startswith(")", end)
    if last - first == 1 or words.lower[last - 1] not in ABBREVIATED:
        return end
    rest = words.text[end : end + 3]
    if rest[:1] == "." and (
        rest[1:2] in {*",)'’"} or rest[2:] == "(" or rest[2:].islower()
    ):
        return end + 1
    return end


def known_kind(
    words: Words, first: int, last: int, known: Mapping[str, str]
) -> str | None:
    """The kind of a name that everybody knows, such as ``Reuters`` or ``Tex.``."""
    lower = " ".join(words.lower[first:last])
    exact = " ".join(words.word[first:last])
    kind = known.get(lower) or known.get(exact)
    if not kind and words.gap(last - 1).startswith("."):
        kind = known.get(f"{lower}.")
    if not kind and first and words.lower[first - 1] == "the":
        kind = known.get(f"the {lower}")
    return kind
