"""Work that is not counted against the time of an article."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def untimed() -> Iterator[None]:
    """Stop the clock of the reading process, as while it loads a parser.

    The first web page would pay for all others, and on a slow machine with its life.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    left, every = signal.setitimer(signal.ITIMER_PROF, 0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, left, every)
