"""Sources: who or what a statement comes from, and whether two are one."""

import re
from typing import Literal, Self

from pipeline.values.base import Relation, RelationKind, TypedValue

SourceKind = Literal["document", "outlet", "person", "organisation", "unnamed"]

_SOURCE_WORDS: dict[SourceKind, str] = {
    "document": r"filings?|prospectus|s-1|f-1|10-[kq]|8-k|20-f|documents?|memo|contract"
    r"|court|statement|press release|announcement|report|letter|transcript|blog post"
    r"|disclosure|presentation|registration",
    "unnamed": r"sources?|insiders?|officials?|people|persons?|someone|those"
    r"|(?:an?|two|three|several) (?:bankers?|advis[eo]rs?|lawyers?|executives?)\b"
    r"(?=.* (?:knowledge of|familiar with|close to|briefed on))",
    "person": r"chief|ceo|cfo|coo|president|chair\w*|founder|spokes\w+|analyst|director"
    r"|minister|executive|he|she|mr|ms|mrs|dr",
}
_SOURCES = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for kind, words in _SOURCE_WORDS.items()
}
_WORD = re.compile(r"\w+(?:-\w+)*")
# where a document is filed, and when, does not tell it from another
_REGULATOR = re.compile(
    r"\b(?:with|to|at) (?:the |an? )?[\w. ]*?(?:commission|sec|regulators?"
    r"|register|registry)\b"
    r"|\b(?:sec|regulatory|securities)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    "a an the its their his her this that recent latest new last s by of from in on"
    " with to company firm public".split()
)


class Source(TypedValue):
    """Who or what a statement comes from."""

    kind: Literal["source"] = "source"
    name: str
    source_kind: SourceKind = "organisation"

    @property
    def normal(self) -> str:
        """The name with its spaces collapsed."""
        return " ".join(self.name.split())

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Take a source as it is called; its kind is guessed from its words alone.

        >>> Source.parse("people familiar with the matter").source_kind
        'unnamed'
        """
        name = " ".join(mention.split())
        kinds = (kind for kind, words in _SOURCES.items() if words.search(name))
        return cls(name=name, source_kind=next(kinds, "organisation"))

    def relation(self, other: TypedValue) -> Relation:
        """Compare two sources; different ones do not contradict each other.

        Of two wordings of one document, the one that says more is the finer: "the
        Norvik filing" and "Norvik's recent 10-K filing with the regulator".
        """
        if not isinstance(other, Source):
            return Relation(RelationKind.INCOMPARABLE)
        if _folded(self.name) == _folded(other.name):
            return Relation(RelationKind.EQUAL)
        if self.source_kind == other.source_kind == "document":
            return _compare_documents(_told_words(self.name), _told_words(other.name))
        if "unnamed" in (self.source_kind, other.source_kind):
            return Relation(RelationKind.COMPATIBLE, note="one of them is not named")
        return Relation(RelationKind.INCOMPARABLE, note="two sources")


def _told_words(name: str) -> frozenset[str]:
    """The words that tell one document from another.

    >>> sorted(_told_words("Norvik's recent S-1 filing with the regulator"))
    ['filing', 'norvik', 's-1']
    """
    plain = _REGULATOR.sub(" ", name.casefold().replace("’", "'"))
    return frozenset(_WORD.findall(plain)) - _EMPTY


def _compare_documents(mine: frozenset[str], theirs: frozenset[str]) -> Relation:
    if mine == theirs:
        return Relation(RelationKind.EQUIVALENT, note="one document in other words")
    if mine > theirs:
        return Relation(RelationKind.REFINES)
    if mine < theirs:
        return Relation(RelationKind.REFINED_BY)
    return Relation(RelationKind.INCOMPARABLE, note="two sources")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).removeprefix("the ")
