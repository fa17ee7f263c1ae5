"""Damaged files, odd texts and odd encodings are read or refused, never a crash.

A few of each are tried here; ``make torture`` tries a thousand of each format.
"""

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import IngestError, ValueParseError
from pipeline.ingest import (
    Unread,
    read_articles,
    read_settings,
    read_sources,
    read_text,
)
from pipeline.ingest.dates import find_date, iso_date, partial_date
from pipeline.ingest.frontmatter import read_front_matter
from pipeline.ingest.isolation import read_isolated
from pipeline.ingest.names import safe_name
from pipeline.ingest.settings import DEFAULTS
from pipeline.records import Article
from pipeline.run import Choices, run_articles
from pipeline.values import Fee, Money, Notice, Party, Period, Quantity, Undisclosed
from pipeline.values.find import find_values
from tests.ingest.making import FORMATS, Story

_FULL = int(os.environ.get("DEALFACTS_TORTURE", "0"))
_FILES = _FULL or 3
_INPUTS = 10 * _FULL or 40
_FEW = 10 * _FULL or 4  # of what goes through a process
_BATCH = 50  # copies of one story that a newsroom may have
_SECONDS = 5
_STORY = Story(
    "Tarn buys Selkirk mill",
    tuple(
        f"Tarn Holdings has agreed to buy mill {n} at Selkirk from Lindqvist Group for "
        f"${n} million in cash, the two firms said in a joint statement on Monday."
        for n in range(1, 5)
    ),
)
# what breaks programs that take text for granted
_NAUGHTY = (
    *("\x00", "\ufeff", "\ufffe", "\u202e$4 million\u202c", "\ud800", "\r"),
    *("\v\f\x1c\x85\u2028\u2029", "---\n", "---\na: b\n---", "\x1b[2J\x07"),
    *("%s%n%x{0}", "'; DROP TABLE deals; --", "<script>alert(1)</script>"),
    *("${jndi:ldap://a.example}", "= 1 + 1", "1e999", "-0", "NaN", "1/0"),
    *("Infinity million", "$" + "9" * 5000 + " million", "\U0001d7dc million"),
    *("\u096a \u0932\u093e\u0916", "$1,,000", "31 February 2031", "$4\u00a0million"),
    *(sign * 3000 for sign in ("[", "{", "<", "# ", "> ", "| ", "- ", "\\", "“")),
    *(word * 999 for word in ("$", "By ", "May ", "a@", "&amp;", "\u200b", "\ufdfa")),
    *("http://" + "a" * 3000, "Z\u0337\u0351" * 400, "\u0130" * 99, "\ufb01" * 99),
    *("\U0001f3f4\U000e0067\U000e0062\U000e007f" * 50, "\xdf" * 99),
)
_ENCODINGS = (
    "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be utf-7 "
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp437 cp850 cp852 "
    "cp866 iso8859-1 iso8859-2 iso8859-5 iso8859-7 iso8859-9 iso8859-15 koi8-r koi8-u "
    "mac-roman shift_jis euc-jp iso2022_jp gb2312 gbk gb18030 big5 euc-kr cp037 cp500"
).split()


def _flipped(data: bytes, number: int) -> bytes:
    """The same bytes with some of them changed, cut or doubled, by number."""
    dice = b"".join(sha256(f"{number} {n}".encode()).digest() for n in range(8))
    changed = bytearray(data)
    for at in range(0, 4 * (1 + dice[0] % 30), 4):
        place = int.from_bytes(dice[at : at + 3], "big") % len(changed)
        changed[place] = dice[at + 3]
    if dice[-1] < 40:
        del changed[int.from_bytes(dice[-4:-1], "big") % len(changed) :]
    return bytes(changed)


def _found(data: bytes, name: str) -> Iterator[object]:
    start = time.monotonic()
    yield from read_isolated(None, name, DEFAULTS, data=data or b"x", size=len(data))
    assert time.monotonic() - start < _SECONDS * 10  # the machine may be busy


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_file_is_read_or_refused(name: str) -> None:
    data = FORMATS[name](_STORY)
    whole = list(_found(data, name))

    for number in range(_FILES):
        found = list(_found(_flipped(data, number), name))
        crashed = [
            row for row in found if isinstance(row, Unread) and "Error:" in row.reason
        ]
        assert crashed == []

    assert list(_found(data, name)) == whole


