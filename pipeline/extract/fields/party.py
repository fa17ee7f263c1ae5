"""Who takes part in a deal, and on which side."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.deals.assets import asset_of
from pipeline.extract.deals.frames import WEIGHED, Frame
from pipeline.extract.deals.latecomers import find_latecomers
from pipeline.extract.deals.roles import BESIDE_SIDES, PARTNER
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.ownership import told_of_firms
from pipeline.extract.portraits import portrait_of
from pipeline.extract.reading import Reading, Statement
from pipeline.records import AttributionKind
from pipeline.values import Party
from pipeline.values.names import NamedAt

# sites that also sign contracts: "Lorne Hospital will pay $3 million"
_INSTITUTION = re.compile(
    r"\b(?:Hospital|Infirmary|Clinic|School|College|University|Airport|Museum|Library|"
    r"Zoo|Prison|Port|Theatre|Theater)$"
)
_PUBLIC = re.compile(
    r"(?i:\b(?:(?:city|county|town|village|borough|township|school|district|parish)\s+)?"
    r"(?:council|board|commission|commissioners|supervisors|trustees|selectmen|aldermen|"
    r"city|county|town|village|borough|district)\b)"
)
_CHANGING_HANDS = frozenset({"target", "investee"})
_SIDES = frozenset(set(NameKind) - {NameKind.FACILITY, NameKind.PLACE})
# A name of no certain kind may be a side of what the news is about; where another
# deal is told in passing, it is mostly the name of a thing, or of who reports.
_UNSURE = frozenset({NameKind.OTHER, NameKind.OUTLET, NameKind.PRODUCT})
# "Norvik's Halden division" is no other firm than Norvik
_OWNS = re.compile(r"['\u2019]s\s+")
_UNIT = re.compile(r"\s+(?:division|segment|unit|arm|business|subsidiary|brand)\b")
_PERSON = AttributionKind.PERSON
_LIKE_A_PARTY = "weighed: it is named where those on this side of deals are named"
_OWN = frozenset({"name", "common noun"})
# What a person may buy or sell on his own account
_OWNING = frozenset({"acquirer", "seller", "investor", "bidder", "partner"})


def read_parties(reading: Reading) -> Iterator[Statement]:
    """State every party of every deal in its one role, and whose it is."""
    told = told_of_firms(reading.scene)
    for frame in reading.framing.frames:
        asset = asset_of(frame)
        out = find_latecomers(frame, reading.scene) | _mere_names(reading, frame)
        for role, mention in frame.parties.values():
            if frame.number and _is_mere_client(frame, role):
                continue
            if mention.entity not in out and _takes_part(role, mention, reading):
                statement = _statement(frame, role, mention)
                more = told.get(mention.entity, ())
                if role in _CHANGING_HANDS:
                    more = (*more, *_portrayed(reading, mention))
                elif role == "seller" and asset:
                    more = (*more, f"sells: {asset.words}")
                yield replace(statement, reasons=(*statement.reasons, *more))


def _is_mere_client(frame: Frame, role: str) -> bool:
    """Whether somebody is only advised: "Tessmer advised Norvik" tells of no deal."""
    only_adds = all(e.trigger.only_adds or "advisor" in e.roles for e in frame.events)
    return only_adds and role not in BESIDE_SIDES


def _portrayed(reading: Reading, mention: NameMention) -> Iterator[str]:
    """Say where a firm that changes hands sits, and what it does."""
    portrait = portrait_of(reading.scene, mention.entity)
    if portrait.seat:
        yield f"place: {portrait.seat.words}"
    if portrait.trade:
        yield f"business: {portrait.trade.words}"


def _mere_names(reading: Reading, frame: Frame) -> set[Entity]:
    """Whoever is named in a deal and takes no part: who speaks of it, and things."""
    ours = reading.framing.frames[0].parties if frame.number else frame.parties
    things = {
        who
        for who, (role, _) in frame.parties.items()
        if who.kind in _UNSURE and who not in ours and role != "advisor"
    }
    return things | _speakers(reading, frame) | _units(reading, frame) | _organs(frame)


def _organs(frame: Frame) -> set[Entity]:
    """A "City Council" beside the town whose name the article gives: it is the same."""
    sides = {who: role for who, (role, _) in frame.parties.items()}
    bare = {who for who in sides if _PUBLIC.fullmatch(who.name)}
    named = [role for who, role in sides.items() if who not in bare and _is_town(who)]
    return {who for who in bare if sides[who] in named}


def _is_town(who: Entity) -> bool:
    public = who.kind in {NameKind.AGENCY, NameKind.PLACE, NameKind.OTHER}
    return public or _PUBLIC.search(who.name) is not None


def _units(reading: Reading, frame: Frame) -> set[Entity]:
    """What belongs to somebody and is not sold: "Norvik's Halden division"."""
    text = reading.scene.article.text
    inner = {
        mention.start: who
        for who, (role, mention) in frame.parties.items()
        if role not in _CHANGING_HANDS and _UNIT.match(text, mention.end)
    }
    if not inner:
        return set()
    named = (name.end for sentence in reading.sentences for name in sentence.names)
    behind = {found.end() for end in named if (found := _OWNS.match(text, end))}
    return {inner[start] for start in behind & inner.keys()}


def _speakers(reading: Reading, frame: Frame) -> set[Entity]:
    """The persons of a deal who only speak of it; of the main one, a buyer may, too."""
    persons = {
        who.name: who
        for who, (role, _) in frame.parties.items()
        if who.kind is NameKind.PERSON and (frame.number or role not in _OWNING)
    }
    if not persons:
        return set()
    told = reading.cited.values()
    cited = {one.name for many in told for one in many if one.kind is _PERSON}
    return {persons[name] for name in cited & persons.keys()}


def _takes_part(role: str, mention: NameMention, reading: Reading) -> bool:
    """Whether a name is a side: persons and things need a role of their own."""
    kind = mention.entity.kind
    if kind is NameKind.FACILITY and role != PARTNER:
        return role == "target" or bool(_INSTITUTION.search(mention.entity.name))
    if role in _CHANGING_HANDS and kind is NameKind.PERSON:
        return role == "target" and _may_be_firm(mention.entity, reading)
    if role == "partner":
        return kind in {NameKind.FIRM, NameKind.AGENCY}
    return kind in _SIDES


def _may_be_firm(who: Entity, reading: Reading) -> bool:
    """Whether "Harrow Razors" is no person after all: nobody has such a first name.

    Whom the article calls by the last name alone is one.
    """
    first, *more = who.name.lower().split()
    if not more or first in reading.given:
        return False
    mentions = (n for s in reading.sentences for n in s.names if n.entity == who)
    return all(_text(reading, one).lower() != more[-1] for one in mentions)


def _text(reading: Reading, mention: NameMention) -> str:
    return reading.scene.article.text[mention.start : mention.end]


def _statement(frame: Frame, role: str, mention: NameMention) -> Statement:
    entity = mention.entity
    told = [e for e in frame.events if mention in e.names]
    here = (e for e in told if e.sentence.start <= mention.start < e.sentence.end)
    event = next(here, told[0])
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
        reasons=tuple(_reasons(mention, event)),
    )


def _reasons(mention: NameMention, event: Event) -> Iterator[str]:
    if mention.via not in _OWN:
        yield f"{mention.via} of {mention.entity.name}"
    if event.trigger.id == WEIGHED:
        yield _LIKE_A_PARTY
