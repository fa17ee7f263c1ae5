"""Who stands left of a trigger as its subject, and who right of it."""

import pytest

from pipeline.extract.deals.words import Word, split_words
from pipeline.extract.syntax import (
    complements_of,
    compound_of,
    coordinated,
    free_names,
    has_topic_object,
    is_epithet,
    owner_of,
    subject_of,
    with_role,
)
from tests.extract.telling import roles_of, sentence_of

SLOTS = {"object": "target", "from": "seller", "to": "acquirer", "by": "acquirer"}


def words_of(text: str) -> tuple[Word, ...]:
    return split_words(sentence_of(text).masked)


def _at(words: tuple[Word, ...], text: str) -> int:
    return [word.text for word in words].index(text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Norvik buys Halden.", {"Norvik"}),
        ("Norvik, a ferry group, buys Halden.", {"Norvik"}),
        ("Norvik of Lorne buys Halden.", {"Norvik"}),
        ("Norvik and Ostra buys Halden.", {"Norvik", "Ostra"}),
        ("Norvik, which buys Halden, grows.", {"Norvik"}),
        ("Ostra fell; Norvik buys Halden.", {"Norvik"}),
        ("As Ostra falls, Norvik buys Halden.", {"Norvik"}),
        ("With Ostra gone, Norvik buys Halden.", {"Norvik"}),
        ("Ada Lind's Norvik buys Halden.", {"Norvik"}),
        ("Ostra-owned Norvik buys Halden.", {"Norvik"}),
        ("Zest maker Norvik buys Halden.", {"Norvik"}),
        ("Yesterday somebody buys Halden.", set()),
    ],
)
def test_the_subject_is_who_does_it(text: str, subject: set[str]) -> None:
    words = words_of(text)
    verb = next(at for at, word in enumerate(words) if word.text == "buys")

    found = subject_of(words, verb)

    assert {name.entity.name for name in found.names} == subject
    assert not found.is_topic


def test_a_name_is_who_does_it_even_where_it_is_tagged_as_a_noun() -> None:
    sentence = sentence_of("The Norvik will buy Halden.")
    noun_at = sentence.text.index("Norvik")
    words = split_words(sentence.masked, {sentence.start + noun_at})

    found = subject_of(words, _at(words, "buy"))

    assert [name.entity.name for name in found.names] == ["Norvik"]


@pytest.mark.parametrize(
    "text",
    ["It buys Halden.", "The company buys Halden.", "The ferry group buys Halden."],
)
def test_a_pronoun_or_an_epithet_is_the_topic(text: str) -> None:
    words = words_of(text)

    assert subject_of(words, _at(words, "buys")).is_topic


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Norvik's takeover closed.", {"Norvik"}),
        ("Norvik's $3 billion takeover closed.", {"Norvik"}),
        ("Norvik and Ostra's takeover closed.", {"Norvik", "Ostra"}),
        ("Norvik announced a takeover.", {"Norvik"}),
        ("Norvik completed its takeover.", set()),
    ],
)
def test_the_owner_of_a_noun_is_its_possessor_or_subject(
    text: str, owner: set[str]
) -> None:
    words = words_of(text)

    found = owner_of(words, _at(words, "takeover"))

    assert {name.entity.name for name in found.names} == owner


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Halden takeover", ["Halden"]),
        ("the Halden $3 billion takeover", ["Halden"]),
        ("the Norvik-Halden takeover", ["Norvik", "Halden"]),
        ("the Norvik/Halden takeover", ["Norvik", "Halden"]),
        ("the Norvik\u2013Halden takeover", ["Norvik", "Halden"]),
        ("the hostile takeover", []),
    ],
)
def test_names_right_before_a_noun_are_its_compound(
    text: str, names: list[str]
) -> None:
    words = words_of(text)

    found = compound_of(words, _at(words, "takeover"))

    assert [name.entity.name for name in found] == names


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("buys Halden from Ostra", {"target": {"Halden"}, "seller": {"Ostra"}}),
        ("buys a stake in Halden", {"target": {"Halden"}}),
        ("buys Halden and Brask", {"target": {"Halden", "Brask"}}),
        ("buys Halden, Ostra and Brask", {"target": {"Halden", "Ostra", "Brask"}}),
        ("buys Halden, which competes with Ostra", {"target": {"Halden"}}),
        ("buys Halden while Ostra watches", {"target": {"Halden"}}),
        ("buys Halden to beat Ostra", {"target": {"Halden"}}),
        ("buys nothing", {}),
    ],
)
def test_what_follows_a_verb_stands_in_the_roles_of_its_prepositions(
    text: str, roles: dict[str, set[str]]
) -> None:
    found = complements_of(words_of(text), 0, SLOTS)

    assert {
        role: {name.entity.name for name in names} for role, names in found.items()
    } == roles


@pytest.mark.parametrize(
    ("text", "is_topic"),
    [
        ("buys it", True),
        ("buys the company", True),
        ("buys Halden", False),
        ("buys ships for the company", False),
    ],
)
def test_an_object_may_be_the_topic(text: str, is_topic: bool) -> None:  # noqa: FBT001
    assert has_topic_object(words_of(text), 0) is is_topic


def test_only_the_definite_company_is_somebody_known() -> None:
    words = words_of("The company buys a company.")

    assert is_epithet(words, 1)
    assert not is_epithet(words, 4)


def test_names_behind_prepositions_and_owners_are_not_free() -> None:
    words = words_of("Norvik beat Halden with Ostra and praised Brask's crew.")

    names = [name.entity.name for name in free_names(words)]

    assert names == ["Norvik", "Halden"]


def test_a_name_keeps_its_first_role() -> None:
    norvik, halden = (n for n in sentence_of("Norvik buys Halden.").names)

    roles = with_role({"acquirer": (norvik,)}, "target", (norvik, halden))

    assert roles == {"acquirer": (norvik,), "target": (halden,)}


def test_coordination_ends_where_no_name_follows() -> None:
    words = words_of("Norvik, Halden and friends")

    assert [n.entity.name for n in coordinated(words, 0, 1)] == ["Norvik", "Halden"]


def test_a_line_of_a_sheet_names_all_its_lenders() -> None:
    text = "Lenders: Norvik (agent), Halden Grid, Ostra"

    assert roles_of(text) == {"lender": {"Norvik", "Halden Grid", "Ostra"}}


def test_adjectives_stand_before_a_side() -> None:
    assert roles_of("Norvik is the mystery tenant.") == {"lessee": {"Norvik"}}
