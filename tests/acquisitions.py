"""Old newswire stories of takeovers in, the slots of their answers out.

The stories of 1987 are measured by slots that dealfacts does not fill as such: the
words for how far a deal has come, the trade and the place of what is bought. This is
how its deals are read as such slots; nothing here is part of the product.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.extract import Extractor
from pipeline.extract.deals.assets import asset_of
from pipeline.extract.deals.frames import Frame
from pipeline.extract.names import NameKind
from pipeline.extract.portraits import portrait_of, seat_of
from pipeline.extract.scene import Scene
from pipeline.ingest import read_text

SLOTS = ("ACQUIRED", "ACQBUS", "ACQLOC", "DLRAMT", "PURCHASER", "SELLER", "STATUS")
_SLOT_OF = {
    "acquirer": "PURCHASER",
    "investor": "PURCHASER",
    "customer": "PURCHASER",
    "target": "ACQUIRED",
    "investee": "ACQUIRED",
    "seller": "SELLER",
    "provider": "SELLER",
}
_CHANGING_HANDS = frozenset({"ownership", "capital"})
_MOST = {"PURCHASER": 3, "ACQUIRED": 3, "SELLER": 1}
_LEAD = 300  # characters in which a story says what has come of it
_STORY = 650  # and in which it says the price

_STAGES = (
    r"agree?ed in principle|agreed to (?:buy|acquire|sell|purchase|withdraw|terms)|"
    r"tentatively agreed|agreed|agreement in princip(?:le|al)|preliminary agreement|"
    r"definitive (?:merger )?agreement|letter of intent|completed|acquired|sold|"
    r"purchased|terminated|ended talks|plans to (?:sell|acquire|buy)|"
    r"(?:entered into|signed|reached) an agreement(?! in princ| to (?:buy|sell))|"
    r"agreement to (?:buy|sell)|terminated? (?:an agreement|the letter of intent)|"
    r"(?:increase|doubled) its (?:takeover )?offer|complete\b|"
    r"decided to sell|received approval|approved|proposed|selling|"
    r"raised (?:its|his|their) stake|will acquire|rejected|"
    r"preliminary (?:talks|discussions)|seeking to sell|"
    r"expects to sell|considering|offering to sell|holding talks"
)
_STAGE = re.compile(rf"\b(?:{_STAGES})\b")
# A stage further down says more than a bare word before it.
_BARE = frozenset("agreed proposed sold".split())
_SUM = (
    r"((?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?: (?:mln|billion|bln|million))?(?: (?:[A-Z][a-z]+|[A-Z]\.[A-Z]\.))?"
    r" (?:dlrs?|stg|francs|marks|guilders|yen|lire|crowns|pesetas|dollars|rand)\b)"
)
_EACH = r"(?! (?:a|per|cash per|in cash per|each|for each)\b(?! total)| of common)"
_ABOUT = r"(?:about|approximately|around|over|nearly|some|more than|up to|roughly)? ?"
_PRICE = re.compile(
    r"(?:\b(?:for|paid|paying|pay|worth|valued at|costing|to|by investing|a total of|"
    rf"sum equivalent to|sum of|price of|cost of|value of) (?:a total of )?{_ABOUT}"
    rf"{_SUM}{_EACH})|(?:{_SUM}(?= (?:offer|bid|transaction|deal|contested|purchase|"
    r"investment|takeover)\b))"
)
_UNDISCLOSED = re.compile(
    r"\b(undisclosed(?: sum)?)\b|\b(?:[Tt]erms|price|value|details|amount)\b[^.]{0,50}?"
    r"\b(not (?:immediately )?(?:disclosed|released|revealed|given)|withheld)\b"
)
_PLACE = (
    r"((?:[A-Z][\w']+|[A-Z]\.[A-Z]\.|St\.|New|West|North|South)"
    r"(?: (?:[A-Z][\w']+|Va\.))?"
    r"(?:, (?:[A-Z]\.[A-Z]\.|[A-Z][a-z]{2,9}\.?|West Germany|New York)(?![\w']))?)"
)
_ENDS = (
    r"(?= (?:in|and has|and had|with|to|based|through|under|as|primarily|mainly|"
    r"throughout|from|at|on|over|which|that|used)\b|[,.;]|$)"
)
_TRADE = r"([a-z][\w-]*(?:,? (?:and )?[a-z][\w-]*){0,6}?)"
_DOES = (
    "makes|manufactures|produces|provides|operates|sells|distributes|markets|develops|"
    "owns|owns and operates|designs and produces|designs and manufactures|"
    "manufactures and markets|is engaged in|is involved in|specialises in|"
    "specializes in|specializing in|leases|supplies|publishes|conducts|engaged in"
)
_IS = "maker|manufacturer|producer|supplier|distributor|provider|marketer|operator"
_UNITS = "business|unit|subsidiary|division|operations|subsidiaries|businesses|plant"


@dataclass
class Slots:
    """The answers to one story, by slot."""

    filled: dict[str, list[str]] = field(default_factory=dict)

    def add(self, slot: str, value: str) -> None:
        """Add an answer once."""
        values = self.filled.setdefault(slot, [])
        if value and value not in values:
            values.append(value)

    def print(self, story: str) -> str:
        """Write the answers as the yardstick reads them."""
        lines = [f"TEXT: {story}"]
        for slot in SLOTS:
            values = [f'"{value}"' for value in self.filled.get(slot, [])]
            lines += [f"{slot}: {value}" for value in values or ["---"]]
        return "\n".join(lines) + "\n"


def read_slots(extractor: Extractor, text: str) -> Slots:
    """Read one story."""
    flat = re.sub(r"\s+", " ", re.sub(r"\bReuter\b\s*$", "", text)).strip()
    slots = Slots()
    reading = extractor.survey(read_text(f"{flat}\n"))
    if frames := reading.framing.frames:
        frame = _takeover(frames)
        _add_parties(slots, frame)
        _add_partners(slots, frame)
        _portray(slots, reading.scene, frame)
    _add_all(slots, "STATUS", _stage(flat[:_LEAD]))
    _add_all(slots, "DLRAMT", _price(flat))
    for slot, shapes in (("ACQLOC", _ANY_PLACE), ("ACQBUS", _ANY_TRADE)):
        if not slots.filled.get(slot):
            _add_all(slots, slot, _anywhere(flat, shapes))
    return slots


def _portray(slots: Slots, scene: Scene, frame: Frame) -> None:
    """Add where who or what is bought stands, and what they do."""
    if asset := asset_of(frame):
        slots.add("ACQUIRED", asset.words)
        seat = seat_of(asset.sentence, scene.article.text, asset.start, asset.end)
        _add_all(slots, "ACQLOC", [seat.words] if seat else [])
    for entity, (role, _) in frame.parties.items():
        if _SLOT_OF.get(role) == "ACQUIRED":
            portrait = portrait_of(scene, entity)
            for slot, told in zip(("ACQLOC", "ACQBUS"), portrait, strict=True):
                _add_all(slots, slot, [told.words] if told else [])


def _takeover(frames: Sequence[Frame]) -> Frame:
    """The takeover that a story tells first: loans and orders are not asked for."""
    owned = [f for f in frames if f.family in _CHANGING_HANDS and f.parties]
    return min(owned or frames[:1], key=lambda f: min(e.start for e in f.events))


def _add_parties(slots: Slots, frame: Frame) -> None:
    cast = sorted(frame.parties.items(), key=lambda item: item[1][1].start)
    for entity, (role, _) in cast:
        slot = _SLOT_OF.get(role)
        if slot is None or entity.kind is NameKind.AGENCY:
            continue
        if len(slots.filled.get(slot, [])) < _MOST[slot]:
            slots.add(slot, " ".join(entity.name.split()))


def _add_partners(slots: Slots, frame: Frame) -> None:
    """Take the first of two who merge for the buyer: the answers know no partners."""
    partners = [
        (mention.start, entity.name)
        for entity, (role, mention) in frame.parties.items()
        if role == "partner" and not slots.filled
    ]
    for slot, (_, name) in zip(
        ("PURCHASER", "ACQUIRED"), sorted(partners), strict=False
    ):
        slots.add(slot, " ".join(name.split()))


def _add_all(slots: Slots, slot: str, values: Sequence[str]) -> None:
    for value in values:
        slots.add(slot, value)


def _stage(lead: str) -> list[str]:
    found = [match[0] for match in _STAGE.finditer(lead)]
    if not found:
        return []
    firm = [stage for stage in found if stage not in _BARE]
    return [firm[0] if firm and found[0] in _BARE else found[0]]


def _price(flat: str) -> list[str]:
    price = _PRICE.search(flat[:_STORY])
    hidden = _UNDISCLOSED.search(flat[: 2 * _STORY])
    if price and not (hidden and hidden.start() < price.start()):
        return [price[1] or price[2]]
    return [hidden[1] or hidden[2]] if hidden else []


_SAYS = re.compile(r"\bsaid\b|\btold\b|\bannounced\b")
_ANY_TRADE = (
    rf"\b(?:{_IS}) of {_TRADE}{_ENDS}",
    rf"\b(?:unit|company|firm|division|concern) (?:{_DOES})(?: \d+)? {_TRADE}{_ENDS}",
)
_ANY_PLACE = (
    rf"\b(?:its|the|an?|of|acquire|buy|acquired|bought|sell|sold) {_PLACE}-based",
    rf"\bbased in {_PLACE}",
)


def _anywhere(flat: str, shapes: Sequence[str]) -> list[str]:
    """The first that a shape finds behind who speaks: they tell of what is bought."""
    said = _SAYS.search(flat)
    for shape in shapes:
        match = re.search(shape, flat[said.end() if said else 0 :])
        if match and _tells(match[1]):
            return [match[1].strip()]
    return []


_EMPTY = frozenset(
    "a an and are as be by disposition held into investment is it its of other own "
    "owned own purchase sale that the this to two was wholly with would "
    "privately-held wholly-owned new".split()
)


def _tells(words: str) -> bool:
    """Whether words are more than what stands before any unit."""
    told = words.lower().split()
    return bool(told) and not _EMPTY & {told[0], told[-1]}
