"""A frame in, its cast out: the kind of the deal and the one role of each party."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations, product

from pipeline.extract.deals.clues import (
    ANY_FAMILY,
    PLAIN_FAMILY,
    Leanings,
    leaning_of,
    parting_family,
)
from pipeline.extract.deals.frames import BOTH_SIDES, Frame, texts_of, weigh
from pipeline.extract.deals.parting import part_all, sign_of
from pipeline.extract.deals.roles import (
    BESIDE_SIDES,
    OPEN_ROLE,
    PARTNER,
    Kinds,
    side_of,
)
from pipeline.extract.deals.subject import GENERAL, is_only_general, kind_of, kinds_told
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.rules.triggers import OPEN_KIND

_SYMMETRIC = 0.5  # what a noun's owner counts for: a landlord signs a lease, too
_SIGNED = 0.05  # what "signs a lease with" counts: what both are told to be tells more
_CALLED = 2.0  # what "the seller is" counts: nothing tells a side more plainly
_ALONE = 0.6  # what "pays its bills" counts: to somebody who is no part of the deal
_NAMING = frozenset({"ownership", "capital"})
_NO_SIDE = BESIDE_SIDES | {OPEN_ROLE, PARTNER}
_FULL = 1.2  # what a verb counts that tells both who buys and what
_FADING = 0.05  # what a role loses by each sentence behind the first
_FADED = 4
_OF_WORK = -1.0  # a person who signs with a club or a firm is paid for work, or songs
_OF_PUBLIC = 0.5  # a public body that signs with a firm pays for what it gets
_HARDLY = 0.3  # how far a parent leans beside its unit
_WORKING = frozenset({ANY_FAMILY, PLAIN_FAMILY, "rights"})

MERGER = "merger"
_MERGER_PAPERS = ("merger agreement", "plan of merger")

_Votes = dict[Entity, Counter[str]]


class Cast:
    """Casts the deals of one article by one set of kinds and clues."""

    def __init__(self, kinds: Kinds, clues: Mapping[Entity, Leanings]) -> None:
        """Take the kinds of deals, and what the article says of who is what."""
        self._kinds = kinds
        self._clues = clues

    def cast(self, frame: Frame) -> None:
        """Choose the frame's kind, and the one role of each party in it."""
        told = [text.lower() for text in texts_of(frame)]
        kind = self._kinds.over(kind_of(frame), kinds_told(frame))
        frame.kind = self._told_by(told, kind, frame)
        frame.family = self._kinds.family(frame.kind)
        votes = self._votes(frame)
        sides = self._sides(frame, votes)
        for entity, weights in votes.items():
            role = self._role(frame, weights, sides[entity], votes)
            if role == "target" and entity.kind is NameKind.PERSON:
                role = "seller"  # "the songs of Ada Lind": nobody buys a person
                if any(v["seller"] for who, v in votes.items() if who != entity):
                    continue  # but a club sells its striker
            frame.parties[entity] = (role, _first_mention(frame, entity))
        if frame.kind == MERGER or _is_merger_signed(told):
            _unite(frame)
        if _is_of_things(frame):
            frame.kind = self._kinds.of_things(frame.kind)

    def _told_by(self, texts: list[str], kind: str, frame: Frame) -> str:
        """The kind by the words of the sentences; paying alone leaves every kind open.

        What only pays for something told as a "deal" may as well be a licence.
        """
        if OPEN_KIND in kinds_told(frame) and is_only_general(frame):
            told = self._kinds.told_by(texts, OPEN_KIND)
            return told if told != OPEN_KIND else self._kinds.told_by(texts, kind)
        return self._kinds.told_by(texts, kind)

    def _votes(self, frame: Frame) -> _Votes:
        """Weigh the roles that events give to everybody in them."""
        votes: _Votes = defaultdict(Counter)
        lost = {n.entity for e in frame.events for n in e.roles.get("bidder", ())}
        for event in frame.events:
            is_beside = event.entities <= lost and "bidder" not in event.roles
            if is_beside or not _speaks_of(event, frame):
                continue  # what who lost does alone is none of this deal
            for role, names in event.roles.items():
                told = self._kinds.role_in(frame.kind, role)
                weight = weigh(event) * _certainty(event, role) * _clarity(event)
                weight *= _bearing(event, frame)
                for name in names:
                    votes[name.entity][told] += weight  # type: ignore[assignment]
        return votes

    def _sides(self, frame: Frame, votes: _Votes) -> dict[Entity, int]:
        """Put everybody on a side: who is told to be there, then who faces them."""
        family = frame.family
        if family == ANY_FAMILY:
            family = parting_family(self._clues.get(who, {}) for who in votes)
        leans = {
            who: _told(weights) + self._lean(frame, family, who)
            for who, weights in votes.items()
        }
        # what the whole article says of somebody is of its main deal
        if frame.number:
            leans |= {who: told for who in votes if (told := _told(votes[who]))}
        if frame.is_of_intent:
            leans = dict.fromkeys(leans, 0.0)
        leans |= dict(_kin_leans(frame, leans))
        sides = {entity: sign_of(lean) for entity, lean in leans.items()}
        part_all(_across(frame, sides), sides, leans)
        if len(sides) > 1:
            _face(sides, votes)
            _split(sides, votes, leans)
        known = {side for side in sides.values() if side}
        for entity, side in sides.items():
            if not side and len(known) == 1 and OPEN_ROLE in votes[entity]:
                sides[entity] = -min(known)
        return sides

    def _lean(self, frame: Frame, family: str, entity: Entity) -> float:
        if entity.kind is NameKind.PERSON and family in _WORKING:
            return _OF_WORK
        told = self._told_lean(frame, family, entity)
        is_public = entity.kind is NameKind.AGENCY and family in _WORKING - {"rights"}
        return told or (_OF_PUBLIC if is_public else 0.0)

    def _told_lean(self, frame: Frame, family: str, entity: Entity) -> float:
        kind = "" if is_only_general(frame) else frame.kind  # "pays" tells of none
        return leaning_of(self._clues.get(entity, {}), family, kind)

    def _role(
        self, frame: Frame, weights: Counter[str], side: int, votes: _Votes
    ) -> str:
        """The role most votes are for on that side, else the kind's own for it."""
        beside = max(BESIDE_SIDES, key=lambda role: (weights[role], role))
        named = {role: weight for role, weight in weights.items() if role != OPEN_ROLE}
        if weights[beside] and weights[beside] >= max(named.values()):
            return beside
        fitting = {role: w for role, w in named.items() if side_of(role) == side}
        if fitting:
            return max(fitting, key=lambda role: (fitting[role], role))
        if not side:
            return PARTNER
        role = self._kinds.role_on(frame.kind, side, anyway=True)
        # who merely signs where somebody sells signs as a seller, too
        sells = any(others["target"] or others["seller"] for others in votes.values())
        return "seller" if role == "target" and sells else role


