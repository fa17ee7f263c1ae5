"""Characters in, the larger share of a whole in two out: "a 51/49 joint venture"."""

import re
from decimal import Decimal

from pipeline.values.expressions import compiled
from pipeline.values.figures import Figure
from pipeline.values.quantitycore import Core, QuantityMention, with_words

_WHOLE = 100
_SPLIT = compiled(
    r"(?P<one>\d{2})[/:\u2013-](?P<other>\d{2})(?=\Z|[\s-](?:[a-z]+[\s-])?"
    r"(?:joint[\s-]venture|venture|jv|partnership|ownership|owned|split|basis)\b)",
    re.IGNORECASE,
)


def read_split(text: str, start: int) -> QuantityMention | None:
    """Read how two share a whole: as the larger share, in percent.

    >>> read_split("a 51/49 joint venture", 2).ends.low
    Decimal('51')
    >>> read_split("won the vote 51/49 in May", 13)
    """
    match = _SPLIT.match(text, start)
    shares = [Decimal(match["one"]), Decimal(match["other"])] if match else []
    if match is None or sum(shares) != _WHOLE:
        return None
    figure = Figure(max(shares), max(shares), Decimal(1))
    return with_words(text, Core(start, match.end(), figure, "%"))
