"""Quick searches find what slow ones do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.values.scan import Scan, matches_from, names_pattern, words_pattern

SCAN = Scan(["may", "more(?![a-z])", "ten"], figures=r"\d+")
SLOW = re.compile(r"(?<![A-Za-z])(?i:may|more(?![a-z])|ten)|\d+")


@given(st.text(alphabet="mayoretn 5-M", max_size=40))
def test_a_scan_finds_what_a_plain_search_does(text: str) -> None:
    assert SCAN.spans(text) == [match.span() for match in SLOW.finditer(text)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", []),
        ("May", [(0, 3)]),
        ("dismay, moreover", []),
        ("5may", [(0, 1), (1, 4)]),
        ("more 15 ten", [(0, 4), (5, 7), (8, 11)]),
    ],
)
def test_words_are_found_at_their_beginning_only(
    text: str, spans: list[tuple[int, int]]
) -> None:
    assert SCAN.spans(text) == spans


def test_a_scan_without_figures_finds_words() -> None:
    assert Scan(["may"]).spans("may 5") == [(0, 3)]


@given(st.text(alphabet="to a", max_size=30))
def test_matches_from_a_beginning_are_all_matches(text: str) -> None:
    whole = re.compile("to?( a)?")
    begin = re.compile(words_pattern(["t"]))

    found = [m.span() for m in matches_from(begin, whole, text, 0, len(text))]

    assert found == [m.span() for m in whole.finditer(text)]


NAMES = st.from_regex(r"[ab](?:[abé.]| [ab]){0,5}", fullmatch=True)


@given(st.sets(NAMES, min_size=1), st.text("abAB é-.", max_size=12))
def test_a_tree_of_names_finds_the_longest_as_a_list_does(
    names: set[str], text: str
) -> None:
    tree = names_pattern(names, "[ -]")
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    listed = "|".join(re.escape(name).replace(r"\ ", "[ -]") for name in longest_first)

    quick = re.search(rf"{tree}(?![a-z])", text)
    slow = re.search(rf"(?i:{listed})(?![a-z])", text)

    assert (quick and quick.span()) == (slow and slow.span())
