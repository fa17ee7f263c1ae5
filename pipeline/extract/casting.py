"""A frame in, its cast out: the kind of the deal and the one role of each party."""

from collections import Counter, defaultdict

from pipeline.extract.frames import BOTH_SIDES, Frame, weigh
from pipeline.extract.names import Entity, NameMention
from pipeline.extract.roles import (
    OPEN_ROLE,
    PAID,
    PAYING,
    is_akin,
    opposite,
    role_in,
)


def cast_roles(frame: Frame) -> None:
    """Choose the frame's kind, and the one role of each party in it."""
    kinds: Counter[str] = Counter()
    for event in frame.events:
        kinds[event.trigger.kind] += weigh(event)  # type: ignore[assignment]
    named = [kind for kind in kinds if kind != "other"]
    frame.kind = max(named, key=lambda kind: (kinds[kind], kind), default="other")
    votes = _role_votes(frame)
    roles = {entity: _best_role(weights) for entity, weights in votes.items()}
    _face_each_other(frame, roles)
    for entity, role in roles.items():
        frame.parties[entity] = (role, _first_mention(frame, entity))
    _resolve_open_roles(frame)


def _face_each_other(frame: Frame, roles: dict[Entity, str]) -> None:
    """Part two who were only named together: a deal has two sides.

    "Norvik and Halden signed a deal to buy power" makes neither a seller; who is a
    buyer elsewhere on its own stays one, and the other stands across the table.
    """
    sides = {role in PAYING for role in roles.values()}
    if len(roles) != BOTH_SIDES or len(sides) > 1 or OPEN_ROLE in roles.values():
        return
    alone = {
        name.entity
        for event in frame.events
        for names in event.roles.values()
        if len(names) == 1
        for name in names
        if is_akin(event.trigger, frame.kind) and event.trigger.kind != "other"
    }
    for entity in roles:
        if entity not in alone:
            others = [role for other, role in roles.items() if other != entity]
            roles[entity] = opposite(frame.kind, others[0]) if alone else OPEN_ROLE


def _role_votes(frame: Frame) -> dict[Entity, Counter[str]]:
    votes: dict[Entity, Counter[str]] = defaultdict(Counter)
    for event in frame.events:
        if not is_akin(event.trigger, frame.kind):
            continue
        for role, names in event.roles.items():
            for name in names:
                translated = role_in(frame.kind, role)
                votes[name.entity][translated] += weigh(event)  # type: ignore[assignment]
    return votes


def _best_role(weights: Counter[str]) -> str:
    named = {role: weight for role, weight in weights.items() if role != OPEN_ROLE}
    return max(named, key=lambda role: (named[role], role), default=OPEN_ROLE)


def _first_mention(frame: Frame, entity: Entity) -> NameMention:
    mentions = [n for e in frame.events for n in e.names if n.entity == entity]
    return min(mentions, key=lambda mention: mention.start)


def _resolve_open_roles(frame: Frame) -> None:
    """Give "a deal with Halden" the role across from the one that is known."""
    known = Counter(role for role, _ in frame.parties.values() if role != OPEN_ROLE)
    paying = sum(known[role] for role in PAYING)
    paid = sum(known[role] for role in PAID)
    for entity, (role, mention) in frame.parties.items():
        if role != OPEN_ROLE:
            continue
        if paying and not paid:
            resolved = opposite(frame.kind, "customer")
        elif paid and not paying:
            resolved = opposite(frame.kind, "provider")
        else:
            resolved = "partner"
        frame.parties[entity] = (resolved, mention)
