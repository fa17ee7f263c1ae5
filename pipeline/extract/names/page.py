"""What the readers of names look at: the words of one text, and the lists of words."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.spelling import known_kind
from pipeline.extract.names.titles import Titles
from pipeline.extract.names.words import Words

Stretch = tuple[int, int]
"""A stretch of words: the first one and the one behind the last."""


@dataclass(frozen=True, slots=True)
class Page:
    """The words of one text, which of them stand in headlines, and the lexicon."""

    words: Words
    titles: Titles
    lexicon: Lexicon
    seen: Mapping[int, int]
    """Where a recogniser sees a firm's name begin, and the word behind its end."""
    things: Mapping[int, int]
    """The same of sites and products."""

    def is_seen(self, first: int, last: int) -> bool:
        """Whether a recogniser sees a firm, site or product of just these words."""
        return last in (self.seen.get(first), self.things.get(first))

    def is_suffix(self, at: int) -> bool:
        """Whether the word is a legal ending such as ``Inc.``."""
        word = self.words.lower[at].strip(".")
        is_prefix = not self.words.capital[at] and self.words.gap(at).startswith("-")
        return word in self.lexicon.suffixes and not is_prefix  # "Norvik co-led"

    def is_firm_word(self, at: int) -> bool:
        """Whether the word is a line of business, such as ``Energy`` or ``Bank``."""
        return self.words.lower[at] in self.lexicon.firm_words

    def known(self, first: int, last: int) -> str | None:
        """The kind of a name that everybody knows."""
        return known_kind(self.words, first, last, self.lexicon.known)
