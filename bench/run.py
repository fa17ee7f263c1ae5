"""Time the full path beside bare spaCy on the same text; print ratios.

    python bench/run.py [FOLDER]

Reads every article of FOLDER (the sample corpus by default) once to warm up, then times
three passes of each and prints the medians. Quote the ratios: machines are noisy.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.extract import Extractor
from pipeline.ingest import find_articles, read_article
from pipeline.records import Article

PASSES = 3


def main() -> None:
    """Print words per second of ingest, bare spaCy and the full path."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "corpus")
    files = find_articles([folder]).files
    articles = [read_article(file.path, root=file.root) for file in files]
    words = sum(len(article.text.split()) for article in articles)
    extractor = Extractor()
    rates = {
        "ingest": _rate(
            lambda: [read_article(f.path, root=f.root) for f in files], words
        ),
        "bare spaCy": _rate(lambda: _parse(extractor, articles), words),
        "full path": _rate(lambda: [extractor.read(a) for a in articles], words),
    }
    print(f"{len(articles)} articles, {words} words")
    for name, rate in rates.items():
        print(
            f"{name:12} {rate:10,.0f} words/s {rate / rates['bare spaCy']:8.2f} x spaCy"
        )


def _parse(extractor: Extractor, articles: list[Article]) -> None:
    for article in articles:
        extractor.nlp(article.text)


def _rate(work: Callable[[], object], words: int) -> float:
    """Words per second: the median of some passes after one that is not counted."""
    work()
    times = []
    for _ in range(PASSES):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return words / statistics.median(times)


if __name__ == "__main__":
    main()
