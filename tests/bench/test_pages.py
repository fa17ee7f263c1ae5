"""Scoring the text of pages against what people marked in them."""

import gzip
import json
from pathlib import Path

import pytest

from bench.pages import kept_text, library_text, mean_score, read_pages
from tests.ingest.layouts import LAYOUTS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the form of the public benchmark, with invented pages."""
    told = {}
    (tmp_path / "html").mkdir()
    for number, make in enumerate(LAYOUTS):
        layout = make()
        told[make.__name__] = {"articleBody": "\n".join(layout.story), "url": "x"}
        page = tmp_path / "html" / f"{make.__name__}.html"
        data = layout.page.encode()
        if number % 2:
            page.write_bytes(data)
        else:
            page.with_suffix(".html.gz").write_bytes(gzip.compress(data))
    (tmp_path / "ground-truth.json").write_text(json.dumps(told), "utf-8")
    return tmp_path


def test_our_reading_is_no_worse_than_the_library_alone(folder: Path) -> None:
    pages = list(read_pages(folder))

    ours = mean_score((kept_text(page), body) for page, body in pages)
    alone = mean_score((library_text(page), body) for page, body in pages)

    assert len(pages) == len(LAYOUTS)
    assert ours.f1 >= alone.f1
    assert ours.f1 >= 0.95
    assert ours.recall >= 0.98


def test_score_counts_runs_of_words_as_often_as_they_stand() -> None:
    score = mean_score([("a b c d a b c d", "a b c d")])

    assert score == (0.2, 1.0)
    assert mean_score([("", "")]).f1 == 1.0
    assert mean_score([("x y z w", "a b c d")]).f1 == 0.0


def test_page_without_a_text_scores_as_empty() -> None:
    assert kept_text("<html><body></body></html>") == ""
