"""A file in, every article in it out, one after the other, and what gave none."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from pipeline.errors import IngestError
from pipeline.ingest.draft import Draft
from pipeline.ingest.member import Found, Member, Piece, SetAsideError, Unread
from pipeline.ingest.readers import Reader, find_reader
from pipeline.ingest.settings import Settings
from pipeline.ingest.sniff import LOOKED_AT, known_suffix, sniff, sniff_package

_CUT_WORD = 40


class Walk:
    """One way through a file; ``skip`` finds are passed over unread.

    That is how reading goes on behind an article that killed its process.
    """

    def __init__(self, settings: Settings, *, skip: int = 0) -> None:
        self._settings = settings
        self._skip = skip
        self._members = 0

    def find(self, member: Member) -> Iterator[Found]:
        """Yield the articles in a file, and what could not be read."""
        try:
            yield from self._inside(member)
        except Exception as error:  # noqa: BLE001 - one bad file never stops a run
            yield from self._once(unread(member.name, error))

    def _inside(self, member: Member) -> Iterator[Found]:
        reader = self._reader(member)
        opens = reader.opens
        if opens is None:
            yield from self._article(member, reader)
            return
        if member.depth > self._settings.depth:
            raise IngestError(
                f"{member.name}: archives in archives, too deep to follow"
            )
        for inner in opens(member, self._settings):
            self._members += 1
            if self._members > self._settings.members:
                raise IngestError(
                    f"{member.name}: more than {self._settings.members:,} articles in "
                    "one file; the rest was left out"
                )
            if isinstance(inner, Unread):
                yield from self._once(inner)
            else:
                yield from self.find(inner)

    def _reader(self, member: Member) -> Reader:
        form = member.form
        if form is None:
            head = member.stream.read(LOOKED_AT)
            member.stream.seek(0)
            if not head:
                raise IngestError(
                    f"{member.name}: the file is empty; remove it or save it again"
                )
            form = sniff(head, member.name)
        if form == "package":
            form = sniff_package(member.stream, known_suffix(member.name))
            member.stream.seek(0)
        reader = find_reader(form)
        if reader is None:
            raise IngestError(f"{member.name}: no reader for {form}")
        return reader

    def _article(self, member: Member, reader: Reader) -> Iterator[Found]:
        if self._skip:
            self._skip -= 1
            return
        yield read_member(member, reader, self._settings)

    def _once(self, found: Found) -> Iterator[Found]:
        if self._skip:
            self._skip -= 1
        else:
            yield found


def read_member(member: Member, reader: Reader, settings: Settings) -> Found:
    """Read one article, or say why there is none."""
    try:
        data = member.read(settings.file_bytes)
        digest = hashlib.sha256(data).hexdigest()
        draft = _draft(data, replace(member, stream=BytesIO()), reader, settings)
    except Exception as error:  # noqa: BLE001 - one bad file never stops a run
        return unread(member.name, error)
    return Piece(member.name, digest, _cut(member.told.add_to(draft), settings))


def _draft(data: bytes, member: Member, reader: Reader, settings: Settings) -> Draft:
    if reader.reads is None:
        raise IngestError(f"{member.name}: no reader for {reader.name}")
    draft = reader.reads(data, member, settings)
    if not draft.text.strip():
        raise IngestError(f"{member.name}: there is no text in it")
    return draft


def unread(name: str, error: Exception) -> Unread:
    """Say why a file gave no article."""
    if isinstance(error, MemoryError):
        return Unread(name, f"{name}: reading it takes more memory than is allowed")
    if isinstance(error, RecursionError):
        return Unread(name, f"{name}: its parts are nested too deep to follow")
    if not isinstance(error, IngestError):
        return Unread(name, f"{name}: {type(error).__name__}: {error}")
    kind = "set aside" if isinstance(error, SetAsideError) else "failed"
    return Unread(name, str(error), kind)


def _cut(draft: Draft, settings: Settings) -> Draft:
    """Cut a text that is too long where a word ends, and say so."""
    most = settings.article_chars
    if len(draft.text) <= most:
        return draft
    end = draft.text.rfind(" ", most - _CUT_WORD, most)
    end = end if end > 0 else most
    warning = f"cut after {end:,} of {len(draft.text):,} characters"
    return replace(
        draft,
        text=draft.text[:end],
        zones=tuple(
            zone.model_copy(update={"end": min(zone.end, end)})
            for zone in draft.zones
            if zone.start < end
        ),
        places=tuple(
            place.model_copy(update={"end": min(place.end, end)})
            for place in draft.places
            if place.start < end
        ),
        warnings=(*draft.warnings, warning),
    )
