"""An article in, a file of every format that holds it out; made here, not copied."""

import base64
import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from typing import NamedTuple


class Story(NamedTuple):
    """A headline and the paragraphs below it."""

    title: str
    paragraphs: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Story":
        """Take a plain text apart."""
        title, *rest = (part for part in text.strip().split("\n\n") if part.strip())
        return cls(title, tuple(rest))

    @property
    def text(self) -> str:
        """The whole story as plain text."""
        return "\n\n".join((self.title, *self.paragraphs)) + "\n"

    @property
    def body(self) -> str:
        """The story without its headline."""
        return "\n\n".join(self.paragraphs)


def make_text(story: Story) -> bytes:
    return story.text.encode()


def make_markdown(story: Story) -> bytes:
    return f"---\ntitle: {json.dumps(story.title)}\n---\n\n{story.body}\n".encode()


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.split("\n"))


def make_html(story: Story) -> bytes:
    parts = "".join(f"<p>{_lines(part)}</p>\n" for part in story.paragraphs)
    title = escape(story.title)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{title}</title></head><body><nav><a href='/'>Home</a></nav><article>"
        f"<h1>{title}</h1>\n{parts}</article><footer>Imprint</footer></body></html>"
    ).encode()


def make_mhtml(story: Story) -> bytes:
    page = base64.encodebytes(make_html(story)).decode().replace("\n", "\r\n")
    return (
        "From: <Saved by Blink>\r\n"
        "Snapshot-Content-Location: https://quayside.example/story\r\n"
        "Subject: saved\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="=_x"\r\n\r\n'
        "--=_x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: https://quayside.example/story\r\n\r\n{page}\r\n"
        "--=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "AAAA\r\n--=_x--\r\n"
    ).encode()


def make_zip(parts: dict[str, bytes], *, stored: str = "") -> bytes:
    """Pack a zip file; one part of it may be stored as it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (2031, 3, 3, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            if name == stored:
                info.compress_type = zipfile.ZIP_STORED
            archive.writestr(info, data)
    return buffer.getvalue()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def make_docx(story: Story) -> bytes:
    def paragraph(text: str) -> str:
        runs = "<w:br/>".join(
            f'<w:t xml:space="preserve">{escape(line)}</w:t>'
            for line in text.split("\n")
        )
        return f"<w:p><w:r>{runs}</w:r></w:p>"

    body = "".join(map(paragraph, (story.title, *story.paragraphs)))
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return make_zip(
        {"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()}
    )


def make_odt(story: Story) -> bytes:
    def paragraph(text: str) -> str:
        lines = "<text:line-break/>".join(map(escape, text.split("\n")))
        return f"<text:p>{lines}</text:p>"

    body = "".join(map(paragraph, (story.title, *story.paragraphs)))
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:'
        'office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f"<office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.text"
    parts = {"mimetype": kind, "content.xml": content.encode()}
    return make_zip(parts, stored="mimetype")


def make_epub(story: Story) -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" '
        'properties="nav"/>'
        '<item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/>'
        '</manifest><spine><itemref idref="nav"/><itemref idref="a"/></spine></package>'
    )
    parts = "".join(f"<p>{_lines(part)}</p>" for part in story.paragraphs)
    chapter = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
        f"<body><h1>{escape(story.title)}</h1>{parts}</body></html>"
    )
    return make_zip(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "OPS/book.opf": book.encode(),
            "OPS/nav.xhtml": b"<html><body><p>Contents</p></body></html>",
            "OPS/text/a.xhtml": chapter.replace("<br>", "<br/>").encode(),
        },
        stored="mimetype",
    )


def make_rtf(story: Story) -> bytes:
    def letter(character: str) -> str:
        if character in "\\{}":
            return f"\\{character}"
        if character == "\n":
            return "\\line "
        if character.isascii():
            return character
        code = ord(character)
        return f"\\u{code if code < 32768 else code - 65536}?"

    parts = (story.title, *story.paragraphs)
    body = "\\par\\par\n".join("".join(map(letter, part)) for part in parts)
    head = "\\rtf1\\ansi\\ansicpg1252\\deff0 {\\fonttbl{\\f0 Arial;}}"
    return f"{{{head}{body}}}".encode()


def make_mail(story: Story) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Quayside Desk <desk@quayside.example>"
    mail["To"] = "reader@harbour.example"
    mail["Subject"] = story.title
    mail["Date"] = format_datetime(datetime(2031, 3, 3, 9, 0, tzinfo=UTC))
    mail.set_content(story.body)
    return bytes(mail)


def make_mbox(story: Story) -> bytes:
    other = EmailMessage()
    other["From"] = "nobody@quayside.example"
    other["To"] = "reader@harbour.example"
    other["Subject"] = "Lunch"
    other.set_content("The canteen is closed today.\nFrom Monday on it opens again.")
    mails = (make_mail(story), bytes(other))
    line = b"From desk@quayside.example Mon Mar  3 09:00:00 2031\n"
    return b"".join(
        line + mail.replace(b"\nFrom ", b"\n>From ") + b"\n\n" for mail in mails
    )


def make_rss(story: Story) -> bytes:
    parts = "".join(f"<p>{_lines(part)}</p>" for part in story.paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<title>Quayside</title><language>en</language><item>"
        f"<title>{escape(story.title)}</title><link>https://quayside.example/1</link>"
        "<pubDate>Mon, 03 Mar 2031 09:00:00 GMT</pubDate>"
        f"<content:encoded>{escape(parts)}</content:encoded></item></channel></rss>"
    ).encode()


def make_atom(story: Story) -> bytes:
    parts = "".join(f"<p>{_lines(part)}</p>" for part in story.paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Quayside</title><entry>'
        f"<title>{escape(story.title)}</title><updated>2031-03-03T09:00:00Z</updated>"
        '<link href="https://quayside.example/1"/>'
        f'<content type="html">{escape(parts)}</content></entry></feed>'
    ).encode()


def _row(story: Story) -> dict[str, str]:
    return {"title": story.title, "body": story.body, "published": "2031-03-03"}


def make_json(story: Story) -> bytes:
    return json.dumps({"articles": [_row(story)]}).encode()


def make_lines(story: Story) -> bytes:
    return (json.dumps(_row(story)) + "\n" + json.dumps({"id": 2}) + "\n").encode()


def make_csv(story: Story) -> bytes:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(_row(story)))
    writer.writeheader()
    writer.writerow(_row(story))
    return buffer.getvalue().encode()


def make_warc(story: Story) -> bytes:
    page = make_html(story)
    http = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
        b"Content-Length: %d\r\n\r\n" % len(page)
    ) + page
    return b"".join(
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://%s.example/a\r\n"
        b"WARC-Date: 2031-03-04T00:00:00Z\r\n"
        b"WARC-Record-ID: <urn:uuid:%s>\r\n"
        b"Content-Type: application/http; msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (host, host, len(body), body)
        for host, body in (
            (b"quayside", http),
            (b"image", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx"),
        )
    )


def make_pdf(story: Story) -> bytes:
    """Set a story in one column of a plain face, as many pages as it takes."""
    lines: list[str] = []
    for part in (story.title, *story.paragraphs):
        for line in part.split("\n"):
            lines += _wrapped(line, 90)
        lines.append("")
    pages = [lines[at : at + 50] for at in range(0, len(lines), 50)]
    return set_pages(
        [
            [(72, 740 - 13 * n, 10, line) for n, line in enumerate(page) if line]
            for page in pages
        ]
    )


def _wrapped(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


Placed = tuple[int, int, int, str]  # across, up, size and words


_FONT = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
)


def set_pages(pages: list[list[Placed]]) -> bytes:
    """Write a PDF with words at places, counted in points from below."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        _FONT,
    ]
    kids = []
    numbers: dict[bytes, int] = {}  # pages alike share their content
    for page in pages:
        content = b"\n".join([b"BT", *map(_shown, page), b"ET"])
        if content not in numbers:
            objects.append(
                b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
            )
            numbers[content] = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % numbers[content]
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
        b" ".join(kids),
        len(kids),
    )
    return _joined(objects)


