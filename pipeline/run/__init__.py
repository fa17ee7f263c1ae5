"""Paths in, an output folder out: ingest, extract, reconcile and emit in a row."""

from pipeline.emit import Wanted
from pipeline.run.analysis import Extracted, extract_articles
from pipeline.run.choices import Choices
from pipeline.run.cluster import cluster_at
from pipeline.run.inputs import Inputs, read_inputs, read_known_articles
from pipeline.run.review import DECISIONS, Review
from pipeline.run.reviewing import Reviewed, review_outputs
from pipeline.run.watch import Round, watch_articles
from pipeline.run.whole import Run, run_articles
from pipeline.run.worker import Analyst, Worker

__all__ = [
    "DECISIONS",
    "Analyst",
    "Choices",
    "Extracted",
    "Inputs",
    "Review",
    "Reviewed",
    "Round",
    "Run",
    "Wanted",
    "Worker",
    "cluster_at",
    "extract_articles",
    "read_inputs",
    "read_known_articles",
    "review_outputs",
    "run_articles",
    "watch_articles",
]
