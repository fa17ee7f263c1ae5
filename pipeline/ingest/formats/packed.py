"""Compressed files and archives in, what is in them out, never more than allowed.

Nothing is ever written: names in an archive only name articles.
"""

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BufferedReader, RawIOBase
from typing import IO, Any, cast

from pipeline.errors import IngestError
from pipeline.ingest.files import why_no_article
from pipeline.ingest.member import Member, Unread, too_large
from pipeline.ingest.names import safe_name
from pipeline.ingest.settings import Settings

BROKEN = (zlib.error, lzma.LZMAError, zipfile.BadZipFile, EOFError, OSError, ValueError)
_FREE = 10_000_000  # an archive this small may unpack to any number of times its size
_BUFFER = 65_536
_ENCRYPTED = 0x1
_OFFICE = "[Content_Types].xml"
_LINK = 0o120000


class Capped(RawIOBase):
    """A stream that ends with an error where it unpacks to more than is allowed."""

    def __init__(self, inner: IO[bytes], largest: int, name: str) -> None:
        self._inner = inner
        self._largest = largest
        self._name = name
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        wanted = self._largest + 1 if size < 0 else size
        try:
            data = self._inner.read(wanted)
        except BROKEN as error:
            raise IngestError(
                f"{self._name}: this archive is damaged: {error}"
            ) from error
        self._at += len(data)
        if self._at > self._largest:
            raise IngestError(
                f"{self._name}: unpacks to more than {self._largest:,} bytes, more "
                "than is allowed; unpack it yourself if you trust it"
            )
        return data

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Read on, into a buffer; what buffered readers call."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """To look at the beginning twice."""
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go back to a place, usually the beginning."""
        self._at = self._inner.seek(offset, whence)
        return self._at

    def tell(self) -> int:
        """How many bytes have been read."""
        return self._at


def capped(inner: IO[bytes], largest: int, name: str) -> IO[bytes]:
    """Cap a stream, and read it in larger pieces."""
    return cast(
        "IO[bytes]", BufferedReader(cast("Any", Capped(inner, largest, name)), _BUFFER)
    )


def open_gzip(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the one file in a gzip file."""
    yield _unpacked(
        member, settings, lambda s: cast("IO[bytes]", gzip.GzipFile(fileobj=s))
    )


def open_bzip2(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the one file in a bzip2 file."""
    yield _unpacked(member, settings, lambda s: cast("IO[bytes]", bz2.BZ2File(s)))


def _xz(stream: IO[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", lzma.LZMAFile(stream))


def open_xz(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the one file in an xz file."""
    yield _unpacked(member, settings, _xz)


def _unpacked(
    member: Member, settings: Settings, opened: Callable[[IO[bytes]], IO[bytes]]
) -> Member:
    largest = allowed(member.size, settings)
    stream = capped(opened(member.stream), largest, member.name)
    return replace(member, stream=stream, depth=member.depth + 1, size=None, form=None)


def allowed(packed: int | None, settings: Settings) -> int:
    """How many bytes an archive of some size may unpack to."""
    if packed is None:
        return settings.unpacked_bytes
    return min(settings.unpacked_bytes, max(_FREE, packed * settings.unpacked_ratio))


def open_zip(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the files in a zip archive that could be articles.

    Raises:
        IngestError: The archive is damaged.
    """
    try:
        archive = zipfile.ZipFile(member.stream)
    except (*BROKEN, NotImplementedError) as error:
        raise IngestError(
            f"{member.name}: this archive is damaged ({error}); pack it again"
        ) from error
    left = settings.unpacked_bytes
    if _OFFICE in archive.NameToInfo:
        raise IngestError(
            f"{member.name}: a document of an office program that has no text to read; "
            "save a table as CSV, slides as PDF"
        )
    with archive:
        for info in archive.infolist():
            name = f"{member.name}/{safe_name(info.filename)}"
            reason = _why_not(info)
            if info.is_dir() or reason == "":
                continue
            left -= info.file_size
            if reason or left < 0:
                told = reason or "the archive unpacks to more than is allowed"
                yield Unread(
                    name, f"{name}: {told}", "failed" if left < 0 else "set aside"
                )
                continue
            yield _entry(member, archive, info, name, settings)


def _why_not(info: zipfile.ZipInfo) -> str | None:
    """Why a file in an archive is left alone; nothing to say about litter."""
    if info.filename.startswith("__MACOSX/"):
        return ""
    if info.flag_bits & _ENCRYPTED:
        return "encrypted; unpack it yourself"
    if info.external_attr >> 16 & 0o170000 == _LINK:
        return "a link to another file"
    return why_no_article(safe_name(info.filename).rpartition("/")[2])


def _entry(
    member: Member,
    archive: zipfile.ZipFile,
    info: zipfile.ZipInfo,
    name: str,
    settings: Settings,
) -> Member | Unread:
    try:
        inner = archive.open(info)
    except (*BROKEN, NotImplementedError, RuntimeError) as error:
        return Unread(name, f"{name}: this part of the archive is damaged: {error}")
    stream = capped(inner, allowed(info.compress_size, settings), name)
    depth = member.depth + 1
    return Member(name=name, stream=stream, depth=depth, size=info.compress_size)


def open_tar(member: Member, settings: Settings) -> Iterator[Member | Unread]:
    """Yield the files in a tar archive that could be articles.

    Raises:
        IngestError: The archive is damaged.
    """
    try:
        with tarfile.open(fileobj=member.stream, mode="r|") as archive:
            for info in archive:
                name = f"{member.name}/{safe_name(info.name)}"
                inner = archive.extractfile(info) if info.isreg() else None
                reason = why_no_article(name.rpartition("/")[2])
                if inner is None or reason:
                    if reason:
                        yield Unread(name, f"{name}: {reason}", "set aside")
                    continue
                if info.size > settings.file_bytes:
                    yield Unread(name, too_large(name, settings.file_bytes))
                    continue
                yield member.holding(inner.read(), name.removeprefix(member.name),
                                     depth=member.depth + 1)  # fmt: skip
    except (*BROKEN, tarfile.TarError) as error:
        raise IngestError(f"{member.name}: this archive is damaged: {error}") from error
