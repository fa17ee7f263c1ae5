"""Names: compared without case, spacing and legal suffix, and never guessed equal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ValueParseError
from pipeline.values import Facility, Party, Place
from pipeline.values.base import RelationKind, TypedValue
from pipeline.values.names import NamedAt

PARTIES = [
    ("Brackwater Energy", "BRACKWATER  ENERGY", "equal"),
    ("The Ostbay Group", "Ostbay Group", "equal"),
    ("Vale & Sons", "Vale and Sons", "equal"),
    ("Brackwater's", "Brackwater", "equal"),
    ("L\u00f6venhavn", "Lovenhavn", "equal"),
    ("Brackwater Energy", "Brackwater Energy plc", "equivalent"),
    ("Brackwater Inc.", "Brackwater Incorporated", "equivalent"),
    ("Ostbay, N.V.", "Ostbay NV", "equal"),
    ("Hollin GmbH & Co. KG", "Hollin", "equivalent"),
    ("Hollin KGaA", "Hollin & Co.", "compatible"),
    ("Brackwater", "Brackwater Energy", "compatible"),
    ("Energy Brackwater North", "Brackwater", "compatible"),
    ("Ostbay Maritime Holdings", "OMH", "compatible"),
    ("Brackwater", "Blackwater", "contradiction major"),
    ("Series 7", "7", "contradiction major"),
    ("Ostbay Maritime", "Ostbay Foods", "contradiction major"),
]
FACILITIES = [
    ("Norrvik 1", "Norrvik I", "equivalent"),
    ("Norrvik 1", "Norrvik 2", "contradiction major"),
    ("Norrvik", "Norrvik 2", "compatible"),
    ("Norrvik data centre", "the Norrvik Data Centre", "equal"),
]
PLACES = [
    ("Dunmore, Ohio", "Dunmore, Ohio", "equal"),
    ("Dunmore, Ohio", "dunmore,  ohio", "equal"),
    ("Dunmore", "Dunmore, Ohio", "refined_by"),
    ("Dunmore, Ohio", "Ohio", "refines"),
    ("near Dunmore, Ohio", "near Dunmore", "refines"),
    ("near Dunmore", "in Dunmore", "compatible"),
    ("outside Dunmore", "Dunmore, Ohio", "compatible"),
    ("Dunmore", "Ohio", "incomparable"),
    ("near Dunmore", "Ohio", "incomparable"),
    ("Dunmore, Ohio", "Ashby, Ohio", "contradiction moderate"),
    ("Dunmore, Ohio", "Ashby, Texas", "contradiction major"),
    ("near Dunmore, Ohio", "Ashby, Ohio", "tension minor"),
]


def describe(left: TypedValue, right: TypedValue) -> str:
    relation = left.relation(right)
    assert right.relation(left) == relation.converse
    return f"{relation.kind} {relation.severity or ''}".strip()


@pytest.mark.parametrize(("left", "right", "expected"), PARTIES)
def test_two_parties_compare_by_name(left: str, right: str, expected: str) -> None:
    assert describe(Party.parse(left), Party.parse(right)) == expected


@pytest.mark.parametrize(("left", "right", "expected"), FACILITIES)
def test_two_facilities_compare_by_name(left: str, right: str, expected: str) -> None:
    assert describe(Facility.parse(left), Facility.parse(right)) == expected


@pytest.mark.parametrize(("left", "right", "expected"), PLACES)
def test_two_places_compare_by_their_parts(
    left: str, right: str, expected: str
) -> None:
    assert describe(Place.parse(left), Place.parse(right)) == expected


@pytest.mark.parametrize(
    ("mention", "normal"),
    [
        ("near Dunmore, Ohio", "near Dunmore, Ohio"),
        ("just outside of Dunmore", "near Dunmore"),
        ("south of Dunmore", "near Dunmore"),
        ("in Dunmore", "Dunmore"),
        ("Dunmore", "Dunmore"),
    ],
)
def test_a_place_keeps_whether_it_is_only_near(mention: str, normal: str) -> None:
    assert Place.parse(mention).normal == normal


def test_a_parsed_name_stands_at_its_own_mention() -> None:
    party = Party.parse("Brackwater")

    assert party.named_at == NamedAt(start=0, end=10)
    assert party.normal == "Brackwater"


@pytest.mark.parametrize("kind", [Party, Facility, Place])
def test_a_name_without_letters_is_refused(kind: type[TypedValue]) -> None:
    with pytest.raises(ValueParseError, match="no name"):
        kind.parse(" \u2014 ")


def test_a_party_a_facility_and_a_place_are_never_compared() -> None:
    values = [Party.parse("Norrvik"), Facility.parse("Norrvik"), Place.parse("Norrvik")]

    kinds = {
        left.relation(right).kind
        for left in values
        for right in values
        if left is not right
    }

    assert kinds == {RelationKind.INCOMPARABLE}


names = st.lists(
    st.sampled_from(["Vale", "Ostbay", "&", "Inc.", "plc", "KGaA", "The", "II", "2"]),
    min_size=1,
    max_size=5,
).map(" ".join)


named = names.filter(lambda name: any(sign.isalnum() for sign in name))


@given(named, named)
def test_relation_of_names_is_symmetric(left: str, right: str) -> None:
    describe(Party.parse(left), Party.parse(right))


@given(named)
def test_relation_of_names_is_reflexive(name: str) -> None:
    assert Party.parse(name).relation(Party.parse(name)).kind is RelationKind.EQUAL