def _shown(placed: Placed) -> bytes:
    across, up, size, words = placed
    written = words.encode("cp1252", "replace")
    for special in (b"\\", b"(", b")"):
        written = written.replace(special, b"\\" + special)
    return b"/F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj" % (size, across, up, written)


def _joined(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out) + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF"
        % (len(objects) + 1, table, len(objects) + 1, len(out))
    )


def make_tar(story: Story) -> bytes:
    buffer = io.BytesIO()
    data = make_text(story)
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        info = tarfile.TarInfo("week/story.txt")
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def make_archive(story: Story) -> bytes:
    return make_zip({"week/story.txt": make_text(story), "week/photo.png": b"x"})


Maker = Callable[[Story], bytes]
FORMATS: dict[str, Maker] = {
    "story.txt": make_text,
    "story.md": make_markdown,
    "story.html": make_html,
    "story.mhtml": make_mhtml,
    "story.pdf": make_pdf,
    "story.docx": make_docx,
    "story.odt": make_odt,
    "story.epub": make_epub,
    "story.rtf": make_rtf,
    "story.eml": make_mail,
    "story.mbox": make_mbox,
    "story.rss": make_rss,
    "story.atom": make_atom,
    "story.json": make_json,
    "story.jsonl": make_lines,
    "story.csv": make_csv,
    "story.warc": make_warc,
    "story.zip": make_archive,
    "story.tar": make_tar,
    "story.txt.gz": lambda story: gzip.compress(make_text(story)),
    "story.html.bz2": lambda story: bz2.compress(make_html(story)),
    "story.jsonl.xz": lambda story: lzma.compress(make_lines(story)),
    "story.warc.gz": lambda story: gzip.compress(make_warc(story)),
    "story.pdf.gz": lambda story: gzip.compress(make_pdf(story)),
}
