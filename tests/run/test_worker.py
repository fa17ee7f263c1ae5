"""A worker that rests keeps nothing of what it worked with."""

import platform
from pathlib import Path

import pytest

from pipeline.rules import load_rules
from pipeline.run.worker import Analyst, Worker

_ROOM = 40_000_000  # bytes
_BLOCK = 1000


def held() -> int:
    """The bytes that this process holds."""
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps it")
def test_a_resting_worker_gives_freed_memory_back_to_the_system() -> None:
    worker = Worker(Analyst.of(load_rules(), "none"))
    blocks = [bytes(_BLOCK) for _ in range(_ROOM // _BLOCK)]
    full = held()
    blocks = blocks[::50]  # what stays lies scattered
    worker.rest()

    assert full - held() > _ROOM / 2
    assert len(blocks) == _ROOM / _BLOCK / 50
