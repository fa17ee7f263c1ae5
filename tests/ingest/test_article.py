"""One file in, one article out, or a clear refusal."""

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import IngestError
from pipeline.ingest import read_article, read_sources, read_text
from pipeline.records import DateBasis

_LEAD = (
    "Tarn Holdings has agreed to buy the Selkirk paper mill from Lindqvist Group for "
    "$4 million in cash, the two firms said in a joint statement on Monday morning."
)
_TEXT = f"Tarn buys mill\r\n\r\n{_LEAD}\r\n"
_PAGE = (
    f"<!doctype html><html><head><title>Mill sold</title>"
    f'<meta property="og:site_name" content="Quayside">'
    f'<meta property="article:published_time" content="2031-03-03"></head>'
    f"<body><article><h1>Mill sold</h1><p>{_LEAD}</p></article></body></html>"
)


def _file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_text_of_an_article_is_that_of_its_file(tmp_path: Path) -> None:
    article = read_article(_file(tmp_path, "a.txt", _TEXT))

    assert article.text == _TEXT
    assert article.chars == len(_TEXT)
    assert article.path == "a.txt"
    assert article.media_type == "text/plain"


def test_path_is_relative_to_the_root(tmp_path: Path) -> None:
    (tmp_path / "deal").mkdir()
    path = _file(tmp_path, "deal/a.txt", _TEXT)

    assert read_article(path, root=tmp_path).path == "deal/a.txt"


def test_same_path_and_bytes_have_the_same_id(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.txt", _TEXT)
    other = _file(tmp_path, "b.txt", _TEXT)

    assert read_article(path) == read_article(path)
    assert read_article(path).article_id != read_article(other).article_id


def test_clock_of_the_file_makes_no_date(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.txt", _TEXT)
    os.utime(path, (1, 1))

    article = read_article(path)

    assert article.published is None
    assert article.date_basis is DateBasis.UNKNOWN


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a", "a.xml"])
def test_web_page_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    article = read_article(_file(tmp_path, name, _PAGE))

    assert article.media_type == "text/html"
    assert (article.source, article.published) == ("Quayside", "2031-03-03")
    assert article.date_basis is DateBasis.STATED


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_web_page_is_known_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    page = _PAGE.replace("cash", "cash \u2013 all of it").encode(encoding)

    article = read_article(_file(tmp_path, "a.html", page))

    assert "all of it" in article.text
    assert article.media_type == "text/html"


def test_fragment_of_a_page_is_known_by_its_suffix(tmp_path: Path) -> None:
    fragment = f"<p>{_LEAD}</p><p>{_LEAD}</p>"

    article = read_article(_file(tmp_path, "a.html", fragment))

    assert article.media_type == "text/html"


def test_text_in_a_html_file_is_read_as_text(tmp_path: Path) -> None:
    assert read_article(_file(tmp_path, "a.html", _LEAD)).media_type == "text/plain"


def test_text_with_a_few_tags_stays_text(tmp_path: Path) -> None:
    text = f"{_LEAD} <a href='x'>Filing</a>"

    assert read_article(_file(tmp_path, "a.txt", text)).text == text


def test_user_overrules_the_page(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.html", _PAGE)
    table = _file(
        tmp_path,
        "mine.csv",
        "path,outlet,url,date,tier\n*.html,Gridwatch,https://x.example/a,2031-04,a\n",
    )

    article = read_article(path, sources=read_sources(table))

    assert article.source == "Gridwatch"
    assert article.url == "https://x.example/a"
    assert article.published == "2031-04"
    assert article.date_basis is DateBasis.USER
    assert article.tier == "a"


def test_table_beside_the_articles_is_used(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.txt", _TEXT)
    _file(tmp_path, "sources.csv", "path,outlet\na.txt,Quayside\n")

    assert read_article(path).source == "Quayside"


def test_standard_input_without_a_byte_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))

    with pytest.raises(IngestError, match="nothing came from standard input"):
        read_article("-")


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_TEXT.encode())))

    article = read_article("-")

    assert (article.path, article.text) == ("-", _TEXT)


def test_text_at_hand_is_read_as_it_is() -> None:
    article = read_text(_TEXT, path="note.txt")

    assert (article.path, article.text) == ("note.txt", _TEXT)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b" \r\n\xef\xbb\xbf", "there is no text in it"),
        (b"\xef\xbb\xbf", "there is no text in it"),
        (b"%PDF-1.4", "this PDF is damaged"),
        (b"\x00\x01\x02", "binary file"),
        (b"\x81\x8d", "neither UTF-8 nor Windows-1252"),
        (b"<?xml version='1.0'?><rss></rss>", "this feed has no entries"),
    ],
)
def test_file_that_is_no_article_is_refused(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(IngestError, match=rf"a\.txt: .*{said}.*[;,] "):
        read_article(_file(tmp_path, "a.txt", content))


def test_json_without_a_text_is_set_aside(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"a\.json: JSON with no text column"):
        read_article(_file(tmp_path, "a.json", "{}"))


def test_blank_text_is_refused() -> None:
    with pytest.raises(IngestError, match="-: there is no text"):
        read_text(" \n")


def test_folder_named_as_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").mkdir()

    with pytest.raises(IngestError, match=r"x\.txt: this is a folder; name the folder"):
        read_article(tmp_path / "x.txt")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"none\.txt: no such file; check"):
        read_article(tmp_path / "none.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.txt", _TEXT)
    path.chmod(0)

    with pytest.raises(IngestError, match=r"a\.txt: no permission.*chmod"):
        read_article(path)


def test_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")

    with pytest.raises(IngestError, match=r"a\.txt: cannot be read"):
        read_article(tmp_path / "a.txt")


def test_enormous_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(20_000_001)

    with pytest.raises(IngestError, match="too large"):
        read_article(path)


_BYTES = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(max_size=100).map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.text(max_size=100).map(lambda text: f"---\n{text}\n---\n{text}".encode()),
    st.binary(max_size=100).map(lambda tail: b"<!doctype html><html><body>" + tail),
    st.binary(max_size=60).map(lambda name: b"<html><meta charset=" + name + b">"),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=_BYTES, suffix=st.sampled_from(["txt", "html", "md", "json"]))
def test_any_bytes_are_an_article_or_refused(
    tmp_path: Path, data: bytes, suffix: str
) -> None:
    path = _file(tmp_path, f"a.{suffix}", data)

    try:
        article = read_article(path)
    except IngestError:
        return

    assert article.chars == len(article.text)
    for zone in article.zones:
        assert 0 <= zone.start < zone.end <= article.chars


def test_table_without_a_text_column_is_told_with_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "headline,words of it,when\nMill sold,Tarn bought it,May\n", "utf-8"
    )

    with pytest.raises(IngestError, match="its columns: headline, words of it, when"):
        read_article(path)
