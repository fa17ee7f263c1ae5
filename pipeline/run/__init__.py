"""Paths in, an output folder out: ingest, extract, reconcile and emit in a row."""

from pipeline.run.analysis import Extracted, extract_articles
from pipeline.run.inputs import Inputs, read_inputs, read_known_articles
from pipeline.run.watch import Round, watch_articles
from pipeline.run.whole import Choices, Run, run_articles
from pipeline.run.worker import Analyst, Worker

__all__ = [
    "Analyst",
    "Choices",
    "Extracted",
    "Inputs",
    "Round",
    "Run",
    "Worker",
    "extract_articles",
    "read_inputs",
    "read_known_articles",
    "run_articles",
    "watch_articles",
]
