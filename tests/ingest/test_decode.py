"""Which encoding bytes are read in, and by which step it was told."""

import pytest

from pipeline.errors import IngestError
from pipeline.ingest.decode import decode

_TEXT = "Lindqvist zahlt „vier Millionen“ für die Mühle, rund 4 Mio. €"


@pytest.mark.parametrize(
    ("data", "markup", "encoding"),
    [
        (_TEXT.encode(), False, "utf-8 (strict)"),
        (b"Tarn buys mill", False, "utf-8 (strict)"),
        (_TEXT.encode("utf-8-sig"), False, "utf-8 (bom)"),
        (_TEXT.encode("utf-16"), False, "utf-16 (bom)"),
        (b"\xfe\xff" + _TEXT.encode("utf-16-be"), False, "utf-16 (bom)"),
        (_TEXT.encode("utf-32"), False, "utf-32 (bom)"),
        (_TEXT.encode("cp1252"), False, "cp1252 (fallback)"),
        (
            b'<meta charset="cp1252">' + _TEXT.encode("cp1252"),
            True,
            "cp1252 (declared)",
        ),
        (b"<meta charset=UTF-8>" + _TEXT.encode(), True, "utf-8 (declared)"),
        (
            b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
            + _TEXT.encode("cp1252"),
            True,
            "cp1252 (declared)",
        ),
        (
            b'<?xml version="1.0" encoding="koi8-r"?>' + "Мельница".encode("koi8-r"),
            True,
            "koi8-r (declared)",
        ),
        (b"<meta charset=nonsense>" + _TEXT.encode(), True, "utf-8 (strict)"),
        (b"<meta charset=rot13>" + _TEXT.encode(), True, "utf-8 (strict)"),
        (b"<meta charset=cp1252>" + _TEXT.encode(), True, "utf-8 (strict)"),
        (b"<meta charset=koi8-r>" + _TEXT.encode(), False, "utf-8 (strict)"),
    ],
)
def test_encoding_is_told_by(data: bytes, markup: bool, encoding: str) -> None:  # noqa: FBT001
    decoded = decode(data, name="a.txt", markup=markup)

    assert decoded.encoding == encoding
    assert decoded.text.endswith((_TEXT, "Tarn buys mill", "Мельница"))


def test_fallback_is_warned_of() -> None:
    decoded = decode(_TEXT.encode("cp1252"), name="a.txt")

    assert "Windows-1252" in decoded.warnings[0]


def test_declaration_that_the_bytes_belie_is_warned_of() -> None:
    page = b"<meta charset=iso-8859-2>" + _TEXT.encode()

    assert "is UTF-8" in decode(page, name="a.html", markup=True).warnings[0]


def test_byte_order_mark_stays_so_that_offsets_are_those_of_the_file() -> None:
    data = "\ufeffTarn buys mill".encode()

    assert decode(data, name="a.txt").text == data.decode("utf-8")


@pytest.mark.parametrize("lost", [1, 2])
def test_text_cut_in_its_last_character_is_read_up_to_it(lost: int) -> None:
    decoded = decode("Preis für alles: 4 €".encode()[:-lost], name="a.txt")

    assert decoded.text == "Preis für alles: 4 \ufffd"
    assert decoded.encoding == "utf-8 (cut short)"
    assert "cut off" in decoded.warnings[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04....", "zip"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"Tarn\x00buys\x00mill", "binary"),
        (bytes(range(1, 27)) * 9, "binary"),
        (b"price \x81\x8d\x8f\x90", "neither UTF-8 nor Windows-1252"),
        (b"\xff\xfea\x00b", "UTF-16"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(IngestError, match=rf"a\.txt: .*{said}"):
        decode(data, name="a.txt")
