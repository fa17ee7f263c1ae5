"""Stages, sources, refusals and free text: words with an order, a kind or a scope."""

import itertools
from typing import get_args

import pytest

from pipeline.errors import ValueParseError
from pipeline.values import Source, Status, Text, Undisclosed
from pipeline.values.base import RelationKind, TypedValue
from pipeline.values.words import Stage

STAGES = {
    "agreed": "agreed",
    "in talks": "in_talks",
    "letter of intent": "letter_of_intent",
    "is in advanced talks to buy": "in_talks",
    "negotiating": "in_talks",
    "close to a deal": "in_talks",
    "signed a letter of intent": "letter_of_intent",
    "a non-binding MOU": "letter_of_intent",
    "agreed in principle": "letter_of_intent",
    "signed": "agreed",
    "has struck a deal": "agreed",
    "announced": "agreed",
    "was awarded": "agreed",
    "took effect": "effective",
    "began": "effective",
    "expanded its contract": "amended",
    "completed the acquisition": "closed",
    "closed": "closed",
    "called off": "terminated",
    "scrapped its contract": "terminated",
    "collapsed": "terminated",
    "denied it was in talks": "denied",
    "is not in talks": "denied",
    "rumoured": "rumoured",
    "is considering a bid": "rumoured",
}
COVERS = {
    "Financial terms were not disclosed": ("amount",),
    "The price was not disclosed": ("amount",),
    "did not say how much it paid": ("amount",),
    "Terms were not disclosed": ("amount", "term"),
    "Details of the deal were not made public": ("amount", "term"),
    "Its terms and duration remain undisclosed": ("term", "termination"),
    "declined to give the length of the lease": ("term",),
    "The value and duration were not given": ("amount", "term"),
    "did not reveal the capacity": ("capacity",),
    "The identity of the buyer was not disclosed": ("party",),
    "declined to say where the site is": ("location",),
    "The timing was not disclosed": ("date",),
    "did not name the plant": ("facility",),
}


@pytest.mark.parametrize(("mention", "stage"), STAGES.items())
def test_a_stage_is_read_from_its_words(mention: str, stage: str) -> None:
    assert Status.parse(mention).normal == stage


@pytest.mark.parametrize("stage", get_args(Stage))
def test_a_stage_reads_its_own_name(stage: Stage) -> None:
    assert Status.parse(stage) == Status(stage=stage)


def test_words_without_a_stage_are_refused() -> None:
    with pytest.raises(ValueParseError, match="no stage"):
        Status.parse("sunny")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("agreed", "agreed", "equal"),
        ("in_talks", "letter_of_intent", "tension minor"),
        ("in_talks", "agreed", "contradiction moderate"),
        ("agreed", "terminated", "contradiction moderate"),
        ("denied", "agreed", "contradiction moderate"),
        ("closed", "denied", "contradiction moderate"),
        ("rejected", "agreed", "contradiction moderate"),
        ("planned", "rejected", "tension minor"),
    ],
)
def test_stages_of_one_day_are_in_tension_or_contradict(
    left: Stage, right: Stage, expected: str
) -> None:
    relation = Status(stage=left).relation(Status(stage=right))

    assert f"{relation.kind} {relation.severity or ''}".strip() == expected


@pytest.mark.parametrize(("mention", "covers"), COVERS.items())
def test_a_refusal_covers_the_fields_it_speaks_of(
    mention: str, covers: tuple[str, ...]
) -> None:
    refusal = Undisclosed.parse(mention)

    assert refusal.covers == covers
    assert refusal.normal == "undisclosed"


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (("amount",), ("amount",), RelationKind.EQUAL),
        (("amount", "term"), ("term", "amount"), RelationKind.EQUAL),
        (("amount", "term"), ("amount",), RelationKind.REFINES),
        (("amount",), ("amount", "term"), RelationKind.REFINED_BY),
        (("amount", "term"), ("term", "party"), RelationKind.COMPATIBLE),
        (("amount",), ("party",), RelationKind.INCOMPARABLE),
    ],
)
def test_the_wider_refusal_is_the_finer(
    left: tuple[str, ...], right: tuple[str, ...], kind: RelationKind
) -> None:
    relation = Undisclosed(covers=left).relation(Undisclosed(covers=right))

    assert relation.kind is kind


def test_texts_are_equal_but_for_case_and_spacing() -> None:
    text = Text.parse("Volume  discounts")

    assert text.normal == "Volume discounts"
    assert text.relation(Text(text="volume discounts")).kind is RelationKind.EQUAL
    assert text.relation(Text(text="none")).kind is RelationKind.INCOMPARABLE


def test_words_of_different_kinds_are_never_compared() -> None:
    values: list[TypedValue] = [
        Status(stage="agreed"),
        Source(name="Ostbay"),
        Undisclosed(),
        Text(text="agreed"),
    ]

    for left, right in itertools.permutations(values, 2):
        assert left.relation(right).kind is RelationKind.INCOMPARABLE
