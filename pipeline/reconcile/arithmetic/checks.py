"""Facts against each other: rate times months, price times units, parts and sum."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pipeline.reconcile.arithmetic.lengths import (
    between,
    compare_lengths,
    count_months,
    months_of,
)
from pipeline.reconcile.arithmetic.products import (
    add_parts,
    counted_in,
    multiply_units,
)
from pipeline.reconcile.arithmetic.worked import (
    Worked,
    derive,
    money_of,
    point_of,
    sum_between,
    work,
)
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import group_by_article
from pipeline.reconcile.identity.measures import PER_MONTH
from pipeline.reconcile.relation import AGREEING, is_vague
from pipeline.reconcile.resolution.contests import Contest
from pipeline.records import SAID, Claim
from pipeline.values import Bound, Money, Period, Relation, RelationKind

if TYPE_CHECKING:
    from pipeline.reconcile.slots import Slot

_SUMS = ("total", "price")


class Span(NamedTuple):
    """A number of months that is known only within limits."""

    least: Fraction
    most: Fraction
    claims: tuple[Claim, ...]


def work_out(contests: Sequence[Contest], dossier: Dossier) -> tuple[Worked, ...]:
    """Check every sum of a deal that can be worked out from its other facts.

    Of a question with several answers the best backed one counts.
    """
    firm = [c for c in contests if dossier.is_firm(c.winner.shown)]
    said = [c for c in contests if c.winner.shown.assertion in SAID]
    leading = _leading(firm, dossier)
    worked = [
        line
        for target in leading
        if _is_sum(target)
        for line in (
            *_multiply_rates(target, leading, dossier),
            *multiply_units(target, said),
            *add_parts(target, firm),
        )
    ]
    worked += compare_lengths(firm, dossier)
    return tuple(
        sorted(worked, key=lambda line: (line.target.slot, line.derivation.expression))
    )


def _leading(contests: Sequence[Contest], dossier: Dossier) -> list[Contest]:
    """Choose for each slot the answer that most articles give first, if any does.

    Where several articles give one answer and nobody another, it need not be the first
    figure, nor be called a price.
    """
    best: dict[Slot, tuple[int, Contest]] = {}
    answers = Counter(contest.slot for contest in contests)
    for contest in contests:
        votes = _votes(contest, contests, dossier)
        if not votes and answers[contest.slot] == 1 and not contest.rivals:
            told = (*contest.winner.claims, *contest.hedged)
            votes = len(dossier.texts(told)) - 1
        if votes and votes > best.get(contest.slot, (0, contest))[0]:
            best[contest.slot] = (votes, contest)
    return [contest for _, contest in best.values()]


def _votes(contest: Contest, contests: Sequence[Contest], dossier: Dossier) -> int:
    """Count the articles whose first answer to a question is this one."""
    told = [c for other in contests if other.slot == contest.slot for c in _said(other)]
    exact = [c for c in contest.winner.claims if not is_vague(c.value)]
    by_article = group_by_article(told)
    principal = [
        claim
        for claim in exact
        if dossier.principals.is_principal(claim, by_article[claim.article_id])
    ]
    return len(dossier.texts(principal))


def _said(contest: Contest) -> tuple[Claim, ...]:
    rivals = (claim for rival in contest.rivals for claim in rival.claims)
    return (*contest.winner.claims, *rivals)


def _is_sum(contest: Contest) -> bool:
    money = contest.winner.shown.value
    plain = isinstance(money, Money) and not money.period and not money.per
    return contest.slot.field == "amount" and contest.slot.role in _SUMS and plain


def _multiply_rates(
    target: Contest, contests: Iterable[Contest], dossier: Dossier
) -> list[Worked]:
    terms = [c.winner for c in contests if c.slot[::2] == ("term", "period")]
    rates = [c for c in contests if c.slot.field == "amount" and c.slot.role == "rate"]
    spans = [span for group in terms for span in _spans(group.claims, dossier)]
    lines = []
    for rate in rates:
        if not _is_rate_of(rate, target):
            continue
        known = [_multiply(target, rate, span, dossier) for span in spans[:1]]
        lines += known or _invert(target, rate)
        # each of three ships may be hired for so much a day
        lines += _agreeing(
            _multiply(target, rate, span, dossier, count)
            for span in spans[:1]
            for count in contests
            if counted_in(count)
        )
    return _agreeing(lines) or lines  # another rate is for something besides


def _agreeing(lines: Iterable[Worked]) -> list[Worked]:
    return [line for line in lines if line.relation.kind in AGREEING]


def _is_rate_of(rate: Contest, target: Contest) -> bool:
    money, total = money_of(rate), money_of(target)
    if money is None or total is None or money.currency != total.currency:
        return False
    return _pace(money) in PER_MONTH and point_of(money) is not None


def _pace(money: Money) -> str:
    """How often a rate is paid; a season comes once a year."""
    is_seasonal = money.per in PER_MONTH and not money.period
    pace = money.per if is_seasonal else money.period if not money.per else None
    return pace or ""


def _spans(claims: Iterable[Claim], dossier: Dossier) -> list[Span]:
    """Give the months that a term lasts, if the texts tell enough to count them."""
    found = [(claim, count_months(claim, dossier)) for claim in claims]
    return [Span(*months, (claim,)) for claim, months in found if months]


def _multiply(
    target: Contest,
    rate: Contest,
    span: Span,
    dossier: Dossier,
    count: Contest | None = None,
) -> Worked:
    """Set rate times months against the total; discounted months may cost nothing.

    With a ``count`` the rate is that of each of so many things.
    """
    money, total = money_of(rate), money_of(target)
    assert money is not None  # noqa: S101 - _is_rate_of saw to it
    assert total is not None  # noqa: S101 - _is_sum saw to it
    counted = (count.winner.shown,) if count else ()
    number = Fraction((counted_in(count) if count else None) or 1)
    monthly = Fraction(point_of(money) or 0) * PER_MONTH[_pace(money) or "month"]
    least = max(span.least - _discounted(dossier), Fraction(0))
    low, high = (monthly * months * number for months in (least, span.most))
    factors = [money.normal, f"{between(least, span.most)} months"]
    factors += [claim.normal for claim in counted]
    return work(
        target,
        expression=" x ".join(factors),
        result=sum_between(low, high, money.currency),
        claims=(rate.winner.shown, *span.claims, *counted),
    )


def _discounted(dossier: Dossier) -> Fraction:
    """Count the first months for which the price is lower."""
    lengths = [
        months_of(claim.value.length)
        for claim in dossier.claims
        if claim.field == "discount"
        and isinstance(claim.value, Period)
        and claim.value.length
    ]
    return max(lengths, default=Fraction(0))


def _invert(target: Contest, rate: Contest) -> list[Worked]:
    """Say how long the rate must be paid to come to the total, as no start is known."""
    money, total = money_of(rate), money_of(target)
    if money is None or total is None or total.low is None:
        return []
    periods = Fraction(total.low) / Fraction(point_of(money) or 1)
    needed = math.ceil(periods)
    more = total.bound in (Bound.OVER, Bound.AT_LEAST)
    how = f"at least {needed} full" if more else f"about {needed}"
    result = f"{how} {money.period}s"
    claims = (target.winner.shown, rate.winner.shown)
    told = f"{total.normal} / {money.normal}"
    line = derive(told, result, claims, "underdetermined")
    relation = Relation(RelationKind.INCOMPARABLE, note="no start is told")
    return [Worked(target, line, relation, claims[1:])]
