"""Links of a chain in, the party that speaks out: in its own name, or by its paper.

A party of a deal is on record wherever it says something itself: "Norvik said", "its
spokesman", "in a statement". Two papers that quote one party have one origin.
"""

import re
from collections.abc import Iterable, Sequence

from pipeline.reconcile.identity.parties import keys_match, name_key
from pipeline.reconcile.lineage.origins import cited_by, document_parts
from pipeline.records import Attribution, AttributionKind, Claim
from pipeline.values import Party
from pipeline.values.expressions import compiled

UNTOLD = "the parties"  # a party of the deal, or all of them: the text does not say
_ANY_OF_THEM = compiled(
    r"^(?:[Tt]he|[Bb]oth|[Aa]ll|[Aa]n?|[Ii]ts|[Tt]heir|[Ee]ach)\s+"
    r"(?:[a-z][\w'\u2019-]*\s+){0,3}?[a-z][\w'\u2019-]*$"
)
# what a firm writes of itself; a court or a market researcher writes of it
_OWN_PAPERS = frozenset([
    "statement", "release", "announcement", "blog", "post", "presentation", "slides",
    "letter", "notice", "filing", "prospectus",
])  # fmt: skip
_OF_OTHERS = re.compile(
    r"\b(?:court|research|market|lawsuit|complaint)\b", re.IGNORECASE
)


class Houses:
    """The parties of one deal, as those who may speak of it."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Learn who the parties are, and by which names they are cited."""
        named = {c.normal for c in claims if isinstance(c.value, Party)}
        self._keys = sorted({name_key(name) for name in named})
        self._names: dict[str, str] = {}
        cited = {link for claim in claims for link in cited_by(claim)}
        for name, house in sorted((c.name, self.of(c)) for c in cited):
            if house and house != UNTOLD:
                known = self._names.get(house, "")
                self._names[house] = max(known, name, key=lambda n: (len(n), n))

    def of(self, link: Attribution) -> str:
        """Name the party that an origin is or writes for; nobody if it is no party.

        It is untold where the text says "the company" or "a statement" alone.
        """
        if link.kind is AttributionKind.ORGANISATION:
            if _ANY_OF_THEM.match(link.name):
                return UNTOLD
            return self._party(name_key(link.name))
        if link.kind is not AttributionKind.DOCUMENT or _OF_OTHERS.search(link.name):
            return ""
        forms, sorts, owner = document_parts(link.name)
        if not forms and sorts.isdisjoint(_OWN_PAPERS):
            return ""
        return self._owner(owner) if owner else UNTOLD

    def _party(self, name: tuple[str, ...]) -> str:
        found = (key for key in self._keys if keys_match(name, key))
        return " ".join(next(found, ()))

    def _owner(self, words: Iterable[str]) -> str:
        told = set(words)
        found = (key for key in self._keys if key and key[0] in told)
        return " ".join(next(found, ()))

    def speaking(self, chain: Sequence[Attribution]) -> str:
        """Name the party whose word stands at the end of a chain."""
        last = self.of(chain[-1])
        told = {house for link in chain if (house := self.of(link))}
        if last not in ("", UNTOLD):
            told = told if self._are_all_firms(chain) else {last}
        elif not last and chain[-1].kind is not AttributionKind.PERSON:
            return ""
        known = sorted(told - {UNTOLD})
        if len(known) == 1:
            return known[0]
        return (self._only_one if not known else UNTOLD) if told else ""

    @property
    def _only_one(self) -> str:
        """The one party that is cited by name, where it is one: "the company"."""
        return next(iter(self._names)) if len(self._names) == 1 else UNTOLD

    @staticmethod
    def _are_all_firms(chain: Sequence[Attribution]) -> bool:
        kinds = {link.kind for link in chain if link.kind is not AttributionKind.OUTLET}
        return kinds == {AttributionKind.ORGANISATION}

    def name(self, house: str) -> str:
        """Give the fullest name by which a party is cited."""
        return self._names.get(house, house)
