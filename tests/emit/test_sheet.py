"""The terminal sheet is readable at 80 columns without colour, and harmless."""

import pytest
from rich.console import Console, RenderableType

from pipeline.emit import Results
from pipeline.emit.sheet import show_conflicts, show_deals, show_fact
from pipeline.records import Derivation


def printed(sheet: RenderableType, width: int = 80) -> str:
    console = Console(width=width, color_system=None, force_terminal=False)
    with console.capture() as capture:
        console.print(sheet)
    return capture.get()


def test_the_sheet_says_value_verdict_and_voices(results: Results) -> None:
    text = printed(show_deals(results))

    assert "Orbal Systems - Tarn Compute" in text
    for words in ("USD 25 million per month", "= agreed", "2/2", "until May 2031"):
        assert words in text
    assert "Nobody says: facility" in text


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_terminal(results: Results, width: int) -> None:
    text = printed(show_deals(results), width) + printed(show_conflicts(results), width)

    assert max(len(line) for line in text.splitlines()) <= width


def test_a_field_in_conflict_is_signed(results: Results) -> None:
    line = next(
        line for line in printed(show_deals(results)).splitlines() if "term " in line
    )

    assert "!" in line


def test_conflicts_show_the_quotes_of_both_sides(results: Results) -> None:
    text = " ".join(printed(show_conflicts(results)).split())

    for words in ("through May 2031", "were not disclosed", "First Gazette", "Check:"):
        assert words in text


def test_a_fact_is_explained_source_by_source(results: Results) -> None:
    text = " ".join(printed(show_fact(results, results.facts[1])).split())

    for words in ("Told by hand", "confidence 0.80", "Second Gazette: silent"):
        assert words in text
    assert "a/first.txt, characters" in text


def test_arithmetic_and_unused_passages_are_explained(results: Results) -> None:
    check = Derivation(
        expression="USD 25000000 per month x 60 months = USD 1500000000",
        inputs=(),
        result="USD 1500000000",
        check="consistent",
    )
    fact = results.facts[1].model_copy(update={"derived": (check,), "supporting": ()})
    facts = (results.facts[0], fact, results.facts[2])

    text = printed(show_fact(results._replace(facts=facts), fact))

    assert "USD 1.5 billion: consistent" in text
    assert 'seen but not used: "$40" (beside the deal)' in text


def test_no_deal_and_no_conflict_are_said_in_words() -> None:
    assert "No deal found" in printed(show_deals(Results()))
    assert "No conflicts" in printed(show_conflicts(Results()))


def test_control_characters_and_markup_do_not_reach_the_terminal(
    results: Results,
) -> None:
    deal = results.deals[0].model_copy(update={"title": "\x1b[2J[red]Title\u202e"})
    text = printed(show_deals(results._replace(deals=(deal,))))

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[red]Title" in text
