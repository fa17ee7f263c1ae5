"""Two frames in, reasons out: what speaks for and against their being one deal."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from pipeline.reconcile.frames import SUM_ROLES, Frame, kind_family
from pipeline.reconcile.leads import is_named
from pipeline.reconcile.parties import Key, keys_match
from pipeline.reconcile.relation import relate
from pipeline.reconcile.subjects import compare_subjects
from pipeline.records import Assertion, Claim
from pipeline.values import Money, Quantity, Relation, RelationKind, Severity

LINK_AT = 6.0
LINK_MAINS_AT = 5.25  # what two articles are mainly about
REVIEW_AT = 3.0

_HEDGED = frozenset({Assertion.POSSIBLE, Assertion.GENERIC})
_AMOUNT = {
    RelationKind.EQUAL: 4.0,
    RelationKind.EQUIVALENT: 4.0,
    RelationKind.REFINES: 3.0,
    RelationKind.REFINED_BY: 3.0,
    RelationKind.COMPATIBLE: 2.0,
}
_APART = {Severity.MINOR: -1.0, Severity.MODERATE: -3.0, Severity.MAJOR: -7.0}
# the same, where two articles are plainly about one pair of firms
_ABOUT_ONE = {_APART[Severity.MODERATE]: -1.5, _APART[Severity.MAJOR]: -5.0}
_AGREEING = frozenset(_AMOUNT)
# days between two reports of one deal, and what such a gap says
_EVENT_GAPS = ((3, 3.0), (14, 2.0), (31, 1.0), (60, -1.0))
_LATE_EVENT = -4.0
# news of one deal goes on for months, so late publication says little
_REPORT_GAPS = ((3, 3.0), (14, 2.0), (31, 1.0), (90, 0.0))
_LATE_REPORT = -1.0
_HEADLINE = 30  # words: a title and the first sentence
# how alike the names in two texts are, beyond the parties, and what that says
_LIKENESS = ((0.35, 3.0), (0.2, 2.0), (0.12, 1.0))
_FEWEST_NAMES = 2

Partners = Mapping[Key, frozenset[str]]


class Reason(NamedTuple):
    """One piece of evidence, in words, with its weight."""

    text: str
    weight: float

    def __str__(self) -> str:
        """Print as ``same parties +5``."""
        return f"{self.text} {self.weight:+g}"


def weigh(left: Frame, right: Frame, partners: Partners) -> tuple[Reason, ...]:
    """List the evidence for two frames telling of one deal; the sum decides.

    Args:
        left: One frame.
        right: Another frame.
        partners: For every party, the first words of those it deals with anywhere.
    """
    about_one = are_about_one_pair(left, right)
    found = (
        _weigh_parties(left, right, partners),
        _weigh_roles(left, right),
        _soften(_weigh_kind(left, right), 1, -1 if about_one else -4),
        _weigh_dates(left, right),
        _weigh_sums(left, right, about_one=about_one),
        _soften(_weigh_values("capacity", left.capacities, right.capacities), 2, -1),
        _weigh_sites(left, right),
        _weigh_subjects(left, right),
        _soften(
            _weigh_values("term", left.terms, right.terms), 3, -1 if about_one else -2
        ),
    )
    return tuple(reason for reason in found if reason is not None)


def are_about_one_pair(left: Frame, right: Frame) -> bool:
    """Whether the openings of two articles, on their main deals, name one pair.

    Figures that do not fit are then more often told wrongly than told of another deal.
    """
    if not (left.is_main and right.is_main):
        return False
    return len(named_by_both(left, right)) > 1


def _weigh_sums(left: Frame, right: Frame, *, about_one: bool) -> Reason | None:
    reason = _weigh_values("amount", left.amounts, right.amounts)
    if reason is None or not about_one:
        return reason
    return reason._replace(weight=_ABOUT_ONE.get(reason.weight, reason.weight))


def total(reasons: Iterable[Reason]) -> float:
    """Add up the weights."""
    return sum((reason.weight for reason in reasons), 0.0)


def _shared(left: Frame, right: Frame) -> tuple[tuple[int, int], ...]:
    """Pair the parties that both frames name, by position, each at most once."""
    taken: set[int] = set()
    pairs = []
    for i, (key, _) in enumerate(left.parties):
        for j, (other, _) in enumerate(right.parties):
            if j not in taken and keys_match(key, other):
                taken.add(j)
                pairs.append((i, j))
                break
    return tuple(pairs)


def _weigh_parties(left: Frame, right: Frame, partners: Partners) -> Reason | None:
    shared = _shared(left, right)
    fewest = min(len(left.parties), len(right.parties))
    if len(shared) > 1:
        same = len(shared) == fewest
        return Reason("same parties", 5.0) if same else Reason("parties in common", 4.0)
    if shared and _is_same_target(left, right, shared[0]):
        return Reason("same target, other buyers", 2.0)
    if told := _weigh_openings(left, right, shared):
        return told
    if not shared:
        return Reason("no party in common", -6.0) if fewest else None
    if fewest == 1:
        return _weigh_lone_party(left.parties[shared[0][0]][0], partners)
    return Reason("one party in common, the other not", -2.0)


def _weigh_openings(
    left: Frame, right: Frame, shared: Sequence[tuple[int, int]]
) -> Reason | None:
    """Weigh what the openings of two articles name, where these are their main deals.

    Two frames that have one party in common and name another partner each are one deal
    only if the very first words say so.
    """
    if not (left.is_main and right.is_main):
        return None
    fewest = min(len(left.parties), len(right.parties))
    is_pair = bool(shared) and fewest > 1
    named = named_by_both(left, right, _HEADLINE if is_pair else None)
    if len(named) > 1:
        return Reason("the openings name the same parties", 4.0 if is_pair else 5.0)
    if named and not shared and fewest < 2:  # noqa: PLR2004 - a pair
        return Reason("an opening names a party", -1.0)
    return None


def named_by_both(left: Frame, right: Frame, words: int | None = None) -> list[Key]:
    """List the parties of either frame that the other has, or names in its opening.

    An opening tells of an article's main deal only.
    """
    named = [key for key, _ in left.parties if _names(right, key, words)]
    for key, _ in right.parties:
        if _names(left, key, words) and not any(keys_match(key, n) for n in named):
            named.append(key)
    return named


def _names(frame: Frame, key: Key, words: int | None) -> bool:
    if any(keys_match(key, other) for other, _ in frame.parties):
        return True
    if any(key[:1] == other[:1] for other, _ in frame.parties):
        return False  # another firm of that first name is meant
    return frame.is_main and is_named(key, frame.opening(words))


def _weigh_lone_party(key: Key, partners: Partners) -> Reason:
    """A party that deals with one partner only is as good as the pair."""
    if len(partners.get(key, frozenset())) <= 1:
        return Reason("one party named, always with the same partner", 4.0)
    return Reason("one party named, which has several partners", 1.0)


def _is_same_target(left: Frame, right: Frame, pair: tuple[int, int]) -> bool:
    """Whether both frames tell of the takeover of one firm (buyers come in groups)."""
    takeovers = kind_family(left.kind) == kind_family(right.kind) == "ownership"
    sides = (left.parties[pair[0]][1], right.parties[pair[1]][1])
    return takeovers and sides == ("giver", "giver")


def _weigh_roles(left: Frame, right: Frame) -> Reason | None:
    pairs = [(left.parties[i][1], right.parties[j][1]) for i, j in _shared(left, right)]
    known = [pair for pair in pairs if None not in pair]
    if not known:
        return None
    agree = sum(1 if a == b else -1 for a, b in known)
    if agree > 0:
        return Reason("same roles", 1.0)
    # under another verb the same firms stand elsewhere: that is told of the kind
    alike = kind_family(left.kind) == kind_family(right.kind)
    return Reason("roles swapped", -1.0) if agree < 0 and alike else None


def _weigh_kind(left: Frame, right: Frame) -> Reason | None:
    families = kind_family(left.kind), kind_family(right.kind)
    if left.kind == right.kind or families[0] == families[1] != "":
        return Reason("same kind of deal", 1.0)
    if "" in families:
        return None
    amounts = _weigh_values("amount", left.amounts, right.amounts)
    if amounts is not None and amounts.weight > 0:
        return Reason("another kind of deal", -1.0)
    # what an article is about is one deal, by whatever verb
    return Reason(
        "another kind of deal", -2.0 if left.is_main and right.is_main else -4.0
    )


def _weigh_dates(left: Frame, right: Frame) -> Reason | None:
    if left.event and right.event:
        first, second = sorted((left.event, right.event))
        gap = max(0, (second[0] - first[1]).days)
        return _weigh_gap("events", gap, _EVENT_GAPS, _LATE_EVENT)
    if left.published and right.published:
        gap = abs((left.published - right.published).days)
        return _weigh_gap("reports", gap, _REPORT_GAPS, _LATE_REPORT)
    return None


def _weigh_gap(
    what: str, gap: int, steps: Sequence[tuple[int, float]], beyond: float
) -> Reason:
    weight = next((weight for days, weight in steps if gap <= days), beyond)
    return Reason(f"{what} {gap} days apart", weight)


def _weigh_values(
    field: str, left: Sequence[Claim], right: Sequence[Claim]
) -> Reason | None:
    """Weigh the best match between two lists of values: either may be partial."""
    relations = [
        (_soft_weight(a, b, relation), relation.kind)
        for a, b in product(left, right)
        if is_same_measure(a, b)
        for relation in (relate(a.value, b.value),)
        if relation.kind is not RelationKind.INCOMPARABLE
    ]
    if not relations:
        return None
    weight, kind = max(relations)
    return Reason(f"{field} {kind.value.replace('_', ' ')}", weight)


def _soft_weight(left: Claim, right: Claim, relation: Relation) -> float:
    if relation.kind is not RelationKind.CONTRADICTION:
        return _AMOUNT.get(relation.kind, 0.0)
    weight = _APART[relation.severity or Severity.MAJOR]
    if "slip" in relation.note:  # one deal miswritten, rather than two deals
        weight = max(weight, -2.0)
    hedged = left.assertion in _HEDGED or right.assertion in _HEDGED
    other = left.role != right.role and not {left.role, right.role} <= SUM_ROLES
    return max(weight, -1.0) if hedged or other else weight


def _soften(reason: Reason | None, most: float, least: float) -> Reason | None:
    """Keep a lesser field's weight within its limits."""
    if reason is None:
        return None
    return reason._replace(weight=min(most, max(least, reason.weight)))


