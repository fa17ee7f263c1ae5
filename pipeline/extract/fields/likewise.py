"""Sums in, the same sums out as another sentence of the story tells them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.extract.fields.anchoring import is_default
from pipeline.extract.reading import Statement
from pipeline.values import Money

WHOLE = frozenset({"price", "total"})
FACILITY = "amount.financing"
_BUILT = "amount.build_cost"
_PLAIN = frozenset({"total", "cost", "other"})
_PARTS = frozenset({"prepayment", "component"})


class Sums:
    """The sums of a story by deal and sentence, each read as the others tell it."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        """Sort the sums, so that each is looked up and none compared with all."""
        self._alike: dict[tuple[int, str], list[Statement]] = defaultdict(list)
        self._plain: dict[tuple[int, int], list[Decimal]] = defaultdict(list)
        self._totals: dict[tuple[int, Decimal], set[int]] = defaultdict(set)
        self._telling: dict[int, set[str]] = defaultdict(set)
        self._funded: set[int] = set()
        for one in statements:
            self._sort(one)
        self._whole = {
            place: sum(parts, Decimal())
            if len(parts) > 1 and all(parts)
            else Decimal(-1)
            for place, parts in self._plain.items()
        }

    def _sort(self, one: Statement) -> None:
        deal, normal, at = id(one.frame), one.value.normal, one.sentence.index
        self._alike[deal, normal].append(one)
        if one.role in _PLAIN:
            self._plain[deal, at].append(_size(one))
        if one.role == "total":
            self._totals[deal, _size(one)].add(at)
        if one.role in _PARTS | WHOLE:
            self._telling[deal].add(normal)
        if one.role == "total" and one.rule != _BUILT and _is_of_funding(one):
            self._funded.add(deal)

    def as_told(self, finding: Statement) -> Statement:
        """Read a sum as where the story says more: "gets $6 million", "upfront".

        What is called a facility of a loan is the loan where that has no other sum.
        """
        deal, normal = id(finding.frame), finding.value.normal
        alike = [s for s in self._alike[deal, normal] if s is not finding]
        if finding.role == "total" and is_default(finding):
            part = next((s for s in alike if s.role in _PARTS), None)
            if part:
                return replace(finding, role=part.role, rule=part.rule)
        if finding.role in _PLAIN and self._is_share(finding):
            return replace(finding, role="component", rule="amount.share_of_total")
        if finding.rule == _BUILT and finding.role == "total":
            funded = deal in self._funded
            return replace(finding, role="cost") if funded else finding
        if finding.rule != FACILITY or finding.frame.kind != "loan":
            return finding
        is_told = any(s.role == "total" for s in alike)
        is_whole = is_told or not self._telling[deal] - {normal}
        return replace(finding, role="total") if is_whole else finding

    def _is_share(self, finding: Statement) -> bool:
        """Whether sums of one sentence make up the total: who gives how much of it."""
        deal, at = id(finding.frame), finding.sentence.index
        whole = self._whole.get((deal, at), Decimal(-1))
        return bool(self._totals.get((deal, whole), set()) - {at})


def _is_of_funding(one: Statement) -> bool:
    """Whether the deal of a sum puts money into whoever builds."""
    return any(role == "investee" for role, _ in one.frame.parties.values())


def _size(statement: Statement) -> Decimal:
    """How much a plain sum is; nothing that is a rate or has no bound."""
    value = statement.value
    if not isinstance(value, Money) or value.period or value.per:
        return Decimal()
    return value.low or Decimal()
