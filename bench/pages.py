"""Score the text of web pages against texts that people marked in them.

    python -m bench.pages FOLDER

The folder has the form of the public article extraction benchmark: a file
``ground-truth.json``, which gives each page's ``articleBody`` by the page's name, and
the pages as ``html/NAME.html`` or ``html/NAME.html.gz``. Fetch it yourself; no page is
part of this project.

Prints precision, recall and F1 over runs of four words, averaged over pages: of what
our reading keeps for claims, and of the library alone that finds the main text.
"""

import gzip
import json
import logging
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import trafilatura

from pipeline.errors import IngestError
from pipeline.ingest.decode import decode
from pipeline.ingest.html import read_html
from pipeline.records import UNCLAIMED_ZONES, ZoneKind

_RUN = 4
_WORD = re.compile(r"\w+")
_LEFT_OUT = (*UNCLAIMED_ZONES, ZoneKind.HEADLINE, ZoneKind.CAPTION)
Extract = Callable[[str], str]


class Score(NamedTuple):
    """How well texts were found, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def main() -> None:
    """Print how well each way of reading does."""
    logging.disable(logging.CRITICAL)
    pages = list(read_pages(Path(sys.argv[1])))
    print(f"{len(pages)} pages")
    for name, extract in {"ours": kept_text, "library alone": library_text}.items():
        score = mean_score((extract(page), body) for page, body in pages)
        print(
            f"{name:14} precision {score.precision:.3f} recall {score.recall:.3f} "
            f"F1 {score.f1:.3f}"
        )


def read_pages(folder: Path) -> Iterable[tuple[str, str]]:
    """The markup of each page and the text that people marked in it."""
    told = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for name in sorted(told):
        page = folder / "html" / f"{name}.html"
        packed = page.with_suffix(".html.gz")
        data = gzip.decompress(packed.read_bytes()) if packed.exists() else b""
        data = data or page.read_bytes()
        markup = decode(data, name=name, markup=True).text
        yield markup, str(told[name].get("articleBody") or "")


def kept_text(markup: str) -> str:
    """What our reading takes for the story itself; headline and captions aside."""
    try:
        draft = read_html(markup, name="page")
    except IngestError:
        return ""
    return "\n".join(
        draft.text[zone.start : zone.end]
        for zone in draft.zones
        if zone.kind not in _LEFT_OUT
    )


def library_text(markup: str) -> str:
    """What the library finds by itself."""
    return str(trafilatura.extract(markup, include_comments=False) or "")


def mean_score(pairs: Iterable[tuple[str, str]]) -> Score:
    """The mean precision and recall of texts that were found beside those marked.

    >>> mean_score([("Tarn buys a mill today", "Tarn buys a mill")]).precision
    0.5
    """
    scores = [_score(_runs(found), _runs(marked)) for found, marked in pairs]
    return Score(
        mean(score.precision for score in scores),
        mean(score.recall for score in scores),
    )


def _score(found: Counter[str], marked: Counter[str]) -> Score:
    both = (found & marked).total()
    return Score(_part(both, found.total()), _part(both, marked.total()))


def _part(part: int, whole: int) -> float:
    return part / whole if whole else float(part == whole)


def _runs(text: str) -> Counter[str]:
    words = _WORD.findall(text)
    starts = range(max(1, len(words) - _RUN + 1)) if words else ()
    return Counter(" ".join(words[at : at + _RUN]) for at in starts)


if __name__ == "__main__":
    main()
