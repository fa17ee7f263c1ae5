"""An article in; claims and mentions out, the same ones every time."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import ExtractError, IngestError
from pipeline.extract import Extractor, extract_claims
from pipeline.extract.deals.roles import BESIDE
from pipeline.ingest import read_text
from pipeline.records.lists import MOST_FINDINGS
from pipeline.rules import load_rules
from tests.extract.telling import quotes, tell

STORY = """Norvik to buy Halden Pumps for $3bn

Norvik Holdings Inc agreed to buy Halden Pumps Ltd for $3 billion, or $38 per share.

The Harbour Post first reported the deal.
"""
_PIECES = [
    "Norvik Holdings", "Halden Pumps Ltd", "qAI", "3Point", "Hale & Orr", "Ada Lind's",
    "will buy", "was leased by", "sold", "agreed to supply", "a deal with",
    "takeover of", "for", "from", "to", "which", "it", "the company", "reportedly",
    "not disclosed", "$3 billion", "€40m a month", "¥", "300 MW", "48,000 GPUs",
    "through May 2031", "60 days' notice", "5%", ".", ",", "\n\n", "\n", "“", "\u2019",
    "(", ")", "-", "—", ":", "Related articles\n\n", "• ", "\u00a0", "\u200b", "é",
    "⟨M0⟩", "⟨", "\U0001f6a2", "\r\n",
]  # fmt: skip
_NEWS = st.one_of(
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=40).map(" ".join),
    st.text(min_size=1, max_size=120),
).filter(lambda text: bool(text.strip()))


READ = {
    "cloud": (
        """qAI secures 1.2GW from Halden Grid

Artificial intelligence firm qAI has secured 1.2 gigawatts of computing capacity
from Halden Grid in a deal worth over $40 billion, the Harbour Post reported on Tuesday.

Under the five-year agreement, qAI will pay Halden Grid about $667 million a month.
Either side may terminate it with 60 days' notice.

Halden Grid said it would spend $9 billion on its Lake Quill campus. Ada Lind's qAI was
last valued at $60 billion. Brask Compute, a rival, signed a $12 billion deal with Tarn
Cloud in May.
""",
        "qAI",
        {"customer qAI", "provider Halden Grid"},
        {"total >=USD 40000000000", "rate ~USD 667000000 per month"},
    ),
    "hotels": (
        """Hotel group sold

Ostra Hotels has been sold to a consortium of Norvik Capital, Brask Partners and Ada
Lind for £1.9bn, or 410p a share.

The consortium will also take on £300 million of debt. Ostra Hotels had revenue of
£640 million last year.
""",
        "Ostra Hotels",
        {
            "target Ostra Hotels",
            "acquirer Norvik Capital",
            "acquirer Brask Partners",
            "acquirer Ada Lind",
        },
        {"price GBP 1900000000", "per_share GBP 4.1 per share"},
    ),
    "drug": (
        """Norvik Pharma licenses drug from Halden Bio

Norvik Pharma will pay Halden Bio $50 million upfront and up to $700 million in
milestones for rights to its asthma drug, the companies said.

Shares of Halden Bio rose 31% to $18.20.
""",
        "Norvik Pharma",
        {"licensee Norvik Pharma", "licensor Halden Bio"},
        {"prepayment USD 50000000", "component <=USD 700000000"},
    ),
    "rights": (
        """League sells rights

The Sundmark League has sold its broadcast rights to Norvik TV for €95 million a year
from 2027 to 2031.
""",
        "Norvik TV",
        {"licensor Sundmark League", "licensee Norvik TV"},
        {"rate EUR 95000000 per year"},
    ),
    "tower": (
        """City leases tower

The City of Lorne will lease the Lake Quill tower from Hale & Orr for 15 years at $52
per square foot, or about $11 million a year.

The 410,000-square-foot tower was built in 1998 at a cost of $90 million.
""",
        "Hale & Orr",
        {"lessee City of Lorne", "lessor Hale & Orr"},
        {"rate USD 52 per sq ft", "rate ~USD 11000000 per year"},
    ),
    "order": (
        """Norvik Air orders 40 jets

Norvik Air has placed an order for 40 aircraft with Halden Aero worth $5.2 billion at
list prices, its largest ever.

