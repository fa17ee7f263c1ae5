"""A pattern that never ends on some text is refused, and none of ours is such a one."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import pipeline
from pipeline.errors import RuleError
from pipeline.rules import load_rules
from pipeline.rules.base import shipped_rules
from pipeline.rules.patterns import proofs_of
from pipeline.rules.proving import Proof, prove
from pipeline.rules.zones import ZoneRule, read_zone_rules


def _folder(root: Path, *patterns: str) -> Path:
    (root / "patterns").mkdir(parents=True)
    listed = ", ".join(f"'''{pattern}'''" for pattern in patterns)
    (root / "patterns" / "mine.toml").write_text(
        'field = "amount"\nnear_miss = ["Norvik has three shops."]\n\n'
        f'[[rule]]\nid = "amount.mine"\nrole = "total"\nvalue = "money"\n'
        f'patterns = [{listed}]\n[[rule.example]]\ntext = "Norvik pays $4 million."\n',
        "utf-8",
    )
    return root


@pytest.mark.parametrize(
    "pattern",
    [
        r"{money}(?:a+)+\Z",
        r"(?:a|a)*b{money}",
        r".*.*.*.*.*.*={money}",
    ],
)
def test_a_pattern_that_never_ends_is_refused_with_its_line(
    tmp_path: Path, pattern: str
) -> None:
    folder = _folder(tmp_path, r"pays\s+{money}", pattern.replace("{money}", "") + "x")

    with pytest.raises(RuleError, match=r"mine\.toml: line 5: amount\.mine: .* longer"):
        load_rules(folder)


def test_a_good_pattern_is_taken(tmp_path: Path) -> None:
    rules = load_rules(_folder(tmp_path, r"pays\s+(?:up\s+to\s+)?{money}\s+at\s+once"))

    assert "amount.mine" in {rule.id for rule in rules.patterns["amount"]}


def test_too_many_patterns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"mine\.toml: .* more than 4000 patterns"):
        load_rules(_folder(tmp_path, *["x{money}"] * 4001))


def _ours() -> list[Proof]:
    modules = pkgutil.walk_packages(pipeline.__path__, "pipeline.")
    found = {
        f"{module.name}.{name}": value
        for module in modules
        if not module.name.endswith("__main__")
        for name, value in vars(importlib.import_module(module.name)).items()
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str)
    }
    zones = read_zone_rules()
    found |= {rule.id: rule.regex for rule in zones.cut}
    lines: tuple[ZoneRule, ...] = (*zones.line, *zones.section)
    for line in lines:
        start = "" if getattr(line, "words", ()) else r"\A"  # matched from there
        found[line.id] = re.compile(f"{start}(?:{line.pattern})", line.regex.flags)
    return [Proof(*item) for item in sorted(found.items())]


def test_no_shipped_pattern_explodes_on_any_text() -> None:
    prove([*_ours(), *proofs_of(shipped_rules())], length=400)
