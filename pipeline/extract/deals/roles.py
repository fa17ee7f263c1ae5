"""Kinds of deals and the two sides of each: who stands against whom."""

import re
from collections.abc import Iterable

from pipeline.rules import DealKind
from pipeline.rules.sides import PAID, PARTNER, PAYING
from pipeline.rules.triggers import OPEN_KIND

__all__ = [
    "BESIDE",
    "BESIDE_SIDES",
    "OPEN_FAMILY",
    "OPEN_ROLE",
    "PAID",
    "PARTNER",
    "PAYING",
    "Kinds",
    "side_of",
]

OPEN_ROLE = "party"
# who stands beside a deal and on no side of it: who lost it, who gave advice
BESIDE_SIDES = frozenset({"bidder", "advisor"})
OPEN_FAMILY = "open"
# roles of sums beside the deal, kept but never its price
BESIDE = frozenset("valuation cost revenue other".split())
_OPEN = DealKind(id=OPEN_KIND, pays=PARTNER, paid=PARTNER, family=OPEN_FAMILY)
# Where a deal of no known kind has sides after all, they are these.
_PLAIN = DealKind(id=OPEN_KIND, pays="customer", paid="provider", family=OPEN_FAMILY)
_TRANSLATED = {
    "ownership": {
        "customer": "acquirer",
        "provider": "seller",
        "investor": "acquirer",
        "investee": "target",
    },
    "capital": {
        "acquirer": "investor",
        "target": "investee",
        "customer": "investor",
        "provider": "investee",
    },
}


class Kinds:
    """The kinds of deals that the rules know."""

    def __init__(self, kinds: Iterable[DealKind]) -> None:
        """Take the kinds."""
        self._kinds = {kind.id: kind for kind in kinds}
        self._words = {
            kind.id: re.compile(
                rf"(?<![a-z])(?:{'|'.join(map(re.escape, kind.words))})"
            )
            for kind in self._kinds.values()
            if kind.words
        }

    def family(self, kind: str) -> str:
        """What changes hands; open for a deal of no known kind."""
        return self._kinds.get(kind, _OPEN).family

    def told_by(self, texts: Iterable[str], kind: str) -> str:
        """The kind of the same family whose words most of the texts have.

        A bare "deal" may be of any family; where two have as many, the kind stays.
        """
        family = self.family(kind)
        told = list(texts)
        counts = {
            other: sum(words.search(text) is not None for text in told)
            for other, words in self._words.items()
            if family in {self._kinds[other].family, OPEN_FAMILY}
        }
        best = max(counts, key=lambda k: (counts[k], k == kind, k), default=kind)
        return best if counts.get(best) else kind

    def over(self, kind: str, others: Iterable[str]) -> str:
        """The one of several kinds of a deal for which this one only makes room."""
        told = sorted(o for o in others if kind in self._kinds.get(o, _OPEN).over)
        return next(iter(told), kind)

    def of_things(self, kind: str) -> str:
        """The kind that takes the place of this one where no firm changes hands."""
        instead = (k.id for k in self._kinds.values() if k.instead_of == kind)
        return next(instead, kind)

    def role_in(self, kind: str, role: str) -> str:
        """The name that a kind gives to a role: who buys power is a customer."""
        translated = _TRANSLATED.get(self.family(kind))
        if translated is not None:
            return translated.get(role, role)
        if side_of(role) == 0:
            return role
        return self.role_on(kind, side_of(role))

    def role_on(self, kind: str, side: int, *, anyway: bool = False) -> str:
        """The role of the side that pays (1), or of the one that is paid (-1).

        A deal of no known kind has partners only; ``anyway`` names its sides.
        """
        known = self._kinds.get(kind, _PLAIN if anyway else _OPEN)
        return known.pays if side > 0 else known.paid


def side_of(role: str) -> int:
    """Whether a role pays (1), is paid (-1) or stands on no side (0).

    >>> [side_of("lessee"), side_of("lessor"), side_of("partner")]
    [1, -1, 0]
    """
    return (role in PAYING) - (role in PAID)
