"""Slots: what may be compared with what, and how much of it."""

from pipeline.reconcile.roles import settle_roles
from pipeline.reconcile.slots import MOST_ANSWERS, sort_into_slots
from tests.reconcile.stories import says, tell


def test_a_list_of_figures_gives_a_slot_its_first_answers() -> None:
    figures = [says("amount", "total", f"${n} million") for n in range(1, 100)]
    claims = tell("list.txt", *figures).claims

    (answers,) = sort_into_slots(claims, {}, settle_roles(claims, {})).values()

    assert [claim.normal for claim in answers] == [
        f"USD {n}000000" for n in range(1, MOST_ANSWERS + 1)
    ]
