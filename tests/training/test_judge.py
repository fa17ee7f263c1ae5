"""What is learned of a few marked articles tells them apart, also once it is stored."""

from pathlib import Path

import pytest

from pipeline.extract.weighing import Linear
from training.judge import Example, learn_figures, measure, read_examples
from training.marked import parse_marked

_DEAL = """@deal {slug}
@kind supply
@entity c1 firm customer = Norvik Holdings
@entity p1 firm supplier = Halden Grid Corp
@article one.txt
[Norvik Holdings|c1] turns to [Halden Grid|p1]

[Norvik Holdings|c1] ordered [{n} ferries|=capacity - {n} ferry] from
[Halden Grid Corp|p1] in a deal worth [${n} million|=amount total USD {n}000000].

[Halden|p1] had sales of [$9{n} million|-amount revenue USD 9{n}000000] last year, and
employs 400 people.
"""


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    """The figures of a few deals that are told in the same words."""
    told = (_DEAL.format(slug=f"deal-{n}", n=n) for n in range(20, 26))
    articles = [a for text in told for a in parse_marked(_unwrapped(text), deal=text)]
    return list(read_examples(articles))


def _unwrapped(text: str) -> str:
    return text.replace("from\n", "from ").replace("and\n", "and ")


def test_each_marked_figure_is_an_example(examples: list[Example]) -> None:
    told = [(example.field, example.is_ours) for example in examples[:3]]

    assert told == [("capacity", True), ("amount", True), ("amount", False)]
    assert len(examples) == 6 * 3  # nobody marked the people


def test_what_the_rules_take_is_known(examples: list[Example]) -> None:
    assert [example.by_rules for example in examples[:3]] == [True, True, False]


def test_what_is_learned_tells_the_figures_apart(examples: list[Example]) -> None:
    linear = learn_figures(examples)

    likely = [linear.probability(example.signs) for example in examples[:3]]

    assert min(likely[:2]) > 0.5 > likely[2]


def test_what_is_written_and_read_back_gives_the_same(
    examples: list[Example], tmp_path: Path
) -> None:
    learned = learn_figures(examples)
    learned.save(tmp_path / "figures.npz")

    read = Linear.load(tmp_path / "figures.npz")

    for example in examples:
        expected = learned.probability(example.signs)
        assert read.probability(example.signs) == expected


def test_learning_twice_gives_the_same_bytes(
    examples: list[Example], tmp_path: Path
) -> None:
    for name in ("a.npz", "b.npz"):
        learn_figures(examples).save(tmp_path / name)

    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_a_measure_tells_what_rules_find_and_what_was_learned(
    examples: list[Example],
) -> None:
    lines = list(measure(examples, learn_figures(examples)))

    assert lines[0] == "amount: 6 of 12; rules P 1.000 R 1.000 F 1.000"
    assert "    from 0.5: P 1.000 R 1.000 F 1.000" in lines
