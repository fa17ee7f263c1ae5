"""The clock of the reading process stands still while a parser is loaded."""

import signal
from collections.abc import Iterator

import pytest

from pipeline.ingest.untimed import untimed

_LONG = 600.0


@pytest.fixture
def armed() -> Iterator[None]:
    signal.setitimer(signal.ITIMER_PROF, _LONG)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)


@pytest.mark.usefixtures("armed")
def test_clock_stands_still_inside_and_goes_on_behind() -> None:
    with untimed():
        inside = signal.getitimer(signal.ITIMER_PROF)[0]

    assert inside == 0
    assert 0 < signal.getitimer(signal.ITIMER_PROF)[0] <= _LONG + 1


@pytest.mark.usefixtures("armed")
def test_clock_goes_on_behind_what_fails() -> None:
    with pytest.raises(ImportError), untimed():
        raise ImportError

    assert signal.getitimer(signal.ITIMER_PROF)[0] > 0


def test_clock_that_did_not_go_does_not_start() -> None:
    with untimed():
        pass

    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0
