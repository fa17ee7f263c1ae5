"""Articles that may tell of one deal share what they meet under."""

import pytest

from pipeline.reconcile import meeting_words
from tests.reconcile.stories import Story, says, tell


def meet(left: Story, right: Story) -> bool:
    ours, theirs = (meeting_words(s.claims, s.article) for s in (left, right))
    return not (ours.keys | ours.shorts).isdisjoint(theirs.keys) or not (
        ours.keys.isdisjoint(theirs.shorts)
    )


def told_of(field: str, name: str) -> Story:
    role = "provider" if field == "party" else ""
    return tell(f"{name}.txt", says(field, role, name))


@pytest.mark.parametrize(
    ("field", "left", "right"),
    [
        ("party", "Brunel Power", "Brunel"),
        ("party", "T-Quell", "TQuell"),
        ("party", "North Lake Shipping", "NLS"),
        ("party", "Tarn Gas Works", "TGWL"),
        ("facility", "Halden II data centre", "Halden 2"),
        ("facility", "Port Lorne Airport", "Port Lorne International Airport"),
    ],
)
def test_names_of_one_thing_meet(field: str, left: str, right: str) -> None:
    assert meet(told_of(field, left), told_of(field, right))


@pytest.mark.parametrize(
    ("field", "left", "right"),
    [
        ("party", "Orve Mills", "Oldale Motors"),
        ("party", "Orve Mills", "Orve Foods"),
        ("facility", "Port Lorne Airport", "Port Velby Harbour"),
    ],
)
def test_names_that_only_look_alike_do_not(field: str, left: str, right: str) -> None:
    assert not meet(told_of(field, left), told_of(field, right))
