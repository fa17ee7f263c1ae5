"""A decision names one subject and gives a verdict that fits it."""

import pytest
from pydantic import ValidationError

from pipeline.records import Decision, Judgement

_NOTHING = {"claim_id": None, "frame_a": None, "frame_b": None, "normal": None}


def test_a_decision_on_a_claim_and_one_on_a_link_are_read() -> None:
    claim = Decision.model_validate_json(
        '{"schema_version":"1.0","decides":"claim","claim_id":"c1","frame_a":null,'
        '"frame_b":null,"verdict":"edit","normal":"USD 5","note":"typo","by":"ann"}'
    )
    link = Decision(decides="link", frame_a="f1", frame_b="f2", verdict="same")

    assert (claim.verdict, claim.subject) == (Judgement.EDIT, ("claim", "c1", ""))
    assert link.subject == ("link", "f1", "f2")
    assert sorted([link, claim], key=lambda row: row.sort_key) == [claim, link]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"decides": "claim", "verdict": "accept"}, "names claim_id"),
        ({"decides": "claim", "claim_id": "c", "verdict": "same"}, "accept, reject"),
        ({"decides": "claim", "claim_id": "c", "verdict": "edit"}, "new normal"),
        (
            {"decides": "claim", "claim_id": "c", "verdict": "reject", "normal": "x"},
            "new normal",
        ),
        ({"decides": "link", "frame_a": "f", "verdict": "same"}, "frame_a and frame_b"),
        (
            {"decides": "link", "frame_a": "g", "frame_b": "f", "verdict": "same"},
            "smaller",
        ),
        (
            {"decides": "link", "frame_a": "f", "frame_b": "g", "verdict": "accept"},
            "same or different",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_decision_that_is_not_whole_is_refused(
    row: dict[str, str], complaint: str
) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Decision.model_validate(_NOTHING | row)
