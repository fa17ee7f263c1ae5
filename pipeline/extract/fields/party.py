"""Who takes part in a deal, and on which side."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.frames import Frame
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.ownership import told_of_firms
from pipeline.extract.reading import Reading, Statement
from pipeline.values import Party
from pipeline.values.names import NamedAt

_SIDES = frozenset(set(NameKind) - {NameKind.FACILITY, NameKind.PLACE})


def read_parties(reading: Reading) -> Iterator[Statement]:
    """State every party of every deal in its one role, and whose it is."""
    told = told_of_firms(reading.scene)
    for frame in reading.framing.frames:
        for role, mention in frame.parties.values():
            if _takes_part(role, mention):
                statement = _statement(frame, role, mention)
                more = told.get(mention.entity, ())
                yield replace(statement, reasons=(*statement.reasons, *more))


def _takes_part(role: str, mention: NameMention) -> bool:
    """Whether a name is a side: persons and things need a role of their own."""
    kind = mention.entity.kind
    if role == "partner":
        return kind in {NameKind.FIRM, NameKind.AGENCY}
    return kind in _SIDES or role == "target"


def _statement(frame: Frame, role: str, mention: NameMention) -> Statement:
    entity = mention.entity
    event = next(e for e in frame.events if mention in e.names)
    return Statement(
        frame=frame,
        field="party",
        role=role,
        value=Party(
            name=entity.name, named_at=NamedAt(start=entity.start, end=entity.end)
        ),
        start=mention.start,
        end=mention.end,
        sentence=event.sentence,
        rule=event.trigger.id,
        reasons=() if mention.via == "name" else (f"{mention.via} of {entity.name}",),
    )
