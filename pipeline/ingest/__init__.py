"""Files in, articles out."""

from pipeline.ingest.article import read_article, read_articles, read_text
from pipeline.ingest.duplicates import mark_duplicates
from pipeline.ingest.files import STANDARD_INPUT, ArticleFile, find_articles
from pipeline.ingest.member import Unread
from pipeline.ingest.settings import DEFAULTS, Settings, read_settings
from pipeline.ingest.sources import SourceTable, read_sources

__all__ = [
    "DEFAULTS",
    "STANDARD_INPUT",
    "ArticleFile",
    "Settings",
    "SourceTable",
    "Unread",
    "find_articles",
    "mark_duplicates",
    "read_article",
    "read_articles",
    "read_settings",
    "read_sources",
    "read_text",
]
