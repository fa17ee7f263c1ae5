"""Results in, FollowTheMoney entities and statements out, for Aleph and its kin.

A deal becomes a ``Contract``, a party a ``LegalEntity`` that is tied to it with its
role, an article an ``Article`` that documents it. Each claim becomes a statement of the
outlet that makes it, so that no source's word is lost in another's.
"""

import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import NamedTuple

import orjson

from pipeline.emit.audit import source_name
from pipeline.emit.export.rows import range_of
from pipeline.emit.index import Index, Results
from pipeline.emit.report.environment import web_address
from pipeline.emit.wording import readable, shown
from pipeline.records import Article, Claim, Deal, content_id
from pipeline.values import Money, Party

_OWN = "dealfacts"
_PRICES = frozenset({"price", "total"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TYPES = {
    "amount": "number", "currency": "string", "description": "text", "fileName":
    "string", "name": "name", "publishedAt": "date", "publisher": "string", "role":
    "string", "sourceUrl": "url", "status": "string", "title": "string", "type":
    "string", "author": "string", "contentHash": "checksum",
}  # fmt: skip
_COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset",
    "origin", "lang", "original_value", "external", "first_seen", "last_seen", "id",
)  # fmt: skip


class Statement(NamedTuple):
    """One property of one entity, on the word of one source."""

    entity_id: str
    schema: str
    prop: str
    value: str
    dataset: str = _OWN
    origin: str = ""
    original: str = ""

    @property
    def key(self) -> str:
        """The id that FollowTheMoney gives a statement of this content."""
        parts = (self.dataset, self.entity_id, self.prop, self.value)
        return hashlib.sha1(".".join(parts).encode(), usedforsecurity=False).hexdigest()


def tell_statements(results: Results) -> tuple[Statement, ...]:
    """Say everything as statements, in one full order."""
    index = Index(results)
    told = (
        *(line for article in results.articles for line in _article(article)),
        *(line for deal in results.deals for line in _deal(deal, index)),
        *(line for claim in results.claims for line in _claim(claim, index)),
    )
    unique = {line.key: line for line in reversed(told) if line.value}
    return tuple(sorted(unique.values()))


def entities_as_lines(statements: Iterable[Statement]) -> bytes:
    """Print the entities that the statements make up, as JSON lines."""
    schemas: dict[str, str] = {}
    properties: dict[str, defaultdict[str, dict[str, None]]] = {}
    for line in statements:
        schemas[line.entity_id] = line.schema
        mine = properties.setdefault(line.entity_id, defaultdict(dict))
        mine[line.prop][line.value] = None
    rows = (
        {
            "id": name,
            "schema": schemas[name],
            "properties": {prop: list(values) for prop, values in mine.items()},
        }
        for name, mine in sorted(properties.items())
    )
    return b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows)


def statements_as_csv(statements: Iterable[Statement]) -> bytes:
    """Print statements as the CSV that FollowTheMoney reads."""
    text = StringIO()
    writer = csv.writer(text, dialect=csv.unix_dialect)
    writer.writerow(_COLUMNS)
    for line in statements:
        kind = _TYPES.get(line.prop, "entity")
        writer.writerow(
            (
                line.entity_id,
                line.entity_id,
                line.prop,
                kind,
                line.schema,
                line.value,
                line.dataset,
                line.origin,
                "",
                line.original,
                "f",
                "",
                "",
                line.key,
            )
        )
    return text.getvalue().encode("utf-8", "replace")


def _article(article: Article) -> Iterator[Statement]:
    name, dataset = _article_id(article.article_id), _dataset(article)
    published = _DAY.match(article.published or "")
    properties = {
        "title": article.title or article.path,
        "fileName": article.path,
        "publisher": article.source or "",
        "author": ", ".join(article.authors),
        "publishedAt": published.group() if published else "",
        "sourceUrl": web_address(article.url) or "",
    }
    for prop, value in properties.items():
        yield Statement(name, "Article", prop, shown(value), dataset, article.path)


def _deal(deal: Deal, index: Index) -> Iterator[Statement]:
    name = _deal_id(deal.deal_id)
    yield Statement(name, "Contract", "name", shown(deal.title))
    yield Statement(name, "Contract", "type", shown(deal.kind.replace("_", " ")))
    yield Statement(name, "Contract", "status", shown(deal.status.replace("_", " ")))
    for article_id in deal.articles:
        if article_id in index.articles:
            tie = f"{_OWN}-doc-{content_id(deal.deal_id, article_id)}"
            document = _article_id(article_id)
            yield Statement(tie, "Documentation", "document", document)
            yield Statement(tie, "Documentation", "entity", name)


def _claim(claim: Claim, index: Index) -> Iterator[Statement]:
    article = index.articles.get(claim.article_id)
    if claim.deal_id not in index.deals or article is None:
        return
    dataset, quote = _dataset(article), shown(claim.quote)
    deal = _deal_id(claim.deal_id or "")

    def told(name: str, schema: str, prop: str, value: str) -> Statement:
        return Statement(name, schema, prop, value, dataset, claim.path, quote)

    if isinstance(claim.value, Party):
        party = f"{_OWN}-party-{content_id(claim.normal)}"
        tie = f"{_OWN}-role-{content_id(claim.deal_id, claim.normal, claim.role)}"
        yield told(party, "LegalEntity", "name", shown(claim.normal))
        yield told(tie, "UnknownLink", "subject", party)
        yield told(tie, "UnknownLink", "object", deal)
        yield told(tie, "UnknownLink", "role", shown(claim.role or "party"))
        return
    yield told(deal, "Contract", "description", _sentence(claim))
    if isinstance(claim.value, Money) and claim.role in _PRICES:
        low, high, _ = range_of(claim.value)
        if low is not None and low == high:
            yield told(deal, "Contract", "amount", str(claim.value.low))
            yield told(deal, "Contract", "currency", claim.value.currency)


def _sentence(claim: Claim) -> str:
    slot = f"{claim.field} {claim.role}".strip().replace("_", " ")
    return f"{slot}: {readable(claim.normal, claim.value.kind)}"


def _deal_id(deal_id: str) -> str:
    return f"{_OWN}-deal-{deal_id}"


def _article_id(article_id: str) -> str:
    return f"{_OWN}-article-{article_id}"


def _dataset(article: Article) -> str:
    """The outlet as a name of a dataset: small letters and underscores."""
    slug = re.sub(r"[^a-z0-9]+", "_", source_name(article).casefold()).strip("_")
    return slug or _OWN
