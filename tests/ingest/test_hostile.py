"""Hostile files end as a reason in words, and nothing else suffers from them."""

import bz2
import gzip
import io
import json
import os
import subprocess
import sys
import tarfile
import time
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from pipeline.errors import IngestError
from pipeline.ingest import Settings, Unread, find_articles, read_articles
from pipeline.records import Article
from tests.ingest.making import (
    FORMATS,
    Story,
    make_archive,
    make_docx,
    make_zip,
    set_pages,
)

_LEAD = (
    "Tarn Holdings has agreed to buy the Selkirk paper mill from Lindqvist Group for "
    "$4 million in cash, the two firms said in a joint statement on Monday morning."
)
_STORY = Story("Tarn buys Selkirk mill", (_LEAD,))
_TEXT = _STORY.text.encode()


def _read(path: Path, **limits: object) -> list[Article | Unread]:
    return list(read_articles(path, settings=Settings.model_validate(limits)))


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _reason(found: list[Article | Unread]) -> str:
    (row,) = found
    assert isinstance(row, Unread)
    return row.reason


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_a_bomb_is_not_unpacked(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    bomb = _file(tmp_path, "bomb.txt.gz", pack(bytes(30_000_000)))

    assert "unpacks to more than 10,000,000 bytes" in _reason(_read(bomb))


def test_a_bomb_in_an_archive_is_not_unpacked(tmp_path: Path) -> None:
    data = make_zip({"a.txt": _TEXT, "bomb.txt": bytes(30_000_000), "b.txt": _TEXT})

    first, bomb, last = _read(_file(tmp_path, "week.zip", data))

    assert isinstance(bomb, Unread)
    assert "unpacks to more" in bomb.reason
    assert isinstance(first, Article)
    assert isinstance(last, Article)


def test_an_archive_may_not_unpack_to_more_than_is_allowed(tmp_path: Path) -> None:
    data = make_zip({f"{n}.txt": _TEXT * 10 for n in range(3)})

    found = _read(_file(tmp_path, "week.zip", data), unpacked_bytes=3000)

    assert [isinstance(row, Article) for row in found] == [True, False, False]


def test_archives_in_archives_end(tmp_path: Path) -> None:
    data = _TEXT
    for _ in range(6):
        data = gzip.compress(data)

    assert "too deep" in _reason(_read(_file(tmp_path, "a.txt.gz", data)))


def test_number_of_articles_in_a_file_is_limited(tmp_path: Path) -> None:
    lines = b"".join(
        json.dumps({"text": f"Mill {n}"}).encode() + b"\n" for n in range(9)
    )

    found = _read(_file(tmp_path, "a.jsonl", lines), members=4)

    assert sum(isinstance(row, Article) for row in found) == 4
    assert isinstance(found[-1], Unread)
    assert "more than 4 articles" in found[-1].reason


_LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def test_entities_of_a_document_are_not_expanded(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "<w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body>"
    document = f'{_LAUGHS}<w:document xmlns:w="{space}">{body}</w:document>'
    data = make_zip({"word/document.xml": document.encode()})

    assert "entities" in _reason(_read(_file(tmp_path, "a.docx", data)))


def test_entities_of_a_feed_read_no_file(tmp_path: Path) -> None:
    secret = _file(tmp_path, "secret", b"the secret words")
    feed = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss version="2.0">'
        "<channel><item><title>Mill</title><description>Tarn says &x; to all"
        "</description></item></channel></rss>"
    )

    for row in _read(_file(tmp_path, "a.xml", feed.encode())):
        assert "secret words" not in str(row)


def _mail(text: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.example", "c@d.example", "Mill"
    mail.set_content(text)
    return mail


def test_parts_of_a_mail_beyond_the_limit_are_left_out_and_told(tmp_path: Path) -> None:
    mail = _mail("Tarn bought the mill.")
    for number in range(6):
        mail.add_attachment(f"{number}. {_STORY.text}", filename=f"{number}.txt")

    found = _read(_file(tmp_path, "a.eml", bytes(mail)), parts=5)

    # the mail itself is a part, and so is its text
    assert [type(row).__name__ for row in found] == [*["Article"] * 4, "Unread"]
    assert "more than 5 parts in one mail" in str(found[-1])


@pytest.mark.parametrize(
    "part",
    [
        "Content-Type: multipart/mixed; boundary={0}\n\n--{0}\n",
        "Content-Type: message/rfc822\n\n",
    ],
)
def test_mail_nested_without_end_is_refused(tmp_path: Path, part: str) -> None:
    headers = "From: a@b.example\nTo: c@d.example\nSubject: s\nMIME-Version: 1.0\n"
    parts = "".join(part.format(n) for n in range(3000))

    reason = _reason(_read(_file(tmp_path, "a.eml", (headers + parts).encode())))

    assert reason == "a.eml: its parts are nested too deep to follow"


def test_names_in_an_archive_lead_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    names = ["../../out.txt", "/etc/news.txt", "C:\\news.txt", "a\nb.txt"]
    path = _file(folder, "week.zip", make_zip(dict.fromkeys(names, _TEXT)))

    found = _read(path)

    assert [row.path for row in found if isinstance(row, Article)] == [
        "week.zip/out.txt",
        "week.zip/etc/news.txt",
        "week.zip/C:/news.txt",
        "week.zip/a\\x0ab.txt",
    ]
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == [path]


def test_encrypted_part_of_an_archive_is_named(tmp_path: Path) -> None:
    data = bytearray(make_archive(_STORY))
    for magic, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + place] |= 1

    assert "encrypted" in str(_read(_file(tmp_path, "week.zip", bytes(data)))[0])


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_what_is_no_regular_file_is_not_opened(tmp_path: Path, kind: str) -> None:
    path = Path("/dev/zero")
    if kind == "pipe":
        path = tmp_path / "pipe.txt"
        os.mkfifo(path)

    with pytest.raises(IngestError, match="not a regular file"):
        _read(path)


def test_sources_that_are_no_file_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "sources.csv")

    with pytest.raises(IngestError, match="not a regular file"):
        _read(_file(tmp_path, "a.txt", _TEXT))


