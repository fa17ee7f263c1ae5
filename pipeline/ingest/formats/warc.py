"""A web archive in, the pages in it out."""

from collections.abc import Iterator
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecordType

from pipeline.errors import IngestError
from pipeline.ingest.member import Member, Told, Unread
from pipeline.ingest.settings import Settings

_ARTICLES = (
    WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
)
_FORMS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/pdf": "pdf",
}
_FINE = 200


def open_warc(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the pages of a web archive.

    Raises:
        IngestError: There is no record in it.
    """
    number, others = 0, 0
    for number, record in enumerate(_records(member), start=1):
        kind = str(record.http_content_type or record.headers.get("Content-Type") or "")
        form = _FORMS.get(kind.partition(";")[0].strip().casefold())
        if form is None or _status(record) != _FINE:
            others += 1
            continue
        yield _page(member, record, number, form, settings)
    if not number:
        raise IngestError(f"{member.name}: no record of a web page in this archive")
    if others:
        records = (
            "1 record that is no page"
            if others == 1
            else (f"{others:,} records that are no pages")
        )
        reason = f"{records} (an image, a script, a redirect)"
        yield Unread(member.name, f"{member.name}: {reason}", "set aside")


def _records(member: Member) -> Iterator[Any]:
    """The records; a damaged archive ends where it is damaged."""
    records = iter(
        ArchiveIterator(
            member.stream, record_types=_ARTICLES, parse_http=True, auto_decode="all"
        )
    )
    while True:
        try:
            yield next(records)
        except StopIteration:
            return
        except OSError as error:
            raise IngestError(
                f"{member.name}: this archive is damaged ({error}); the pages before "
                "that are read"
            ) from error


def _status(record: Any) -> int:  # noqa: ANN401 - fastwarc has no types
    return record.http_headers.status_code if record.http_headers else _FINE


def _page(
    member: Member,
    record: Any,  # noqa: ANN401 - fastwarc has no types
    number: int,
    form: str,
    settings: Settings,
) -> Member | Unread:
    name = f"{member.name}#{number}"
    data = record.reader.read(settings.text_bytes + 1)
    if len(data) > settings.text_bytes:
        return Unread(name, f"{name}: too large for one web page")
    url = record.headers.get("WARC-Target-URI")
    told = Told(url=str(url).strip("<>") if url else None)
    charset = record.http_charset if record.http_headers else None
    return member.holding(data, f"#{number}", form=form, told=told, charset=charset)
