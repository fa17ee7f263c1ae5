"""When the things of a deal happen, said in its sentence or right after it."""

import pytest

from pipeline.emit.proof import find_flaws
from pipeline.extract import Extractor
from tests.extract.telling import tell

_LEAD = "Norvik will buy trams from Halden Grid under a contract."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Deliveries will begin in 2029.", "delivery from 2029"),
        ("Supply begins in January 2028.", "start from 2028-01"),
        ("The contract starts in June 2027.", "start from 2027-06"),
        (
            "Norvik signed the contract for 30 trams with Halden Grid on 4 March 2026.",
            "signed 2026-03-04",
        ),
    ],
)
def test_a_date_is_read_where_the_news_goes_on_about_its_deal(
    extractor: Extractor, text: str, date: str
) -> None:
    assert tell(extractor, f"{_LEAD} {text}\n").said("date") == {date}


@pytest.mark.parametrize(
    "text",
    [
        "The contract for services in 2012 was another one.",
        "Norvik signed the contract by June 2027 at the latest.",
        "Ada Lind began in 2012.",
    ],
)
def test_other_dates_are_left_alone(extractor: Extractor, text: str) -> None:
    assert tell(extractor, f"{_LEAD} {text}\n").said("date") == set()


_RELATIVE = [
    ("The deal is expected to close in the third quarter.", "expected_close 2027-Q3"),
    (
        "The sale should be completed by year-end.",
        "expected_close until 2026",
    ),
    ("The contract was signed on Tuesday.", "signed 2026-11-03"),
    ("On Monday, Norvik announced the contract.", "announced 2026-11-02"),
    ("The contract begins next month.", "start 2026-12"),
]


@pytest.mark.parametrize(("text", "date"), _RELATIVE)
def test_a_relative_date_is_counted_from_the_day_of_publication(
    extractor: Extractor, text: str, date: str
) -> None:
    undated = tell(extractor, f"{_LEAD} {text}\n").article
    article = undated.model_copy(update={"published": "2026-11-05T08:00:00Z"})

    (claim,) = (c for c in extractor.read(article).claims if c.field == "date")

    assert f"{claim.role} {claim.normal}" == date
    assert claim.reasons == ("counted from 2026-11-05",)
    assert not list(find_flaws(claim, article))


def test_a_relative_date_of_another_day_is_no_proof(extractor: Extractor) -> None:
    undated = tell(extractor, f"{_LEAD} The contract was signed on Tuesday.\n").article
    article = undated.model_copy(update={"published": "2026-11-05"})
    (claim,) = (c for c in extractor.read(article).claims if c.field == "date")

    later = article.model_copy(update={"published": "2026-11-19"})

    assert list(find_flaws(claim, later))


@pytest.mark.parametrize(("text", "date"), _RELATIVE)
def test_a_relative_date_without_a_day_is_left_alone(
    extractor: Extractor, text: str, date: str
) -> None:
    assert date not in tell(extractor, f"{_LEAD} {text}\n").said("date")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Norvik and Halden signed the contract on 4 March 2026.",
            "signed 2026-03-04",
        ),
        ("The agreement, dated 4 March 2026, is public.", "signed 2026-03-04"),
        ("The contract becomes effective June 1, 2027.", "effective from 2027-06-01"),
        (
            "With effect from 1 June 2027, the lease is law.",
            "effective from 2027-06-01",
        ),
        ("The contract with Halden Grid starts in June 2027.", "start from 2027-06"),
        ("It is a deal that closed in August 2026.", "closed 2026-08"),
    ],
)
def test_signed_effective_and_closing_dates_are_kept_apart(
    extractor: Extractor, text: str, date: str
) -> None:
    assert tell(extractor, f"{_LEAD} {text}\n").said("date") == {date}
