"""Claims and mentions as written: exact quotes, stable ids, one claim per thing."""

from collections import Counter

import pytest

from pipeline.extract import Extractor
from pipeline.records import UNCLAIMED_ZONES, Assertion, WhyNot, content_id
from tests.extract.telling import Told, quotes, tell

STORIES = {
    "takeover": """Norvik to buy Halden Pumps for $3bn

Norvik Holdings Inc agreed to buy Halden Pumps Ltd for $3 billion, or $38 per share.

“It is a good fit,” said Ada Lind. Norvik\u2019s shares closed at €41. Halden
Pumps has sales of £900 million. The deal closes in June 2031.

Related articles

Brask Marine Ltd buys Ostra Docks Ltd for $9 billion
""",
    "power": """qAI rents power at Tarn Point

qAI Ltd will pay Halden Grid Corp about $40 million a month for 300 megawatts at the
Tarn Point data centre through May 2031. Either side may end it with 90 days\u2019
notice.

The discount for the first two months was not disclosed. Its site has 1,200 MW.

Subscribe to our newsletter for $5 a month.
""",
    "lease": """Hale & Orr lets office to 3Point

3Point Ltd leased 20,000 square feet from Hale & Orr for CHF 525 per sq ft for ten
years. Terms of an option to extend were not disclosed. Separately,
Brask Marine Ltd sold Ostra Docks Ltd for ¥4 billion.
""",
}


@pytest.fixture(scope="module", params=list(STORIES.values()), ids=list(STORIES))
def told(extractor: Extractor, request: pytest.FixtureRequest) -> Told:
    return tell(extractor, request.param)


def test_stories_give_claims_of_several_fields(told: Told) -> None:
    assert {"party", "amount"} <= {claim.field for claim in told.claims}


def test_every_quote_stands_in_the_article_at_its_offsets(told: Told) -> None:
    text = told.article.text

    for quote, start, end in quotes(told.claims, told.mentions):
        assert text[start:end] == quote
        assert quote.strip() == quote != ""


def test_every_claim_lies_in_its_sentence(told: Told) -> None:
    for claim in told.claims:
        assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end


def test_further_places_say_the_same_value(told: Told) -> None:
    for claim in told.claims:
        for span in claim.also:
            quote = told.article.text[span.start : span.end]
            if claim.field in {"amount", "capacity", "term"}:
                assert type(claim.value).parse(quote).normal == claim.normal


def test_values_are_read_again_from_their_quotes(told: Told) -> None:
    for claim in told.claims:
        assert claim.normal == claim.value.normal
        if (
            claim.field in {"amount", "capacity", "term"}
            and claim.normal != "undisclosed"
        ):
            assert type(claim.value).parse(claim.quote) == claim.value


def test_a_name_is_quoted_and_found_where_the_claim_says(told: Told) -> None:
    for claim in told.claims:
        if claim.value.kind in {"party", "facility"}:
            named = claim.value.named_at
            full = told.article.text[named.start : named.end]
            assert " ".join(full.split()) == claim.value.name == claim.normal


def test_claim_ids_digest_what_the_claim_says(told: Told) -> None:
    for c in told.claims:
        parts = (c.article_id, c.frame_id, c.field, c.role, c.start, c.end, c.normal)
        assert c.claim_id == content_id(*parts)
        assert c.article_id == told.article.article_id
        assert c.deal_id is None


def test_ids_are_unique(told: Told) -> None:
    claims = Counter(claim.claim_id for claim in told.claims)
    mentions = Counter(mention.mention_id for mention in told.mentions)

    assert max(claims.values()) == max(mentions.values()) == 1


def test_one_thing_said_is_one_claim(told: Told) -> None:
    said = Counter(
        (c.frame_id, c.field, c.role, c.normal, c.assertion) for c in told.claims
    )

    assert max(said.values()) == 1


def test_no_party_of_a_deal_has_two_roles(told: Told) -> None:
    parties = Counter((c.frame_id, c.normal) for c in told.claims if c.field == "party")

    assert max(parties.values()) == 1


def test_no_claim_comes_from_related_promo_or_boilerplate(told: Told) -> None:
    assert not {claim.zone for claim in told.claims} & UNCLAIMED_ZONES
    assert not any(
        "Brask" in c.quote for c in told.claims if "Related" in told.article.text
    )


def test_every_mention_is_used_or_refused_with_a_reason(told: Told) -> None:
    ids = {claim.claim_id for claim in told.claims}

    for mention in told.mentions:
        assert bool(mention.used_by) != bool(mention.why_not)
        assert set(mention.used_by) <= ids


def test_every_value_of_a_claim_is_a_used_mention(told: Told) -> None:
    used = {m.start: m.used_by for m in told.mentions}

    for claim in told.claims:
        if claim.value.kind in {"money", "quantity"}:
            assert claim.claim_id in used[claim.start]


def test_values_in_unclaimed_zones_say_so(told: Told) -> None:
    for mention in told.mentions:
        if mention.zone in UNCLAIMED_ZONES:
            assert mention.why_not is WhyNot.ZONE


def test_rows_come_in_the_order_of_the_text(told: Told) -> None:
    assert [c.start for c in told.claims] == sorted(c.start for c in told.claims)
    assert [m.start for m in told.mentions] == sorted(m.start for m in told.mentions)


def test_the_plainest_place_is_quoted_and_the_headline_listed(
    extractor: Extractor,
) -> None:
    told = tell(extractor, STORIES["takeover"])

    price = next(c for c in told.claims if c.role == "price")

    assert price.quote == "$3 billion"
    assert [told.article.text[s.start : s.end] for s in price.also] == ["$3bn"]


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("Norvik Holdings will buy Halden Pumps Ltd for $3 billion.", Assertion.STATED),
        ("Norvik Holdings reportedly bought Halden Pumps Ltd for $3 billion.",
         Assertion.REPORTED),
        ("Norvik Holdings is in talks to buy Halden Pumps Ltd for $3 billion.",
         Assertion.POSSIBLE),
        ("Norvik Holdings bought Halden Pumps Ltd for $3 billion in May.",
         Assertion.STATED),
    ],
)  # fmt: skip
def test_a_claim_is_as_firm_as_its_words(
    extractor: Extractor, text: str, assertion: Assertion
) -> None:
    told = tell(extractor, text)

    (claim,) = (c for c in told.claims if c.role == "price")

    assert claim.assertion is assertion


def test_a_hedged_claim_quotes_its_hedge(extractor: Extractor) -> None:
    told = tell(
        extractor, "Norvik Holdings reportedly bought Halden Pumps Ltd for $3bn."
    )

    price = next(c for c in told.claims if c.role == "price")

    assert any("reportedly" in reason for reason in price.reasons)
