"""What rules made of an article in, the same weighed by what was learned out."""

from pipeline.extract.weighing.figures import Figure, figures_of
from pipeline.extract.weighing.judge import weigh_figures
from pipeline.extract.weighing.linear import FIGURES, NEWS, PARTIES, Linear, shipped
from pipeline.extract.weighing.named import named_in, parts_told, signs_of_part
from pipeline.extract.weighing.news import is_news, signs_of_news
from pipeline.extract.weighing.parts import free_sides, weigh_parts
from pipeline.extract.weighing.signs import signs_of

__all__ = [
    "FIGURES",
    "NEWS",
    "PARTIES",
    "Figure",
    "Linear",
    "figures_of",
    "free_sides",
    "is_news",
    "named_in",
    "parts_told",
    "shipped",
    "signs_of",
    "signs_of_news",
    "signs_of_part",
    "weigh_figures",
    "weigh_parts",
]
