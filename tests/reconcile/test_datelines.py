"""An article's dateline in, the day of the year out."""

import pytest

from pipeline.reconcile.resolution.datelines import read_dateline


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LORNE, March 3 - Garrow sold a mill.", (3, 3)),
        ("Mill sold\n\nLORNE, Sept. 14 (Skald Wire) -- Garrow sold a mill.", (9, 14)),
        ("MARKET ROUND | Tuesday 3 March, evening edition\n\nGarrow fell.", (3, 3)),
        ("Lorne, January 29\n\nGarrow has sold its mill.", (1, 29)),
    ],
)
def test_a_dateline_needs_no_year(text: str, day: tuple[int, int]) -> None:
    assert read_dateline(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "Garrow said it will open the mill on March 3, and hire 40 people.",
        "The meeting in March drew 30 people.",
        "Garrow sold a mill.",
    ],
)
def test_a_day_within_a_sentence_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None
