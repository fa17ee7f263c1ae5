"""Mails and web pages saved as mails in, their texts and attachments out."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from io import BytesIO
from itertools import islice
from pathlib import PurePosixPath
from typing import IO

from pipeline.errors import IngestError
from pipeline.ingest.decode import decode_declared
from pipeline.ingest.files import why_no_article
from pipeline.ingest.member import Member, Told, Unread
from pipeline.ingest.names import safe_name
from pipeline.ingest.settings import Settings

_FORWARDED = re.compile(r"(?:(?:re|fwd?|aw|wg)\s{0,3}:\s{0,3}){1,5}", re.IGNORECASE)
_SAVED = ("Snapshot-Content-Location", "Content-Location")
_SEPARATOR = re.compile(rb"From \S+.{0,80}\d{4}")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_LONGEST_HEADER = 2000
_MAIL = "message/rfc822"


def open_mail(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the text of a mail, or the page saved in it, and what is attached.

    Raises:
        IngestError: There is nothing in it that could be read.
    """
    message = _parse(member.read(settings.file_bytes))
    parts = list(islice(_walk(message), settings.parts + 1))
    cut = len(parts) > settings.parts
    parts = parts[: settings.parts]
    page = _saved_page(message, parts, member.name)
    if page is not None:
        yield member.holding(
            _content(page),
            "",
            form="html",
            told=Told(url=_location(message, page)),
            charset=page.get_content_charset(),
        )
        return
    body = _body(parts)
    if body is not None:
        yield _text_of(member, message, body)
    attached = list(_attachments(member, parts))
    yield from attached
    if cut:
        reason = (
            f"more than {settings.parts:,} parts in one mail; the rest was left out"
        )
        yield Unread(member.name, f"{member.name}: {reason}")
    elif body is None and not attached:
        raise IngestError(f"{member.name}: this mail has no text")


def open_mbox(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the mails of a mailbox."""
    for number, mail in enumerate(_mails(member.stream, settings.file_bytes), start=1):
        if mail is None:
            reason = f"{member.name}: mail {number} is too large"
            yield Unread(f"{member.name}#{number}", reason)
        else:
            yield member.holding(mail, f"#{number}", form="mail")


def _mails(stream: IO[bytes], largest: int) -> Iterator[bytes | None]:
    """The mails of a mailbox, each as bytes; None for one that is too large."""
    mail, size, blank = BytesIO(), 0, True
    for line in iter(lambda: stream.readline(largest), b""):
        if blank and _SEPARATOR.match(line):
            if size:
                yield _unquoted(mail, size, largest)
            mail, size, blank = BytesIO(), 0, False
            continue
        size += len(line)
        if size <= largest:
            mail.write(line)
        blank = not line.strip()
    if size:
        yield _unquoted(mail, size, largest)


def _unquoted(mail: BytesIO, size: int, largest: int) -> bytes | None:
    return None if size > largest else _QUOTED_FROM.sub(rb"\1", mail.getvalue())


def _parse(data: bytes) -> Message:
    # the newer policy raises on some malformed headers; this one never does
    return message_from_bytes(data, policy=policy.compat32)


def _saved_page(message: Message, parts: list[Message], name: str) -> Message | None:
    """The page of a file that a browser saved as a mail."""
    suffix = PurePosixPath(name).suffix.casefold()
    saved = suffix in {".mht", ".mhtml"} or "Snapshot-Content-Location" in message
    if not saved and "saved by" not in str(message.get("From", "")).casefold():
        return None
    return next((part for part in parts if _is(part, "text/html")), None)


def _is(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind


def _location(message: Message, page: Message) -> str | None:
    told = (part.get(name) for part in (message, page) for name in _SAVED)
    return next((str(url) for url in told if url), None)


def _body(parts: list[Message]) -> Message | None:
    """The text that people read: plain if there is one, else HTML."""
    shown = [part for part in parts if not _is_attached(part)]
    for kind in ("text/plain", "text/html"):
        for part in shown:
            if _is(part, kind) and _content(part).strip():
                return part
    return None


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text_of(member: Member, message: Message, body: Message) -> Member:
    text = decode_declared(_content(body), body.get_content_charset())
    told = _told(message)
    if _is(body, "text/html"):
        page = text.encode("utf-8", "replace")
        return member.holding(page, "", form="fragment", told=told, depth=member.depth)
    text = text.replace("\r\n", "\n").strip("\n")
    if told.title and told.title not in text[:400]:
        text = f"{told.title}\n\n{text}"
    data = text.encode("utf-8", "surrogatepass")
    return member.holding(data, "", form="text", told=told)


def _told(message: Message) -> Told:
    name, address = parseaddr(_raw(message, "From"))
    subject = _FORWARDED.sub("", _plain(_raw(message, "Subject")), count=1).strip()
    return Told(
        title=subject or None,
        source=_plain(name) or address.rpartition("@")[2] or None,
        url=_raw(message, "Archived-At").strip("<>") or None,
        published=_date(_raw(message, "Date")),
    )


def _raw(message: Message, name: str) -> str:
    return " ".join(str(message.get(name, ""))[:_LONGEST_HEADER].split())


def _plain(raw: str) -> str:
    """A header in plain words; a malformed one stays as it is written."""
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (ValueError, LookupError, HeaderParseError):
        return raw.encode("ascii", "replace").decode("ascii")


def _date(written: str) -> str | None:
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _walk(message: Message) -> Iterator[Message]:
    """A mail and its parts, but not those of a mail that is attached to it."""
    yield message
    if message.is_multipart() and not _is(message, _MAIL):
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _walk(part)


def _attachments(member: Member, parts: list[Message]) -> Iterator[Member | Unread]:
    """What is attached; a picture shown in the text is not worth a word."""
    for number, part in enumerate(parts):
        if _is(part, _MAIL):
            yield _attached_mail(member, part, number)
            continue
        written = part.get_filename()
        if not written or part.is_multipart():
            continue
        name = safe_name(str(written))
        reason = _why_not(part, name)
        if reason is None:
            yield member.holding(_content(part), f"/{name}", depth=member.depth + 1)
        elif part.get_content_disposition() == "attachment":
            whole = f"{member.name}/{name}"
            yield Unread(whole, f"{whole}: {reason}", "set aside")


def _why_not(part: Message, name: str) -> str | None:
    """Why an attached file is left alone; without a suffix, text alone is read."""
    named = PurePosixPath(name)
    if not named.suffix and part.get_content_maintype() != "text":
        return "no reader for files without a suffix"
    return why_no_article(named.name)


def _attached_mail(member: Member, part: Message, number: int) -> Member | Unread:
    name = safe_name(str(part.get_filename() or f"mail {number}.eml"))
    try:
        mails = [inner.as_bytes() for inner in part.walk() if inner is not part][:1]
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        whole = f"{member.name}/{name}"
        return Unread(whole, f"{whole}: this attached mail is damaged: {error}")
    data = b"".join(mails) or b"\n"
    return member.holding(data, f"/{name}", form="mail", depth=member.depth + 1)
