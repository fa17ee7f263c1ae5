"""Gold and claims in, precision, recall and F1 per field out."""

from pipeline.score.clusters import LinkScore, b_cubed, score_links
from pipeline.score.interval import Interval, f1_interval
from pipeline.score.judge import Failure
from pipeline.score.scores import FieldScore, Scores, score_claims
from pipeline.score.table import draw_scores

__all__ = [
    "Failure",
    "FieldScore",
    "Interval",
    "LinkScore",
    "Scores",
    "b_cubed",
    "draw_scores",
    "f1_interval",
    "score_claims",
    "score_links",
]
