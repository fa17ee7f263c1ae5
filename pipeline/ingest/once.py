"""A method in, a property that is worked out once out."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801 - read as a decorator
    """A property that is kept once it is worked out.

    ``functools.cached_property`` takes a lock for it before Python 3.12, which costs
    more than most of what is worked out for a line of text.
    """

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn under which name the value is kept."""
        self._name = name

    @overload
    def __get__(self, holder: None, owner: type) -> Self: ...
    @overload
    def __get__(self, holder: object, owner: type) -> Value: ...
    def __get__(self, holder: object | None, owner: type) -> Self | Value:
        """Work the value out; from then on it is found before this is asked."""
        if holder is None:
            return self
        value = holder.__dict__[self._name] = self._work(holder)
        return value
