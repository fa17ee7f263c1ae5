"""Files in, articles out."""

from pipeline.ingest.article import read_article, read_text
from pipeline.ingest.duplicates import mark_duplicates
from pipeline.ingest.files import ArticleFile, FoundFiles, SetAside, find_articles
from pipeline.ingest.sources import SourceTable, read_sources

__all__ = [
    "ArticleFile",
    "FoundFiles",
    "SetAside",
    "SourceTable",
    "find_articles",
    "mark_duplicates",
    "read_article",
    "read_sources",
    "read_text",
]
