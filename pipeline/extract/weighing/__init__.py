"""Findings of the readers in, the same weighed by a learned judge of figures out."""

from pipeline.extract.weighing.figures import Figure, figures_of
from pipeline.extract.weighing.judge import weigh_figures
from pipeline.extract.weighing.linear import Linear, shipped_weights
from pipeline.extract.weighing.signs import signs_of

__all__ = [
    "Figure",
    "Linear",
    "figures_of",
    "shipped_weights",
    "signs_of",
    "weigh_figures",
]
