"""Every rule for the parts of a page proves itself on its own witnesses."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.rules.zones import (
    CutRule,
    LineRule,
    SectionRule,
    read_zone_rules,
    shipped_zone_rules,
)

_RULES = shipped_zone_rules()
_MATCHERS: tuple[LineRule | SectionRule, ...] = (*_RULES.line, *_RULES.section)
_HITS = [
    pytest.param(rule, text, id=f"{rule.id}: {text[:50]}")
    for rule in _MATCHERS
    for text in rule.examples
]
_MISSES = [
    pytest.param(rule, text, id=f"{rule.id}: {text[:50]}")
    for rule in _MATCHERS
    for text in rule.near_misses
]
_CUTS = [
    pytest.param(rule, example.line, example.cut, id=f"{rule.id}: {example.cut[:40]}")
    for rule in _RULES.cut
    for example in rule.examples
]
_WHOLE = [
    pytest.param(rule, text, id=f"{rule.id}: {text[:50]}")
    for rule in _RULES.cut
    for text in rule.near_misses
]


@pytest.mark.parametrize(("rule", "text"), _HITS)
def test_rule_fires_on_its_example(rule: LineRule | SectionRule, text: str) -> None:
    assert rule.fits(text)


@pytest.mark.parametrize(("rule", "text"), _MISSES)
def test_rule_passes_by_its_near_miss(rule: LineRule | SectionRule, text: str) -> None:
    assert not rule.fits(text)


@pytest.mark.parametrize(("rule", "line", "cut"), _CUTS)
def test_cut_takes_exactly_its_stretch(rule: CutRule, line: str, cut: str) -> None:
    stretch = rule.cut(line)

    assert stretch is not None
    assert line[stretch[0] : stretch[1]] == cut


@pytest.mark.parametrize(("rule", "line"), _WHOLE)
def test_cut_leaves_its_near_miss_whole(rule: CutRule, line: str) -> None:
    assert rule.cut(line) is None


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in (*_MATCHERS, *_RULES.cut)]

    assert len(ids) == len(set(ids))


def test_rule_ids_begin_with_their_zone() -> None:
    for rule in (*_MATCHERS, *_RULES.cut):
        assert rule.id.split(".")[0] == rule.zone


def test_broken_pattern_is_named_with_its_file(tmp_path: Path) -> None:
    text = '[[line]]\nid = "promo.x"\nzone = "promo"\npattern = "("\nexamples = []\n'
    (tmp_path / "zones.toml").write_text(text, "utf-8")

    with pytest.raises(RuleError, match=r"zones\.toml.*line\.0\.pattern"):
        read_zone_rules(tmp_path)


def _dotless(text: str) -> str:
    return text.replace("i", "\u0131").replace("s", "\u017f")


@pytest.mark.parametrize("change", [str, str.upper, str.lower, str.title, _dotless])
def test_line_on_which_a_rule_fires_passes_the_sieve(
    change: Callable[[str], str],
) -> None:
    lines = [change(text) for rule in _RULES.opening for text in rule.examples]
    fired = [line for line in lines if any(r.finds(line) for r in _RULES.opening)]

    assert fired
    assert all(_RULES.may_open(line, has_needs=True) for line in fired)


def test_sieve_holds_prose_back() -> None:
    prose = "Tarn Holdings has agreed to buy the mill at Selkirk."

    assert not _RULES.may_open(prose, has_needs=True)


def test_what_a_rule_with_needs_finds_has_one_of_them() -> None:
    for rule in (rule for rule in _RULES.opening if rule.needs):
        for text in rule.examples:
            assert any(need in text.casefold() for need in rule.needs)
