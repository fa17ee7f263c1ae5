"""What is learned of marked articles tells news of a deal from other news."""

from argparse import Namespace
from pathlib import Path

import pytest

from pipeline.extract.weighing import Linear
from training.logistic import learn_or_measure
from training.marked import MarkedArticle, parse_marked
from training.news import Example, learn_news, measure, read_examples

_DEAL = """@deal deal-{n}
@kind supply
@entity c1 firm customer = {who} Holdings
@entity p1 firm supplier = Halden Grid Corp
@article one.txt
[{who} Holdings|c1] orders ferries

[{who} Holdings|c1] ordered 40 ferries from [Halden Grid Corp|p1] on Monday.

They are to sail in May.

The yard is glad.
"""
_NO_DEAL = """@deal none-{n}
@kind none
@entity x1 firm - = {who} Holdings
@article one.txt
Fire at a mill of [{who} Holdings|x1]

A fire broke out at a mill of [{who} Holdings|x1] on Monday.

Nobody was hurt.

The mill was bought in 2019.
"""
_NAMES = ("Norvik", "Brask", "Tarn", "Corvane", "Lorne", "Quillon")


def articles() -> list[MarkedArticle]:
    """A few articles with a deal, and fewer without."""
    texts = [_DEAL.format(n=n, who=who) for n, who in enumerate(_NAMES)]
    texts += [_NO_DEAL.format(n=n, who=who) for n, who in enumerate(_NAMES[:3])]
    return [a for text in texts for a in parse_marked(text, deal=text[6:12])]


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    """Each article as a whole and as a brief."""
    return list(read_examples(articles()))


def test_every_article_is_an_example_and_so_is_its_opening(
    examples: list[Example],
) -> None:
    assert [(e.is_news, e.is_whole) for e in examples[:2]] == [
        (True, True),
        (True, False),
    ]
    assert sum(example.is_news for example in examples) == 12
    assert len(examples) == 18


def test_what_is_learned_tells_the_news_apart(examples: list[Example]) -> None:
    linear = learn_news(examples)

    for example in examples:
        assert (linear.probability(example.signs) > 0.5) == example.is_news


def test_a_measure_counts_what_is_taken_for_news(examples: list[Example]) -> None:
    lines = list(measure(examples, learn_news(examples)))

    assert lines[0].startswith("whole articles with a deal, 6: taken for news 6 from")
    assert lines[1].endswith("0 from 0.5")


def test_what_is_kept_aside_is_measured_and_else_all_is_learned(
    examples: list[Example], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "news.npz"
    learn_or_measure(examples, Namespace(hold_out=3, out=out), learn_news, measure)
    assert "whole articles with a deal, 2:" in capsys.readouterr().out
    assert not out.exists()

    learn_or_measure(examples, Namespace(hold_out=0, out=out), learn_news, measure)
    assert Linear.load(out).probability(examples[0].signs) > 0.5
