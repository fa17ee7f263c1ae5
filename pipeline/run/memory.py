"""What is freed in, less memory held out."""

import gc
from contextlib import suppress


def give_back() -> None:
    """Hand all that is freed back to the system: glibc keeps what lies between blocks.

    Between two stages of a large run that is some ten megabytes, of which the next
    stage can use little.
    """
    import ctypes  # noqa: PLC0415 - a small run has no use for it

    gc.collect()
    with suppress(OSError, AttributeError, TypeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)
