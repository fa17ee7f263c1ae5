r"""A parsed expression in, the signs with which its matches begin out.

The engine leaps to those, if it knows them; else it tries every place of a text. The
compiler looks for them in the very first item only, which is a mere ``\b`` in most of
our expressions.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

# the standard library's own compiler; it has no public name since Python 3.11
_CODES: Any = import_module("re._constants")
_COMPILER: Any = import_module("re._compiler")
_WIDTHLESS = frozenset({_CODES.AT, _CODES.ASSERT, _CODES.ASSERT_NOT})
_REPEATS = frozenset({_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT})
_TELLING = frozenset({_CODES.LITERAL, _CODES.RANGE, _CODES.CATEGORY})
_NO_CASE = int(_CODES.SRE_FLAG_IGNORECASE)
_SKIP, _MASK, _WIDTH = 1, 2, 3  # places in the head of an expression's code
_Item = tuple[Any, Any]


def with_beginning(code: list[int], parsed: Iterable[_Item], flags: int) -> list[int]:
    """Tell in the head of an expression's code with which signs a match begins."""
    body = code[_SKIP] + 1
    if flags & _NO_CASE or code[_MASK] or not code[_WIDTH]:
        return code  # the compiler knew, or a match may be empty
    signs = first_signs(parsed)
    if not signs:
        return code
    charset, _ = _COMPILER._optimize_charset(signs)  # noqa: SLF001
    head = code[:body]
    _COMPILER._compile_charset(charset, flags, head)  # noqa: SLF001
    head[_SKIP], head[_MASK] = len(head) - 1, _CODES.SRE_INFO_CHARSET
    return head + code[body:]


def first_signs(parsed: Iterable[_Item]) -> list[_Item]:
    """The signs and classes of signs that a match may begin with; none for any sign."""
    signs, _ = _beginning(parsed)
    return sorted(signs) if all(kind in _TELLING for kind, _ in signs) else []


def _beginning(items: Iterable[_Item]) -> tuple[frozenset[_Item], bool]:
    """The first signs of a sequence, and whether it may match without any."""
    signs: frozenset[_Item] = frozenset()
    for kind, value in items:
        more, may_be_empty = _first(kind, value)
        signs |= more
        if not may_be_empty:
            return signs, False
    return signs, True


def _first(kind: Any, value: Any) -> tuple[frozenset[_Item], bool]:  # noqa: ANN401
    """The first signs of one item, and whether it may match without any."""
    if kind in _WIDTHLESS:
        return frozenset(), True
    if kind is _CODES.IN:
        return frozenset(value), False
    if kind is _CODES.ATOMIC_GROUP or _is_plain_group(kind, value):
        return _beginning(value if kind is _CODES.ATOMIC_GROUP else value[3])
    if kind in _REPEATS:
        signs, may_be_empty = _beginning(value[2])
        return signs, may_be_empty or not value[0]
    if kind is _CODES.BRANCH:
        firsts = [_beginning(branch) for branch in value[1]]
        signs = frozenset().union(*(signs for signs, _ in firsts))
        return signs, any(may_be_empty for _, may_be_empty in firsts)
    return frozenset({(kind, value if kind is _CODES.LITERAL else None)}), False


def _is_plain_group(kind: Any, value: Any) -> bool:  # noqa: ANN401
    """Whether an item is a group that neither adds nor takes a flag."""
    return kind is _CODES.SUBPATTERN and value[1:3] == (0, 0)
