"""Time reading alone, per kind of file, on one core.

    python -m bench.reading

Prints articles per second, for PDF pages, in processor seconds of the one process.
"""

import io
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.ingest import read_article
from pipeline.ingest.member import Member, Piece
from pipeline.ingest.settings import DEFAULTS
from pipeline.ingest.walk import Walk
from tests.ingest.making import FORMATS, Story, make_pdf

_PASSES = 200


def main() -> None:
    """Print a rate for each format."""
    paths = sorted(Path("corpus").glob("*/*.txt"))
    text = Path("corpus/harbour-cup-southlight/03-mercer-wire.txt").read_text("utf-8")
    story = Story.of(text)
    rate = _rate(lambda: [*map(read_article, paths)], 20) * len(paths)
    letters = sum(path.stat().st_size for path in paths) // len(paths)
    print(f"{'text on disk':16} {rate:8,.0f} articles/s of {letters:,} bytes")
    for name, make in FORMATS.items():
        data = make(story)
        print(f"{name:16} {_rate(lambda d=data, n=name: _read(d, n)):8,.0f} files/s")
    long = Story(story.title, story.paragraphs * 60)
    pages = make_pdf(long).count(b"/Type /Page ")
    rate = _rate(lambda: _read(make_pdf(long), "long.pdf"), 3) * pages
    print(f"{'long PDF':16} {rate:8,.0f} pages/s")


def _read(data: bytes, name: str) -> None:
    member = Member(name=name, stream=io.BytesIO(data), size=len(data))
    if not any(isinstance(row, Piece) for row in Walk(DEFAULTS).find(member)):
        raise SystemExit(f"{name}: no article")


def _rate(work: Callable[[], object], passes: int = _PASSES) -> float:
    work()
    start = time.process_time()
    for _ in range(passes):
        work()
    return passes / (time.process_time() - start)


if __name__ == "__main__":
    main()
