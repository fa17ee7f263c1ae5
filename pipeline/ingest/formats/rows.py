"""Database dumps in (JSON, JSON lines, CSV), one article for each row out."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import IO, TypeAlias

from pipeline.errors import IngestError
from pipeline.ingest.dates import iso_date
from pipeline.ingest.decode import decode
from pipeline.ingest.member import Member, SetAsideError, Told, Unread
from pipeline.ingest.names import plain_name
from pipeline.ingest.settings import Settings

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
_TEXTS = ("text", "body", "content", "article", "articlebody", "article_text",
          "article_body", "full_text", "fulltext", "maintext", "main_text", "story",
          "content_text", "content_html", "bodytext", "plain_text")  # fmt: skip
_TITLES = ("title", "headline", "subject")
_OUTLETS = ("outlet", "source", "publisher", "site_name", "site", "publication",
            "source_name", "domain", "source_domain")  # fmt: skip
_URLS = ("url", "link", "canonical_url", "permalink", "source_url")
_AUTHORS = ("authors", "author", "byline", "by")
_PUBLISHED = ("published", "date", "published_at", "date_published", "publish_date",
              "pubdate", "published_date", "datepublished", "publication_date",
              "published_time", "date_publish")  # fmt: skip
_MODIFIED = ("modified", "updated", "updated_at", "date_modified", "datemodified")
_LANGUAGES = ("language", "lang")
_LISTS = ("articles", "items", "results", "documents", "docs", "entries", "data",
          "rows", "records", "stories", "hits", "value", "response")  # fmt: skip
_MARKUP = re.compile(
    r"<(?:p|div|br|h[1-6]|article|section|ul|li)\b[^<>]{0,300}>", re.IGNORECASE
)
_DELIMITERS = ",;\t|"
_HEAD = 65_536
_TOLD = 200  # letters of the names of columns in a message
_DEEPEST = 3  # envelopes around the rows
_NO_COLUMN = (
    "no text column; name it with --set text_column=NAME if articles stand in it"
)


def open_json(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the articles of a JSON file: one object, a list, or a list in an object.

    Raises:
        IngestError: The file is no JSON, or no object in it has a text column.
    """
    data = member.read(settings.file_bytes)
    text = decode(data, name=member.name).text
    try:
        tree = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        yield from _lines_after_all(member, text, settings, error)
        return
    rows = _rows(tree, settings, 0)
    if not rows:
        raise SetAsideError(f"{member.name}: JSON with {_NO_COLUMN}")
    for number, row in enumerate(rows, start=1):
        yield _member(member, row, f"#{number}" if len(rows) > 1 else "", settings)


def _lines_after_all(
    member: Member, text: str, settings: Settings, error: Exception
) -> Iterator[Member | Unread]:
    """Read JSON lines that are named as if they were one JSON document."""
    first = text.lstrip("\ufeff \t\r\n").split("\n", 1)[0]
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        raise IngestError(f"{member.name}: this is no JSON: {error}") from error
    data = text.encode("utf-8", "surrogatepass")
    yield from open_lines(member.holding(data, ""), settings)


def _rows(tree: Json, settings: Settings, depth: int) -> list[dict[str, Json]]:
    """The objects that hold a text each, found in lists and in known envelopes."""
    if isinstance(tree, list):
        rows = [row for row in tree if isinstance(row, dict)]
        return [row for row in rows if _text_of(row, settings)] or [
            inner
            for row in rows
            if depth < _DEEPEST
            for inner in _rows(row, settings, depth + 1)
        ]
    if not isinstance(tree, dict) or depth > _DEEPEST:
        return []
    if _text_of(tree, settings):
        return [tree]
    inside = {key.casefold(): value for key, value in tree.items()}
    found = (_rows(inside[key], settings, depth + 1) for key in _LISTS if key in inside)
    return next((rows for rows in found if rows), [])


