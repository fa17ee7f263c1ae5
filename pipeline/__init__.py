"""What news articles claim about business deals, where they agree and conflict.

>>> import pipeline
>>> pipeline.Claim.__name__
'Claim'
"""

import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.errors import DealFactsError
    from pipeline.extract import extract_claims
    from pipeline.ingest import read_article
    from pipeline.reconcile import reconcile_claims
    from pipeline.records import (
        Article,
        Claim,
        Conflict,
        Deal,
        Fact,
        Link,
        Mention,
    )
    from pipeline.run import Run, run_articles

    __version__: str

_HOMES: Mapping[str, str] = MappingProxyType(
    {
        "Article": "records",
        "Claim": "records",
        "Conflict": "records",
        "Deal": "records",
        "DealFactsError": "errors",
        "Fact": "records",
        "Link": "records",
        "Mention": "records",
        "Run": "run",
        "__version__": "fingerprint",
        "extract_claims": "extract",
        "read_article": "ingest",
        "reconcile_claims": "reconcile",
        "run_articles": "run",
    }
)
"""Where each public name lives; it is imported when it is first asked for."""

__all__ = [
    "Article",
    "Claim",
    "Conflict",
    "Deal",
    "DealFactsError",
    "Fact",
    "Link",
    "Mention",
    "Run",
    "__version__",
    "extract_claims",
    "read_article",
    "reconcile_claims",
    "run_articles",
]


def __getattr__(name: str) -> object:
    """Load a public name on first use, so that importing the package stays light."""
    if name not in _HOMES:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    home = importlib.import_module(f"pipeline.{_HOMES[name]}")
    return getattr(home, "VERSION" if name == "__version__" else name)


def __dir__() -> list[str]:
    """Name everything public."""
    return list(__all__)
