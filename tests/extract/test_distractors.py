"""Figures beside a deal, in invented stories: hardly one may pass for the deal's own.

In the stories ``[[...]]`` marks a figure beside the deal, ``{{...}}`` one of its own.
What a site measures and what jobs there are is told apart by its role.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.extract import Extractor
from pipeline.extract.deals.roles import BESIDE
from pipeline.ingest import read_text
from pipeline.records import Assertion, Claim

_FIELDS = frozenset({"amount", "capacity", "term", "termination", "discount"})
_BESIDE = {"amount": BESIDE, "capacity": frozenset({"site", "other"})}
_MARK = re.compile(r"\[\[(?P<beside>.*?)\]\]|\{\{(?P<own>.*?)\}\}")
_STORIES = Path(__file__).with_name("distractors.txt").read_text("utf-8")


class Mark(NamedTuple):
    """A marked figure of a story."""

    start: int
    end: int
    is_beside: bool

    def holds(self, claim: Claim) -> bool:
        """Whether a claim is made of this figure."""
        spans = [(claim.start, claim.end), *((s.start, s.end) for s in claim.also)]
        return any(start < self.end and self.start < end for start, end in spans)


class Tally(NamedTuple):
    """How many marked figures of each sort the deal was given."""

    beside: int
    taken: list[str]
    own: int
    found: int


def _stories() -> Iterator[tuple[str, list[Mark]]]:
    for story in re.split(r"^=== .*\n", _STORIES, flags=re.MULTILINE)[1:]:
        text, marks, at = "", [], 0
        for mark in _MARK.finditer(story.strip()):
            text += story[at : mark.start()]
            words = mark["beside"] or mark["own"]
            marks.append(Mark(len(text), len(text) + len(words), bool(mark["beside"])))
            text, at = text + words, mark.end()
        yield f"{text}{story[at:].rstrip()}\n", marks


def _of_deal(claims: tuple[Claim, ...], marks: list[Mark]) -> list[Claim]:
    """The figures of the story's main deal: the one with most of its own figures."""
    told = [
        claim
        for claim in claims
        if claim.field in _FIELDS
        and claim.role not in _BESIDE.get(claim.field, ())
        and claim.assertion is not Assertion.UNDISCLOSED
    ]
    votes = Counter(
        claim.frame_id
        for claim in told
        for mark in marks
        if not mark.is_beside and mark.holds(claim)
    )
    main = max(votes, key=lambda frame: (votes[frame], frame), default=None)
    return [claim for claim in told if claim.frame_id == main]


@pytest.fixture(scope="module")
def tally(extractor: Extractor) -> Tally:
    """Every story read once."""
    beside, own, found = 0, 0, 0
    taken: list[str] = []
    for text, marks in _stories():
        told = _of_deal(extractor.read(read_text(text)).claims, marks)
        for mark in marks:
            is_told = any(mark.holds(claim) for claim in told)
            beside, own = beside + mark.is_beside, own + (not mark.is_beside)
            found += is_told and not mark.is_beside
            taken += [text[mark.start : mark.end]] if is_told and mark.is_beside else []
    return Tally(beside, taken, own, found)


def test_the_stories_mark_enough_figures_to_mean_something(tally: Tally) -> None:
    assert tally.beside >= 150
    assert tally.own >= 50


def test_hardly_a_figure_beside_the_deal_is_taken_for_its_own(tally: Tally) -> None:
    assert len(tally.taken) <= 0.03 * tally.beside, tally.taken


def test_the_deals_own_figures_are_not_lost_for_it(tally: Tally) -> None:
    assert tally.found >= 0.85 * tally.own
