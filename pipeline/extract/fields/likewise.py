"""Sums in, the same sums out as another sentence of the story tells them."""

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


def read_as_told(finding: Statement, statements: Sequence[Statement]) -> Statement:
    """Read a sum as where the story says more of it: "gets $6 million", "upfront".

    What is called a facility of a loan is the loan where that has no other sum.
    """
    beside = [s for s in statements if s.frame is finding.frame and s is not finding]
    alike = [s for s in beside if s.value.normal == finding.value.normal]
    if finding.role == "total" and is_default(finding):
        part = next((s for s in alike if s.role in _PARTS), None)
        if part:
            return replace(finding, role=part.role, rule=part.rule)
    if finding.role in _PLAIN and _is_share(finding, beside):
        return replace(finding, role="component", rule="amount.share_of_total")
    if finding.rule == _BUILT and finding.role == "total":
        return replace(finding, role="cost") if _is_funded(beside) else finding
    if finding.rule != FACILITY or finding.frame.kind != "loan":
        return finding
    others = [s for s in beside if s.role in _PARTS | WHOLE and s not in alike]
    is_whole = any(s.role == "total" for s in alike) or not others
    return replace(finding, role="total") if is_whole else finding


def _is_funded(beside: Sequence[Statement]) -> bool:
    """Whether others put a sum of their own into whoever builds."""
    return any(
        s.role == "total"
        and s.rule != _BUILT
        and any(role == "investee" for role, _ in s.frame.parties.values())
        for s in beside
    )


def _is_share(finding: Statement, beside: Sequence[Statement]) -> bool:
    """Whether sums of one sentence make up the total: who gives how much of it."""
    here = [s for s in (finding, *beside) if s.sentence is finding.sentence]
    shares = [_size(s) for s in here if s.role in _PLAIN]
    others = [
        _size(s)
        for s in beside
        if s.role == "total" and s.sentence is not finding.sentence
    ]
    return len(shares) > 1 and all(shares) and sum(shares) in others


def _size(statement: Statement) -> Decimal:
    """How much a plain sum is; nothing that is a rate or has no bound."""
    value = statement.value
    if not isinstance(value, Money) or value.period or value.per:
        return Decimal()
    return value.low or Decimal()
