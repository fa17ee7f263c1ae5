"""Paths in, an output folder out: ingest, extract, reconcile and emit in a row."""

from pipeline.emit import Wanted
from pipeline.ingest import read_settings
from pipeline.rules import load_rules
from pipeline.run.analysis import Extracted, Progress, extract_articles
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
    "Progress",
    "Review",
    "Reviewed",
    "Round",
    "Run",
    "Wanted",
    "Worker",
    "cluster_at",
    "extract_articles",
    "load_rules",
    "read_inputs",
    "read_known_articles",
    "read_settings",
    "review_outputs",
    "run_articles",
    "watch_articles",
]