def test_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")

    with pytest.raises(IngestError, match="a link to no file"):
        _read(tmp_path / "a.txt")


def test_link_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")

    with pytest.raises(IngestError, match=r"a\.txt: cannot be read"):
        _read(find_articles([tmp_path]).files[0].path)


@pytest.mark.parametrize(
    "name", [b"a\nb\x1b[2J.txt", b"\xff\xfe.txt", b"a" * 250 + b".txt"]
)
def test_absurd_names_become_names_that_records_can_hold(
    tmp_path: Path, name: bytes
) -> None:
    path = _file(tmp_path, os.fsdecode(name), _TEXT)

    (article,) = _read(path)

    assert isinstance(article, Article)
    assert article.path.isprintable()
    assert json.loads(article.model_dump_json())["path"] == article.path


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.txt", b"a" * 2_000_001)

    start = time.process_time()
    assert "too large" in _reason(_read(path, text_bytes=2_000_000))
    assert time.process_time() - start < 5


def test_a_huge_file_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.4\n")
        file.truncate(200_000_000)

    assert "too large" in _reason(_read(path, memory_bytes=600_000_000))


def test_one_long_line_of_a_dump_costs_only_itself(tmp_path: Path) -> None:
    good = json.dumps({"text": _STORY.text}).encode() + b"\n"
    long = json.dumps({"text": "a" * 50_000}).encode() + b"\n"

    found = _read(_file(tmp_path, "a.jsonl", good + long + good), text_bytes=20_000)

    assert [isinstance(row, Article) for row in found] == [True, False, True]
    assert isinstance(found[1], Unread)
    assert found[1].reason == "a.jsonl#2: longer than 20,000 bytes, too large"


def test_one_long_row_of_a_table_costs_only_itself(tmp_path: Path) -> None:
    rows = [f"{n},{_LEAD if n != 2 else 'a' * 50_000}" for n in (1, 2, 3)]
    data = "\n".join(["id,text", *(row.replace("$4", "4") for row in rows)])

    found = _read(_file(tmp_path, "a.csv", data.encode()), text_bytes=20_000)

    assert [isinstance(row, Article) for row in found] == [True, False, True]
    assert "a.csv#2" in str(found[1])


