"""A framing in, the same with sides that no verb tells out, of the main deal.

Rules say who does what where a verb that they know says it. Who is named like those
who pay in other articles, or like those who are paid, takes the side that is free.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pipeline.extract.deals.casting import MERGER
from pipeline.extract.deals.completing import is_in_office
from pipeline.extract.deals.frames import BOTH_SIDES, WEIGHED, Frame, doing_alike
from pipeline.extract.deals.framing import Framing
from pipeline.extract.deals.roles import BESIDE_SIDES, PARTNER, Kinds, side_of
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity, NameKind
from pipeline.extract.scene import Scene
from pipeline.extract.weighing.linear import Linear
from pipeline.extract.weighing.named import Somebody, named_in, signs_of_part
from pipeline.rules import Trigger
from pipeline.rules.triggers import OPEN_KIND, TriggerExample

FILL = 0.25  # from which the likeliest takes a side on which nobody stands
ALONE = 0.35  # the same where rules name nobody: there may be no deal at all
_SIDES = (1, -1)  # as ``side_of`` tells them; so stand the columns behind the first
# None of these takes a side but by a rule
_NO_SIDES = frozenset(
    {NameKind.OUTLET, NameKind.PERSON, NameKind.PRODUCT, NameKind.FACILITY}
)
_WEIGHED = Trigger(
    id=WEIGHED,
    kind=OPEN_KIND,
    slots={"subject": PARTNER},
    weight=0.4,
    example=(
        TriggerExample(
            text="Halden will empty Norvik's bins.",
            roles={PARTNER: ("Halden", "Norvik")},
        ),
    ),
)


class Likely(NamedTuple):
    """Somebody, and how likely he stands on each side of the main deal."""

    somebody: Somebody
    by_side: Mapping[int, float]


def free_sides(framing: Framing, kinds: Kinds) -> list[int]:
    """The sides of the main deal on which nobody stands; ventures have none."""
    main = framing.frames[0] if framing.frames else None
    if main is None or _are_partners(main, kinds):
        return []
    return [side for side in _SIDES if side not in main.sides.values()]


def weigh_parts(
    framing: Framing,
    scene: Scene,
    weights: Linear,
    kinds: Kinds,
    bystanders: AbstractSet[Entity] = frozenset(),
) -> None:
    """Let whoever is named like a free side of the main deal take it.

    No outlet, person, product or site does, and nobody who is named once, and then
    as one of ``bystanders``.
    """
    weighed = _weighed(framing, scene, weights)
    alike = doing_alike(framing.frames)
    able = (one for one in weighed if one.somebody.entity not in alike)
    likely = [one for one in able if not _stands_by(one.somebody, bystanders)]
    free = free_sides(framing, kinds)
    if not free:
        return
    main = framing.frames[0]
    if _are_equals(main):
        _rank(main, kinds)
        return
    is_told = any(role not in BESIDE_SIDES for role, _ in main.parties.values())
    enough = FILL if is_told else ALONE
    for side in free:
        best = _likeliest(main, side, likely)
        if best is not None and best.by_side[side] >= enough:
            _place(main, best.somebody, side, kinds)


def _stands_by(somebody: Somebody, bystanders: AbstractSet[Entity]) -> bool:
    is_named_so = somebody.entity in bystanders and len(somebody.mentions) == 1
    is_of_no_kind = somebody.entity.kind in _NO_SIDES
    speaks = any(is_in_office(name, sentence) for sentence, name in somebody.mentions)
    return is_named_so or is_of_no_kind or speaks


def _are_partners(frame: Frame, kinds: Kinds) -> bool:
    """Whether the deal has no sides, as a joint venture; a lease has, told or not."""
    is_told = any(role == PARTNER for role, _ in frame.parties.values())
    return is_told and kinds.role_on(frame.kind, _SIDES[0]) == PARTNER


def _weighed(framing: Framing, scene: Scene, weights: Linear) -> Iterator[Likely]:
    named = named_in(scene)
    for somebody in named:
        shares = weights.shares(signs_of_part(somebody, named, framing))
        yield Likely(somebody, dict(zip(_SIDES, shares[1:], strict=True)))


def _are_equals(main: Frame) -> bool:
    """Whether two merge, and nothing tells which of them takes over."""
    told = {role for role, _ in main.parties.values()}
    return main.kind == MERGER and told == {PARTNER} and len(main.parties) == BOTH_SIDES


def _rank(main: Frame, kinds: Kinds) -> None:
    """Let whoever is named first take over the other one."""
    ranked = sorted(main.parties, key=lambda entity: entity.start)
    for entity, side in zip(ranked, _SIDES, strict=True):
        role = kinds.role_on(main.kind, side, anyway=True)
        main.parties[entity] = role, main.parties[entity][1]


def _likeliest(main: Frame, side: int, likely: Sequence[Likely]) -> Likely | None:
    """The likeliest for a side of those who stand nowhere yet."""
    idle = [one for one in likely if not _stands(main, one.somebody.entity)]
    return max(idle, key=lambda one: one.by_side[side], default=None)


def _stands(main: Frame, entity: Entity) -> bool:
    role = main.parties[entity][0] if entity in main.parties else ""
    return side_of(role) != 0 or role in BESIDE_SIDES


def _place(main: Frame, somebody: Somebody, side: int, kinds: Kinds) -> None:
    """Put somebody on a side of the deal, in the role that its kind has there."""
    role = kinds.role_on(main.kind, side, anyway=True)
    if role == "target" and any(r == "target" for r, _ in main.parties.values()):
        role = "seller"
    sentence, name = somebody.mentions[0]
    at = (name.start, name.end)
    main.events.append(Event(_WEIGHED, sentence, *at, {role: (name,)}))
    main.parties[somebody.entity] = (role, name)
