"""Rules in, every example that they miss and every near miss that they take out."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pipeline.extract.deals.clues import read_clues
from pipeline.extract.deals.triggers import TriggerFinder
from pipeline.extract.extractor import Extractor
from pipeline.extract.masking import Match, matches
from pipeline.extract.names import NameMention
from pipeline.extract.reading import Reading
from pipeline.records import Article, Zone, ZoneKind, content_id
from pipeline.rules import PatternRule, Trigger, load_rules
from pipeline.rules.base import files_of, read_toml, shipped_rules
from pipeline.rules.patterns import PatternFile
from pipeline.rules.triggers import TriggerFile

_HEADLINE = "Headline\n\n"

Survey = Callable[[str], Reading]


class Witness(NamedTuple):
    """One sentence of a rules file and what it says against the rules, if anything."""

    path: Path
    rule: str
    text: str
    failure: str | None

    def __str__(self) -> str:
        """One line for the person at the keyboard."""
        return f"{self.path}: {self.rule}: {self.text!r}: {self.failure or 'ok'}"


def hear_witnesses(
    folder: Path | None = None, *, model: str = "auto"
) -> Iterator[Witness]:
    """Try the rules of a folder, or the shipped ones, on the sentences beside them.

    Raises:
        RuleError: A rules file is malformed.
        ExtractError: No pipeline of that name is installed.
    """
    extractor = Extractor(load_rules(folder), model=model, weigh=False)
    survey = partial(_survey, extractor)
    folders = [folder or shipped_rules()]
    for path in files_of("patterns", folders):
        yield from _hear_patterns(path, read_toml(path, PatternFile), survey)
    triggers = {trigger.id: trigger for trigger in extractor.rules.triggers}
    for path in files_of("triggers", folders):
        file = read_toml(path, TriggerFile)
        yield from _hear_clues(path, file, survey)
        spelt = [triggers[trigger.id] for trigger in file.trigger]
        yield from _hear_triggers(path, spelt, file.near_miss, survey)


def _survey(extractor: Extractor, text: str) -> Reading:
    return extractor.survey(_article(f"{_HEADLINE}{text}\n"))


def _article(text: str) -> Article:
    """An article of one sentence under a headline."""
    start = len(_HEADLINE)
    return Article(
        article_id=content_id(text),
        path="-",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        chars=len(text),
        zones=(
            Zone(kind=ZoneKind.HEADLINE, start=0, end=start - 2),
            Zone(kind=ZoneKind.BODY, start=start, end=len(text)),
        ),
    )


def _hear_patterns(path: Path, file: PatternFile, survey: Survey) -> Iterator[Witness]:
    for rule in file.rule:
        for example in rule.example:
            read = list(_readings(survey(example.text), [rule]))
            missed = sorted(set(example.gives).difference(read))
            failure = f"gives {read}, not {missed}" if missed else None
            yield Witness(path, rule.id, example.text, failure)
    for text in file.near_miss:
        read = list(_readings(survey(text), file.rule))
        failure = f"a near miss that gives {read}" if read else None
        yield Witness(path, file.field, text, failure)


def _readings(reading: Reading, rules: Sequence[PatternRule]) -> Iterator[str]:
    for sentence in reading.scene.sentences:
        yield from map(_said, matches(sentence.masked, rules))


def _said(match: Match) -> str:
    if match.value is None:
        return match.rule.says or "undisclosed"
    if isinstance(match.value, NameMention):
        return match.value.entity.name
    return f"{match.rule.role} {match.value.value.normal}".strip()


def _hear_triggers(
    path: Path, triggers: Sequence[Trigger], near_misses: Iterable[str], survey: Survey
) -> Iterator[Witness]:
    for trigger in triggers:
        for example in trigger.example:
            found = _merged(_roles(survey(example.text), [trigger]))
            wanted = {role: set(names) for role, names in example.roles.items()}
            failure = f"finds {found}" if found != wanted else None
            yield Witness(path, trigger.id, example.text, failure)
    for text in near_misses:
        deals = [roles for roles in _roles(survey(text), triggers) if len(roles) > 1]
        failure = f"a near miss that finds {deals}" if deals else None
        yield Witness(path, path.stem, text, failure)


def _hear_clues(path: Path, file: TriggerFile, survey: Survey) -> Iterator[Witness]:
    for clue in file.clue:
        for example in clue.example:
            told = read_clues(survey(example.text).scene.sentences, [clue], ())
            found = {entity.name for entity in told}
            wrong = found.symmetric_difference(example.names)
            failure = f"tells of {sorted(found)}" if wrong else None
            yield Witness(path, clue.id, example.text, failure)


def _roles(
    reading: Reading, triggers: Sequence[Trigger]
) -> Iterator[dict[str, set[str]]]:
    finder = TriggerFinder(triggers)
    for sentence in reading.scene.sentences:
        for event in finder.find(sentence):
            yield {
                role: {name.entity.name for name in names}
                for role, names in event.roles.items()
            }


def _merged(events: Iterable[dict[str, set[str]]]) -> dict[str, set[str]]:
    """The last event that fills a role says by whom."""
    merged: dict[str, set[str]] = {}
    for roles in events:
        merged |= roles
    return merged
