"""The records that cross stages and files: articles, claims, facts, conflicts, deals."""

import hashlib
from enum import StrEnum
from typing import Annotated, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field

from pipeline.values import AnyValue
from pipeline.values.base import RelationKind, Severity

SCHEMA_VERSION = "1.0"


def content_id(*parts: object) -> str:
    """Digest the parts into 20 hex digits; the same content has the same id."""
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()[:20]


class Record(BaseModel):
    """A frozen row of one of the output files."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(Record):
    """A record that is a line of a file of its own."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION


class ZoneKind(StrEnum):
    """What part of a page a stretch of text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    QUOTE = "quote"
    FAQ = "faq"
    LIST = "list"
    RELATED = "related"
    PROMO = "promo"
    BOILERPLATE = "boilerplate"


UNCLAIMED_ZONES = frozenset({ZoneKind.RELATED, ZoneKind.PROMO, ZoneKind.BOILERPLATE})


class Zone(Record):
    """A stretch of an article's text of one kind; offsets are code points, end exclusive."""

    kind: ZoneKind
    start: int
    end: int


class DateBasis(StrEnum):
    """Where an article's publication date comes from."""

    STATED = "stated"
    USER = "user"
    UNKNOWN = "unknown"


class Article(Row):
    """One news article as read from a file; its text never changes after ingest.

    ``path`` is relative to the folder given on the command line, with ``/``;
    ``published`` and ``modified`` are ISO dates or date-times; ``sha256`` is of the file's bytes;
    ``tier`` is the user's word for how good the outlet is (from ``sources.csv``).
    """

    article_id: str
    path: str
    source: str | None = None
    tier: str | None = None
    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    date_basis: DateBasis = DateBasis.UNKNOWN
    language: str | None = None
    media_type: str = "text/plain"
    encoding: str | None = None
    sha256: str
    text: str
    chars: int
    zones: tuple[Zone, ...] = ()
    duplicate_of: str | None = None
    version_of: str | None = None
    warnings: tuple[str, ...] = ()


class Span(Record):
    """A stretch of an article's text: code point offsets, end exclusive."""

    start: int
    end: int


class Assertion(StrEnum):
    """How firmly a text says something."""

    STATED = "stated"
    REPORTED = "reported"
    POSSIBLE = "possible"
    GENERIC = "generic"
    DENIED = "denied"
    UNDISCLOSED = "undisclosed"


class AttributionKind(StrEnum):
    """Who is said to say it."""

    DOCUMENT = "document"
    OUTLET = "outlet"
    PERSON = "person"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"


class Attribution(Record):
    """One link of the chain of sayers, nearest to the reader first."""

    kind: AttributionKind
    name: str
    start: int
    end: int


class Claim(Row):
    """What one article says about one field of a deal, in its own words.

    ``quote`` is ``article.text[start:end]``; ``value`` is recomputed from it by ``verify``.
    ``deal_kind`` is the kind of the deal that this article describes in this frame.
    """

    claim_id: str
    article_id: str
    path: str
    frame_id: str
    deal_id: str | None = None
    deal_kind: str
    field: str
    role: str
    normal: str
    value: AnyValue
    assertion: Assertion
    attribution: tuple[Attribution, ...] = ()
    quote: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    zone: ZoneKind
    rule: str
    reasons: tuple[str, ...] = ()
    also: tuple[Span, ...] = ()


class WhyNot(StrEnum):
    """Why a value-like span became no claim."""

    BESIDE_THE_DEAL = "beside the deal"
    OTHER_DEAL = "other deal"
    GENERIC = "generic"
    ZONE = "zone"
    NO_TRIGGER = "no trigger"
    UNPARSED = "unparsed"


class Mention(Row):
    """A value-like span of an article: used by claims, or not used and why."""

    mention_id: str
    article_id: str
    path: str
    field: str
    normal: str | None
    quote: str
    start: int
    end: int
    zone: ZoneKind
    used_by: tuple[str, ...] = ()
    why_not: WhyNot | None = None


class Verdict(StrEnum):
    """What the sources say together."""

    AGREED = "agreed"
    COMPATIBLE = "compatible"
    SINGLE_SOURCE = "single_source"
    DISPUTED = "disputed"
    CONFLICTING = "conflicting"
    UNDISCLOSED = "undisclosed"


class Origin(Record):
    """Where a value ultimately comes from: a filing, an outlet, a person, an article."""

    id: str
    kind: str
    in_corpus: bool
    via: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class Equivalent(Record):
    """Another spelling of the fact's value, after conversion."""

    normal: str
    claim_id: str
    how: str


class Derivation(Record):
    """An arithmetic check of a fact against others."""

    expression: str
    inputs: tuple[str, ...]
    result: str
    check: Literal["consistent", "inconsistent", "underdetermined"]


class Fact(Row):
    """What the sources say together about one field and role of a deal.

    ``silent`` and ``unread`` hold article ids; the other lists hold claim ids.
    """

    fact_id: str
    deal_id: str
    field: str
    role: str
    normal: str
    value: AnyValue
    verdict: Verdict
    confidence: Annotated[float, Field(ge=0, le=1)]
    confidence_reasons: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    dissenting: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    undisclosed: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
    derived: tuple[Derivation, ...] = ()
    reason: str


class ConflictKind(StrEnum):
    """The nature of a conflict."""

    CONTRADICTION = "contradiction"
    TENSION = "tension"
    DISCLOSURE = "disclosure"
    ARITHMETIC = "arithmetic"


class Side(Record):
    """One side of a conflict: a value and who says it."""

    normal: str
    claims: tuple[str, ...]
    paths: tuple[str, ...]
    origins: tuple[str, ...] = ()


class Conflict(Row):
    """A disagreement between claims about one field of one deal."""

    conflict_id: str
    deal_id: str
    field: str
    kind: ConflictKind
    type: str
    severity: Severity
    paths: tuple[str, ...]
    sides: tuple[Side, ...]
    relation: RelationKind
    explanation: str
    suggested_check: str
    resolved_to: str | None = None


class Deal(Row):
    """One deal as the whole corpus describes it.

    ``articles`` are article ids, ``facts`` and ``conflicts`` ids of those records,
    ``lineage`` pairs of article ids (who, from whom) with the reason.
    """

    deal_id: str
    kind: str
    title: str
    status: str
    parties: tuple[str, ...]
    facts: tuple[str, ...]
    conflicts: tuple[str, ...]
    articles: tuple[str, ...]
    origins: tuple[Origin, ...] = ()
    lineage: tuple[tuple[str, str, str], ...] = ()
    formerly: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()


class Link(Row):
    """Two frames weighed against each other: joined, kept apart, or left to review."""

    left: str
    right: str
    decision: Literal["joined", "apart", "review"]
    score: float
    reasons: tuple[str, ...]
