"""Lines that show by themselves what they are: bylines, credits, pleas, list items."""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.ingest.lines import Line
from pipeline.ingest.page import Page
from pipeline.records import ZoneKind
from pipeline.rules.zones import LineRule

_SHORT_WORDS = 45
_ITEM_WORDS = 45
_MOSTLY = 0.6
_PLAIN_MARKS = "-*•·"
_REACHED_WORDS = 14
_KEY_VALUE = re.compile(r"[A-Z][\w /&’'-]{1,30}:\s\S.{0,90}\Z")  # noqa: RUF001
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*")  # noqa: RUF001
_FIGURE = re.compile(r"[\d$€£¥]")


class _Sieve(NamedTuple):
    """Line rules with one pattern that lets through all lines on which one may fire."""

    rules: tuple[LineRule, ...]
    opening: re.Pattern[str]
    inside: re.Pattern[str]

    def lets_through(self, text: str) -> bool:
        return bool(self.opening.match(text) or self.inside.search(text))


def mark_signs(page: Page, rules: tuple[LineRule, ...]) -> None:
    """Mark the lines on which a rule fires, then list items and figures under labels."""
    short, long = _sieves(rules)
    for number, line in page.free():
        rule = _rule_for(page, number, long if line.words > _SHORT_WORDS else short)
        if rule is not None:
            page.mark(number, rule.zone)
            _reach_back(page, number, rule)
    _mark_items(page)
    _mark_key_values(page)


@lru_cache(maxsize=4)
def _sieves(rules: tuple[LineRule, ...]) -> tuple[_Sieve, _Sieve]:
    return _sieve(rules), _sieve(
        tuple(rule for rule in rules if rule.max_words > _SHORT_WORDS)
    )


def _sieve(rules: tuple[LineRule, ...]) -> _Sieve:
    return _Sieve(
        rules,
        _either([rule for rule in rules if not rule.anywhere]),
        _either([rule for rule in rules if rule.anywhere]),
    )


def _either(rules: list[LineRule]) -> re.Pattern[str]:
    flag = {True: "", False: "i"}
    parts = [f"(?{flag[rule.cased]}:{rule.pattern})" for rule in rules] or ["(?!)"]
    return re.compile("|".join(parts))


def _rule_for(page: Page, number: int, sieve: _Sieve) -> LineRule | None:
    line = page.lines[number]
    forms = {line.text: None, line.bare: None}
    for form in forms:
        if not sieve.lets_through(form):
            continue
        for rule in sieve.rules:
            if rule.fits(form) and _stands_right(page, number, rule):
                return rule
    return None


def _stands_right(page: Page, number: int, rule: LineRule) -> bool:
    if rule.where == "head":
        return page.is_head(number)
    return rule.where == "any" or page.is_tail(number)


def _reach_back(page: Page, number: int, rule: LineRule) -> None:
    """Take the short lines above a form along, as far as they say nothing of the story."""
    for above in range(number - 1, max(number - rule.reach_back, 0) - 1, -1):
        if page.kinds[above] is None and not _is_slogan(page, above):
            return
        page.mark(above, rule.zone)


def _is_slogan(page: Page, number: int) -> bool:
    line = page.lines[number]
    if line.words > _REACHED_WORDS or line.is_bullet or _FIGURE.search(line.text):
        return False
    names = _CAPITALISED.findall(line.text)
    rest = [other.text for n, other in enumerate(page.lines) if n != number]
    return not any(name in text.split() for name in names for text in rest)


def _mark_items(page: Page) -> None:
    """Mark list items; where the whole story is written as items, it is body."""
    items = [n for n, line in page.free() if line.is_bullet]
    prose = sum(page.lines[n].words > _REACHED_WORDS for n in items)
    whole = sum(line.words > _REACHED_WORDS for line in page.lines)
    if prose > _MOSTLY * whole and prose == whole and len(items) > 2:  # noqa: PLR2004
        return
    for number in items:
        line = page.lines[number]
        beside = number - 1 in items or number + 1 in items
        if line.words <= _ITEM_WORDS and (beside or line.text[0] in _PLAIN_MARKS):
            page.mark(number, ZoneKind.LIST)


def _mark_key_values(page: Page) -> None:
    """Mark two or more neighbouring lines such as "Price: $4 million"."""
    keyed = {n for n, line in page.free() if _is_key_value(line)}
    for number in sorted(keyed):
        if number - 1 in keyed or number + 1 in keyed:
            page.mark(number, ZoneKind.LIST)


def _is_key_value(line: Line) -> bool:
    return bool(_KEY_VALUE.match(line.bare)) and not line.is_paragraph
