"""Records in, rows of tables out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import orjson
from pydantic import BaseModel

from pipeline.emit.index import Results
from pipeline.emit.wording import readable
from pipeline.records import Claim, Fact
from pipeline.values import Fee, Money, Quantity, TypedValue

Row = tuple[object, ...]
"""The cells of one row, in the order of the table's columns."""


def table_rows(results: Results) -> Iterator[tuple[str, Iterable[Row]]]:
    """Every table with its rows, those first that others refer to."""
    for name, rows in _TABLES.items():
        yield name, rows(results)


def range_of(value: TypedValue) -> tuple[float | None, float | None, str | None]:
    """The ends of a measured value as numbers, and its unit or currency."""
    if isinstance(value, Fee):
        return range_of(value.amount)
    if isinstance(value, Money):
        return _number(value.low), _number(value.high), _money_unit(value)
    if isinstance(value, Quantity):
        return _number(value.low), _number(value.high), value.unit
    return None, None, None


def _number(number: object) -> float | None:
    return None if number is None else float(str(number))


def _money_unit(value: Money) -> str | None:
    named = (value.currency, f"per {value.period}" if value.period else None)
    told = [part for part in named if part]
    return " ".join(told) or None


def _json(value: BaseModel | Iterable[object]) -> str:
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    return orjson.dumps(plain if isinstance(plain, dict) else list(plain)).decode()


def _articles(results: Results) -> Iterator[Row]:
    for row in results.articles:
        yield (
            row.article_id, row.path, row.source, row.tier, row.url, row.title,
            ", ".join(row.authors), row.published, row.modified, row.date_basis.value,
            row.language, row.media_type, row.sha256, row.chars, row.duplicate_of,
            row.version_of,
        )  # fmt: skip


def _deals(results: Results) -> Iterator[Row]:
    for row in results.deals:
        asked = _json(row.open_questions)
        yield row.deal_id, row.kind, row.title, row.status, asked


def _claims(results: Results) -> Iterator[Row]:
    for row in results.claims:
        yield (
            row.claim_id, row.article_id, row.deal_id, row.frame_id, row.deal_kind,
            row.field, row.role, *_value(row), row.assertion.value, row.quote,
            row.start, row.end, row.zone.value, row.rule, _json(row.value),
        )  # fmt: skip


def _facts(results: Results) -> Iterator[Row]:
    for row in results.facts:
        yield (
            row.fact_id, row.deal_id, row.field, row.role, *_value(row),
            row.verdict.value, row.confidence, len(row.origins), row.reason,
            _json(row.value),
        )  # fmt: skip


def _value(row: Claim | Fact) -> Row:
    kind = row.value.kind
    return row.normal, readable(row.normal, kind), kind, *range_of(row.value)


def _fact_claims(results: Results) -> Iterator[Row]:
    for row in results.facts:
        for stance in ("supporting", "dissenting", "superseded", "undisclosed"):
            for claim_id in dict.fromkeys(getattr(row, stance)):
                yield row.fact_id, claim_id, stance


def _fact_articles(results: Results) -> Iterator[Row]:
    for row in results.facts:
        for state in ("silent", "unread"):
            for article_id in dict.fromkeys(getattr(row, state)):
                yield row.fact_id, article_id, state


def _conflicts(results: Results) -> Iterator[Row]:
    for row in results.conflicts:
        yield (
            row.conflict_id, row.deal_id, row.field, row.kind.value, row.type,
            row.severity.value, row.relation.value, row.explanation,
            row.suggested_check, row.resolved_to,
        )  # fmt: skip


def _sides(results: Results) -> Iterator[Row]:
    for row in results.conflicts:
        for place, side in enumerate(row.sides, start=1):
            yield row.conflict_id, place, side.normal


def _side_claims(results: Results) -> Iterator[Row]:
    for row in results.conflicts:
        for place, side in enumerate(row.sides, start=1):
            for claim_id in dict.fromkeys(side.claims):
                yield row.conflict_id, place, claim_id


def _mentions(results: Results) -> Iterator[Row]:
    for row in results.mentions:
        why_not = row.why_not.value if row.why_not else None
        yield (
            row.mention_id, row.article_id, row.field, row.normal, row.quote,
            row.start, row.end, row.zone.value, why_not,
        )  # fmt: skip


def _links(results: Results) -> Iterator[Row]:
    for row in results.links:
        yield row.left, row.right, row.decision, row.score, _json(row.reasons)


def _attributions(results: Results) -> Iterator[Row]:
    for row in results.claims:
        for place, sayer in enumerate(row.attribution, start=1):
            yield row.claim_id, place, sayer.kind.value, sayer.name


def _deal_parties(results: Results) -> Iterator[Row]:
    for row in results.deals:
        for party in dict.fromkeys(row.parties):
            yield row.deal_id, party


def _deal_articles(results: Results) -> Iterator[Row]:
    for row in results.deals:
        for article_id in dict.fromkeys(row.articles):
            yield row.deal_id, article_id


_TABLES: Mapping[str, Callable[[Results], Iterator[Any]]] = MappingProxyType(
    {
        "articles": _articles,
        "deals": _deals,
        "deal_parties": _deal_parties,
        "deal_articles": _deal_articles,
        "claims": _claims,
        "attributions": _attributions,
        "facts": _facts,
        "fact_claims": _fact_claims,
        "fact_articles": _fact_articles,
        "conflicts": _conflicts,
        "conflict_sides": _sides,
        "conflict_claims": _side_claims,
        "mentions": _mentions,
        "links": _links,
    }
)
