"""Every rule fires on its own examples, and no rule of a file on the file's near misses."""

from pathlib import Path

import pytest

from pipeline.extract.extractor import Extractor
from pipeline.extract.masking import matches
from pipeline.extract.reading import Reading
from pipeline.extract.triggers import TriggerFinder
from pipeline.ingest import read_text
from pipeline.rules import PatternRule, Trigger
from pipeline.rules.base import read_toml, shipped_rules
from pipeline.rules.patterns import Example, PatternFile, pattern_files
from pipeline.rules.triggers import TriggerExample, TriggerFile, trigger_files

PATTERNS = [(p, read_toml(p, PatternFile)) for p in pattern_files([shipped_rules()])]
TRIGGERS = [(p, read_toml(p, TriggerFile)) for p in trigger_files([shipped_rules()])]


@pytest.fixture(scope="module")
def survey(extractor: Extractor):  # type: ignore[no-untyped-def] # a function
    def look(text: str) -> Reading:
        return extractor.survey(read_text(f"Headline\n\n{text}\n"))

    return look


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(rule, example, id=f"{rule.id}: {example.text}")
        for _, file in PATTERNS
        for rule in file.rule
        for example in rule.example
    ],
)
def test_pattern_rule_reads_its_example(
    rule: PatternRule,
    example: Example,
    survey,  # type: ignore[no-untyped-def]
) -> None:
    reading = survey(example.text)

    read = [given for s in reading.scene.sentences for given in _readings(s, [rule])]

    assert set(example.gives) <= set(read)


def _readings(sentence, rules):  # type: ignore[no-untyped-def]
    for match in matches(sentence.masked, rules):
        if match.value is None:
            yield match.rule.says or "undisclosed"
        elif hasattr(match.value, "entity"):
            yield match.value.entity.name
        else:
            yield f"{match.rule.role} {match.value.value.normal}".strip()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param(path, text, id=f"{path.stem}: {text}")
        for path, file in PATTERNS
        for text in file.near_miss
    ],
)
def test_pattern_file_leaves_near_misses_alone(path: Path, text: str, survey) -> None:  # type: ignore[no-untyped-def]
    rules = read_toml(path, PatternFile).rule

    reading = survey(text)

    assert [g for s in reading.scene.sentences for g in _readings(s, rules)] == []


@pytest.mark.parametrize(
    ("trigger", "example"),
    [
        pytest.param(trigger, example, id=f"{trigger.id}: {example.text}")
        for _, file in TRIGGERS
        for trigger in file.trigger
        for example in trigger.example
    ],
)
def test_trigger_finds_the_roles_of_its_example(
    trigger: Trigger,
    example: TriggerExample,
    survey,  # type: ignore[no-untyped-def]
) -> None:
    sentences = survey(example.text).scene.sentences

    events = [e for s in sentences for e in TriggerFinder([trigger]).find(s)]

    found = {
        role: tuple(name.entity.name for name in names)
        for event in events
        for role, names in event.roles.items()
    }
    assert {role: set(names) for role, names in example.roles.items()} == {
        role: set(names) for role, names in found.items()
    }


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param(path, text, id=f"{path.stem}: {text}")
        for path, file in TRIGGERS
        for text in file.near_miss
    ],
)
def test_trigger_file_announces_no_deal_between_two_on_near_misses(
    path: Path,
    text: str,
    survey,  # type: ignore[no-untyped-def]
) -> None:
    finder = TriggerFinder(read_toml(path, TriggerFile).trigger)

    events = [e for s in survey(text).scene.sentences for e in finder.find(s)]

    assert [event for event in events if len(event.roles) > 1] == []


