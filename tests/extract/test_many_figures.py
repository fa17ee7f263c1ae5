"""An article full of figures takes time in proportion to them."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from pipeline.ingest import read_text

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_HEAD = "Tarn buys Selkirk mill\n\n"
_FILLED: dict[str, Callable[[range], str]] = {
    "sentences": lambda some: "".join(f"Tarn paid ${n} million. " for n in some),
    "paragraphs": lambda some: "\n\n".join(
        f"Tarn Holdings will pay Lindqvist ${n} million for mill {n}." for n in some
    ),
    "one sentence": lambda some: " ".join(f"${n}" for n in some),
    "one list": lambda some: ", ".join(f"${n} million for Tarn {n}" for n in some),
    "terms": lambda some: " ".join(f"It runs for {n} years." for n in some),
    "powers": lambda some: " and ".join(f"{n} megawatts" for n in some),
}


def _seconds(extractor: "Extractor", text: str) -> float:
    article = read_text(text)
    start = time.process_time()
    extractor.read(article)
    return time.process_time() - start


@pytest.mark.parametrize("kind", ["one sentence"])
def test_time_grows_with_the_number_of_figures_and_no_faster(
    extractor: "Extractor", kind: str
) -> None:
    fill = _FILLED[kind]
    _seconds(extractor, _HEAD + fill(range(1, 50)))

    few = _seconds(extractor, _HEAD + fill(range(1, 151)))
    many = _seconds(extractor, _HEAD + fill(range(1, 1501)))

    assert many < 5 * 10 * max(few, 0.05)  # with the square it takes a hundredfold


def test_many_deals_in_one_breath_take_no_cube_of_time(extractor: "Extractor") -> None:
    few, many = (_seconds(extractor, _HEAD + _sales(count)) for count in (40, 160))

    assert many < 16 * max(few, 0.2)  # with the cube it takes sixty times as long


def _sales(count: int) -> str:
    """Sales that no full stop parts: "Corp." ends a name as well as a sentence."""
    return " ".join(
        f"Tarn{n:04} Holdings Ltd hired staff and sold Brask{n:04} Corp."
        for n in range(count)
    )


@pytest.mark.torture
@pytest.mark.parametrize("kind", _FILLED)
def test_article_of_a_hundred_thousand_figures_is_read(
    extractor: "Extractor", kind: str
) -> None:
    text = _HEAD + _FILLED[kind](range(1, 100_001))

    assert _seconds(extractor, text[:500_000]) < 600