def _is_merger_signed(texts: Iterable[str]) -> bool:
    return any(paper in text for text in texts for paper in _MERGER_PAPERS)


def _unite(frame: Frame) -> None:
    """Let one of two who merge be the target: whom a fee is paid sells nothing."""
    told = {role for role, _ in frame.parties.values()}
    if told == {"acquirer", "seller"}:
        for entity, (role, mention) in frame.parties.items():
            as_one = "target" if role == "seller" else role
            frame.parties[entity] = as_one, mention


def _told(weights: Counter[str]) -> float:
    """On which side the roles put somebody that events gave him."""
    return sum(side_of(role) * weight for role, weight in weights.items())


def _is_of_things(frame: Frame) -> bool:
    """Whether things are sold: somebody sells, and no firm is what is sold."""
    cast = [(role, entity.kind) for entity, (role, _) in frame.parties.items()]
    targets = [kind for role, kind in cast if role == "target"]
    is_sold = any(role == "seller" for role, _ in cast)
    return all(kind is NameKind.FACILITY for kind in targets) and (
        is_sold or bool(targets)
    )


def _speaks_of(event: Event, frame: Frame) -> bool:
    return event.trigger.family in {frame.family, "open"} or frame.family == "open"


def _bearing(event: Event, frame: Frame) -> float:
    """What an event of every kind of deal counts in this one."""
    if not event.trigger.is_general:
        return 1.0
    if frame.family in _NAMING:
        return GENERAL  # who gets money need not be the seller
    is_alone = frame.family == PLAIN_FAMILY and len(event.entities) == 1
    return _ALONE if is_alone else 1.0


