"""Events in, events out: what somebody does alone whom the lead leaves out of its deal.

"Norvik won the shops, dislodging Halden. ... Halden pays £9 million a year in Lorne."
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from pipeline.extract.deals.asides import LEAD
from pipeline.extract.deals.outsiders import find_outsiders
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity
from pipeline.extract.scene import Sentence
from pipeline.rules import PatternRule


def find_strangers(
    sentences: Iterable[Sentence], rules: Sequence[PatternRule]
) -> frozenset[Entity]:
    """Find whom the lead names, and says to stand outside of what it tells."""
    return frozenset(
        name.entity
        for sentence in sentences
        if sentence.rank < LEAD and sentence.is_claimable
        for name in find_outsiders(sentence, rules)
    )


def without_strangers(
    events: Sequence[Event], strangers: AbstractSet[Entity]
) -> list[Event]:
    """Leave out what only strangers do who take part in nothing that the lead tells."""
    lead = (e for e in events if e.sentence.rank < LEAD and len(e.entities) > 1)
    dealing = {name.entity for event in lead for name in event.inner}
    alone = strangers - dealing
    return [e for e in events if not e.entities or not e.entities <= alone]
