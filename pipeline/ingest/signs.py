"""Lines that show by themselves what they are: bylines, credits, pleas, list items."""

import re
from collections import Counter
from typing import NamedTuple

from pipeline.ingest.lines import Line
from pipeline.ingest.page import CAPITALISED, Page
from pipeline.records import ZoneKind
from pipeline.rules.zones import LineRule, ZoneRules

_ITEM_WORDS = 45
_MOSTLY = 0.6
_PLAIN_MARKS = "-*•·"
_REACHED_WORDS = 14
_KEY_VALUE = re.compile(r"[A-Z][\w /&’'-]{1,30}:\s\S.{0,90}\Z")
_FIGURE = re.compile(r"[\d$€£¥]")


class _Choice(NamedTuple):
    """The line rules that may fire in a text, by the lines on which they are tried."""

    all_rules: ZoneRules
    inside: tuple[LineRule, ...]
    has_needs: bool

    def for_line(self, line: Line) -> tuple[LineRule, ...]:
        """The rules worth trying on a line."""
        for form in line.forms:
            if self.all_rules.may_open(form, has_needs=self.has_needs):
                return self.inside + self.all_rules.opening
        return self.inside


def mark_signs(page: Page, rules: ZoneRules) -> None:
    """Mark lines on which a rule fires, then list items and labelled figures."""
    choice = _choose(page, rules)
    for number, line in page.free():
        for rule in choice.for_line(line):
            if _fires(page, number, rule):
                page.mark(number, rule.zone)
                _reach_back(page, number, rule)
                break
    _mark_items(page)
    _mark_key_values(page)


def _choose(page: Page, rules: ZoneRules) -> _Choice:
    inside = tuple(rule for rule in rules.inside if page.has_any(rule.words))
    return _Choice(rules, inside, page.has_any(rules.needs))


def _fires(page: Page, number: int, rule: LineRule) -> bool:
    line = page.lines[number]
    if line.words > rule.max_words or not _stands_right(page, number, rule):
        return False
    return any(map(rule.finds, line.forms))


def _stands_right(page: Page, number: int, rule: LineRule) -> bool:
    if rule.where == "head":
        return page.is_head(number)
    return rule.where == "any" or page.is_tail(number)


def _reach_back(page: Page, number: int, rule: LineRule) -> None:
    """Take the short lines above a form along, while they tell nothing of the story."""
    for above in range(number - 1, max(number - rule.reach_back, 0) - 1, -1):
        if page.kinds[above] is None and not _is_slogan(page, above):
            return
        page.mark(above, rule.zone)


def _is_slogan(page: Page, number: int) -> bool:
    line = page.lines[number]
    if line.words > _REACHED_WORDS or line.is_bullet or _FIGURE.search(line.text):
        return False
    names = Counter(CAPITALISED.findall(line.text))
    return all(page.capitalised[name] <= names[name] for name in names)


def _mark_items(page: Page) -> None:
    """Mark list items; where the whole story is written as items, it is body."""
    items = {n: line for n, line in page.free() if line.is_bullet}
    prose = sum(line.words > _REACHED_WORDS for line in items.values())
    whole = sum(line.words > _REACHED_WORDS for line in page.lines)
    if prose > _MOSTLY * whole and prose == whole and len(items) > 2:  # noqa: PLR2004
        return
    for number, line in items.items():
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
