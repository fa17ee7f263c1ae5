"""A scheduler's address in, an executor on its workers out.

Dask moves work by itself when a worker dies; a shard is a pure function of its files,
so that it does not matter how often it is worked on, or where. The workers must see the
articles and the output folder under the same paths, or both through fsspec.
"""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from pipeline.errors import DealFactsError


@contextmanager
def cluster_at(address: str, *, timeout: float = 10) -> Iterator[Executor]:
    """Connect to the Dask scheduler at an address such as ``tcp://host:8786``.

    Args:
        address: Where the scheduler listens.
        timeout: Seconds to wait for it.

    Raises:
        DealFactsError: Dask is not installed, or nobody answers there.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - comes with an extra
    except ImportError as error:
        raise DealFactsError(
            "--scheduler needs Dask; install it with: pip install 'dealfacts[cluster]'"
        ) from error
    try:
        client = Client(address, timeout=timeout)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise DealFactsError(
            f"{address}: no Dask scheduler answers there ({error}); start one with: "
            "dask scheduler"
        ) from error
    with client:
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]
