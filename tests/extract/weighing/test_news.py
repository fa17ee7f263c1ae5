"""An article whose news is no deal gives no claims, whatever it tells in passing."""

import pytest

from pipeline.extract import Extractor
from pipeline.extract.weighing import is_news, signs_of_news
from pipeline.ingest import read_text
from pipeline.records import WhyNot
from tests.extract.weighing.weighing import NO_DEAL, TAKEOVER, survey, weights

STRIKE = """Drivers at Halden Grid walk out over shifts

Some 340 drivers of Halden Grid Corp stopped work at midnight in a dispute over night
shifts, the union said on Tuesday. Depots in three towns stayed shut.

The union wants two free weekends a month. Talks broke down on Sunday after nine hours,
and a mediator has been asked to help. Passengers were told to expect delays until
Friday.

Halden, which Norvik Holdings bought for $300 million in 2019, employs 2,100 people and
carried 41 million passengers last year.
"""
EARNINGS = """Ostra Foods lifts profit on dearer butter

Ostra Foods Ltd said quarterly profit rose 14 per cent to 62 million euros as prices for
butter climbed.

Sales came to 910 million euros, up from 870 million a year earlier, and volumes fell
slightly. The dairy group expects no change in the second half and left its forecast as
it was.

Its shares gained 3 per cent. Last year Ostra sold a creamery to Tarn Dairies for 20
million euros.
"""
BRIEF = "Norvik Holdings has agreed to buy Halden Grid Corp for $300 million.\n"
SUPPLY = """Norvik to deliver trams to Lorne

Tram maker Norvik Holdings will deliver 24 trams to the city of Lorne under a contract
worth 96 million euros, both said on Monday. The first are to run in 2028.

The order includes upkeep for ten years. Norvik beat two other bidders.
"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """An extractor with everything that ships."""
    return Extractor()


@pytest.mark.parametrize("text", [STRIKE, EARNINGS])
def test_a_purchase_told_in_passing_is_no_news(extractor: Extractor, text: str) -> None:
    by_rules = Extractor(weigh=False).read(read_text(text))
    read = extractor.read(read_text(text))

    assert {claim.field for claim in by_rules.claims} >= {"party", "amount"}
    assert read.claims == ()


def test_what_such_an_article_says_is_still_seen(extractor: Extractor) -> None:
    seen = extractor.read(read_text(STRIKE)).mentions

    whys = {mention.quote: mention.why_not for mention in seen}
    assert whys["$300 million"] is WhyNot.NO_TRIGGER
    assert not any(mention.used_by for mention in seen)


@pytest.mark.parametrize("text", [TAKEOVER, BRIEF, SUPPLY])
def test_a_deal_that_opens_the_article_is_news(extractor: Extractor, text: str) -> None:
    claims = extractor.read(read_text(text)).claims

    assert {"party", "amount"} <= {claim.field for claim in claims}


def test_without_a_deal_the_words_alone_tell() -> None:
    scene, framing = survey(NO_DEAL)[0].scene, survey(NO_DEAL)[0].framing

    assert "h:over" in signs_of_news(scene, framing)
    assert "deals=0" in signs_of_news(scene, framing)


def test_signs_tell_how_much_of_an_article_a_deal_is() -> None:
    reading, _ = survey(TAKEOVER)

    signs = signs_of_news(reading.scene, reading.framing)

    assert {"deals=1", "kind=acquisition", "sides=-1 1", "first=0"} <= set(signs)
    assert {"h:⟨f⟩", "l:agre", "l2:agre_to", "told=acquisition.buy"} <= set(signs)


def test_news_is_what_is_likely_enough() -> None:
    reading, _ = survey(TAKEOVER)
    part = reading.scene, reading.framing

    assert is_news(*part, weights(0.0))
    assert not is_news(*part, weights(0.0, {"kind=acquisition": -9}))