def test_one_large_mail_of_a_mailbox_costs_only_itself(tmp_path: Path) -> None:
    mails = [_mail(_LEAD if n != 2 else "a\n" * 9000) for n in (1, 2, 3)]
    box = b"\n".join(b"From a@b.example Mon 2031\n" + bytes(mail) for mail in mails)

    found = _read(_file(tmp_path, "a.mbox", box), file_bytes=5000)

    assert [isinstance(row, Article) for row in found] == [True, False, True]
    assert "mail 2 is too large" in str(found[1])


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_compressed_file_may_not_unpack_to_more_than_is_allowed(
    tmp_path: Path, pack: object
) -> None:
    assert callable(pack)
    path = _file(tmp_path, "a.txt.gz", pack(_TEXT * 20))

    assert "more than 3,000 bytes" in _reason(_read(path, unpacked_bytes=3000))


def test_a_long_article_is_cut_and_says_so(tmp_path: Path) -> None:
    text = "".join(f"Tarn paid ${n} million. " for n in range(5000))

    (article,) = _read(_file(tmp_path, "a.txt", text.encode()), article_chars=1000)

    assert isinstance(article, Article)
    assert 950 <= article.chars <= 1000
    assert article.warnings == (f"cut after {article.chars} of 123,890 characters",)
    assert all(zone.end <= article.chars for zone in article.zones)


def test_pages_beyond_the_limit_are_cut_and_told(tmp_path: Path) -> None:
    page = [(72, 700, 10, "Tarn Holdings paid four million for the mill at Selkirk.")]

    (article,) = _read(_file(tmp_path, "a.pdf", set_pages([page] * 5)), pages=2)

    assert isinstance(article, Article)
    assert article.warnings == ("cut after 2 of 5 pages",)


_UNCUT = 10**9


def _slow_pdf() -> bytes:
    """Pages that take several seconds on any machine, where no limit cuts them."""
    page = [
        (72, 740 - 13 * n, 10, "Tarn Holdings paid for it. " * 3) for n in range(50)
    ]
    return set_pages([page] * 5000)


def test_reading_that_takes_too_long_is_ended_and_the_next_goes_on(
    tmp_path: Path,
) -> None:
    slow = _file(tmp_path, "slow.pdf", _slow_pdf())
    good = _file(tmp_path, "good.docx", make_docx(_STORY))

    found = _read(slow, seconds=0.3, article_chars=_UNCUT)

    assert "longer than 0.3 seconds" in _reason(found)
    assert isinstance(_read(good)[0], Article)


def test_articles_behind_one_that_takes_too_long_are_read(tmp_path: Path) -> None:
    mail = _mail("Tarn bought the mill.")
    mail.add_attachment(
        _slow_pdf(), maintype="application", subtype="pdf", filename="slow.pdf"
    )
    mail.add_attachment(_STORY.text, filename="last.txt")

    path = _file(tmp_path, "a.eml", bytes(mail))
    found = _read(path, seconds=2, article_chars=_UNCUT)

    kinds = [type(row).__name__ for row in found]
    assert kinds == ["Article", "Unread", "Article"]
    assert isinstance(found[2], Article)
    assert found[2].path == "a.eml/last.txt"


def test_reading_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    data = b'[{"text": "Tarn"}' + b", []" * 6_000_000 + b"]"
    hungry = _file(tmp_path, "a.json", data)

    assert "memory" in _reason(_read(hungry, memory_bytes=300_000_000))
    assert isinstance(_read(_file(tmp_path, "b.docx", make_docx(_STORY)))[0], Article)


_FORBIDDEN = (
    "socket.create_connection(('127.0.0.1', 9))",
    "socket.getaddrinfo('quayside.example', 80)",
    "subprocess.run(['true'])",
    "open('out.txt', 'w')",
    "os.remove('a.txt')",
)


