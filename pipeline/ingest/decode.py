"""Bytes in, text out, with the step that told the encoding."""

import codecs
import re
from typing import NamedTuple

from pipeline.errors import IngestError

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|"""
    rb"""\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_WRITTEN_IN = re.compile(
    r"utf-8|ascii|iso8859|cp\d|koi8|shift_jis|euc|gb|big5|mac|iso2022_jp|tis"
)
_DECLARED_WITHIN = 4096
_LONGEST_CHARACTER = 4
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (or DOCX, XLSX, EPUB)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), 0x7F])
_MOST_CONTROLS = 0.01
_REMEDY = "save it as text or HTML"


class Decoded(NamedTuple):
    """A text, the encoding with the step that told it, and warnings."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(
    data: bytes, *, name: str, markup: bool = False, charset: str | None = None
) -> Decoded:
    """Turn a file's bytes into text: by BOM, declaration, strict UTF-8, then cp1252.

    A UTF-8 byte order mark stays in the text, so that offsets are those of the file
    decoded as UTF-8. A declaration is only looked for in ``markup``; ``charset`` is
    what the wrapping of the file says.

    >>> decode("Tarn zahlt 4 Mio. €".encode(), name="a.txt").encoding
    'utf-8 (strict)'

    Raises:
        IngestError: The bytes are not text.
    """
    _refuse_known_binaries(data, name)
    decoded = (
        _by_bom(data, name)
        or (_by_declaration(data) if markup else None)
        or (_by_charset(data, charset) if charset else None)
        or _strict(data)
        or _cut_short(data)
        or _fallback(data, name)
    )
    if not _is_plain_utf8(decoded, data):
        _refuse_controls(decoded.text, name)
    return decoded


def decode_declared(data: bytes, charset: str | None) -> str:
    r"""Turn bytes into text whose wrapping tells the encoding, rightly or wrongly.

    >>> decode_declared(b"4 Mio. \x80", "windows-1252")
    '4 Mio. €'
    """
    for name in (_known(charset or ""), "utf-8"):
        text = _try(data, name) if name else None
        if text is not None:
            return text
    return data.decode("cp1252", "replace")


def _known(declared: str) -> str | None:
    """The name of an encoding that texts are written in, as browsers read it."""
    try:
        known = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    if not _WRITTEN_IN.match(known):
        return None
    return "cp1252" if known in {"iso8859-1", "ascii"} else known


def _refuse_known_binaries(data: bytes, name: str) -> None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise IngestError(f"{name}: this is {kind}, not text; {_REMEDY}")


def _by_bom(data: bytes, name: str) -> Decoded | None:
    if data.startswith(codecs.BOM_UTF8):
        text = _try(data, "utf-8")
        return None if text is None else Decoded(text, "utf-8 (bom)")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = _try(data, encoding)
            if text is None:
                raise IngestError(
                    f"{name}: begins as {encoding.upper()} text but does not go on so; "
                    f"save it again as UTF-8"
                )
            return Decoded(text, f"{encoding} (bom)")
    return None


def _by_declaration(data: bytes) -> Decoded | None:
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    if match is None:
        return None
    declared = (match[1] or match[2]).decode("ascii", "replace").casefold()
    try:
        known = codecs.lookup(declared).name
    except LookupError:
        return None
    if not _WRITTEN_IN.match(known):
        return None
    if known != "utf-8" and not data.isascii() and _try(data, "utf-8") is not None:
        note = f"declared as {known}, but is UTF-8"  # saved anew by a browser
        return Decoded(data.decode("utf-8"), "utf-8 (strict)", (note,))
    # browsers read Latin-1 as cp1252, and pages are written for browsers
    known = "cp1252" if known in {"iso8859-1", "ascii"} else known
    text = _try(data, known)
    return None if text is None else Decoded(text, f"{known} (declared)")


def _by_charset(data: bytes, charset: str) -> Decoded | None:
    known = _known(charset)
    text = _try(data, known) if known else None
    return None if text is None else Decoded(text, f"{known} (declared)")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _strict(data: bytes) -> Decoded | None:
    text = _try(data, "utf-8")
    return None if text is None else Decoded(text, "utf-8 (strict)")


def _cut_short(data: bytes) -> Decoded | None:
    """Read UTF-8 that a feed cut in the middle of its last character."""
    for lost in range(1, _LONGEST_CHARACTER):
        head, tail = data[:-lost], data[-lost:]
        if tail[:1] < b"\xc2" or tail[1:].translate(None, _CONTINUATION):
            continue
        text = _try(head, "utf-8")
        if text and not text.isascii():
            note = "the last character is cut off; the file may be incomplete"
            return Decoded(text + "\ufffd", "utf-8 (cut short)", (note,))
    return None


_CONTINUATION = bytes(range(0x80, 0xC0))


def _fallback(data: bytes, name: str) -> Decoded:
    text = _try(data, "cp1252")
    if text is None:
        raise IngestError(
            f"{name}: neither UTF-8 nor Windows-1252 text; save it again as UTF-8"
        )
    note = "not UTF-8: read as Windows-1252, so some letters may be wrong"
    return Decoded(text, "cp1252 (fallback)", (note,))


def _is_plain_utf8(decoded: Decoded, data: bytes) -> bool:
    """Whether no byte is a control; in UTF-8 no character is one then."""
    is_utf8 = decoded.encoding.startswith("utf-8")
    return is_utf8 and len(data.translate(None, _CONTROLS)) == len(data)


def _refuse_controls(text: str, name: str) -> None:
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > _MOST_CONTROLS * len(text):
        raise IngestError(f"{name}: this is a binary file, not text; {_REMEDY}")
