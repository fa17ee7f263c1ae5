"""Who reads like a side of the deal stands there, where nobody else does."""

import pytest

from pipeline.extract.deals.roles import Kinds, side_of
from pipeline.extract.fields.party import read_parties
from pipeline.extract.reading import Reading
from pipeline.extract.weighing import Linear, free_sides, named_in, weigh_parts
from pipeline.rules import load_rules
from tests.extract.weighing.weighing import NO_DEAL, TAKEOVER, linear, survey

HALF = """Norvik Holdings wins a contract

Norvik Holdings has won a contract worth $40 million, it said on Monday. Work begins in
May. It is the largest in years. Nobody had hoped for so much. The yard is full until
spring.

The ferries of Ostra Foods are old.
"""
VENTURE = """Norvik Holdings and Halden Grid form a joint venture

Norvik Holdings and Halden Grid Corp will form a joint venture worth $40 million.
"""
_STORIES = (HALF, TAKEOVER, VENTURE, NO_DEAL)
KINDS = Kinds(load_rules().kinds)
NOBODY = linear([5, -5, -5], [{}, {}, {}])
OSTRA_PAYS = linear([0, -1, -9], [{}, {"nm=ostra": 9}, {}])


def sides(text: str, learned: Linear) -> dict[str, int]:
    """The side of each party of the main deal once they are weighed."""
    reading, _ = survey(text)
    weigh_parts(reading.framing, reading.scene, learned, KINDS)
    return _sides(reading)


def _sides(reading: Reading) -> dict[str, int]:
    frames = reading.framing.frames
    parties = frames[0].parties.items() if frames else ()
    return {who.name: side_of(role) for who, (role, _) in parties}


def test_a_side_that_no_verb_tells_is_filled() -> None:
    assert sides(HALF, OSTRA_PAYS)["Ostra Foods"] == 1


def test_who_is_named_behind_an_office_takes_no_side() -> None:
    in_office = HALF.replace("The ferries of Ostra", "They are a plan of CEO Ostra")

    assert "Ostra Foods" not in sides(in_office, OSTRA_PAYS)


def test_who_only_reports_is_no_side_unless_he_is_named_again() -> None:
    once, _ = survey(HALF)
    again, _ = survey(f"{HALF}\nOstra Foods has three of them.\n")
    for reading in (once, again):
        ostra = {s.entity for s in named_in(reading.scene) if "Ostra" in s.entity.name}
        weigh_parts(reading.framing, reading.scene, OSTRA_PAYS, KINDS, ostra)

    assert "Ostra Foods" not in _sides(once)
    assert _sides(again)["Ostra Foods"] == 1


def test_only_sides_of_a_deal_that_nobody_takes_are_free() -> None:
    free = {text: free_sides(survey(text)[0].framing, KINDS) for text in _STORIES}

    assert list(free.values()) == [[1], [], [], []]


def test_whoever_is_weighed_says_so() -> None:
    reading, _ = survey(HALF)
    weigh_parts(reading.framing, reading.scene, OSTRA_PAYS, KINDS)

    (ostra,) = (s for s in read_parties(reading) if s.value.normal == "Ostra Foods")

    assert ostra.rule == "party.weighed"
    assert ostra.reasons[0].startswith("weighed: it is named where")


def test_nobody_takes_a_side_whom_nothing_puts_there() -> None:
    before, _ = survey(HALF)

    assert "Ostra Foods" not in sides(HALF, linear([0, -9, -9], [{}, {}, {}]))
    assert "Ostra Foods" not in _sides(before)


def test_whom_the_rules_have_placed_stays() -> None:
    turned = linear([0, -9, -9], [{}, {"nm=halden": 40}, {"nm=norvik": 40}])
    before, _ = survey(TAKEOVER)

    assert sides(TAKEOVER, turned) == sides(TAKEOVER, NOBODY) == _sides(before)


def test_partners_of_a_venture_keep_their_parts() -> None:
    reading, _ = survey(VENTURE)

    assert sides(VENTURE, NOBODY) == _sides(reading)
    assert set(_sides(reading).values()) == {0}


@pytest.mark.parametrize("learned", [NOBODY, OSTRA_PAYS])
def test_an_article_without_a_deal_gets_none(learned: Linear) -> None:
    assert sides(NO_DEAL, learned) == {}
