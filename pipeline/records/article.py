"""An article as read from a file, with the zones of its page."""

from enum import StrEnum

from pipeline.records.base import Record, Row


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
    """A stretch of an article's text of one kind; code points, end exclusive."""

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
    ``published`` and ``modified`` are ISO dates or date-times; ``sha256`` is of the
    file's bytes; ``tier`` is the user's word for how good the outlet is, taken from
    ``sources.csv``.
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