def is_same_measure(left: Claim, right: Claim) -> bool:
    """Whether two figures measure the same thing: sum with sum, rate with rate."""
    a, b = left.value, right.value
    if isinstance(a, Money) and isinstance(b, Money):
        shape = (a.currency, a.per, a.period is None)
        return shape == (b.currency, b.per, b.period is None)
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return (a.period is None) == (b.period is None)
    return type(a) is type(b)


def _weigh_subjects(left: Frame, right: Frame) -> Reason | None:
    """Weigh the names that two articles share, where these are their main deals."""
    if not (left.is_main and right.is_main):
        return None
    besides = {
        word for frame in (left, right) for key, _ in frame.parties for word in key
    }
    likeness = compare_subjects(left.subjects, right.subjects, besides)
    weight = next((w for least, w in _LIKENESS if likeness.share >= least), 0.0)
    if not weight or len(likeness.names) < _FEWEST_NAMES:
        return None
    return Reason(f"both articles name {', '.join(likeness.names[:3])}", weight)


def _weigh_sites(left: Frame, right: Frame) -> Reason | None:
    if not left.sites or not right.sites:
        return None
    if any(keys_match(a, b) for a, b in product(left.sites, right.sites)):
        return Reason("same site", 3.0)
    return Reason("other sites", -2.0)