@pytest.mark.parametrize("number", range(len(_NAUGHTY)))
def test_naughty_text_is_read_or_refused(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a.txt"
    text = f"Tarn buys mill\n\nTarn paid {_NAUGHTY[number]} for it."
    path.write_bytes(text.encode("utf-8", "surrogatepass"))

    start = time.process_time()
    (row,) = read_articles(path)

    assert isinstance(row, Article | Unread)
    assert time.process_time() - start < _SECONDS


@pytest.mark.parametrize("encoding", sorted(set(_ENCODINGS)))
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_any_encoding_is_read_or_refused(
    tmp_path: Path, encoding: str, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(
        FORMATS[name.replace("a.", "story.")](_STORY).decode().encode(encoding)
    )

    (row,) = read_articles(path)

    assert isinstance(row, Article | Unread)


@given(st.text(max_size=400))
@settings(max_examples=_INPUTS)
def test_any_text_is_an_article_or_blank(text: str) -> None:
    if text.strip("\ufeff \t\r\n"):
        article = read_text(text)
        assert article.text == text
        assert all(0 <= zone.start < zone.end <= len(text) for zone in article.zones)


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.binary(max_size=600), kept=st.integers(0, 60))
@settings(max_examples=_FEW)
def test_any_bytes_are_read_or_refused(name: str, data: bytes, kept: int) -> None:
    head = FORMATS[name](_STORY)[:kept]

    assert all(isinstance(row, tuple) for row in _found(head + data, name))


@pytest.mark.parametrize("kind", [Money, Quantity, Period, Notice])
@given(mention=st.one_of(st.text(max_size=80), st.sampled_from(_NAUGHTY)))
@settings(max_examples=_INPUTS)
def test_any_mention_is_a_value_or_refused(
    kind: type[Money | Quantity | Period | Notice], mention: str
) -> None:
    try:
        value = kind.parse(mention)
    except ValueParseError:
        return
    assert value.normal


@given(text=st.one_of(st.text(max_size=80), st.sampled_from(_NAUGHTY)))
@settings(max_examples=_INPUTS)
def test_any_text_can_be_searched_for_values_names_and_dates(text: str) -> None:
    for found in find_values(text):
        assert text[found.start : found.end].strip()
    for parse in (Party.parse, Fee.parse, Undisclosed.parse):
        with suppress(ValueParseError):
            assert parse(text).normal
    assert safe_name(text).isprintable()
    for date in (iso_date(text), partial_date(text), find_date(text)):
        assert date is None or date[:4].isdigit()
    front = read_front_matter(text)
    assert front is None or 0 < front.end <= len(text)


@given(text=st.one_of(st.text(max_size=200), st.sampled_from(_NAUGHTY)))
@settings(max_examples=_INPUTS)
def test_any_words_of_the_user_are_taken_or_refused_by_name(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("said") / "sources.csv"
    path.write_bytes(f"path,outlet,date\n{text}".encode("utf-8", "replace"))

    with suppress(IngestError):
        read_sources(path).lookup("a.txt", "https://quayside.example/a")
    with suppress(IngestError):
        read_settings([text])


@pytest.mark.parametrize("first", range(0, _FILES, _BATCH))
def test_damaged_files_change_no_claim_of_the_others(
    tmp_path: Path, first: int
) -> None:
    formats = ("story.html", "story.pdf", "story.docx", "story.eml", "story.warc",
               "story.jsonl")  # fmt: skip
    folder = tmp_path / "in"
    folder.mkdir()
    good = "Orbal buys dam\n\nOrbal Systems has agreed to buy the dam for $9 million."
    for number in range(3):
        (folder / f"good{number}.txt").write_text(f"{good}\n\nPart {number}.")
    alone = _claims(folder, tmp_path / "alone")
    for name in formats:
        data = FORMATS[name](_STORY)
        for number in range(first, min(first + _BATCH, _FILES)):
            (folder / f"{number}{name}").write_bytes(_flipped(data, number) or b"x")

    beside = _claims(folder, tmp_path / "beside")

    assert len(beside) > 0
    assert beside == alone
    log = json.loads((tmp_path / "beside" / "run.json").read_text())
    ended = {row["path"].split("#")[0] for row in log["skipped"]}
    articles = (tmp_path / "beside" / "articles.jsonl").read_text().splitlines()
    ended |= {json.loads(row)["path"].split("#")[0] for row in articles}
    files = {path.name for path in folder.iterdir()}
    assert files <= {path.split("/")[0] for path in ended}
    assert all(row["reason"] for row in log["skipped"])


def _claims(folder: Path, output: Path) -> list[dict[str, object]]:
    """What the good files of a folder claim, whatever deals they are joined to."""
    run_articles([folder], output, model="none", choices=Choices(timed=False))
    rows = map(json.loads, (output / "claims.jsonl").read_text().splitlines())
    return [
        {key: value for key, value in row.items() if key != "deal_id"}
        for row in rows
        if row["path"].startswith("good")
    ]
