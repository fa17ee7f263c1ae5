"""How figures relate: the truth table of amounts and capacities, and its laws."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.values import Bound, Money, Quantity, RelationKind
from pipeline.values.figure_relation import compare, severity_of
from pipeline.values.intervals import Interval, Measure, measure_of

AMOUNTS = [
    ("$2.4 billion per month", "$2.4 billion per month", "equal", ""),
    ("$2.4 billion per month", "$2.4B per month", "equal", ""),
    ("$2.5 billion monthly", "$30 billion annually", "equivalent", ""),
    ("$2.4 billion per month", "approximately $2.4 billion per month", "refines", ""),
    ("$2.4 billion per month", "$2,400 million a month", "equivalent", ""),
    ("$2.4 billion per month", "$2.4 billion", "tension", "minor"),
    ("$1.5 billion per month", "$4.5 billion a quarter", "equivalent", ""),
    ("$18 billion a year", "$6 billion per year", "contradiction", "major"),
    ("$2.4 billion per month", "$2.4 million per month", "contradiction", "major"),
    ("$2.4 billion a month", "$2.4 billion a year", "contradiction", "major"),
    ("at least $2.4 billion per month", "$2.4 billion per month", "refined_by", ""),
    ("more than $60 billion", "over $60 billion", "equal", ""),
    ("$60+ billion", "more than $60 billion", "refined_by", ""),
    ("$66 billion", "more than $60 billion", "refines", ""),
    ("nearly $66 billion", "more than $60 billion", "refines", ""),
    ("roughly $66 billion", "more than $60 billion", "refines", ""),
    ("up to $66 billion", "more than $60 billion", "compatible", ""),
    ("$60 billion", "more than $60 billion", "compatible", ""),
    ("$60 billion", "$68 billion", "contradiction", "minor"),
    ("in the neighborhood of $80 billion", "$90 billion", "tension", "minor"),
    ("tens of billions of dollars", "$66 billion", "refined_by", ""),
    ("more than $60 billion", "$140 billion", "tension", "minor"),
    ("$60 billion", "$600 billion", "contradiction", "major"),
    ("$12.9 billion", "$13 billion", "refines", ""),
    ("up to $12.9 billion", "$12.9 billion", "refined_by", ""),
    ("$18.4 billion", "up to $20.4 billion", "refines", ""),
    ("$18.4B\u2013$20.4B", "$18.4 billion", "refined_by", ""),
    ("up to $30bn", "up to $29.2 billion", "refined_by", ""),
    ("nearly $70 billion", "$68.5 billion", "refined_by", ""),
    ("$6.8 billion", "just over $6.8 billion", "compatible", ""),
    ("less than $20 billion", "more than $20 billion", "contradiction", "minor"),
    ("between $76 billion and $82 billion", "$75 billion", "tension", "minor"),
    ("up to $29.4 billion", "$30 billion", "compatible", ""),
    ("up to $29.4 billion", "$34.5 billion", "tension", "minor"),
    ("no more than $20 billion", "$24 billion", "contradiction", "minor"),
    ("multi-billion dollar", "$8.5 billion", "refined_by", ""),
    ("13.1 billion euros", "$15 billion", "incomparable", ""),
    ("$2.6 trillion", "$2.6 billion", "contradiction", "major"),
]
CAPACITIES = [
    ("450 megawatts", "450 MW", "equal", ""),
    ("0.45 GW", "450 megawatts", "equivalent", ""),
    ("450 megawatts", "more than 450 megawatts", "compatible", ""),
    ("roughly 450 megawatts", "450 megawatts", "refined_by", ""),
    ("450 megawatts", "450 gigawatts", "contradiction", "major"),
    ("more than one gigawatt", "450 megawatts", "contradiction", "major"),
    ("more than 230,000 GPUs", "230,000 GPUs", "compatible", ""),
    ("approximately 350,000 GPUs", "more than 230,000 GPUs", "refines", ""),
]


@pytest.mark.parametrize(("left", "right", "kind", "severity"), AMOUNTS)
def test_two_sources_on_one_amount(
    left: str, right: str, kind: str, severity: str
) -> None:
    relation = Money.parse(left).relation(Money.parse(right))

    assert (relation.kind.value, relation.severity or "") == (kind, severity)


@pytest.mark.parametrize(("left", "right", "kind", "severity"), CAPACITIES)
def test_two_sources_on_one_capacity(
    left: str, right: str, kind: str, severity: str
) -> None:
    relation = Quantity.parse(left).relation(Quantity.parse(right))

    assert (relation.kind.value, relation.severity or "") == (kind, severity)


@pytest.mark.parametrize(
    ("left", "right", "note"),
    [
        ("$2.5 billion monthly", "$30 billion annually", "after conversion"),
        ("$2.4 billion", "$2,400 million", "written to another digit"),
        ("$1,000.4 million", "$1,000 million", "within 0.1%"),
        ("$60 billion", "more than $60 billion", "bound dropped"),
        ("$2.4 billion", "$2.4 million", "thousandfold: million/billion/trillion slip"),
        ("$2.4 trillion", "$2.4 million", "millionfold slip"),
        ("$60 billion", "$600 billion", "tenfold: decimal slip"),
        (
            "$2 billion a month",
            "$24 billion a month",
            "twelvefold: monthly/annual slip",
        ),
        ("$2 billion", "$24 billion", ""),
        ("about $350,000", "more than $230,000", "loose bound"),
        ("more than $60 billion", "$140 billion", "literally consistent"),
        ("less than $20 billion", "more than $20 billion", "opposite bounds"),
        ("up to $29.4 billion", "$34.5 billion", "above the stated ceiling"),
        ("between $76 billion and $82 billion", "$75 billion", "gap 0.7%"),
        ("no more than $20bn", "up to $20bn", "the same figures are admissible"),
    ],
)
def test_a_relation_gives_its_reason(left: str, right: str, note: str) -> None:
    relation = Money.parse(left).relation(Money.parse(right))

    assert relation.note.startswith(note)
    assert bool(note) == bool(relation.note)


def test_zero_against_something_is_a_contradiction() -> None:
    relation = Money.parse("$0").relation(Money.parse("$5"))

    assert relation.kind is RelationKind.CONTRADICTION


def test_a_gap_beyond_measure_is_major() -> None:
    assert severity_of(None) == "major"
    assert severity_of(Fraction(1, 2)) == "moderate"
    assert severity_of(Fraction(1, 10)) == "minor"


def test_open_ends_never_meet_where_they_touch() -> None:
    below = Interval(None, Fraction(5), high_closed=False)
    above = Interval(Fraction(5), None)

    assert below.meet(above) is None
    assert below.width is None
    assert above.lies_in(Interval(None, None))
    assert not Interval(None, None).lies_in(above)


BOUNDS = st.sampled_from(
    [bound for bound in Bound if bound not in (Bound.VAGUE, Bound.RANGE)]
)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    decimals = draw(st.integers(0, 2))
    grain = Decimal(10) ** -decimals
    value = draw(st.integers(1, 999)) * grain
    if draw(st.booleans()):
        high = value * draw(st.integers(105, 300)) / 100
        return measure_of(Bound.RANGE, value, high, grain)
    bound = draw(BOUNDS)
    low = None if bound.is_ceiling else value
    high_end = None if bound.is_floor else value
    return measure_of(bound, low, high_end, grain)


def kind(left: Measure, right: Measure) -> RelationKind:
    return compare(left, right, converted=False, rates=False).kind


@given(measures(), measures())
def test_the_other_side_says_the_converse(left: Measure, right: Measure) -> None:
    there = compare(left, right, converted=False, rates=True)
    back = compare(right, left, converted=False, rates=True)

    assert (there.converse.kind, there.severity) == (back.kind, back.severity)


@given(measures())
def test_a_figure_equals_itself(figure: Measure) -> None:
    assert kind(figure, figure) is RelationKind.EQUAL


@given(
    measures(),
    measures(),
    st.sampled_from([Fraction(1000), Fraction(1, 1000), Fraction(7)]),
)
def test_the_unit_changes_no_relation(
    left: Measure, right: Measure, factor: Fraction
) -> None:
    assert kind(left, right) is kind(left.scaled(factor), right.scaled(factor))


@given(measures(), measures())
def test_a_contradiction_shares_no_truth_and_agreement_does(
    left: Measure, right: Measure
) -> None:
    shared = left.truths.meet(right.truths)
    relation = kind(left, right)

    if relation is RelationKind.CONTRADICTION:
        assert shared is None
    if relation in (RelationKind.EQUAL, RelationKind.REFINES, RelationKind.COMPATIBLE):
        assert shared is not None


@given(measures(), measures())
def test_vaguer_words_never_start_a_contradiction(
    left: Measure, right: Measure
) -> None:
    calm = (RelationKind.CONTRADICTION, RelationKind.TENSION)
    if left.bound is Bound.EXACT and kind(left, right) not in calm:
        vaguer = replace(left, bound=Bound.APPROXIMATE)

        assert kind(vaguer, right) is not RelationKind.CONTRADICTION


@given(measures(), measures(), measures())
def test_containment_is_transitive(a: Measure, b: Measure, c: Measure) -> None:
    if a.truths.lies_in(b.truths) and b.truths.lies_in(c.truths):
        assert a.truths.lies_in(c.truths)


@given(st.permutations(["over $40bn", "$45bn", "up to $50bn", "about $44bn"]))
def test_what_all_sources_share_ignores_their_order(mentions: list[str]) -> None:
    shared = Interval(None, None)
    for mention in mentions:
        money = Money.parse(mention)
        figure = measure_of(money.bound, money.low, money.high, money.grain)
        met = shared.meet(figure.truths)
        assert met is not None
        shared = met.meet(figure.truths) or shared

    assert shared == Interval(
        Fraction(44_500_000_000), Fraction(45_500_000_000), high_closed=False
    )
