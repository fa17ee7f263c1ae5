"""The zip packages that documents come in: one part in, its XML out, within limits."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple

from lxml import etree  # type: ignore[import-untyped]
from lxml.etree import _Element as Element  # type: ignore[import-untyped]

from pipeline.errors import IngestError
from pipeline.ingest.settings import Settings

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,  # an encrypted part
    KeyError,
)


class Package(NamedTuple):
    """An opened package; ``name`` is for messages."""

    archive: zipfile.ZipFile
    name: str
    largest: int

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self.archive.NameToInfo

    def read(self, part: str) -> bytes:
        """The bytes of one part.

        Raises:
            IngestError: It is missing, damaged or too large.
        """
        try:
            with self.archive.open(part) as stream:
                data = stream.read(self.largest + 1)
        except _BROKEN as error:
            raise IngestError(
                f"{self.name}: this document is damaged ({part}: {error}); save it "
                "again"
            ) from error
        if len(data) > self.largest:
            raise IngestError(f"{self.name}: {part} unpacks to more than is allowed")
        return data

    def tree(self, part: str) -> Element:
        """The XML of one part.

        Raises:
            IngestError: It is missing, or no XML that documents use.
        """
        return parse_xml(self.read(part), self.name)


@contextmanager
def open_package(data: bytes, name: str, settings: Settings) -> Iterator[Package]:
    """Open a document that is a zip package.

    Raises:
        IngestError: It is damaged.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise IngestError(
            f"{name}: this document is damaged ({error}); save it again"
        ) from error
    with archive:
        yield Package(archive, name, settings.text_bytes)


def parse_xml(data: bytes, name: str) -> Element:
    """Parse XML without entities, files or network.

    Raises:
        IngestError: It is not well-formed, or declares entities.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise IngestError(f"{name}: this document is damaged: {error}") from error
    if any(entity.tag is etree.Entity for entity in root.iter(etree.Entity)):
        raise IngestError(f"{name}: declares entities, which no news document does")
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
