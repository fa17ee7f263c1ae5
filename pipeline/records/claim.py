"""What one article says, and what was seen in it and not used."""

from enum import StrEnum

from pipeline.records.article import ZoneKind
from pipeline.records.base import Record, Row
from pipeline.records.decision import Judgement
from pipeline.values import AnyValue


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


SAID = frozenset({Assertion.STATED, Assertion.REPORTED})
"""What a text says as it is: no guess, no denial, no word on such things in general."""


BESIDE_THE_DEAL = frozenset({"valuation", "cost", "revenue", "other"})
"""Roles of amounts that are told beside a deal and are no price of it."""


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

    ``quote`` is ``article.text[start:end]``; ``verify`` reads ``value`` from it again.
    ``deal_kind`` is the kind of the deal that this article describes in this frame.
    ``judgement`` is what a reviewer said of it; a claim with ``edit_of`` is a
    reviewer's own reading of the quote, put beside the claim that it corrects.
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
    judgement: Judgement | None = None
    edit_of: str | None = None


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