def test_reading_process_may_do_nothing_but_read(tmp_path: Path) -> None:
    _file(tmp_path, "a.txt", _TEXT)
    tries = "".join(
        f"try: {attempt}\nexcept ForbiddenError: print('forbidden')\n"
        for attempt in _FORBIDDEN
    )
    code = (
        "import os, socket, subprocess, sys\n"
        "from pipeline.ingest.isolation.child import ForbiddenError, forbid_all\n"
        f"forbid_all()\n{tries}print(open('a.txt').read())"
    )

    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "forbidden\n" * len(_FORBIDDEN) + _STORY.text + "\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]


def test_damaged_files_change_nothing_beside_them(tmp_path: Path) -> None:
    good = _file(tmp_path, "good.docx", make_docx(_STORY))
    alone = _read(good)
    for number, name in enumerate(["a.docx", "b.pdf", "c.zip", "d.warc.gz", "e.odt"]):
        damaged = bytes(make_docx(_STORY)[: 200 + number]) + b"\x00\xff" * 50
        assert all(
            isinstance(row, Unread) for row in _read(_file(tmp_path, name, damaged))
        )

    assert _read(good) == alone


def test_many_files_in_a_folder_are_found_in_order(tmp_path: Path) -> None:
    names = [f"{n:05}.txt" for n in range(3000)]
    for name in names:
        (tmp_path / name).touch()

    start = time.process_time()
    found = [file.path.name for file in find_articles([tmp_path]).files]

    assert found == names
    assert time.process_time() - start < 10


def test_sheet_is_named_and_not_taken_for_an_archive(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}

    reason = _reason(_read(_file(tmp_path, "a.xlsx", make_zip(parts))))

    assert "save a table as CSV" in reason


def test_one_large_file_in_a_tar_costs_only_itself(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in (("a", _TEXT), ("b", b"a" * 9000), ("c", _TEXT)):
            info = tarfile.TarInfo(f"{name}.txt")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))

    found = _read(_file(tmp_path, "week.tar", buffer.getvalue()), file_bytes=5000)

    assert [row[0] if isinstance(row, Unread) else row.path for row in found] == [
        "week.tar/a.txt",
        "week.tar/b.txt",
        "week.tar/c.txt",
    ]
    assert "larger than 5,000 bytes" in str(found[1])


def test_links_in_archives_are_not_followed(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(info)
    linked = zipfile.ZipInfo("a.txt")
    linked.external_attr = 0o120777 << 16
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive_of_links:
        archive_of_links.writestr(linked, "/etc/hostname")

    in_tar = _read(_file(tmp_path, "week.tar", buffer.getvalue()))
    in_zip = _read(_file(tmp_path, "week.zip", packed.getvalue()))

    assert not any(isinstance(row, Article) for row in (*in_tar, *in_zip))
    assert "a link to another file" in _reason(in_zip)


@pytest.mark.parametrize("form", ["docx", "odt", "epub"])
def test_part_of_a_document_may_not_unpack_without_measure(
    tmp_path: Path, form: str
) -> None:
    path = _file(tmp_path, f"a.{form}", FORMATS[f"story.{form}"](_STORY))

    assert "unpacks to more than is allowed" in _reason(_read(path, text_bytes=100))


def test_a_chapter_too_long_is_refused_though_the_book_opens(tmp_path: Path) -> None:
    story = Story(_STORY.title, (_LEAD, "Tarn sold pumps. " * 900))
    path = _file(tmp_path, "a.epub", FORMATS["story.epub"](story))

    assert isinstance(_read(path)[0], Article)
    assert "unpacks to more than is allowed" in _reason(_read(path, text_bytes=5000))


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_a_feed_too_long_is_refused(tmp_path: Path, form: str) -> None:
    path = _file(tmp_path, f"a.{form}", FORMATS[f"story.{form}"](_STORY))

    assert "larger than 100 bytes" in _reason(_read(path, text_bytes=100))


def test_one_large_page_of_a_web_archive_is_refused(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.warc", FORMATS["story.warc"](_STORY))

    assert "too large for one web page" in str(_read(path, text_bytes=100))
