"""How long a deal runs, in many registers; and lengths that are none of its own."""

import pytest

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
Lease (10 years)|length P10Y
The lease runs to the end of the decade.|end until end of decade
The tenancy comes to an end in April 2028.|end until 2028-04
The tenancy expires at midnight on 31 March 2031.|end until 2031-03-31
Halden Estates has let the hall until the close of 2036.|end until 2036
Termination date: 31 December 2035|end until 2035-12-31
The initial term ends on September 30, 2030.|end until 2030-09-30
It committed itself up to and including 2033.|end until 2033
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
