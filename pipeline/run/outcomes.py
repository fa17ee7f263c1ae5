"""What came of the deals of one run in, kept for the next run; damaged, it is nothing.

All outcomes are in one file, which is replaced as a whole: a run that adds an article
then works out the deals that it touches, and no other.
"""

from pathlib import Path

from pydantic import Field, ValidationError

from pipeline.emit import replace_file, seal, unseal
from pipeline.fingerprint import tool_digest
from pipeline.reconcile import Outcome, Outcomes
from pipeline.records import Record, content_id

_FILE = "outcomes"


class KeptOutcomes(Record):
    """What came of dossiers, by the digest of all that it was made from."""

    outcomes: dict[str, Outcome] = Field(default_factory=dict)


def open_outcomes(cache: Path, rules: str, *, fresh: bool) -> Outcomes:
    """Go on from the outcomes that the run before kept, if there are any.

    Args:
        cache: The folder where results are kept.
        rules: The digest of the rules.
        fresh: Begin with none.
    """
    maker = content_id(tool_digest(), rules)
    return Outcomes(maker, {} if fresh else _read(cache / _FILE))


def keep_outcomes(cache: Path, outcomes: Outcomes) -> None:
    """Keep the outcomes of this run, and no older ones.

    Raises:
        EmitError: The folder cannot be written to.
    """
    if outcomes.is_changed:
        kept = KeptOutcomes(outcomes=outcomes.used)
        replace_file(cache / _FILE, seal(kept.model_dump_json().encode()))


def _read(path: Path) -> dict[str, Outcome]:
    try:
        content = unseal(path.read_bytes())
        return KeptOutcomes.model_validate_json(content).outcomes
    except (OSError, ValidationError):
        return {}
