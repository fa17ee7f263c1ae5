"""``rules/zones.toml`` in, checked rules for the parts of a page out."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

from pydantic import field_validator

from pipeline.records import ZoneKind
from pipeline.rules.base import Strict, read_toml, shipped_rules
from pipeline.values.expressions import compiled, for_small_letters, in_small_letters

FILE_NAME = "zones.toml"
_CASED = "(?-i:"


class ZoneRule(Strict):
    """What every rule for a part of a page says: what it finds, and its witnesses.

    Letters of either case match unless ``cased``; the pattern is matched from the first
    letter of a line, after list marks and other ornaments.
    """

    id: str
    zone: ZoneKind
    pattern: str
    cased: bool = False
    examples: tuple[str, ...]
    near_misses: tuple[str, ...] = ()

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        try:
            compiled(pattern)
        except re.error as error:
            message = f"not a regular expression: {error}"
            raise ValueError(message) from error
        return pattern

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return compiled(self.pattern, re.NOFLAG if self.cased else re.IGNORECASE)


class LineRule(ZoneRule):
    """A line that shows by itself what it is: a byline, a credit, a plea to subscribe.

    ``where`` limits the rule to the top or the end of the text. A rule with ``words``
    searches the whole line, and only in texts that have one of them (in small letters);
    what a rule with ``needs`` finds always has one of those. ``reach_back`` takes so
    many short lines before it along (the slogan above "Unsubscribe any time").
    """

    where: Literal["any", "head", "tail"] = "any"
    words: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    max_words: int = 40
    reach_back: int = 0

    def fits(self, line: str) -> bool:
        """Whether the rule fires on a line, wherever that stands."""
        return len(line.split()) <= self.max_words and self.finds(line)

    def finds(self, line: str) -> bool:
        """Whether the pattern is in a line, however long that is."""
        return bool(self.regex.search(line) if self.words else self.regex.match(line))


class SectionRule(ZoneRule):
    """A heading that says what follows it: related articles, questions, about a firm.

    ``until`` says where the section ends: at the ``end`` of the text, before the next
    ``heading`` or full ``paragraph``, or with the ``bullets`` that follow.
    """

    until: Literal["end", "heading", "paragraph", "bullets"]

    def fits(self, line: str) -> bool:
        """Whether a line is the heading of such a section, and nothing else."""
        return bool(self.regex.fullmatch(line.rstrip(" :…")))


class CutExample(Strict):
    """A line, and the stretch of it that is not the story."""

    line: str
    cut: str


class CutRule(Strict):
    """Words inside a long line from (or up to) which it is no longer the story.

    Only texts that have one of the ``words`` (in small letters) are searched.
    """

    id: str
    zone: ZoneKind
    pattern: str
    side: Literal["before", "after"]
    words: tuple[str, ...]
    examples: tuple[CutExample, ...]
    near_misses: tuple[str, ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern; case counts, so that prose seldom matches."""
        return re.compile(self.pattern)

    def cut(self, line: str) -> tuple[int, int] | None:
        """Where in a line the stretch stands, if the rule fires."""
        match = self.regex.search(line)
        if match is None:
            return None
        return (0, match.end()) if self.side == "before" else (match.start(), len(line))


class ZoneRules(Strict):
    """All rules of ``zones.toml``, in the order in which they are tried."""

    line: tuple[LineRule, ...]
    section: tuple[SectionRule, ...]
    cut: tuple[CutRule, ...]

    @cached_property
    def opening(self) -> tuple[LineRule, ...]:
        """The line rules that go by how a line begins."""
        return tuple(rule for rule in self.line if not rule.words)

    @cached_property
    def inside(self) -> tuple[LineRule, ...]:
        """The line rules that search the whole line, in texts with their words."""
        return tuple(rule for rule in self.line if rule.words)

    @cached_property
    def any_section(self) -> re.Pattern[str]:
        """One pattern that finds a match wherever a section rule may."""
        return _any_of(self.section)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """What a text must have some of for a rule with ``needs`` to fire in it."""
        return tuple(word for rule in self.opening for word in rule.needs)

    def may_open(self, line: str, *, has_needs: bool) -> bool:
        """Whether a line begins as one on which a rule without ``words`` may fire.

        ``has_needs`` says whether the text has any of ``needs``.
        """
        small, cased, needing = self._line_sieves
        return bool(
            small.match(in_small_letters(line))
            or cased.match(line)
            or (has_needs and needing.match(line))
        )

    @cached_property
    def _line_sieves(self) -> tuple[re.Pattern[str], ...]:
        """Three patterns, the first for small letters: a line without a match has none.

        Those that mind case in some of their parts take twice the time, and those that
        may begin with any word ten times.
        """
        needing = [rule for rule in self.opening if rule.needs]
        other = [rule for rule in self.opening if not rule.needs]
        cased = [rule for rule in other if rule.cased or _CASED in rule.pattern]
        small = "|".join(f"(?:{r.pattern})" for r in other if r not in cased)
        return (
            for_small_letters(small),
            _any_of(cased),
            _any_of(needing),
        )


def _any_of(rules: Iterable[ZoneRule]) -> re.Pattern[str]:
    parts = (f"(?{'' if rule.cased else 'i'}:{rule.pattern})" for rule in rules)
    return compiled("|".join(parts))


def read_zone_rules(folder: Path | None = None) -> ZoneRules:
    """Read the rules for the parts of a page.

    Raises:
        RuleError: The file is missing or not as the models above say.
    """
    return read_toml((folder or shipped_rules()) / FILE_NAME, ZoneRules)


@lru_cache(maxsize=1)
def shipped_zone_rules() -> ZoneRules:
    """The rules shipped with the package, read once."""
    return read_zone_rules()
