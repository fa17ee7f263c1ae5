"""A long expression in, the same compiled out, in no time from the second start on.

Compiling takes most of a start. What the standard library's compiler makes of an
expression is plain numbers, which a new process can take as they are.
"""

import re
import sys
from array import array
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from pipeline.values.beginnings import with_beginning
from pipeline.values.shelf import SHELF

# the standard library's own compiler; it has no public name since Python 3.11
_PARSER: Any = import_module("re._parser")
_COMPILER: Any = import_module("re._compiler")
_CODES: Any = import_module("re._constants")
_ENGINE: Any = import_module("_sre")
_PYTHON = f"{sys.implementation.cache_tag} {_ENGINE.MAGIC}"  # whose code it is
# letters that match an "i" or "s" without case, and have other small letters or none
_SMALL = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})
_Make = Callable[[str, int], tuple[object, ...]]


def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Compile an expression, as ``re.compile`` does.

    >>> compiled("a(?P<rest>b+)").match("abbb")["rest"]
    'bbb'

    Raises:
        re.error: It is none.
    """
    return _taken_from_shelf("", pattern, int(flags), _compile)


def in_small_letters(text: str) -> str:
    """Lower the letters of a text; each stays where it is.

    >>> in_small_letters("\u0130T IS")
    'it is'
    """
    if "\u0130" in text or "\u0131" in text or "\u017f" in text:  # hardly ever
        text = text.translate(_SMALL)
    return text.lower()


def for_small_letters(pattern: str) -> re.Pattern[str]:
    """Compile an expression that ignores case for text in small letters alone.

    There it finds the same, and takes half the time: the engine leaps to the letters
    that a match may begin with. One that minds case somewhere inside still does.

    >>> for_small_letters("Pay|Buy").findall("to pay")
    ['pay']

    Raises:
        re.error: It is none.
    """
    if "(?-i:" in pattern:
        return compiled(pattern, re.IGNORECASE)
    return _taken_from_shelf("small ", pattern, 0, _compile_small)


def _taken_from_shelf(
    way: str, pattern: str, flags: int, make: _Make
) -> re.Pattern[str]:
    source = f"leap {way}{_PYTHON} {flags} {pattern}"
    parts = SHELF.find(source, lambda: make(pattern, flags))
    flags_then, code, groups, names, numbers = parts
    found: re.Pattern[str] = _ENGINE.compile(
        pattern, flags_then, array("I", code).tolist(), groups, names, numbers
    )
    return found


def _compile(pattern: str, flags: int) -> tuple[object, ...]:
    return _translated(_PARSER.parse(pattern, flags), flags)


def _compile_small(pattern: str, flags: int) -> tuple[object, ...]:
    parsed = _PARSER.parse(pattern, flags)
    _lower(parsed)
    return _translated(parsed, flags)


def _translated(parsed: Any, flags: int) -> tuple[object, ...]:  # noqa: ANN401
    """What the compiler hands to the engine: flags, code, groups and their names."""
    state = parsed.state
    numbers: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        numbers[number] = name
    plain = _COMPILER._code(parsed, flags)  # noqa: SLF001
    flags |= state.flags
    code = array("I", with_beginning(plain, parsed, flags)).tobytes()
    return flags, code, state.groups - 1, state.groupdict, tuple(numbers)


def _lower(items: Any) -> None:  # noqa: ANN401
    """Put every letter of what was parsed in lower case."""
    for at, (kind, value) in enumerate(items):
        if kind in (_CODES.LITERAL, _CODES.NOT_LITERAL):
            items[at] = kind, _lowered(value)
        elif kind is _CODES.RANGE:
            items[at] = kind, tuple(map(_lowered, value))
        elif kind is _CODES.IN:
            _lower(value)
        else:
            for part in _parts(value):
                _lower(part)


def _lowered(letter: int) -> int:
    return ord(in_small_letters(chr(letter)))


def _parts(value: Any) -> Iterator[Any]:  # noqa: ANN401
    """The sequences inside an item: of a group, of each choice, of a repetition."""
    if isinstance(value, _PARSER.SubPattern):
        yield value
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _parts(part)
