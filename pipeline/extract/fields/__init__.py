"""The fields of a deal and their readers, in the order of reading.

To add a field: a rules file, a small module with a reader, and a line here.
"""

from collections.abc import Callable, Iterator

from pipeline.extract.fields.amount import read_amounts
from pipeline.extract.fields.capacity import read_capacities
from pipeline.extract.fields.dates import read_dates
from pipeline.extract.fields.discount import read_discounts
from pipeline.extract.fields.exclusivity import read_exclusivity
from pipeline.extract.fields.facility import read_facilities
from pipeline.extract.fields.location import read_locations
from pipeline.extract.fields.operator import read_operators
from pipeline.extract.fields.party import read_parties
from pipeline.extract.fields.source import read_sources
from pipeline.extract.fields.status import read_statuses
from pipeline.extract.fields.term import read_terms
from pipeline.extract.fields.termination import read_terminations
from pipeline.extract.fields.undisclosed import read_undisclosed
from pipeline.extract.reading import Reading, Refusal, Statement

FIELDS: tuple[Callable[[Reading], Iterator[Statement | Refusal]], ...] = (
    read_parties,
    read_amounts,
    read_capacities,
    read_facilities,
    read_operators,
    read_locations,
    read_discounts,
    read_terms,
    read_terminations,
    read_dates,
    read_statuses,
    read_exclusivity,
    read_sources,
    read_undisclosed,
)
