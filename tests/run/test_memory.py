"""What is freed goes back to the system."""

import platform
from pathlib import Path

import pytest

from pipeline.run.memory import give_back

_ROOM = 40_000_000  # bytes
_BLOCK = 1000


def held() -> int:
    """The bytes that this process holds."""
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps it")
def test_what_is_freed_between_blocks_is_given_back() -> None:
    blocks = [bytes(_BLOCK) for _ in range(_ROOM // _BLOCK)]
    full = held()
    blocks = blocks[::50]  # what stays lies scattered
    give_back()

    assert full - held() > _ROOM / 2
    assert len(blocks) == _ROOM / _BLOCK / 50
