"""A user's patterns in; one that takes too long on some text is refused.

A repetition in a repetition can take longer than the sun lasts, on a text of fifty
letters. Nothing can stop such a search once it runs, so each pattern is first tried in
a process of its own on texts made to provoke it.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from pipeline.errors import RuleError

MOST_PATTERNS = 4000
_SECONDS = 2.0
_LENGTH = 2000
_MOST_PROVOCATIONS = 12
_USUAL = ("a", " ", "1", "a ", "⟨F0⟩ ", "⟨M0⟩", "(", "aA1 .")
_TRY = """
import json, re, signal, sys
for line in sys.stdin:
    pattern, flags, texts = json.loads(line)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    found = re.compile(pattern, flags)
    for text in texts:
        found.search(text)
    print(flush=True)
"""


class Proof(NamedTuple):
    """A pattern to be tried, and where it stands, for the message."""

    place: str
    pattern: re.Pattern[str]


def prove(proofs: Iterable[Proof], *, length: int = _LENGTH) -> None:
    """Try patterns on texts of some length that provoke them.

    Raises:
        RuleError: One takes too long, or there are too many to try.
    """
    tried = list(proofs)
    if len(tried) > MOST_PATTERNS:
        raise RuleError(
            f"{tried[-1].place}: more than {MOST_PATTERNS} patterns; take fewer"
        )
    if not tried or sys.platform == "win32":
        return
    lines = [_line(proof.pattern, length) for proof in tried]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-I", "-S", "-c", _TRY.replace("SECONDS", str(_SECONDS))],
        input="\n".join(lines),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    passed = done.stdout.count("\n")
    if passed < len(tried):
        raise RuleError(
            f"{tried[passed].place}: this pattern takes longer than {_SECONDS:g} "
            "seconds on some texts; a repetition in a repetition, or several in a row, "
            "does so: bound them, as in {0,3}"
        )


def _line(pattern: re.Pattern[str], length: int) -> str:
    texts = [_long(unit, length) for unit in _provocations(pattern)]
    return json.dumps([pattern.pattern, pattern.flags & ~re.UNICODE, texts])


def _long(unit: str, length: int) -> str:
    return unit * (length // len(unit)) + "\0"


def _provocations(pattern: re.Pattern[str]) -> list[str]:
    """Words that the pattern's repetitions repeat, and some that news has."""
    units = dict.fromkeys(_USUAL)
    with suppress(re.error, RecursionError):
        units |= dict.fromkeys(_repeated(_parser.parse(pattern.pattern, pattern.flags)))
    return [unit for unit in units if unit][-_MOST_PROVOCATIONS:]


def _repeated(tree: Any) -> Iterator[str]:  # noqa: ANN401 - no types in re
    """An example of what each repetition in a pattern repeats."""
    for operator, argument in tree:
        if operator in {_constants.MAX_REPEAT, _constants.MIN_REPEAT}:
            yield _example(argument[2])[:200]
        for inner in _inside(argument):
            yield from _repeated(inner)


def _inside(argument: Any) -> Iterator[Any]:  # noqa: ANN401
    """The parts of a pattern within one part of it."""
    if isinstance(argument, _parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _inside(part)


def _example(tree: Any) -> str:  # noqa: ANN401
    """A short text that a part of a pattern matches, roughly."""
    return "".join(_letter(operator, argument) for operator, argument in tree)


def _letter(operator: object, argument: Any) -> str:  # noqa: ANN401
    if operator is _constants.LITERAL:
        return chr(argument)
    if operator in {_constants.ANY, _constants.NOT_LITERAL}:
        return "a"
    if operator is _constants.IN:
        return _member(argument)
    inner = next(_inside(argument), None)
    return "" if inner is None or operator in _LOOKS else _example(inner)


def _member(members: Any) -> str:  # noqa: ANN401
    """A letter of a class of letters."""
    kind, value = members[0]
    if kind is _constants.LITERAL:
        return chr(value)
    if kind is _constants.RANGE:
        return chr(value[0])
    return _OF_CATEGORY.get(value, "a")


_LOOKS = {_constants.ASSERT, _constants.ASSERT_NOT}
_OF_CATEGORY = {
    _constants.CATEGORY_SPACE: " ",
    _constants.CATEGORY_DIGIT: "1",
    _constants.CATEGORY_NOT_WORD: "-",
}
