"""Files in, articles out."""

from pipeline.ingest.article import read_article, read_text
from pipeline.ingest.sources import SourceTable, read_sources

__all__ = ["SourceTable", "read_article", "read_sources", "read_text"]
