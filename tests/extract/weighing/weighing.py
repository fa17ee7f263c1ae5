"""Invented news in, its figures and what weights of ours make of them out."""

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np

from pipeline.extract import Extractor
from pipeline.extract.fields import FIELDS
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.weighing import Figure, Linear, figures_of, weigh_figures
from pipeline.extract.weighing.linear import BUCKETS, bucket_of
from pipeline.ingest import read_text

STEEL = """Norvik Holdings to supply Halden Grid with steel

Norvik Holdings will supply Halden Grid Corp with steel under a contract signed on
Monday.

"We have never sold so much," said its head. The work brings in $40 million and keeps 30
furnaces busy.

Brask, a stranger to both, made a profit of $7 million last year.
"""
TAKEOVER = """Norvik Holdings buys Halden Grid

Norvik Holdings agreed to buy Halden Grid Corp for $300 million. Norvik would owe a
break fee of $12 million if it walked away. The purchase is due to close on 4 June 2027.

Ostra Brewing had sales of $55 million last year.
"""
LOOSE = """Norvik Holdings to supply Halden Grid with steel

Norvik Holdings will supply Halden Grid Corp with steel. Norvik gets $3 million for it.
"""
NO_DEAL = """Rain over Lorne

It rained for three years. The damage came to $40 million.
"""
TAKES_ALL, LEAVES_ALL = 20.0, -20.0


@cache
def _extractor() -> Extractor:
    return Extractor(weigh=False)


def survey(text: str) -> tuple[Reading, list[Statement | Refusal]]:
    """An article and what the readers of fields find in it."""
    flowing = "\n\n".join(part.replace("\n", " ") for part in text.split("\n\n"))
    reading = _extractor().survey(read_text(flowing))
    return reading, [finding for read in FIELDS for finding in read(reading)]


def figures(text: str) -> dict[str, Figure]:
    """The figures of an article by their normal forms."""
    reading, findings = survey(text)
    statements = [f for f in findings if isinstance(f, Statement)]
    refusals = [f for f in findings if isinstance(f, Refusal)]
    found = figures_of(reading, statements, refusals)
    return {figure.found.value.normal: figure for figure in found}


def weights(bias: float, told: Mapping[str, int] | None = None) -> Linear:
    """Weights that know a few signs, and what to say where there is none of them."""
    return linear([bias], [told or {}])


def linear(biases: Sequence[float], told: Sequence[Mapping[str, int]]) -> Linear:
    """Weights of some classes, in steps of a half."""
    array = np.zeros((len(biases), BUCKETS), dtype=np.int8)
    for row, signs in enumerate(told):
        for sign, weight in signs.items():
            array[row, bucket_of(sign)] = weight
    return Linear(array, [0.5] * len(biases), biases)


def weighed(text: str, learned: Linear) -> dict[tuple[str, str], str]:
    """The role of each stated value by its field and normal form."""
    return {(s.field, s.value.normal): s.role for s in stated(text, learned)}


def stated(text: str, learned: Linear) -> list[Statement]:
    """What is stated once the figures are weighed."""
    reading, findings = survey(text)
    found = weigh_figures(reading, findings, learned)
    return [finding for finding in found if isinstance(finding, Statement)]
