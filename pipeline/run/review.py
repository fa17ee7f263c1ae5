"""What a reviewer decided and what ran before, brought to a run."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.emit import Results, Warned, read_rows, write_rows
from pipeline.errors import EmitError
from pipeline.reconcile import Earlier
from pipeline.records import Claim, Decision, Seen, content_id
from pipeline.run.reading import file_digest

DECISIONS = "decisions.jsonl"
SEEN = "seen.jsonl"


class Review(NamedTuple):
    """Whose word a run goes by: a file of decisions, the outputs of an earlier run."""

    decisions: Path | None = None
    previous: Path | None = None


class Known(NamedTuple):
    """What was decided and known before a run."""

    decisions: tuple[Decision, ...] = ()
    earlier: Earlier | None = None
    seen: tuple[Seen, ...] = ()
    digest: str = ""


def gather_known(paths: Iterable[Path], output: Path, review: Review) -> Known:
    """Read the decisions beside the articles and in the output, and an earlier run.

    Where two files decide one subject, that named with ``--decisions`` goes before
    that beside the articles, and this before that of the output folder.

    Raises:
        EmitError: A file is missing or malformed.
    """
    beside = [file for path in paths for file in _beside(path)]
    files = [output / DECISIONS, *beside]
    found = [file for file in dict.fromkeys(files) if file.is_file()]
    found += [review.decisions] if review.decisions else []
    decided: dict[tuple[str, str, str], Decision] = {}
    for file in found:
        decided.update(_read_decisions(file))
    claims, seen = _read_previous(review.previous)
    return Known(
        tuple(sorted(decided.values(), key=lambda d: d.sort_key)),
        Earlier.of(claims) if review.previous else None,
        seen,
        _digest(found, review.previous),
    )


def _beside(path: Path) -> list[Path]:
    return sorted(path.rglob(DECISIONS)) if path.is_dir() else []


def _read_decisions(file: Path) -> dict[tuple[str, str, str], Decision]:
    """Read one file of decisions; in one file a subject is decided once."""
    found: dict[tuple[str, str, str], Decision] = {}
    for row in read_rows(file, Decision):
        known = found.setdefault(row.subject, row)
        if (known.verdict, known.normal) != (row.verdict, row.normal):
            raise EmitError(
                f"{file}: {row.named} is decided twice, {known.verdict} and"
                f" {row.verdict}; keep one of the lines"
            )
    return found


def _read_previous(folder: Path | None) -> tuple[list[Claim], tuple[Seen, ...]]:
    if folder is None:
        return [], ()
    claims = read_rows(folder / "claims.jsonl", Claim)
    if (folder / SEEN).is_file():
        return claims, tuple(read_rows(folder / SEEN, Seen))
    first = (Seen(claim_id=c.claim_id, path=c.path, **_RUN_ONE) for c in claims)
    return claims, tuple(first)


_RUN_ONE = {"first_seen": 1, "last_seen": 1}


def _digest(files: Sequence[Path], previous: Path | None) -> str:
    kept = [previous / name for name in ("claims.jsonl", SEEN)] if previous else []
    told = [*files, *(file for file in kept if file.is_file())]
    return content_id(*(file_digest(file) for file in told))


def write_seen(folder: Path, results: Results, known: Known) -> None:
    """Write since when each claim is seen, if the run builds on an earlier one.

    What is said no longer keeps the number of the run that saw it last.
    """
    if known.earlier is None:
        return
    number = max((row.last_seen for row in known.seen), default=0) + 1
    rows = {row.claim_id: row for row in known.seen}
    for claim in results.claims:
        before = rows.get(claim.claim_id)
        rows[claim.claim_id] = Seen(
            claim_id=claim.claim_id,
            path=claim.path,
            first_seen=before.first_seen if before else number,
            last_seen=number,
        )
    write_rows(folder / SEEN, [rows[key] for key in sorted(rows)])


def warn_unmatched(unmatched: Iterable[Decision]) -> tuple[Warned, ...]:
    """Say which decisions are about nothing that is there any more."""
    return tuple(
        Warned(
            path=DECISIONS,
            message=f"no {row.named} any more; its decision ({row.verdict}) changes"
            " nothing",
        )
        for row in unmatched
    )
