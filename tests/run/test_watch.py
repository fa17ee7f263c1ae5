"""A watch runs when files come to rest, and tells each conflict once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.emit import verify_outputs
from pipeline.errors import IngestError
from pipeline.run import Choices, Round, Run, run_articles, watch_articles

ONE = """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031.
"""
OTHER = """Tarn Compute signs Orbal Systems

Orbal Systems will pay Tarn Compute $35 million per month through May 2031.
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def steps(*actions: Callable[[], object]) -> Callable[[], bool]:
    """A pause in which something happens each time; after the last one it ends."""
    left: Iterator[Callable[[], object]] = iter(actions)

    def pause() -> bool:
        action = next(left, None)
        if action is not None:
            action()
        return action is not None

    return pause


def rest() -> None:
    """Let a look pass."""


def watched(news: Path, *actions: Callable[[], object]) -> list[Round]:
    output = news.parent / "out"

    def run() -> Run:
        return run_articles([news], output, model="none", choices=Choices(timed=False))

    return list(watch_articles([news], output, run, steps(*actions)))


def test_an_article_that_arrives_is_run_once_it_rests(news: Path) -> None:
    rounds = watched(
        news, rest, lambda: (news / "one.txt").write_text(ONE, "utf-8"), rest, rest
    )

    assert [done.run.counts["articles"] for done in rounds] == [1]
    assert verify_outputs(news.parent / "out") == []


def test_a_new_conflict_is_told_once(news: Path) -> None:
    (news / "one.txt").write_text(ONE, "utf-8")

    rounds = watched(
        news,
        rest,
        lambda: (news / "two.txt").write_text(OTHER, "utf-8"),
        rest,
        (news / "two.txt").touch,
        rest,
    )

    fields = [{row.field for row in done.conflicts} for done in rounds]
    assert fields[0] == set()
    assert "amount" in fields[1]
    assert fields[2:] in ([], [set()])


def test_a_conflict_of_an_earlier_watch_is_not_new(news: Path) -> None:
    (news / "one.txt").write_text(ONE, "utf-8")
    (news / "two.txt").write_text(OTHER, "utf-8")
    watched(news, rest)

    (again,) = watched(news, rest)

    assert again.conflicts == ()


def test_an_empty_folder_is_waited_for(news: Path) -> None:
    assert watched(news, rest, rest) == []


def test_a_file_that_is_no_article_is_waited_over(news: Path) -> None:
    (news / "gold.json").write_text("{}", "utf-8")

    def refuse() -> Run:
        raise IngestError("no article in it")

    output = news.parent / "out"
    assert list(watch_articles([news], output, refuse, steps(rest))) == []


def test_a_single_file_can_be_watched(news: Path) -> None:
    article = news / "one.txt"
    article.write_text(ONE, "utf-8")

    def run() -> Run:
        return run_articles([article], news / "out", model="none")

    assert len(list(watch_articles([article], news / "out", run, steps(rest)))) == 1
