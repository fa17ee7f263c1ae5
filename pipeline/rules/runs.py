"""A run of letters in, how many sentences of news hold it out.

``runs.txt`` counts the commonest in masked sentences of invented news, to the next
lower power of two; ``training/runs.py`` writes it.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

RUNS = Path(__file__).with_name("runs.txt")
BLANK = "_"  # what a blank is written as there
_RARE, _RARE_SHORT = 3, 6  # runs of four letters, and of fewer, that are not listed
_LONG = 4


def share_of(run: str) -> int:
    """In how many of 1,000 sentences a run stands, more or less.

    >>> share_of("ment") > share_of("quar")
    True
    """
    share = _shares().get(run)
    return share or (_RARE if len(run) == _LONG else _RARE_SHORT)


@cache
def _shares() -> Mapping[str, int]:
    """The shares of all runs that are listed: a line has those of one share."""
    lines = map(str.split, RUNS.read_text("utf-8").splitlines())
    return {run.replace(BLANK, " "): int(line[0]) for line in lines for run in line[1:]}
