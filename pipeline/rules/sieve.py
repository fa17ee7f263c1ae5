"""Rules in, those that may fit a sentence out, by the sentence's letters alone."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from pipeline.rules.grams import Screened, may_match
from pipeline.values.expressions import for_small_letters


class Ruled(Protocol):
    """Something with expressions, each with what a text must hold for it to match."""

    @property
    def screened(self) -> Screened:
        """The expressions, which ignore case."""


Rule_co = TypeVar("Rule_co", bound=Ruled, covariant=True)


class RuleSet(tuple[Rule_co, ...]):  # noqa: SLOT001 - its sieve is made when needed
    """Rules in their order, of which few fit any one sentence."""

    def possible(
        self, grams: AbstractSet[str]
    ) -> Iterator[tuple[Rule_co, re.Pattern[str]]]:
        """Yield what may match a text with these runs of letters, in order."""
        return self._sieve.possible(grams)

    def compile(self) -> None:
        """Compile every expression now, and not when a text first needs it."""
        self._sieve.compile()

    @cached_property
    def _sieve(self) -> "_Sieve[Rule_co]":
        return _Sieve(self)


class _Sieve(Generic[Rule_co]):
    """Expressions by the rarest runs of letters that they need."""

    def __init__(self, rules: Iterable[Rule_co]) -> None:
        screened = [(rule, *one) for rule in rules for one in rule.screened]
        # what is found by a run of its first group need not be asked for that again
        self._entries = [(rule, one, needs[1:]) for rule, one, needs in screened]
        self._compiled: list[re.Pattern[str] | None] = [None] * len(screened)
        self._always: list[int] = []
        self._by_run: dict[str, list[int]] = {}
        for number, (_, _, needs) in enumerate(screened):
            if not needs:
                self._always.append(number)
            for run in needs[0] if needs else ():
                self._by_run.setdefault(run, []).append(number)
        self._runs = frozenset(self._by_run)

    def possible(
        self, grams: AbstractSet[str]
    ) -> Iterator[tuple[Rule_co, re.Pattern[str]]]:
        numbers = set(self._always)
        for run in self._runs & grams:
            numbers.update(self._by_run[run])
        for number in sorted(numbers):
            rule, pattern, more = self._entries[number]
            if may_match(more, grams):
                yield rule, self._compiled[number] or self._compile(number, pattern)

    def compile(self) -> None:
        for number, (_, pattern, _) in enumerate(self._entries):
            self._compile(number, pattern)

    def _compile(self, number: int, pattern: str) -> re.Pattern[str]:
        """Compile one when it is first needed: of all, a run needs half."""
        self._compiled[number] = found = for_small_letters(pattern)
        return found
