"""The shipped rules with a user's own folder added to them."""

from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.rules import load_rules

_TRIGGERS = """
near_miss = ["The towns are twins."]

[[trigger]]
id = "mine.twin"
kind = "joint_venture"
verbs = ["twin/twinned/twinning"]
slots = { subject = "partner", with = "partner" }

[[trigger.example]]
text = "Norvik twinned with Halden Grid."
roles = { partner = ["Norvik", "Halden Grid"] }
"""
_PATTERNS = """
field = "exclusivity"
near_miss = ["Norvik bought Halden Pumps."]

[[rule]]
id = "exclusivity.sole"
patterns = ['\\bsole\\s+supplier\\b']
says = "exclusive"

[[rule.example]]
text = "Halden Grid becomes the sole supplier."
gives = ["exclusive"]
"""
_NAMES = """
firms = ["Zog"]
"""


def _folder(root: Path, **texts: str) -> Path:
    for kind, text in texts.items():
        (root / kind).mkdir()
        (root / kind / "mine.toml").write_text(text, "utf-8")
    return root


def test_the_shipped_rules_load_without_a_folder() -> None:
    rules = load_rules()

    assert rules.triggers
    assert rules.patterns
    assert rules.names.known


def test_a_folder_of_ones_own_adds_triggers_patterns_and_names(tmp_path: Path) -> None:
    folder = _folder(tmp_path, triggers=_TRIGGERS, patterns=_PATTERNS, names=_NAMES)

    rules = load_rules(folder)

    assert "mine.twin" in [trigger.id for trigger in rules.triggers]
    assert [rule.id for rule in rules.patterns["exclusivity"]][-1:] == [
        "exclusivity.sole"
    ]
    assert rules.names.known["zog"] == "firm"


def test_a_folder_of_ones_own_takes_nothing_away(tmp_path: Path) -> None:
    shipped = load_rules()

    both = load_rules(_folder(tmp_path, triggers=_TRIGGERS, names=_NAMES))

    assert both.triggers[: len(shipped.triggers)] == shipped.triggers
    assert both.patterns == shipped.patterns
    assert shipped.names.known.items() <= both.names.known.items()


def test_an_empty_folder_changes_nothing_that_is_read(tmp_path: Path) -> None:
    assert load_rules(tmp_path) == load_rules()


def test_the_digest_tells_one_set_of_rules_from_another(tmp_path: Path) -> None:
    folder = _folder(tmp_path, triggers=_TRIGGERS)
    before = load_rules(folder).digest

    path = folder / "triggers" / "mine.toml"
    path.write_text(_TRIGGERS.replace("joint_venture", "merger"), "utf-8")

    assert len({before, load_rules(folder).digest, load_rules().digest}) == 3


def test_common_words_of_a_folder_join_ours_and_change_the_digest(
    tmp_path: Path,
) -> None:
    names = tmp_path / "names"
    names.mkdir()
    (names / "mine.toml").write_text('firms = ["Halden Zeta"]\n', "utf-8")
    before = load_rules(tmp_path)

    (names / "common.txt").write_text("haldenesque\n", "utf-8")
    after = load_rules(tmp_path)

    assert after.names.common_words - before.names.common_words == {"haldenesque"}
    assert before.names.common_words
    assert after.digest != before.digest


def test_the_digest_does_not_depend_on_where_the_folder_stands(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()

    here = load_rules(_folder(tmp_path / "here", triggers=_TRIGGERS))
    there = load_rules(_folder(tmp_path / "there", triggers=_TRIGGERS))

    assert here.digest == there.digest


def test_a_missing_folder_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"nowhere: no such rules folder"):
        load_rules(tmp_path / "nowhere")


def test_a_file_is_no_rules_folder(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(_TRIGGERS, "utf-8")

    with pytest.raises(RuleError, match=r"mine\.toml: no such rules folder"):
        load_rules(path)


@pytest.mark.parametrize("kind", ["triggers", "patterns", "names"])
def test_a_broken_file_of_any_kind_is_refused_by_name(
    kind: str, tmp_path: Path
) -> None:
    folder = _folder(tmp_path, **{kind: "this is not TOML"})

    with pytest.raises(RuleError) as caught:
        load_rules(folder)

    assert str(folder / kind / "mine.toml") in str(caught.value)


@pytest.mark.parametrize("kind", ["triggers", "patterns", "names"])
def test_an_unknown_key_in_a_file_of_any_kind_is_refused(
    kind: str, tmp_path: Path
) -> None:
    text = {"triggers": _TRIGGERS, "patterns": _PATTERNS, "names": _NAMES}[kind]
    folder = _folder(tmp_path, **{kind: 'flavour = "mint"\n' + text})

    with pytest.raises(RuleError, match=r"mine\.toml: line 1: flavour"):
        load_rules(folder)
