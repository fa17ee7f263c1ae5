"""Rules folders in, checked rules out: shipped ones first, a user's added to them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import RuleError
from pipeline.rules.base import shipped_rules
from pipeline.rules.names import NameRules, join_names, read_names
from pipeline.rules.patterns import PatternRule, proofs_of, read_patterns
from pipeline.rules.proving import prove
from pipeline.rules.sides import DealKind, SideClue
from pipeline.rules.sieve import RuleSet
from pipeline.rules.triggers import Trigger, read_deals

__all__ = [
    "DealKind",
    "NameRules",
    "PatternRule",
    "RuleSet",
    "Rules",
    "SideClue",
    "Trigger",
    "load_rules",
]

_READ = frozenset({".toml", ".txt"})  # files of rules, by their endings


class Rules(NamedTuple):
    """Everything declarative that extraction and reconciliation go by."""

    names: NameRules
    triggers: tuple[Trigger, ...]
    patterns: Mapping[str, RuleSet[PatternRule]]
    digest: str
    kinds: tuple[DealKind, ...] = ()
    clues: RuleSet[SideClue] = RuleSet()


def load_rules(folder: Path | None = None) -> Rules:
    """Read the shipped rules and add those of a user's folder.

    Raises:
        RuleError: A rules file is malformed; the text names file and rule.
    """
    if folder is not None and not folder.is_dir():
        raise RuleError(f"{folder}: no such rules folder")
    folders = [shipped_rules(), *([folder] if folder else [])]
    deals = read_deals(folders)
    patterns = read_patterns(folders)
    if folder is not None:
        prove(proofs_of(folder))
    return Rules(
        names=_names(folders),
        triggers=deals.triggers,
        patterns=patterns,
        digest=_digest(folders),
        kinds=deals.kinds,
        clues=deals.clues,
    )


def _names(folders: list[Path]) -> NameRules:
    found = [folder / "names" for folder in folders if (folder / "names").is_dir()]
    return join_names(read_names(folder) for folder in found)


def _digest(folders: list[Path]) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.suffix in _READ):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:20]
