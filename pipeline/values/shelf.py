"""What takes long to work out in, the same out at once the next time.

Python keeps what it makes of its own code in ``__pycache__``; what our longest
expressions come to is kept there, too, by the digest of what it was made from: the
rules' when the package is built (``.ci/compile_rules.py``), others when they are first
asked for. Where that folder cannot be written to, these are worked out each time.
"""

import atexit
import hashlib
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

_FILE = f"shelf.{sys.implementation.cache_tag}.bin"
_MOST = 20_000  # results, several times what one set of rules comes to


class Shelf:
    """A file of results that are worked out once.

    >>> shelf = Shelf(Path("nowhere"))
    >>> shelf.find("the answer", lambda: 42), shelf.find("the answer", lambda: 0)
    (42, 42)
    """

    def __init__(self, path: Path) -> None:
        """Open a file that may not be there."""
        self.path = path
        self._old: dict[bytes, Any] | None = None
        self._used: dict[bytes, Any] = {}
        self._has_new = False

    def find(self, source: str, make: Callable[[], Any]) -> Any:  # noqa: ANN401
        """What was made of a source before, or is made of it now: plain data."""
        key = hashlib.blake2b(source.encode("utf-8", "surrogatepass")).digest()[:16]
        if key not in self._used:
            self._old = _read(self.path) if self._old is None else self._old
            self._has_new |= key not in self._old
            self._used[key] = self._old[key] if key in self._old else make()
        return self._used[key]

    def save(self) -> None:
        """Keep what is new beside what was there, if the folder lets us.

        A shelf that has grown too full of what was made of older rules keeps only what
        was used.
        """
        if not self._has_new:
            return
        kept = {**(self._old or {}), **self._used}
        kept = kept if len(kept) <= _MOST else self._used
        waiting = self.path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            waiting.parent.mkdir(exist_ok=True)
            waiting.write_bytes(marshal.dumps(kept))
            waiting.replace(self.path)
        self._has_new = False


def _read(path: Path) -> dict[bytes, Any]:
    try:
        found = marshal.loads(path.read_bytes())  # noqa: S302 - beside our own code
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


SHELF = Shelf(Path(__file__).parent / "__pycache__" / _FILE)
atexit.register(SHELF.save)
