"""An article as read from a file, with the zones of its page."""

import datetime as dt
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


OPENING_ZONES = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST})
UNCLAIMED_ZONES = frozenset({ZoneKind.RELATED, ZoneKind.PROMO, ZoneKind.BOILERPLATE})


class Zone(Record):
    """A stretch of an article's text of one kind; code points, end exclusive."""

    kind: ZoneKind
    start: int
    end: int


class Place(Record):
    """Where in the original file a stretch of an article's text stands.

    ``page`` and ``paragraph`` count from one; ``element`` is the path to it in a page.
    """

    start: int
    end: int
    page: int | None = None
    paragraph: int | None = None
    element: str | None = None


class DateBasis(StrEnum):
    """Where an article's publication date comes from."""

    STATED = "stated"
    USER = "user"
    UNKNOWN = "unknown"


class Article(Row):
    """One news article as read from a file; its text never changes after ingest.

    ``path`` is relative to the folder given on the command line, with ``/``; an article
    in a file of many is named after it: ``dump.jsonl#3``, ``week.zip/a.txt``.
    ``published`` and ``modified`` are ISO dates or date-times; ``sha256`` is of the
    file's bytes; ``places`` lead back into files whose text is not their bytes: PDF
    pages, elements of a web page. ``tier`` is the user's word for how good the outlet
    is, taken from ``sources.csv``.
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
    places: tuple[Place, ...] = ()
    duplicate_of: str | None = None
    version_of: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The day of publication; an unreadable date is an unknown one."""
        try:
            return dt.date.fromisoformat((self.published or "")[:10])
        except ValueError:
            return None
