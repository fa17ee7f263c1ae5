"""A deal in, who is named too late to be one of its sides out.

News names the sides of its deal at the top. Whoever first comes in far below, where
both sides are known, has other dealings with one of them: "It already buys from".
"""

from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.roles import BESIDE_SIDES, side_of
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity
from pipeline.extract.scene import Scene

_DEEP = 5  # sentences in which news names both sides of its deal


def find_latecomers(frame: Frame, scene: Scene) -> frozenset[Entity]:
    """Find who takes part only by words far below those that name both sides."""
    top = _end_of_top(scene)
    early = {who: role for who, (role, _) in frame.parties.items() if who.start < top}
    if not {1, -1} <= {side_of(role) for role in early.values()}:
        return frozenset()
    return frozenset(
        who
        for who, (role, _) in frame.parties.items()
        if who not in early and role not in BESIDE_SIDES and _only_deals(frame, who)
    )


def _only_deals(frame: Frame, who: Entity) -> bool:
    """Whether no event introduces somebody to this deal: "the seller, Norvik"."""
    return not any(_introduces(e) for e in frame.events if who in e.entities)


def _introduces(event: Event) -> bool:
    return bool(event.trigger.labels) or event.trigger.only_adds


def _end_of_top(scene: Scene) -> int:
    """Where the sentences end in which news names who deals with whom."""
    deep = (s.start for s in scene.sentences if s.rank >= _DEEP)
    return next(deep, len(scene.article.text))
