"""Run a feed of some sizes; print what memory and processor time each takes.

    python -m bench.million FOLDER [NUMBER ...] [--deals SHARE]

The feed is written into FOLDER as packed JSON lines, 1,000 articles a file, and each
run reads the first NUMBER articles of it (100,000 and 1,000,000 if none is given). A
million takes most of an hour and 3 GB of disk.
"""

import argparse
import gzip
import json
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

from bench.feed import write_feed

_PER_FILE = 1000
_SIZES = (100_000, 1_000_000)


def main() -> None:
    """Write the feed, run each size, and print a line of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("numbers", type=int, nargs="*", default=_SIZES)
    parser.add_argument("--deals", type=float, default=0.01)
    told = parser.parse_args()
    for number in told.numbers:
        news = told.folder / f"news-{number}"
        pack_feed(news, number, deals=told.deals)
        print(run(news, told.folder / f"out-{number}", number), flush=True)


def pack_feed(folder: Path, number: int, *, deals: float) -> None:
    """Write a feed as packed JSON lines."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, number, _PER_FILE):
        stories = write_feed(range(start, min(start + _PER_FILE, number)), deals=deals)
        rows = "".join(f"{json.dumps({'text': story.text})}\n" for story in stories)
        place = folder / f"{start // _PER_FILE:05}.jsonl.gz"
        place.write_bytes(gzip.compress(rows.encode(), 5, mtime=0))


def run(news: Path, output: Path, number: int) -> str:
    """Run over a folder in a process of its own; what it took."""
    shutil.rmtree(output, ignore_errors=True)
    before = _processor_seconds()
    command = [sys.executable, "-m", "pipeline", "run", str(news), "-o", str(output)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    took = _processor_seconds() - before
    log = json.loads((output / "run.json").read_bytes())
    timing, counts = log["timing"], log["counts"]
    stages = {stage["name"]: stage["share"] for stage in timing["stages"]}
    return (
        f"{number:,} articles, {counts['claims']:,} claims, {counts['deals']:,} deals: "
        f"{took:,.0f} processor seconds, {took / number * 1e6:,.0f} per million, "
        f"{timing['seconds']:,.0f} s in all, {timing['peak_memory_mb']:,} MB at most; "
        f"{stages}"
    )


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
