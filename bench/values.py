"""How fast values are found: megabytes of text a second, cold and without a model.

    python -m bench.values [FOLDER]

Reads every text file of a folder (the sample corpus by default) some times over and
prints the best rate, after clearing what earlier readings left in the caches.
"""

import functools
import gc
import sys
import time
from pathlib import Path

from pipeline.values import find_values

_ROUNDS = 5


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "corpus")
    files = sorted(path for end in ("txt", "md") for path in folder.rglob(f"*.{end}"))
    texts = [path.read_text("utf-8") for path in files]
    size = sum(map(len, texts))
    best = min(_seconds(texts) for _ in range(_ROUNDS))
    mentions = sum(len(find_values(text)) for text in texts)
    print(f"{size / best / 1e6:.2f} MB/s, {mentions} values in {size} characters")


def _seconds(texts: list[str]) -> float:
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper):  # noqa: SLF001
            _forget(kept)
    started = time.process_time()
    for text in texts:
        find_values(text)
    return time.process_time() - started


def _forget(kept: "functools._lru_cache_wrapper[object]") -> None:
    """Clear what was read before, but not the patterns that were compiled."""
    if kept.cache_info().maxsize and kept.__module__.startswith("pipeline.values"):
        kept.cache_clear()


if __name__ == "__main__":
    main()
