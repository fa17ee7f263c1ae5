"""Measure reconciling on invented news with known truth, and time it.

python -m bench.reconciling [DEALS [SEED]]     the measures, at three levels of copying
python -m bench.reconciling --time             two sizes, up to 10,000 articles
python -m bench.reconciling --viral            the same of one deal, up to 6,000
"""

import math
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, product
from typing import NamedTuple

from bench.mutated import (
    Case,
    Telling,
    amount_of,
    everything,
    holds_truth,
    make_cases,
    make_viral,
    pairs,
    truly_contradict,
)
from pipeline.reconcile import Reconciled, reconcile_claims
from pipeline.records import ConflictKind, Fact, Verdict
from pipeline.values import Money

_SURE = 0.95
_SIZES = (1150, 2300)  # deals, of 5,000 and 10,000 articles
_COPIES = (3000, 6000)


class Measures(NamedTuple):
    """How right reconciling is on news with known truth."""

    precision: float
    recall: float
    decided: float
    right: float
    confidently_wrong: float
    merged_wrongly: int

    @property
    def f1(self) -> float:
        """The harmonic mean of the precision and recall of contradictions."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def measure(cases: Sequence[Case]) -> Measures:
    """Reconcile the news of some deals and count what is right."""
    claims, articles = everything(cases)
    result = reconcile_claims(claims, articles)
    precision, recall = _contradictions(cases, result)
    decided, right, sure = _choices(cases, result)
    homes = defaultdict(set)
    for claim in result.claims:
        homes[claim.deal_id].add(claim.path.split("/")[0])
    return Measures(
        precision,
        recall,
        decided / len(cases),
        right / (decided or 1),
        sure / len(cases),
        sum(len(found) > 1 for found in homes.values()),
    )


def _contradictions(cases: Sequence[Case], result: Reconciled) -> tuple[float, float]:
    """Compare who stands against whom in conflicts with what the writers meant."""
    opposed = _opposed(result)
    counts: Counter[tuple[bool, bool]] = Counter()
    for case in cases:
        for one, other in pairs(case):
            found = _pair(one, other) in opposed
            counts[(found, truly_contradict(one, other))] += 1
    hits = counts[(True, True)]
    reported = hits + counts[(True, False)]
    true = hits + counts[(False, True)]
    return hits / (reported or 1), hits / (true or 1)


def _opposed(result: Reconciled) -> set[frozenset[str]]:
    """Pair the claims that stand on two sides of a contradiction about money."""
    return {
        frozenset(pair)
        for conflict in result.conflicts
        if conflict.field == "amount" and conflict.kind is ConflictKind.CONTRADICTION
        for one, other in combinations(conflict.sides, 2)
        for pair in product(one.claims, other.claims)
    }


def _pair(one: Telling, other: Telling) -> frozenset[str]:
    return frozenset((amount_of(one).claim_id, amount_of(other).claim_id))


def _choices(cases: Sequence[Case], result: Reconciled) -> tuple[int, int, int]:
    """Count deals decided, decided rightly, and decided wrongly but surely."""
    by_case: dict[int, list[Fact]] = defaultdict(list)
    homes = {c.deal_id: int(c.path.split("/")[0]) for c in result.claims if c.deal_id}
    sizes = Counter(claim.deal_id for claim in result.claims)
    for fact in result.facts:
        if fact.field == "amount":
            by_case[homes[fact.deal_id]].append(fact)
    decided = right = sure = 0
    for case in cases:
        best = max(by_case[case.number], key=lambda f: _rank(f, sizes), default=None)
        if best is None or best.verdict is Verdict.DISPUTED:
            continue
        assert isinstance(best.value, Money)  # noqa: S101 - amounts are money
        is_right = holds_truth(best.value, case)
        decided += 1
        right += int(is_right)
        sure += int(best.confidence > _SURE and not is_right)
    return decided, right, sure


def _rank(fact: Fact, sizes: Counter[str | None]) -> tuple[int, float, str]:
    return (sizes[fact.deal_id], fact.confidence, fact.fact_id)


def main() -> None:
    """Print the measures, or the times of two sizes."""
    if "--time" in sys.argv:
        _time([make_cases(deals, 7, viral=1) for deals in _SIZES])
        return
    if "--viral" in sys.argv:
        _time([[make_viral(0, copies, 7)] for copies in _COPIES])
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1  # noqa: PLR2004 - the second
    for viral in (1, 2, 3):
        found = measure(make_cases(count, seed, viral=viral))
        told = ", ".join(f"{k} {v:.4g}" for k, v in found._asdict().items())
        print(f"viral {viral}: {told}, F1 {found.f1:.3f}")


def _time(sizes: Sequence[Sequence[Case]]) -> None:
    """Time two sizes on one core; growth is the exponent between them."""
    times = []
    for cases in sizes:
        claims, articles = everything(cases)
        start = time.process_time()
        deals = len(reconcile_claims(claims, articles).deals)
        times.append((len(articles), time.process_time() - start))
        print(f"{len(articles)} articles, {deals} deals: {times[-1][1]:.1f} s")
    (few, less), (many, more) = times
    growth = math.log(more / less) / math.log(many / few)
    print(f"time grows as articles to the power of {growth:.2f}")


if __name__ == "__main__":
    main()
