"""Statements in, those of the deals of which an article tells enough out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.roles import BESIDE, BESIDE_SIDES, PAYING
from pipeline.extract.reading import Statement
from pipeline.records import ZoneKind

_PARTY = "party"
_FIGURES = frozenset("amount capacity term termination".split())
_LEAD = 1  # the sentence below the headline
_BOTH = 2
_MUCH = 4  # things told of a deal in passing that make up for a verb that says little


def keep_told(statements: Sequence[Statement]) -> list[Statement]:
    """Leave out "deals" of which the article only drops a name.

    The main deal may be told by one party and a site; one told in passing needs two
    parties, or a figure of its own. What else is said where only a party of the main
    deal is named is said of the main one.
    """
    told: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        told[statement.frame.number].append(statement)
    # where no sides of the first deal are told, nobody knows which one is the main one
    is_known = len({_aspect(s) for s in told[0] if _is_side(s)}) >= _BOTH
    kept = {
        number
        for number, said in told.items()
        if _is_told(said, in_passing=is_known and _is_in_passing(said[0].frame))
    }
    ours = _parties(told[0]) if 0 in kept else set()
    return [
        s if s.frame.number in kept else replace(s, frame=told[0][0].frame)
        for s in statements
        if s.frame.number in kept or _may_move(s, _parties(told[s.frame.number]), ours)
    ]


def _is_in_passing(frame: Frame) -> bool:
    """Whether a deal is not the main one, nor what the news opens with."""
    told = (event.sentence for event in frame.events)
    return frame.number > 0 and all(
        sentence.rank > _LEAD and sentence.zone is not ZoneKind.HEADLINE
        for sentence in told
    )


def _is_told(said: Sequence[Statement], *, in_passing: bool) -> bool:
    """Whether statements tell enough of a deal."""
    if in_passing:
        inner = [s for s in said if s.field == _PARTY or _is_own_figure(s)]
        if _is_vague(said[0].frame) and len(set(map(_aspect, said))) < _MUCH:
            sides = {_aspect(s) for s in said if _is_side(s)}
            return len(sides) >= _BOTH and any(map(_is_own_figure, said))
    else:
        inner = [s for s in said if s.role not in BESIDE_SIDES]
    return len({_aspect(statement) for statement in inner}) >= _BOTH


def _is_vague(frame: Frame) -> bool:
    """Whether only verbs that say little tell a deal: "Norvik paid for years"."""
    triggers = [event.trigger for event in frame.events]
    return all(trigger.is_general or trigger.is_vague for trigger in triggers)


def _is_side(statement: Statement) -> bool:
    return statement.field == _PARTY and statement.role not in BESIDE_SIDES


def _parties(said: Sequence[Statement]) -> set[str]:
    return {s.value.normal for s in said if s.field == _PARTY}


def _may_move(statement: Statement, theirs: set[str], ours: set[str]) -> bool:
    """Whether what is said of a party of the main deal may be said of that deal."""
    is_side = statement.field == _PARTY or _is_own_figure(statement)
    return bool(theirs) and theirs <= ours and not is_side


def _is_own_figure(statement: Statement) -> bool:
    return statement.field in _FIGURES and statement.role not in BESIDE


def _aspect(statement: Statement) -> str:
    """What of a deal a statement tells; all who pay are one side."""
    if statement.field != _PARTY:
        return statement.field
    if statement.role == "partner":  # partners stand on no side: each is one
        return f"partner {statement.value.normal}"
    return "paying side" if statement.role in PAYING else f"party {statement.role}"
