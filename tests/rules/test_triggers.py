"""Trigger files in, triggers out: their forms, and what is refused."""

from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.rules.base import shipped_rules
from pipeline.rules.triggers import Trigger, TriggerExample, inflect, read_deals

_EXAMPLE = """
[[trigger.example]]
text = "Norvik twinned with Halden Grid."
roles = { partner = ["Norvik", "Halden Grid"] }
"""
_KIND = """
[[kind]]
id = "twinning"
pays = "partner"
paid = "partner"
family = "commerce"
"""
_TRIGGER = f"""
[[trigger]]
id = "mine.twin"
kind = "twinning"
verbs = ["twin/twinned/twinning"]
slots = {{ subject = "partner", with = "partner" }}
{_EXAMPLE}"""


def _folder(root: Path, *files: tuple[str, str]) -> Path:
    (root / "triggers").mkdir(parents=True)
    for name, triggers in (("0-kinds.toml", _KIND), *files):
        text = f'near_miss = ["The towns are twins."]\n{triggers}'
        (root / "triggers" / name).write_text(text, "utf-8")
    return root


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("lease", {"lease", "leases", "leasing", "leased"}),
        ("buy/bought", {"buy", "buys", "buying", "bought"}),
        ("supply", {"supply", "supplies", "supplying", "supplied"}),
        ("deploy", {"deploy", "deploys", "deploying", "deployed"}),
        ("furnish", {"furnish", "furnishes", "furnishing", "furnished"}),
        ("fix", {"fix", "fixes", "fixing", "fixed"}),
        ("sell/sold", {"sell", "sells", "selling", "sold"}),
        ("take/took/taken", {"take", "takes", "taking", "took", "taken"}),
        ("let/let", {"let", "lets"}),
        ("ship/shipped/shipping", {"ship", "ships", "shipped", "shipping"}),
    ],
)
def test_a_verb_has_all_its_forms(verb: str, forms: set[str]) -> None:
    assert forms <= set(inflect(verb))


def test_only_the_first_word_of_a_verb_inflects() -> None:
    trigger = Trigger(
        id="mine.take",
        kind="acquisition",
        verbs=("take/took/taken over",),
        slots={"subject": "acquirer"},
        example=(TriggerExample(text="Norvik took over Halden.", roles={}),),
    )

    assert ("took", "over") in trigger.forms
    assert {rest for _, rest in trigger.forms} == {"over"}


def test_triggers_are_read_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    later = _TRIGGER.replace("mine.twin", "mine.later")
    folder = _folder(tmp_path, ("b.toml", later), ("a.toml", _TRIGGER))

    assert [t.id for t in read_deals([folder]).triggers] == ["mine.twin", "mine.later"]


def test_a_trigger_id_stands_once(tmp_path: Path) -> None:
    folder = _folder(tmp_path, ("a.toml", _TRIGGER), ("b.toml", _TRIGGER))

    with pytest.raises(RuleError, match=r"b\.toml: mine\.twin: "):
        read_deals([folder])


def test_a_shipped_trigger_cannot_be_redefined_unnoticed(tmp_path: Path) -> None:
    taken = read_deals([shipped_rules()]).triggers[0].id
    folder = _folder(tmp_path, ("mine.toml", _TRIGGER.replace("mine.twin", taken)))

    with pytest.raises(RuleError, match=r"mine\.toml"):
        read_deals([shipped_rules(), folder])


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        pytest.param("kind = ", "kinds = ", "kind", id="a missing kind"),
        pytest.param("kind = ", 'colour = "red"\nkind = ', "colour", id="unknown key"),
        pytest.param(_EXAMPLE, "", "example", id="no example"),
    ],
)
def test_a_broken_trigger_is_refused_by_file_and_key(
    old: str, new: str, key: str, tmp_path: Path
) -> None:
    folder = _folder(tmp_path, ("mine.toml", _TRIGGER.replace(old, new)))

    with pytest.raises(RuleError, match=rf"mine\.toml: line \d+: trigger\.0\.{key}"):
        read_deals([folder])


def test_a_folder_without_triggers_adds_none(tmp_path: Path) -> None:
    assert read_deals([tmp_path]).triggers == ()


def test_every_shipped_trigger_has_a_word_that_fires() -> None:
    assert all(
        t.forms or t.nouns or t.labels for t in read_deals([shipped_rules()]).triggers
    )


def test_every_shipped_requirement_names_a_slot_of_its_trigger() -> None:
    for trigger in read_deals([shipped_rules()]).triggers:
        assert set(trigger.requires) <= set(trigger.slots), trigger.id


def test_a_trigger_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    folder = _folder(tmp_path, ("mine.toml", _TRIGGER.replace('"twinning"', '"swap"')))

    with pytest.raises(RuleError, match=r"mine\.toml: mine\.twin: no \[\[kind\]\]"):
        read_deals([folder])


def test_a_kind_has_roles_that_claims_know(tmp_path: Path) -> None:
    kind = _KIND.replace('pays = "partner"', 'pays = "godparent"')
    folder = _folder(tmp_path, ("mine.toml", kind.replace('"twinning"', '"naming"')))

    with pytest.raises(
        RuleError, match=r"mine\.toml: line \d+: kind\.0: .*unknown role"
    ):
        read_deals([folder])


def test_a_trigger_knows_the_family_of_its_kind(tmp_path: Path) -> None:
    folder = _folder(tmp_path, ("mine.toml", _TRIGGER))

    assert [t.family for t in read_deals([folder]).triggers] == ["commerce"]


def test_a_trigger_takes_the_words_of_a_class(tmp_path: Path) -> None:
    twins = '[classes]\ntwinning = ["twin/twinned", "pair"]\n' + _TRIGGER
    shared = twins.replace('verbs = ["twin/twinned/twinning"]', 'verbs = ["@twinning"]')
    folder = _folder(tmp_path, ("mine.toml", shared))

    assert [t.verbs for t in read_deals([folder]).triggers] == [
        ("twin/twinned", "pair")
    ]


def test_a_class_that_nobody_lists_is_refused(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path, ("mine.toml", _TRIGGER.replace("twin/twinned/twinning", "@twinning"))
    )

    with pytest.raises(
        RuleError, match=r"mine\.toml: mine\.twin: no class .*@twinning"
    ):
        read_deals([folder])
