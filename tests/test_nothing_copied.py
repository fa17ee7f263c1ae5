"""No sentence of ours is taken from the texts that we measure on."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
OURS = ("rules", "training", "tests", "docs", "corpus", "pipeline")
READ = {".toml", ".txt", ".py", ".md", ".tsv", ".jsonl", ".csv"}
RUN = 7  # words in a row
# what every newsroom writes
STOCK = (
    "is expected to close in the first half",
    "is expected to close in the first quarter",
    "did not respond to a request for comment",
    "did not immediately respond to a request for comment",
    "did not immediately respond to requests for comment",
    "according to a person with knowledge of the matter",
    "two people with knowledge of the matter said",
    "asked not to be named because the",
    "purchase licensing rights opens new tab companies",
)

pytestmark = pytest.mark.skipif(
    not (SHARED / "dev").is_dir(), reason="the measuring texts are not here"
)


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9$€£]+", text.lower())


def runs(words: Sequence[str]) -> Iterator[str]:
    for at in range(len(words) - RUN + 1):
        yield " ".join(words[at : at + RUN])


@pytest.fixture(scope="module")
def measured() -> frozenset[str]:
    """Every run of words in the measuring texts."""
    files = [
        path
        for folder in ("seeds", "dev")
        for path in (SHARED / folder).rglob("*")
        if path.suffix in {".txt", ".md", ".html"}
    ]
    return frozenset(run for path in files for run in runs(words_of(path.read_text())))


def is_stock(run: str) -> bool:
    return any(run in phrase for phrase in STOCK)


def test_no_run_of_words_is_copied(measured: frozenset[str]) -> None:
    files = [
        path
        for folder in OURS
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in READ and path != Path(__file__)
    ]
    copied = {
        f"{path.relative_to(ROOT)}: {run}"
        for path in files
        for run in runs(words_of(path.read_text("utf-8", errors="replace")))
        if run in measured and not is_stock(run)
    }

    assert len(measured) > 10_000
    assert sorted(copied) == []
