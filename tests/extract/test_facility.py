"""The site, plant or building that a deal is about."""

from pipeline.extract import Extractor
from tests.extract.telling import tell


def test_a_named_site_of_the_deal_is_claimed(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI Ltd will rent 300 megawatts at the Tarn Point data centre from "
        "Halden Grid Corp.",
    )

    (claim,) = (c for c in told.claims if c.field == "facility")

    assert (claim.role, claim.normal) == ("site", "Tarn Point")
    assert claim.quote.startswith("Tarn Point")


def test_a_site_keeps_the_span_of_its_fullest_name(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI Ltd rents power at Tarn Point\n\n"
        "qAI Ltd will rent 300 megawatts at the Tarn Point data centre from "
        "Halden Grid Corp.\n",
    )

    for claim in told.claims:
        if claim.field == "facility":
            assert claim.value.kind == "facility"
            named = claim.value.named_at
            assert told.article.text[named.start : named.end] == claim.normal


def test_another_firms_site_is_not_the_deals(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "qAI Ltd rents power from Halden Grid Corp\n\n"
        "qAI Ltd will rent 300 megawatts from Halden Grid Corp.\n\n"
        "Brask Marine Ltd opened the Lake Quill power plant in May.\n",
    )

    assert told.said("facility", told.deal_with("qAI Ltd")) == set()


def test_a_site_may_be_sold_but_sells_nothing(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Holdings will buy the Lake Quill power plant from Ostra Group for "
        "$90 million.",
    )

    assert {"acquirer Norvik Holdings", "seller Ostra Group"} <= told.said("party")
    assert "facility" in {c.field for c in told.claims}