The carrier, which operates 112 jets, lost $80 million last year.
""",
        "Norvik Air",
        {"customer Norvik Air", "provider Halden Aero"},
        {"total USD 5200000000"},
    ),
}


@pytest.mark.parametrize(
    ("text", "name", "parties", "costs"), list(READ.values()), ids=list(READ)
)
def test_a_story_is_read_as_a_reader_would(
    extractor: Extractor, text: str, name: str, parties: set[str], costs: set[str]
) -> None:
    told = tell(extractor, text)
    frame = told.deal_with(name)

    amounts = {
        f"{c.role} {c.normal}"
        for c in told.claims
        if c.field == "amount" and c.frame_id == frame and c.role not in BESIDE
    }

    assert told.said("party", frame) == parties
    assert amounts == costs


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=_NEWS)
def test_any_text_gives_exact_quotes_and_never_an_error(
    extractor: Extractor, text: str
) -> None:
    try:
        article = read_text(text)
    except IngestError:
        return

    read = extractor.read(article)

    for quote, start, end in quotes(read.claims, read.mentions):
        assert article.text[start:end] == quote != ""
    for mention in read.mentions:
        assert bool(mention.used_by) != bool(mention.why_not)


def test_the_same_text_read_twice_gives_the_same(extractor: Extractor) -> None:
    article = read_text(STORY)

    assert extractor.read(article) == extractor.read(article)


def test_a_fresh_extractor_gives_the_same(extractor: Extractor) -> None:
    article = read_text(STORY)

    assert Extractor(weigh=False).read(article) == extractor.read(article)


def test_an_article_read_in_between_leaves_no_trace(extractor: Extractor) -> None:
    article = read_text(STORY)
    before = extractor.read(article)

    extractor.read(
        read_text(STORY.replace("Norvik", "Brask").replace("Halden", "Ostra"))
    )

    assert extractor.read(article) == before


def test_firms_of_other_names_give_the_same_story(extractor: Extractor) -> None:
    here = tell(extractor, STORY)
    there = tell(
        extractor, STORY.replace("Norvik", "Brenda").replace("Halden", "Ostrom")
    )

    assert sorted((c.field, c.role) for c in here.claims) == sorted(
        (c.field, c.role) for c in there.claims
    )
    assert here.said("amount") == there.said("amount")


def test_claims_of_several_articles_come_one_article_after_the_other(
    extractor: Extractor,
) -> None:
    first, second = read_text(STORY, path="a.txt"), read_text(STORY, path="b.txt")

    claims = list(extract_claims([first, second], rules=extractor.rules))

    assert claims == [*extractor.read(first).claims, *extractor.read(second).claims]
    assert [c.path for c in claims] == sorted(c.path for c in claims)


def test_without_a_pipeline_the_rules_still_work() -> None:
    told = tell(Extractor(model="none"), STORY)

    assert "price USD 3000000000" in told.said("amount")


def test_an_unknown_pipeline_is_refused_with_a_remedy() -> None:
    with pytest.raises(ExtractError, match=r"--model nosuch: .*use auto"):
        tell(Extractor(model="nosuch"), STORY)


def test_a_trigger_of_ones_own_announces_its_deals(
    extractor: Extractor, tmp_path: Path
) -> None:
    (tmp_path / "triggers").mkdir()
    (tmp_path / "triggers" / "mine.toml").write_text(
        """near_miss = ["The towns are twins."]

[[kind]]
id = "twinning"
pays = "partner"
paid = "partner"
family = "commerce"

[[trigger]]
id = "mine.twin"
kind = "twinning"
verbs = ["twin/twinned/twinning"]
slots = { subject = "partner", with = "partner" }

[[trigger.example]]
text = "Norvik twinned with Halden Grid."
roles = { partner = ["Norvik", "Halden Grid"] }
""",
        "utf-8",
    )
    text = "Norvik Holdings twinned with Halden Grid Corp for $4 million."

    told = tell(Extractor(load_rules(tmp_path)), text)

    assert tell(extractor, text).said("party") == set()
    assert {c.normal for c in told.claims if c.field == "party"} == {
        "Norvik Holdings",
        "Halden Grid Corp",
    }
    assert {c.deal_kind for c in told.claims} == {"twinning"}
    assert told.said("amount") == {"total USD 4000000"}


@pytest.mark.parametrize(
    "text",
    [
        "Weather\n\nRain fell in Lorne. 40 mm came down in an hour.\n",
        "Sport\n\nSundmark beat Lorne 3-1 before 20,000 people.\n",
        "x\n\ny\n",
    ],
)
def test_news_without_a_deal_makes_no_claim_of_price_or_party(
    extractor: Extractor, text: str
) -> None:
    told = tell(extractor, text)

    assert told.said("party") == told.said("amount") == set()


def test_an_empty_zone_list_still_reads_the_text(extractor: Extractor) -> None:
    article = read_text(STORY).model_copy(update={"zones": ()})

    assert any(claim.role == "price" for claim in extractor.read(article).claims)


def test_deals_that_an_article_announces_are_limited(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Pumps sold\n\n" + "\n\n".join(
        f"{name} Holdings Inc agreed to buy {name} Pumps Ltd for ${n} billion."
        for n, name in enumerate(("Norvik", "Halden", "Tarn", "Orbal"), start=2)
    )

    whole = tell(extractor, text)
    monkeypatch.setattr("pipeline.extract.extractor.MOST_EVENTS", 2)
    cut = tell(extractor, text)

    assert len({claim.frame_id for claim in whole.claims}) == 4
    assert len({claim.frame_id for claim in cut.claims}) < 3
    assert len(cut.mentions) == len(whole.mentions)


def test_a_list_without_end_gives_claims_up_to_a_limit(extractor: Extractor) -> None:
    sums = [
        f"Halden Grid paid Norvik ${n} million." for n in range(1, MOST_FINDINGS + 50)
    ]

    told = tell(extractor, "Halden pays\n\n" + " ".join(sums))

    claimed = [claim for claim in told.claims if claim.field == "amount"]
    assert len(claimed) == MOST_FINDINGS
    assert len(told.mentions) == len(sums)


@pytest.mark.parametrize(
    "text",
    [
        "A fund, which was bought by Halden Works, which Norvik of Lorne, unit of",
        "Norvik bows to a sweetened bid by Ostra Group and London-based",
        "Norvik of Lorne, Ohio, and Halden sold the unit of Ostra, which delivers,",
    ],
)
def test_a_text_may_break_off_anywhere(extractor: Extractor, text: str) -> None:
    words = text.split()
    for end in range(1, len(words) + 1):
        tell(extractor, " ".join(words[:end]))
