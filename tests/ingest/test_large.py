"""Files and folders of sizes that nobody should have, at full size.

They take minutes; ``make torture`` runs them.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.torture

_MEGA = 1_000_000
_GOOD = json.dumps({"text": "Tarn Holdings has agreed to buy the mill for $4 million."})
_READ = """
import resource, sys, time
from pathlib import Path
from pipeline.ingest import Unread, find_articles, read_articles
from pipeline.ingest.isolation.keeper import stop_idle
rows = [0, 0]
for file in find_articles([Path(sys.argv[1])]).files:
    for row in read_articles(file.path, root=file.root):
        rows[isinstance(row, Unread)] += 1
stop_idle()
whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
used = [resource.getrusage(who) for who in whose]
seconds = sum(use.ru_utime + use.ru_stime for use in used)
lines = Path("/proc/self/status").read_text().splitlines()
own = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
print(*rows, seconds, max(own, used[1].ru_maxrss) // 1024)
"""
# what getrusage tells of a process itself begins with what its parent held


def _read(folder: Path) -> tuple[int, int, float, int]:
    """How many articles and failures there are, the seconds and megabytes it took."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _READ, str(folder)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    read, failed, seconds, megabytes = done.stdout.split()
    return int(read), int(failed), float(seconds), int(megabytes)


@pytest.mark.parametrize(
    ("name", "articles"),
    [("a.txt", 0), ("a.md", 0), ("a.html", 0), ("a.eml", 0), ("a.csv", 0),
     ("a.json", 0), ("a.jsonl", 1), ("a.rss", 0), ("a.pdf", 0), ("a.warc", 0)],
)  # fmt: skip
def test_a_line_of_a_hundred_megabytes_costs_seconds_and_little_memory(
    tmp_path: Path, name: str, articles: int
) -> None:
    openings = {
        "a.html": "<html><p>", "a.eml": "From: a@b.example\nTo: c@d.example\n\n",
        "a.csv": "title,text\nMill,", "a.json": '[{"text": "', "a.jsonl": '{"text": "',
        "a.rss": "<rss><channel><item><title>", "a.pdf": "%PDF-1.4 ",
        "a.warc": "WARC/1.0\r\n",
    }  # fmt: skip
    with (tmp_path / name).open("w") as file:
        file.write(openings.get(name, ""))
        for _ in range(100):
            file.write("Tarn buys mill. " * (_MEGA // 16))
        file.write(f'"}}\n{_GOOD}\n' if name == "a.jsonl" else "")

    read, failed, seconds, megabytes = _read(tmp_path)

    assert (read, failed) == (articles, 1)
    assert seconds < 90
    assert megabytes < 500


def test_memory_stays_flat_over_a_hundred_thousand_files(tmp_path: Path) -> None:
    taken = []
    for number in (10_000, 100_000):
        folder = tmp_path / str(number)
        folder.mkdir()
        for n in range(number):
            (folder / f"{n:06}.txt").write_text(f"Tarn buys mill {n}\n\nIt paid ${n}.")
        read, failed, _, megabytes = _read(folder)
        assert (read, failed) == (number, 0)
        taken.append(megabytes)

    assert taken[1] - taken[0] < 100  # a path takes less than a kilobyte
