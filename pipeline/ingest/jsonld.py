"""A page's JSON-LD blocks in, what they say about the article out."""

import json
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple, TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Node: TypeAlias = dict[str, Json]

_LONGEST = 2_000_000


class Linked(NamedTuple):
    """What the JSON-LD of a page says about its article."""

    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None


def read_linked(blocks: Iterable[str]) -> Linked:
    """Read the first article that a page's JSON-LD blocks describe.

    >>> read_linked(['{"@type": "NewsArticle", "headline": "Tarn buys mill"}']).headline
    'Tarn buys mill'
    """
    nodes = [node for block in blocks for node in _nodes(_parse(block))]
    by_id = {
        str(node["@id"]): node for node in nodes if len(node) > 1 and "@id" in node
    }
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return Linked()
    return Linked(
        headline=_text(article.get("headline") or article.get("name")),
        publisher=next(_names(article.get("publisher"), by_id), None),
        url=_text(article.get("url")) or _text(article.get("mainEntityOfPage")),
        authors=tuple(dict.fromkeys(_names(article.get("author"), by_id))),
        published=_text(article.get("datePublished")),
        modified=_text(article.get("dateModified")),
        language=_text(article.get("inLanguage")),
    )


def _parse(block: str) -> Json:
    if len(block) > _LONGEST:
        return None
    try:
        parsed: Json = json.loads(block, strict=False)
    except (ValueError, RecursionError):
        return None  # pages break their own JSON often; the other sources remain
    return parsed


def _nodes(parsed: Json) -> Iterator[Node]:
    """Each described thing: of a list, of a graph, or alone."""
    if isinstance(parsed, list):
        for item in parsed:
            yield from _nodes(item) if isinstance(item, dict) else ()
    elif isinstance(parsed, dict):
        yield parsed
        graph = parsed.get("@graph")
        if isinstance(graph, list):
            yield from (node for node in graph if isinstance(node, dict))


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(kind, str) and kind.endswith(("Article", "Posting", "PressRelease"))
        for kind in named
    )


def _text(value: Json) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@id") or value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    return " ".join(unescape(value).split()) or None


def _names(value: Json, by_id: dict[str, Node]) -> Iterator[str]:
    """The names of people or organisations, followed to where they are described."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            described = {**by_id.get(str(item.get("@id")), {}), **item}
            told = described.get("name")
        else:
            told = item
        for name in map(_text, told if isinstance(told, list) else [told]):
            if name and "://" not in name:
                yield name
