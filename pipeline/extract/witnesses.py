"""Rules in, every example that they miss and every near miss that they take out."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pipeline.extract.extractor import Extractor
from pipeline.extract.masking import Match, matches
from pipeline.extract.names import NameMention
from pipeline.extract.reading import Reading
from pipeline.extract.triggers import TriggerFinder
from pipeline.records import Article, Zone, ZoneKind, content_id
from pipeline.rules import PatternRule, Trigger, load_rules
from pipeline.rules.base import read_toml, shipped_rules
from pipeline.rules.patterns import PatternFile, pattern_files
from pipeline.rules.triggers import TriggerFile, trigger_files

_HEADLINE = "Headline\n\n"


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
    extractor = Extractor(load_rules(folder), model=model)
    survey = partial(_survey, extractor)
    folders = [folder or shipped_rules()]
    for path in pattern_files(folders):
        yield from _hear_patterns(path, read_toml(path, PatternFile), survey)
    for path in trigger_files(folders):
        yield from _hear_triggers(path, read_toml(path, TriggerFile), survey)
