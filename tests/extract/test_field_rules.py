"""Fields that patterns read: terms, non-disclosure, stages, dates, discounts, exits."""

import pytest

from pipeline.extract import Extractor
from pipeline.records import Assertion, WhyNot
from tests.extract.telling import tell

_LEAD = (
    "Norvik rents servers from Halden Grid\n\n"
    "Norvik agreed to rent servers from Halden Grid."
)


def said(extractor: Extractor, text: str, field: str) -> set[str]:
    return tell(extractor, f"{_LEAD} {text}\n").said(field)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Norvik will rent the servers for two decades.", "length P20Y"),
        ("Norvik signed a 10-year lease with Halden Grid.", "length P10Y"),
        ("The contract runs through May 2029.", "end until 2029-05"),
        ("The lease expires in December 2042.", "end until 2042-12"),
        ("The lease is a multi-year commitment.", "length multi-year"),
        (
            "The contract comes with two 10-year options.",
            "extension 2 x P10Y extension",
        ),
    ],
)
def test_terms_are_read(extractor: Extractor, text: str, term: str) -> None:
    assert term in said(extractor, text, "term")


@pytest.mark.parametrize(
    "text",
    [
        "The deal ends a hall that has been idle for five years.",
        "The contract covers a hall that takes three years to build.",
        "Under the deal, Norvik will pay within 10 days.",
        "The deal was announced in June 2026.",
    ],
)
def test_other_lengths_and_dates_are_no_terms(extractor: Extractor, text: str) -> None:
    assert said(extractor, text, "term") == set()


def test_a_length_beside_the_deal_is_kept_with_its_reason(extractor: Extractor) -> None:
    told = tell(extractor, f"{_LEAD} The hall has been idle for five years.\n")

    assert told.mention("for five years").why_not is WhyNot.BESIDE_THE_DEAL


@pytest.mark.parametrize(
    ("text", "field", "quote"),
    [
        ("Financial terms were not disclosed.", "amount", "Financial terms"),
        ("Terms of the deal were not disclosed.", "amount", "Terms of the deal"),
        (
            "The contract's terms and duration remain undisclosed.",
            "term",
            "The contract's",
        ),
        ("Norvik did not say how long the lease runs.", "term", "did not say"),
        ("Norvik did not disclose the location of the hall.", "facility", "did not"),
        ("Norvik did not say how many servers it rents.", "capacity", "did not"),
    ],
)
def test_what_is_not_said_is_a_claim_of_its_field(
    extractor: Extractor, text: str, field: str, quote: str
) -> None:
    claims = tell(extractor, f"{_LEAD} {text}\n").claims

    (claim,) = [c for c in claims if c.assertion is Assertion.UNDISCLOSED]
    assert (claim.field, claim.quote[: len(quote)]) == (field, quote)


def test_declining_to_comment_withholds_no_terms(extractor: Extractor) -> None:
    claims = tell(extractor, f"{_LEAD} Halden Grid declined to comment.\n").claims

    assert [c for c in claims if c.assertion is Assertion.UNDISCLOSED] == []


def test_an_article_without_a_deal_withholds_nothing(extractor: Extractor) -> None:
    told = tell(extractor, "The price was not disclosed.")

    assert told.claims == ()


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The lease was signed in March 2026.", "date", "signed 2026-03"),
        ("The deal should close in June 2027.", "date", "expected_close 2027-06"),
        ("Norvik has scrapped the deal.", "status", "deal terminated"),
        ("Norvik signed the lease.", "status", "deal agreed"),
        (
            "Under the deal, a lower rate applies for the first two months.",
            "discount",
            "ramp first P2M",
        ),
        (
            "Either party can terminate the charter with 60 days' notice.",
            "termination",
            "notice notice P60D by either",
        ),
        (
            "The deal has a $3 million break-up fee.",
            "termination",
            "break_fee fee USD 3000000",
        ),
        (
            "The servers stand in a hall in Ohio under the deal.",
            "location",
            "site Ohio",
        ),
        ("The deal stands in a regulatory filing.", "source", None),
    ],
)
def test_other_fields_are_read(
    extractor: Extractor, text: str, field: str, value: str | None
) -> None:
    found = said(extractor, text, field)

    assert value in found if value else found


def test_a_sentence_gives_its_deal_one_stage(extractor: Extractor) -> None:
    text = "Norvik, which signed the lease, has scrapped the deal."

    assert "deal terminated" in said(extractor, text, "status")
