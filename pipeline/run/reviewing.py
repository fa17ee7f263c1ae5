"""Decisions in, an output folder that goes by them out; nothing is read anew."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pipeline.emit import (
    read_log,
    read_outputs,
    read_rows,
    sort_results,
    write_outputs,
    write_rows,
)
from pipeline.emit.staging import publish, stage_in
from pipeline.reconcile import Earlier, reconcile_claims, without_judgements
from pipeline.records import Claim, Deal, Decision, Judgement
from pipeline.rules import Rules, load_rules
from pipeline.run.review import DECISIONS, SEEN

_VERDICTS = (Judgement.ACCEPT, Judgement.REJECT, Judgement.EDIT)


class Reviewed(NamedTuple):
    """What became of the decisions: those that count now, and those about nothing."""

    decisions: tuple[Decision, ...]
    unmatched: tuple[Decision, ...]


def review_outputs(
    output: Path, decisions: Path, *, rules: Rules | None = None
) -> Reviewed:
    """Apply a file of decisions to an output folder, and keep them there.

    The folder's own ``decisions.jsonl`` takes them in; a later decision on the same
    subject replaces the earlier one. Articles are not read again. Where deals kept
    their ids over runs, they keep them: ``formerly`` tells what is merged or split.

    Raises:
        DealFactsError: A file is missing or malformed, or a decision cannot be applied.
    """
    kept = output / DECISIONS
    results, log = read_outputs(output), read_log(output)
    is_lasting = (output / SEEN).is_file()  # deals kept their ids over runs
    told = {row.subject: row for row in _applied(results.claims)}
    for file in (kept, decisions):
        if file == decisions or file.is_file():
            told.update({row.subject: row for row in read_rows(file, Decision)})
    ordered = tuple(sorted(told.values(), key=lambda row: row.sort_key))
    reconciled = reconcile_claims(
        without_judgements(results.claims),
        results.articles,
        mentions=results.mentions,
        rules=rules or load_rules(),
        decisions=ordered,
        earlier=Earlier.of(results.claims) if is_lasting else None,
    )
    found = results._replace(
        claims=reconciled.claims,
        deals=_remember(results.deals, reconciled.deals),
        facts=reconciled.facts,
        conflicts=reconciled.conflicts,
        links=reconciled.links,
    )
    staged = stage_in(output / ".cache" / "next")
    write_outputs(staged, sort_results(found), log)
    write_rows(staged / DECISIONS, ordered)
    publish(staged, output)
    return Reviewed(ordered, reconciled.unmatched)


def _remember(before: Iterable[Deal], deals: Iterable[Deal]) -> tuple[Deal, ...]:
    """Let deals keep what they were called before an earlier run."""
    names = {deal.deal_id: deal.formerly for deal in before}
    return tuple(
        deal.model_copy(
            update={
                "formerly": tuple(
                    sorted({*deal.formerly, *names.get(deal.deal_id, ())})
                )
            }
        )
        for deal in deals
    )


def _applied(claims: tuple[Claim, ...]) -> list[Decision]:
    """Read from judged claims what was decided, wherever its file may be."""
    edits = {claim.edit_of: claim.normal for claim in claims if claim.edit_of}
    return [
        Decision(
            decides="claim",
            claim_id=claim.claim_id,
            verdict=claim.judgement,
            normal=edits.get(claim.claim_id),
        )
        for claim in claims
        if claim.judgement in _VERDICTS and claim.edit_of is None
    ]
