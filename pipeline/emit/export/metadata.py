"""What Datasette shows beside the tables: titles, descriptions, facets, questions."""

from typing import Any

_TABLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "deals": ("A deal as all articles together describe it.", ("kind", "status")),
    "facts": (
        "What the articles say together about one field of a deal.",
        ("field", "role", "verdict"),
    ),
    "claims": (
        "What one article says about one field, with its quote.",
        ("field", "role", "assertion", "deal_kind"),
    ),
    "articles": ("An article as it was read.", ("source", "language")),
    "conflicts": ("A disagreement between articles.", ("field", "kind", "severity")),
    "conflict_sides": ("The values that stand against each other.", ()),
    "conflict_claims": ("Which claims stand on which side.", ()),
    "fact_claims": ("Which claims support a fact, or speak against it.", ("stance",)),
    "fact_articles": ("Which articles are silent on a fact, or unread.", ("state",)),
    "mentions": ("Every figure seen, and why it was not used.", ("field", "why_not")),
    "attributions": ("Who is said to say it, nearest to the reader first.", ("kind",)),
    "links": ("Pairs of stories that were weighed against each other.", ("decision",)),
    "deal_parties": ("The parties of each deal.", ()),
    "deal_articles": ("The articles of each deal.", ()),
    "meta": ("What wrote this file.", ()),
    "sheet": ("The sheet: a line per fact.", ("field", "verdict")),
    "who_says": ("Every claim beside the fact that it is about.", ("stance", "source")),
}

_QUERIES: dict[str, tuple[str, str]] = {
    "disputed": (
        "Facts that are in dispute",
        (
            "select deal, field, role, value, verdict from sheet "
            "where verdict in ('disputed', 'conflicting') order by deal, field"
        ),
    ),
    "withheld": (
        "What is called undisclosed, and by whom",
        (
            "select deal, field, quote, source from who_says "
            "where stance = 'undisclosed' order by deal, field"
        ),
    ),
    "search": (
        "Quotes that hold some words",
        (
            "select claims.field, claims.words, claims.quote, articles.source, "
            "articles.path from quotes "
            "join claims on claims.rowid = quotes.rowid "
            "join articles using (article_id) where quotes match :words"
        ),
    ),
}


def datasette_metadata() -> dict[str, Any]:
    """The metadata file that goes with ``facts.db``."""
    return {
        "title": "What the sources say",
        "description": "Claims of news articles about business deals, as dealfacts "
        "read them: who says what, where they agree, conflict or keep silent.",
        "databases": {
            "facts": {
                "tables": {name: _table(*told) for name, told in _TABLES.items()},
                "queries": {
                    name: {"title": title, "sql": sql}
                    for name, (title, sql) in _QUERIES.items()
                },
            }
        },
    }


def _table(description: str, facets: tuple[str, ...]) -> dict[str, Any]:
    return {"description": description, **({"facets": list(facets)} if facets else {})}