def open_lines(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the articles of a JSON lines file, one for each line.

    Raises:
        IngestError: No line has a text column.
    """
    texts = 0
    for number, line in enumerate(_long_lines(member.stream, settings), start=1):
        name = f"{member.name}#{number}"
        if not line.strip():
            continue
        if len(line) == settings.text_bytes and not line.endswith(b"\n"):
            yield Unread(name, f"{name}: longer than {len(line):,} bytes, too large")
            continue
        try:
            row = _parse_line(line, name)
        except IngestError as error:
            yield Unread(name, str(error))
            continue
        if row and _text_of(row, settings):
            texts += 1
            yield _member(member, row, f"#{number}", settings)
        else:
            yield Unread(name, f"{name}: {_NO_COLUMN}", "set aside")


def _long_lines(stream: IO[bytes], settings: Settings) -> Iterator[bytes]:
    """Lines; of one that is too long, only so much that its reader refuses it."""
    largest = settings.text_bytes
    for line in iter(lambda: stream.readline(largest), b""):
        yield line
        rest = line
        while len(rest) == largest and not rest.endswith(b"\n"):
            rest = stream.readline(largest)


def _parse_line(line: bytes, name: str) -> dict[str, Json] | None:
    try:
        row = json.loads(line.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        raise IngestError(f"{name}: this line is no JSON: {error}") from error
    return row if isinstance(row, dict) else None


def open_csv(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the articles of a CSV file, one for each row below its head.

    Raises:
        IngestError: It has no text column.
    """
    csv.field_size_limit(min(settings.text_bytes, 2**31 - 1))
    lines = _text_lines(member)
    head = next(lines, "")
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(chain([head], lines), delimiter=delimiter)
    columns = [cell.strip() for cell in next(reader, [])]
    if not _text_of(dict.fromkeys(columns, "x"), settings):
        known = ", ".join(filter(None, columns))[:_TOLD] or "none"
        raise SetAsideError(
            f"{member.name}: CSV with {_NO_COLUMN}; its columns: {plain_name(known)}"
        )
    number = 0
    while True:
        number += 1
        name = f"{member.name}#{number}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Unread(name, f"{name}: this row is no CSV: {error}")
            continue
        row: dict[str, Json] = dict(zip(columns, cells, strict=False))
        if _text_of(row, settings):
            yield _member(member, row, f"#{number}", settings)


def _text_lines(member: Member) -> Iterator[str]:
    """The lines of a file too long to be held; its head tells the encoding."""
    head = member.stream.read(_HEAD)
    found = decode(head, name=member.name).encoding.split()[0] if head else "utf-8"
    member.stream.seek(0)
    wrapped = io.TextIOWrapper(member.stream, found, errors="replace", newline="")
    for number, line in enumerate(wrapped):
        clean = line.replace("\0", "")
        yield clean.removeprefix("\ufeff") if number == 0 else clean


def _text_of(row: Mapping[str, Json], settings: Settings) -> str | None:
    if settings.text_column:
        value: Json = _at(row, settings.text_column)
        return value if isinstance(value, str) and value.strip() else None
    return _first(row, _TEXTS)


def _at(row: Mapping[str, Json], column: str) -> Json:
    """A column, also one inside another: ``fields.body``."""
    if column in row:
        return row[column]
    value: Json = dict(row)
    for part in column.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _first(row: Mapping[str, Json], names: tuple[str, ...]) -> str | None:
    """The first of some columns that says anything, letter case aside."""
    folded = {key.casefold(): value for key, value in row.items()}
    for name in names:
        value = folded.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, str) and value.strip():
            return value
    return None


def _member(
    member: Member, row: Mapping[str, Json], suffix: str, settings: Settings
) -> Member:
    text = _text_of(row, settings) or ""
    told = _told(row)
    if _MARKUP.search(text[:_HEAD]):
        page = text.encode("utf-8", "replace")
        return member.holding(page, suffix, form="fragment", told=told)
    if told.title and told.title not in text[: len(told.title) + 200]:
        text = f"{told.title}\n\n{text}"
    data = text.encode("utf-8", "surrogatepass")
    return member.holding(data, suffix, form="text", told=told)


def _told(row: Mapping[str, Json]) -> Told:
    folded = {key.casefold(): value for key, value in row.items()}
    published, modified = _first(row, _PUBLISHED), _first(row, _MODIFIED)
    title = _first(row, _TITLES)
    language = _first(row, _LANGUAGES)
    return Told(
        title=" ".join(title.split()) if title else None,
        source=_first(row, _OUTLETS),
        url=_first(row, _URLS),
        authors=next(
            (names for key in _AUTHORS if (names := _names(folded.get(key)))), ()
        ),
        published=iso_date(published) if published else None,
        modified=iso_date(modified) if modified else None,
        language=language[:2].casefold() if language else None,
    )


def _names(value: Json) -> tuple[str, ...]:
    if isinstance(value, str):
        parts = re.split(r"\s*(?:,|;|&|\band\b)\s*", value.strip())
        return tuple(part for part in parts if part)
    if isinstance(value, dict):
        return _names(value.get("name"))
    if isinstance(value, list):
        return tuple(name for part in value[:50] for name in _names(part))
    return ()
