"""A long expression in, the same compiled out, in no time from the second start on.

Compiling takes most of a start. What the standard library's compiler makes of an
expression is plain numbers, which a new process can take as they are.
"""

import re
import sys
from array import array
from importlib import import_module
from typing import Any

from pipeline.values.shelf import SHELF

# the standard library's own compiler; it has no public name since Python 3.11
_PARSER: Any = import_module("re._parser")
_COMPILER: Any = import_module("re._compiler")
_ENGINE: Any = import_module("_sre")


def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Compile an expression, as ``re.compile`` does.

    >>> compiled("a(?P<rest>b+)").match("abbb")["rest"]
    'bbb'

    Raises:
        re.error: It is none.
    """
    source = f"{sys.version} {_ENGINE.MAGIC} {int(flags)} {pattern}"
    parts = SHELF.find(source, lambda: _compile(pattern, int(flags)))
    flags_then, code, groups, names, numbers = parts
    found: re.Pattern[str] = _ENGINE.compile(
        pattern, flags_then, array("I", code).tolist(), groups, names, numbers
    )
    return found


def _compile(pattern: str, flags: int) -> tuple[object, ...]:
    """What the compiler hands to the engine: flags, code, groups and their names."""
    parsed = _PARSER.parse(pattern, flags)
    state = parsed.state
    numbers: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        numbers[number] = name
    code = array("I", _COMPILER._code(parsed, flags)).tobytes()  # noqa: SLF001
    return flags | state.flags, code, state.groups - 1, state.groupdict, tuple(numbers)
