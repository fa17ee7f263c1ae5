"""What a claim is proved by, where its quote alone does not say it."""

import pytest

from pipeline.emit.proof import claim_digest, find_flaws
from pipeline.extract import Extractor
from pipeline.records import Claim
from pipeline.values import Quantity
from tests.extract.telling import Told, tell

STORY = (
    "Norvik Transit ordered 25 trams from Halden Rail Ltd. Of these, 15 will be "
    "delivered in May."
)


@pytest.fixture
def told(extractor: Extractor) -> Told:
    return tell(extractor, STORY)


def _bare(told: Told) -> Claim:
    return next(claim for claim in told.claims if claim.quote == "15")


def test_a_bare_figure_is_proved_by_the_one_that_has_its_unit(told: Told) -> None:
    claim = _bare(told)

    assert claim.normal == "15 tram"
    assert list(find_flaws(claim, told.article)) == []


@pytest.mark.parametrize("unit", ["25 ships", "16 trams"])
def test_a_bare_figure_of_another_unit_is_a_flaw(told: Told, unit: str) -> None:
    claim, value = _bare(told), Quantity.parse(unit)
    changed = claim.model_copy(update={"value": value, "normal": value.normal})
    changed = changed.model_copy(update={"claim_id": claim_digest(changed)})

    assert any("15" in flaw for flaw in find_flaws(changed, told.article))


def test_a_unit_that_stands_nowhere_proves_nothing(told: Told) -> None:
    changed = _bare(told).model_copy(update={"reasons": ("its unit is that of “9 x”",)})

    assert any("cannot be read" in flaw for flaw in find_flaws(changed, told.article))


RENT = (
    "Torvane Foods has leased a mill from Pellworth Estates. Annual rent starts at "
    "$9.6 million."
)


@pytest.mark.parametrize(("word", "flaws"), [("annual", 0), ("monthly", 1), ("", 1)])
def test_what_a_sum_is_per_is_proved_by_a_word_of_its_sentence(
    extractor: Extractor, word: str, flaws: int
) -> None:
    story = tell(extractor, RENT)
    claim = next(claim for claim in story.claims if claim.field == "amount")
    told = claim.model_copy(update={"reasons": (f"per what is told by “{word}”",)})

    assert claim.normal == "USD 9600000 per year"
    assert list(find_flaws(claim, story.article)) == []
    assert len(list(find_flaws(told, story.article))) == flaws
