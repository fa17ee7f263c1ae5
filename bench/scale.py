"""Time a mixed feed and its parts beside bare spaCy on the same text; print ratios.

    python -m bench.scale [NUMBER]

Everything runs on one core, timed in processor seconds. "Bare" is the shipped pipeline
as spaCy itself loads and runs it, in batches. Quote the ratios: machines are noisy.
"""

import sys
import time
from collections.abc import Callable, Sequence

import spacy

from bench.feed import write_feed
from bench.run import MODEL, read_all
from pipeline.extract import Extractor
from pipeline.ingest import read_text
from pipeline.records import Article


def main() -> None:
    """Print articles per second of triage, the full path and bare ``nlp.pipe``."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    stories = list(write_feed(range(number)))
    mixed = [read_text(story.text, path=story.name) for story in stories]
    others = [a for a, s in zip(mixed, stories, strict=True) if not s.is_deal]
    deals = [a for a, s in zip(mixed, stories, strict=True) if s.is_deal]
    extractor = Extractor()
    for article in mixed[:50]:  # to warm up
        extractor.read(article)
    texts = [article.text for article in mixed]
    spacy_alone = spacy.load(MODEL)
    bare = _rate(mixed, lambda: list(spacy_alone.pipe(texts)))
    rates = {
        "bare nlp.pipe, mixed": bare,
        "full path, mixed": _rate(mixed, lambda: read_all(extractor, mixed)),
        "full path, no deals": _rate(others, lambda: read_all(extractor, others)),
        "full path, deals": _rate(deals, lambda: read_all(extractor, deals)),
        "reading text, mixed": _rate(mixed, lambda: list(map(read_text, texts))),
    }
    words = sum(len(text.split()) for text in texts)
    print(f"{number} articles, {words} words, {len(deals)} of them on deals")
    for name, rate in rates.items():
        print(f"{name:22} {rate:10,.0f} articles/s {rate / bare:8.2f} x bare")


def _rate(articles: Sequence[Article], work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return len(articles) / (time.process_time() - start)


if __name__ == "__main__":
    main()
