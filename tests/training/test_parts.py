"""What is learned of marked articles and sentences tells who stands on which side."""

from pathlib import Path

import pytest

from training.marked import MarkedArticle, parse_marked, read_sentences
from training.parts import Example, learn_parts, measure, read_examples

_DEAL = """@deal deal-{n}
@kind supply
@entity c1 firm customer = {who} Holdings
@entity p1 firm supplier = Halden Grid Corp
@entity x1 firm - = Ostra Foods
@article one.txt
[{who} Holdings|c1] turns to [Halden Grid|p1]

[{who} Holdings|c1] ordered 40 ferries from [Halden Grid Corp|p1] on Monday. Shares of
[Ostra Foods|x1] fell.
"""
_PARTNERS = _DEAL.replace(" customer ", " provider ")


def articles(text: str) -> list[MarkedArticle]:
    """A few deals that are told in the same words."""
    names = ("Norvik", "Brask", "Tarn", "Corvane", "Lorne", "Quillon")
    deals = [text.format(n=n, who=who) for n, who in enumerate(names)]
    return [a for told in deals for a in parse_marked(told, deal=told[6:12])]


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    """Everybody whom the deals name."""
    return list(read_examples(articles(_DEAL)))


def test_everybody_named_is_an_example(examples: list[Example]) -> None:
    assert [example.side for example in examples[:3]] == [1, 2, 0]


def test_partners_have_no_sides() -> None:
    assert list(read_examples(articles(_PARTNERS))) == []


def test_what_is_learned_tells_the_sides_apart(examples: list[Example]) -> None:
    linear = learn_parts(examples)

    for example in examples[:3]:
        shares = linear.shares(example.signs)
        assert shares.index(max(shares)) == example.side


def test_a_measure_tells_what_rules_say_and_what_was_learned(
    examples: list[Example],
) -> None:
    lines = list(measure(examples, learn_parts(examples)))

    assert lines[0].startswith("rules: P ")
    assert "learned, from 0.5: P 1.000 R 1.000 F 1.000" in lines


def test_single_sentences_mark_sides(tmp_path: Path) -> None:
    line = "[A:Norvik Holdings] hired [B:Halden Grid Corp], not [O:Ostra Foods Inc].\n"
    (tmp_path / "some.txt").write_text(line, "utf-8")

    (sentence,) = read_sentences(tmp_path)
    told = {example.side for example in read_examples([sentence])}

    assert (
        sentence.text
        == "Norvik Holdings hired Halden Grid Corp, not Ostra Foods Inc.\n"
    )
    assert told == {0, 1, 2}
