"""A saved RSS or Atom feed in, its entries out."""

import io
from collections.abc import Iterator
from time import struct_time
from typing import Any

import feedparser  # type: ignore[import-untyped]

from pipeline.errors import IngestError
from pipeline.ingest.dates import iso_date
from pipeline.ingest.member import Member, Told, Unread
from pipeline.ingest.settings import Settings


def open_feed(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the entries of a feed.

    Raises:
        IngestError: There are none.
    """
    data = member.read(settings.text_bytes)
    feed = _parse(data, member.name)
    if not feed.entries:
        raise IngestError(f"{member.name}: this feed has no entries; save it again")
    outlet = _words(feed.feed.get("title"))
    language = _words(feed.feed.get("language")) or _words(feed.feed.get("xml_lang"))
    for number, entry in enumerate(feed.entries, start=1):
        name = f"{member.name}#{number}"
        content = _content(entry)
        if not content.strip():
            yield Unread(name, f"{name}: this entry has no text", "set aside")
            continue
        told = _told(entry, outlet, language)
        page = content.encode("utf-8", "replace")
        yield member.holding(page, f"#{number}", form="fragment", told=told)


def _parse(data: bytes, name: str) -> Any:  # noqa: ANN401 - feedparser has no types
    try:
        return feedparser.parse(
            io.BytesIO(data)
        )  # bytes alone might be taken for a path
    except Exception as error:  # a parser fed broken feeds may raise anything
        raise IngestError(
            f"{name}: this feed is damaged ({error}); save it again"
        ) from error


def _content(entry: Any) -> str:  # noqa: ANN401 - feedparser has no types
    """The fullest text that the entry has."""
    contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
    return max([*contents, str(entry.get("summary") or "")], key=len)


def _told(entry: Any, outlet: str | None, language: str | None) -> Told:  # noqa: ANN401
    source = entry.get("source")
    named = _words(source.get("title")) if isinstance(source, dict) else None
    authors = [_words(author.get("name")) for author in entry.get("authors") or ()]
    return Told(
        title=_words(entry.get("title")),
        source=named or outlet,
        url=_words(entry.get("link")),
        authors=tuple(name for name in authors if name),
        published=_date(entry, "published"),
        modified=_date(entry, "updated"),
        language=language[:2].casefold() if language else None,
    )


def _words(text: object) -> str | None:
    return " ".join(str(text).split()) or None if text else None


def _date(entry: Any, which: str) -> str | None:  # noqa: ANN401
    """A date as the feed writes it, else as feedparser reads it, in UTC."""
    written = iso_date(str(entry.get(which) or ""))
    if written:
        return written
    parsed = entry.get(f"{which}_parsed")
    if not isinstance(parsed, struct_time):
        return None
    year, month, day, hour, minute, second = parsed[:6]
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00"
