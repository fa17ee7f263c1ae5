"""Figures that read like the deal's are taken, those that do not are left."""

import pytest

from pipeline.extract import Extractor
from pipeline.extract.reading import Refusal
from pipeline.extract.weighing import FIGURES, shipped, weigh_figures
from pipeline.records import WhyNot
from tests.extract.telling import tell
from tests.extract.weighing.weighing import (
    LEAVES_ALL,
    LOOSE,
    NO_DEAL,
    STEEL,
    TAKEOVER,
    TAKES_ALL,
    stated,
    survey,
    weighed,
    weights,
)


@pytest.fixture(scope="module")
def product() -> Extractor:
    """The extractor as it ships: it weighs figures."""
    return Extractor()


def test_a_figure_that_no_rule_takes_is_taken() -> None:
    taken = weighed(STEEL, weights(TAKES_ALL))

    assert taken["capacity", "30 furnace"] == "contracted"
    assert taken["amount", "USD 40000000"] == "total"


def test_a_headline_that_counts_its_points_hands_nothing_over() -> None:
    points = f"The steel deal in 9 bullets\n{STEEL.partition(chr(10))[2]}"

    assert ("capacity", "9 bullet") not in weighed(points, weights(TAKES_ALL))


def test_one_that_is_as_likely_as_not_is_left_to_the_rules() -> None:
    reading, findings = survey(STEEL)

    assert weigh_figures(reading, findings, weights(0)) == findings


def test_a_sum_that_does_not_read_like_the_deals_is_other() -> None:
    assert weighed(LOOSE, weights(LEAVES_ALL))["amount", "USD 3000000"] == "other"


def test_a_sum_that_a_rule_calls_a_price_stays_one() -> None:
    assert weighed(TAKEOVER, weights(LEAVES_ALL))["amount", "USD 300000000"] == "price"


def test_a_measure_that_does_not_read_like_the_deals_is_refused() -> None:
    text = "Norvik Holdings ordered 40 ferries from Halden Grid Corp for $3 million.\n"
    reading, findings = survey(text)

    left = weigh_figures(reading, findings, weights(LEAVES_ALL))

    at = text.index("40 ferries")
    assert any((f.field, f.start) == ("capacity", at) for f in findings)
    assert [f for f in left if f.field == "capacity"] == [
        Refusal(at, at + len("40 ferries"), "capacity", WhyNot.BESIDE_THE_DEAL)
    ]


@pytest.mark.parametrize("bias", [TAKES_ALL, LEAVES_ALL])
def test_a_break_fee_and_a_date_are_never_touched(bias: float) -> None:
    found = weighed(TAKEOVER, weights(bias))

    assert found["termination", "fee USD 12000000 by acquirer"] == "break_fee"
    assert found["date", "2027-06-04"] == "expected_close"
    assert ("term", "2027-06-04") not in found


def test_what_it_costs_to_leave_is_no_price_besides() -> None:
    text = f"{STEEL}\nIf Norvik Holdings walks away, it must pay $12 million.\n"

    found = weighed(text, weights(TAKES_ALL))

    assert ("amount", "USD 40000000") in found
    assert ("amount", "USD 12000000") not in found


@pytest.mark.parametrize(
    ("told", "roles"),
    [
        ("It all runs through May 2031.", {"end until 2031-05"}),
        ("It is all done by May 2031.", set()),
        ("They would talk within 30 days.", set()),
        ("It began in May 2031.", set()),
    ],
)
def test_a_period_has_the_role_that_rules_give_its_shape(
    told: str, roles: set[str]
) -> None:
    found = stated(f"{STEEL}\n{told}\n", weights(TAKES_ALL))

    assert {f"{s.role} {s.value.normal}" for s in found if s.field == "term"} == roles


def test_without_a_deal_nothing_changes() -> None:
    reading, findings = survey(NO_DEAL)

    assert reading.framing.frames == ()
    assert weigh_figures(reading, findings, weights(TAKES_ALL)) == findings


def test_the_same_article_weighed_twice_gives_the_same() -> None:
    assert stated(STEEL, shipped(FIGURES)) == stated(STEEL, shipped(FIGURES))


def test_a_sum_whose_country_is_open_says_so_when_it_is_taken() -> None:
    (one,) = (s for s in stated(STEEL, weights(TAKES_ALL)) if "400" in s.value.normal)

    assert one.reasons[0].startswith("currency inferred")


def test_a_sentence_that_is_a_table_is_left_to_the_rules() -> None:
    table = ", ".join(f"{n} furnaces" for n in range(2, 80))
    reading, findings = survey(f"{STEEL}\nThere were {table}.\n")

    found = weigh_figures(reading, findings, weights(TAKES_ALL))

    assert len(found) < len(findings) + 10


def test_the_product_takes_a_sum_of_the_deal_and_leaves_a_strangers(
    product: Extractor, extractor: Extractor
) -> None:
    weighed, by_rules = tell(product, STEEL), tell(extractor, STEEL)

    assert "total USD 40000000" in weighed.said("amount") - by_rules.said("amount")
    assert "total USD 7000000" not in weighed.said("amount")
    assert tell(product, TAKEOVER).said("amount") == {"price USD 300000000"}


def test_a_claim_names_the_rule_and_the_words_by_which_it_was_taken(
    product: Extractor,
) -> None:
    told = tell(product, STEEL)
    (claim,) = (claim for claim in told.claims if claim.rule == "amount.weighed")

    assert claim.reasons[-1].startswith("weighed: “")
    assert claim.reasons[-1].endswith("stand near it, as near figures of deals")
    assert "“work”" in claim.reasons[-1]
