"""Time the full path beside spaCy on the same text; print what it takes to run.

    python -m bench.run [FOLDER]

Reads every article of FOLDER (the sample corpus by default) once to warm up, then times
three passes of each in turn and prints the medians, in time of one core. "Bare spaCy"
is the shipped pipeline as spaCy itself loads and runs it, in batches; "pipeline" is the
same as we run it, one article at a time, and "names" that with every name found and
resolved. Quote the ratios: machines differ. Memory is
the most that this process held while it read every article by the full path, before
spaCy was loaded a second time to be timed.
"""

import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import spacy

from pipeline.extract import Extractor
from pipeline.extract.inference import one_thread
from pipeline.extract.names import find_names
from pipeline.ingest import find_articles, read_article
from pipeline.records import Article

PASSES = 3
ROOT = Path(__file__).resolve().parents[1]
PACKAGE = (ROOT / "pipeline", ROOT / "rules")
MODEL = ROOT / "pipeline" / "model" / "deals_sm"
_MB = 1e6
_KIB = 1024 if sys.platform != "darwin" else 1  # macOS counts bytes


def main() -> None:
    """Print words per second of each part, load time, memory and sizes."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "corpus")
    files = find_articles([folder]).files
    articles = [read_article(file.path, root=file.root) for file in files]
    words = sum(len(article.text.split()) for article in articles)
    extractor = Extractor()
    start = time.process_time()
    nlp = extractor.nlp
    loading = time.process_time() - start
    read_all(extractor, articles)
    memory = peak_memory()
    bare, names = spacy.load(MODEL), extractor.rules.names
    rates = measure(
        words,
        {
            "ingest": lambda: [read_article(f.path, root=f.root) for f in files],
            "bare spaCy": lambda: list(bare.pipe(article.text for article in articles)),
            "pipeline": lambda: [nlp(article.text) for article in articles],
            "names": lambda: [find_names(nlp(a.text), names) for a in articles],
            "full path": lambda: read_all(extractor, articles),
        },
    )
    print(f"{len(articles)} articles, {words} words")
    for name, rate in rates.items():
        ratio = rate / rates["bare spaCy"]
        print(f"{name:12} {rate:10,.0f} words/s {ratio:8.2f} x spaCy")
    print(f"{'model loads':12} {loading:10.2f} s")
    print(f"{'memory':12} {memory / _MB:10.0f} MB at most")
    print(f"{'weights':12} {size([MODEL]) / _MB:10.1f} MB")
    print(f"{'package':12} {size(PACKAGE) / _MB:10.1f} MB unpacked")


def read_all(extractor: Extractor, articles: Iterable[Article]) -> None:
    """Read articles one after the other."""
    for article in articles:
        extractor.read(article)


def measure(words: int, parts: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Words per second of each part: the medians of passes taken in turn."""
    times: dict[str, list[float]] = {name: [] for name in parts}
    for each in range(PASSES + 1):
        for name, work in parts.items():
            with one_thread():
                start = time.process_time()
                work()
            if each:  # the first pass warms up
                times[name].append(time.process_time() - start)
    return {name: words / statistics.median(taken) for name, taken in times.items()}


def peak_memory() -> int:
    """The most bytes that this process has held at any time."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KIB


def size(folders: Iterable[Path]) -> int:
    """The bytes of all files in some folders, what Python cached left out."""
    return sum(
        path.stat().st_size
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


if __name__ == "__main__":
    main()
