"""Pattern files in, rules out; a broken one is refused with its file and its rule."""

from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.rules.base import shipped_rules
from pipeline.rules.patterns import compile_pattern, read_patterns

_EXAMPLE = """
[[rule.example]]
text = "Norvik pays Halden Grid $30 million at once."
gives = ["prepayment USD 30000000"]
"""


def _rule(rule_id: str, pattern: str) -> str:
    return f"""
[[rule]]
id = "{rule_id}"
role = "prepayment"
value = "money"
patterns = ['{pattern}']
{_EXAMPLE}"""


def _folder(root: Path, *files: tuple[str, str]) -> Path:
    (root / "patterns").mkdir(parents=True)
    for name, rules in files:
        text = f'field = "amount"\nnear_miss = ["Norvik has three shops."]\n{rules}'
        (root / "patterns" / name).write_text(text, "utf-8")
    return root


@pytest.mark.parametrize(
    ("pattern", "masked"),
    [
        (r"{money}\s+at\s+once", "pays ⟨F0⟩ ⟨M1⟩ at once"),
        (r"\bby\s+{firm}", "by ⟨F12⟩"),
        (r"{firm1}\s+and\s+{firm2}", "⟨F0⟩ and ⟨F1⟩"),
        (r"said\s+{name}", "said ⟨H3⟩"),
        (r"near\s+{name}", "near ⟨L3⟩"),
        (r"\b{deal}\s+with\s+{firm}", "A TAKEOVER with ⟨F0⟩"),
        (r"{deal}\b{gap}{money}", "the deals, signed at last, cost ⟨M1⟩"),
        (r"{firm}{skip}{money}", "⟨F0⟩ will pay ⟨F1⟩ over time ⟨M2⟩"),
        (r"{quantity}\s+of\s+{product}", "⟨Q0⟩ of ⟨D1⟩"),
        (r"{period}|{notice}|{fee}", "⟨N0⟩"),
        (r"{site}|{place}|{person}|{outlet}|{agency}|{thing}", "⟨A0⟩"),
    ],
)
def test_a_pattern_reads_masked_text(pattern: str, masked: str) -> None:
    assert compile_pattern(pattern).search(masked)


@pytest.mark.parametrize(
    ("pattern", "masked"),
    [
        (r"{money}\s+at\s+once", "⟨Q1⟩ at once"),
        (r"said\s+{name}", "said ⟨M3⟩"),
        (r"{deal}\b{gap}{money}", "the deal with ⟨F0⟩ cost ⟨M1⟩"),
        (r"{deal}\b{gap}{money}", "the deal is done. It cost ⟨M1⟩"),
        (r"{firm}{skip}{money}", "⟨F0⟩ pays; somebody got ⟨M2⟩"),
    ],
)
def test_a_pattern_leaves_other_text_alone(pattern: str, masked: str) -> None:
    assert not compile_pattern(pattern).search(masked)


def test_counts_in_braces_stay_counts() -> None:
    assert compile_pattern(r"^(?:very\s){2}good$").search("very very good")


def test_a_named_mention_can_be_told_from_its_match() -> None:
    match = compile_pattern(r"{firm1} sues {firm2}").search("⟨F4⟩ sues ⟨F7⟩")

    assert match is not None
    assert match.groupdict() == {"firm1": "4", "firm2": "7"}


def test_rules_stand_by_field_in_the_order_of_their_file(tmp_path: Path) -> None:
    rules = _rule("amount.b", "{money} b") + _rule("amount.a", "{money} a")
    folder = _folder(tmp_path, ("amount.toml", rules))

    read = read_patterns([folder])

    assert [rule.id for rule in read["amount"]] == ["amount.b", "amount.a"]


def test_a_pattern_that_does_not_compile_is_refused_by_rule(tmp_path: Path) -> None:
    folder = _folder(tmp_path, ("amount.toml", _rule("amount.odd", "{money} (at once")))

    with pytest.raises(RuleError, match=r"amount\.toml: amount\.odd: .*not compile"):
        read_patterns([folder])


@pytest.mark.parametrize("pattern", ["(" * 900 + ")" * 900, "a{0,99999999999}"])
def test_a_pattern_beyond_all_measure_is_refused_by_rule(
    tmp_path: Path, pattern: str
) -> None:
    folder = _folder(tmp_path, ("amount.toml", _rule("amount.odd", pattern)))

    with pytest.raises(RuleError, match=r"amount\.toml: amount\.odd: pattern"):
        read_patterns([folder])


def test_an_unknown_placeholder_is_refused_by_rule(tmp_path: Path) -> None:
    folder = _folder(tmp_path, ("amount.toml", _rule("amount.odd", "{mony} at once")))

    with pytest.raises(RuleError, match=r"amount\.toml: amount\.odd: .*mony"):
        read_patterns([folder])


def test_a_placeholder_twice_in_a_pattern_is_refused_by_rule(tmp_path: Path) -> None:
    rule = _rule("amount.odd", "{money} or {money}")
    folder = _folder(tmp_path, ("amount.toml", rule))

    with pytest.raises(RuleError, match=r"amount\.toml: amount\.odd: "):
        read_patterns([folder])


def test_a_rule_id_stands_once_and_the_error_names_both_files(tmp_path: Path) -> None:
    rule = _rule("amount.twice", "{money} at once")
    folder = _folder(tmp_path, ("first.toml", rule), ("second.toml", rule))

    with pytest.raises(RuleError, match=r"second\.toml: amount\.twice: .*first\.toml"):
        read_patterns([folder])


def test_a_rule_id_of_the_shipped_rules_cannot_be_taken_again(tmp_path: Path) -> None:
    taken = read_patterns([shipped_rules()])["amount"][0].id
    folder = _folder(tmp_path, ("mine.toml", _rule(taken, "{money} at once")))

    with pytest.raises(RuleError, match=r"mine\.toml"):
        read_patterns([shipped_rules(), folder])


def test_a_rule_without_an_example_is_refused(tmp_path: Path) -> None:
    rule = _rule("amount.bare", "{money} at once").replace(_EXAMPLE, "")
    folder = _folder(tmp_path, ("amount.toml", rule))

    with pytest.raises(RuleError, match=r"amount\.toml: line 4: rule\.0\.example"):
        read_patterns([folder])


def test_a_file_without_a_near_miss_is_refused(tmp_path: Path) -> None:
    (tmp_path / "patterns").mkdir()
    text = 'field = "amount"\n' + _rule("amount.a", "{money} at once")
    (tmp_path / "patterns" / "amount.toml").write_text(text, "utf-8")

    with pytest.raises(RuleError, match=r"amount\.toml: line 1: near_miss"):
        read_patterns([tmp_path])


def test_an_unknown_key_of_a_rule_is_refused(tmp_path: Path) -> None:
    rule = _rule("amount.odd", "{money}").replace("role =", "rolle =")
    folder = _folder(tmp_path, ("amount.toml", rule))

    with pytest.raises(RuleError, match=r"amount\.toml: line 6: rule\.0\.rolle"):
        read_patterns([folder])


def test_a_folder_without_patterns_adds_none(tmp_path: Path) -> None:
    assert read_patterns([tmp_path]) == {}


def test_every_shipped_field_has_rules() -> None:
    read = read_patterns([shipped_rules()])

    assert {"amount", "capacity", "term", "undisclosed", "assertion"} <= set(read)
    assert all(rules for rules in read.values())
