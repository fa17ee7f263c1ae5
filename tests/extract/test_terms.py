"""How long a deal runs, in many registers; and lengths that are none of its own."""

import pytest

from pipeline.emit.proof import find_flaws
from pipeline.extract import Extractor
from tests.extract.telling import tell

STORY = """Norvik Foods leases a hall from Halden Estates

Norvik Foods has leased a hall in Lorne from Halden Estates, the two companies said on
Monday.

{}
"""
TERMS = """
For the next twenty years Norvik Foods will take its power from the farm.|length P20Y
Over the coming decade the smaller company expects to pay $40 million.|length P10Y
Norvik Foods is in for four years.|length P4Y
Norvik Foods gets ten years of cheap rent.|length P10Y
The term shall be eight (8) years from the start.|length P8Y
The new lease, of nine years, starts in May.|length P9Y
The tenancy, six years in all, starts in May.|length P6Y
Ten years is the agreed term.|length P10Y
The contract is to last three years.|length P3Y
Duration of contract: five years|length P5Y
Tenor: 15 years|length P15Y
Space: two floors. Duration: 48 months. Bids: four.|length P48M
Lease (10 years)|length P10Y
The lease runs to the end of the decade.|end until end of decade
The tenancy comes to an end in April 2028.|end until 2028-04
The tenancy expires at midnight on 31 March 2031.|end until 2031-03-31
Halden Estates has let the hall until the close of 2036.|end until 2036
Termination date: 31 December 2035|end until 2035-12-31
The initial term ends on September 30, 2030.|end until 2030-09-30
It committed itself up to and including 2033.|end until 2033
The lease runs until 2041 or ten years after the opening.|end until 2041
The renewal takes the tenancy to May 2033.|end until 2033-05
That carries the lease through to June 2034.|end until 2034-06
The end date has been moved to December 2029.|end until 2029-12
The lease has been prolonged to 2034.|end until 2034
The 200-day job starts in May.|length P200D
The firm period of 200 days starts in May.|length P200D
Norvik Foods moves in after signing a nine-year lease.|length P9Y
Norvik Foods can keep the hall for a further two years.|extension P2Y
"""
BESIDE = """
For forty years a clerk walked his dogs along the pit.
Halden Estates keeps a deposit for 18 months' rent.
A driver with 16 years' service signed the letter.
Most leases on the quay run for ten years.
Rents rose for three years.
The hall was a church for 90 years.
The mayor is in office until 2029.
The repairs will take two years.
Halden Estates let Norvik Foods look at the books of the deal for four weeks.
The firm left the market after 58 years, following a takeover by Norvik Foods.
The new roof is to be finished in three years.
The lease replaces one that expires in 2027.
An exclusive period runs for 90 days.
It replaces a lease with Ostra Group on a smaller hall that ends in March 2028.
Norvik Foods has ruled out layoffs until 2028.
A job guarantee for the 90 cooks applies until 2030.
"""
DATED = """Norvik Foods stays in its hall

LORNE, 3 May 2026 - Norvik Foods leases a hall in Lorne from Halden Estates.

{}
"""
COUNTED = """
Norvik Foods has extended the lease with Halden Estates until the end of next year.|2027
It has been extended to 30 April next year, and the lease is dearer.|2027-04-30
The lease runs through the end of April next year.|2027-04
The lease runs until next summer.|2026-summer
"""
COUNTED_BESIDE = """
The offer of a lease has been extended until the end of next year.
Talks on the lease will last until next summer.
The lease was to run until the end of the year.
The strike against the lease runs until the end of the year.
"""
ORDER = """Halden Builders wins $40 million school job from Lorne Council

Halden Builders has won a $40 million contract from Lorne Council to build a school.

{}
"""
WORKS = """
The school is to be finished in three years.|length P3Y
The work is to be done within 400 days.|length <=P400D
Time of completion: 36 months|length P36M
Delivery: design-build, 26 months|length P26M
The works have a completion period of 42 months.|length P42M
The builder has 900 days to complete the school.|length P900D
"""
LATER = """
It is to be finished by 2028.
A second school is to be built in ten years.
Halden Builders finished another school in three years.
The council hopes to open the school in two years.
"""
LOAN = """Norvik Steel signs $180 million loan

Steelmaker Norvik Steel has signed a $180 million loan with Halden Bank.

{}
"""
DUE = """
The maturity has been extended to March 2031.|end until 2031-03
Its maturity date was pushed back to May 2032.|end until 2032-05
The loan matures in five years.|length P5Y
It has a seven-year maturity.|length P7Y
"""


@pytest.mark.parametrize("row", TERMS.strip().split("\n"))
def test_a_length_or_an_end_of_the_deal_is_read(extractor: Extractor, row: str) -> None:
    sentence, expected = row.split("|")

    said = tell(extractor, STORY.format(sentence)).said("term")

    assert any(term.startswith(expected) for term in said)


@pytest.mark.parametrize("sentence", BESIDE.strip().split("\n"))
def test_a_length_beside_the_deal_is_no_term(
    extractor: Extractor, sentence: str
) -> None:
    assert not tell(extractor, STORY.format(sentence)).said("term")


@pytest.mark.parametrize("row", WORKS.strip().split("\n"))
def test_an_order_runs_as_long_as_its_work(extractor: Extractor, row: str) -> None:
    sentence, expected = row.split("|")

    assert expected in tell(extractor, ORDER.format(sentence)).said("term")


@pytest.mark.parametrize("sentence", LATER.strip().split("\n"))
def test_when_a_building_is_ready_is_no_length(
    extractor: Extractor, sentence: str
) -> None:
    assert not tell(extractor, ORDER.format(sentence)).said("term")


@pytest.mark.parametrize("row", DUE.strip().split("\n"))
def test_a_loan_ends_when_it_falls_due(extractor: Extractor, row: str) -> None:
    sentence, expected = row.split("|")

    assert expected in tell(extractor, LOAN.format(sentence)).said("term")


@pytest.mark.parametrize("row", COUNTED.strip().split("\n"))
def test_an_end_is_counted_from_the_day_of_the_news(
    extractor: Extractor, row: str
) -> None:
    sentence, expected = row.split("|")
    told = tell(extractor, DATED.format(sentence))

    ends = [claim for claim in told.claims if claim.field == "term"]

    assert [claim.normal for claim in ends] == [f"until {expected}"]
    assert not [flaw for claim in ends for flaw in find_flaws(claim, told.article)]


@pytest.mark.parametrize("sentence", COUNTED_BESIDE.strip().split("\n"))
def test_what_else_ends_some_day_is_no_term(
    extractor: Extractor, sentence: str
) -> None:
    assert not tell(extractor, DATED.format(sentence)).said("term")