def _certainty(event: Event, role: str) -> float:
    """How sure a role is: a verb's doer is told, "its lease" may be the landlord's."""
    if event.is_signed_with or _is_of_either(event):
        return _SIGNED
    if role in event.topic_roles:
        return _SYMMETRIC
    if event.trigger.labels and role == "seller":
        return _CALLED  # "the seller is Norvik": whatever its trade is
    if role == "seller" and len(event.entities) == 1:
        # "Norvik agrees to a sale" may be of itself, "sold by Norvik" is not
        return _CALLED if event.roles[role][0].start > event.start else _SYMMETRIC
    return _SYMMETRIC if event.is_mutual else 1.0


def _is_of_either(event: Event) -> bool:
    """Whether a verb of either side stands alone: "Norvik leases two floors"."""
    return event.trigger.is_two_way and len(event.across) == 1


def _clarity(event: Event) -> float:
    """How clear a telling is: news says first, and in full, who does what."""
    is_full = len(event.across) > 1 and OPEN_ROLE not in event.roles
    faded = 1.0 - _FADING * min(event.sentence.rank, _FADED)
    return faded * (_FULL if is_full else 1.0)


def _across(
    frame: Frame, sides: Mapping[Entity, int]
) -> Iterator[tuple[Entity, Entity]]:
    """Yield everybody with whom they face in some event, those of the lead first."""
    pairs: dict[tuple[Entity, Entity], float] = defaultdict(float)
    for event in frame.events:
        if _speaks_of(event, frame):
            for pair in _facing(event):
                pairs[pair] += weigh(event)
    if len(sides) == BOTH_SIDES and not pairs:
        return
    for pair in sorted(pairs, key=lambda p: (-pairs[p], p[0].start, p[1].start)):
        if all(entity in sides for entity in pair):
            yield pair


def _kin_leans(
    frame: Frame, leans: Mapping[Entity, float]
) -> Iterator[tuple[Entity, float]]:
    """Let a parent lean as its unit does: "Norvik's unit" is Norvik Leasing below."""
    facing = {pair for event in frame.events for pair in _facing(event)}
    for one, other in permutations(leans, 2):
        pair = tuple(sorted((one, other), key=lambda entity: entity.start))
        if pair in facing or not _is_of_house(other, one):
            continue
        if abs(leans[one]) < _HARDLY * abs(leans[other]):
            yield one, leans[other]


def _is_of_house(unit: Entity, parent: Entity) -> bool:
    """Whether a firm's name begins with the one word that another is called by."""
    house = unit.name.partition(" ")[0]
    return house in (parent.name, *parent.aliases)


def _facing(event: Event) -> Iterator[tuple[Entity, Entity]]:
    groups = event.across
    for at, group in enumerate(groups):
        for other in groups[at + 1 :]:
            for one, two in product(group, other):
                first, second = sorted(
                    (one.entity, two.entity), key=lambda entity: entity.start
                )
                if first != second:
                    yield first, second


def _face(sides: dict[Entity, int], votes: _Votes) -> None:
    """Turn who merely signs if nobody else stands on the other side of the deal."""
    told = {sides[entity] for entity in votes if set(votes[entity]) - _NO_SIDE}
    signing = [entity for entity in votes if not set(votes[entity]) - _NO_SIDE]
    other = -min(told, default=0)
    if len(told) == 1 and other and all(sides[one] != other for one in signing):
        sides.update(dict.fromkeys(signing, other))


def _split(
    sides: dict[Entity, int], votes: _Votes, leans: Mapping[Entity, float]
) -> None:
    """Part two who merely sign with each other, and whose trades are alike.

    Both cannot be paid: who leans there less pays; of two alike nobody knows.
    """
    signing = all(not set(votes[who]) - _NO_SIDE for who in sides)
    if len(sides) != BOTH_SIDES or not signing or len(set(sides.values())) > 1:
        return
    one, other = sides
    sides[one] = sign_of(leans[one] - leans[other])
    sides[other] = -sides[one]


def _first_mention(frame: Frame, entity: Entity) -> NameMention:
    mentions = [n for e in frame.events for n in e.names if n.entity == entity]
    return min(mentions, key=lambda mention: mention.start)
