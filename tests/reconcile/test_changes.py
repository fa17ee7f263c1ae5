"""Deals that are amended, corrected or taken back: what stands then."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Verdict
from tests.reconcile.reading import Told, reconcile_story, stories_in

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_STORIES = stories_in(Path(__file__).parent / "changed.toml")


@pytest.mark.parametrize("story", [pytest.param(s, id=s["why"]) for s in _STORIES])
def test_what_was_changed_stands_and_the_rest_is_overtaken(
    extractor: "Extractor", story: Told
) -> None:
    result = reconcile_story(extractor, story)

    assert len(result.deals) == 1
    assert [c.field for c in result.conflicts] == [
        field for field in [story.get("conflict")] if field
    ]
    told = {f"{fact.field} {fact.role} {fact.normal}": fact for fact in result.facts}
    assert set(story["stands"]) <= set(told)
    claims = {claim.claim_id: claim.normal for claim in result.claims}
    for name in story["stands"]:
        fact = told[name]
        assert sorted({claims[key] for key in fact.superseded}) == story["overtakes"]
        assert not [
            n for n in told if n != name and n.endswith(tuple(story["overtakes"]))
        ]


def test_what_an_outlet_takes_back_is_disputed(extractor: "Extractor") -> None:
    said = "Solway Systems has agreed to acquire Ardent Grid for $900 million."
    gone = (
        "Retraction: The Orme Times has retracted its article that said Solway Systems"
        " had agreed to acquire Ardent Grid for $900 million."
    )
    story = {
        "articles": [said, gone],
        "published": ["2026-05-04", "2026-05-06"],
        "sources": ["Orme Times", "Orme Times"],
    }

    result = reconcile_story(extractor, story)

    (price,) = [fact for fact in result.facts if fact.field == "amount"]
    assert price.verdict is Verdict.DISPUTED
    assert price.confidence <= 0.5
    assert "Taken back by its source" in price.reason


def test_what_another_outlet_says_stands_when_one_takes_it_back(
    extractor: "Extractor",
) -> None:
    said = "Solway Systems has agreed to acquire Ardent Grid for $900 million."
    gone = (
        "RETRACTED: Solway Systems has agreed to acquire Ardent Grid for $900 million."
    )
    story = {
        "articles": [said, gone],
        "published": ["2026-05-04", "2026-05-06"],
        "sources": ["Port News", "Orme Times"],
    }

    result = reconcile_story(extractor, story)

    (price,) = [fact for fact in result.facts if fact.field == "amount"]
    assert price.verdict is not Verdict.DISPUTED


def _amendments(extractor: "Extractor", why: str) -> list[tuple[str, str, list[str]]]:
    result = reconcile_story(extractor, next(s for s in _STORIES if s["why"] == why))
    paths = {claim.frame_id: claim.path for claim in result.claims}
    return [
        (paths[link.left], paths[link.right], list(link.reasons))
        for link in result.links
        if link.decision == "amends"
    ]


def test_an_amended_deal_is_a_version_of_the_earlier_one(
    extractor: "Extractor",
) -> None:
    (link,) = _amendments(extractor, "a contract is lengthened")

    assert link == ("1.txt", "0.txt", ["term: P10Y became P15Y"])


def test_a_later_story_of_the_same_deal_amends_nothing(extractor: "Extractor") -> None:
    assert _amendments(extractor, "being later overtakes nothing") == []
    assert _amendments(extractor, "an option to extend extends nothing") == []
