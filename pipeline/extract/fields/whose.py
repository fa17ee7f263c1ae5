"""Whose doings a sentence tells: those of a party of its deal, or of a stranger.

"Ostra had run the canteens. It was paid £9 million": the second sentence names nobody,
and still its sum is no more the deal's than Ostra is.
"""

import re

from pipeline.extract.deals.frames import BOTH_SIDES, Frame, says_the_deal
from pipeline.extract.deals.roles import BESIDE_SIDES, side_of
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.reading import Reading, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import ZoneKind
from pipeline.rules.patterns import compile_pattern
from pipeline.values import Found

_OPENINGS = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST})
# Whoever the sentence before is about does it, or it is his.
_GOES_ON = re.compile(
    r"\W*(?:But\s+|And\s+)?(?:It|Its|They|Their|He|His|She|Her|That\s+(?:bid|offer|tender|sum|contract|deal|club|firm|company)|"
    r"The\s+(?:company|firm|group|club|service|broadcaster|supplier|contractor|operator|"
    r"retailer|bank|airline|yard|maker|builder|developer|company.s|firm.s))\b"
)
# what the last few words before a figure say was bought or hired of somebody
_FROM = re.compile(
    r"\b(?:ordered|bought|acquired|purchased|leased|chartered|hired|rented|licensed|"
    r"commissioned|contracted|sold|let|awarded)\s+(?:from|to|by)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}?"
    r"⟨F(\d+)⟩\s+(?:⟨P\d+⟩\s+)?(?:for|at)\s+(?:[a-z]+\s+)?\Z"
)
# what the words around a figure say was agreed with somebody
_WITH = compile_pattern(
    r"⟨[MQP]\d+⟩[\s-]+(?:[a-z-]+\s+|⟨[MQP]\d+⟩[\s-]+){0,3}?"
    r"(?:contract|deal|agreement|order|pact|lease)\s+(?:with|from)\s+(?:the\s+)?"
    r"(?:(?!unit|arm|subsidiary|division|affiliate|owner|parent)[a-z-]+\s+){0,3}?⟨F(\d+)⟩"
)
_WITH_WHOM = re.compile(r"⟨F(\d+)⟩,\s+(?:with|to|from)\s+(?:which|whom)\s+[^.;,]*\Z")
# what is told of a firm right behind its name, up to a figure of it
_HAD = compile_pattern(
    r"⟨[FAX]\d+⟩,\s+(?:(?:which|who|that)\s+(?:also\s+|now\s+|already\s+)?"
    r"(?:has|have|runs?|operates?|owns?|employs?|serves?|counts?|teaches|treats)|home\s+to|"
    r"one\s+of\s+(?:the|its)\b[^.;⟨⟩]{0,60}(?:⟨L\d+⟩)?,?\s*\bwith|"
    r"(?:an?|the)\s+(?:[a-z-]+\s+){1,5}(?:of|with))\s+"
    r"(?:[^⟨⟩.,;:]{0,30}⟨Q\d+⟩(?:,|\s+and)\s+)?[^⟨⟩.,;:]{0,30}\Z"
)
_BUILDS = compile_pattern(
    r"⟨[FXA](\d+)⟩\s+(?:(?:is|are|will|would|also|now|[a-z]+ly)\s+|"
    r"(?:plans|wants|aims|expects)\s+to\s+){0,3}(?:build|construct)(?:s|ing)?\s+{gap}\Z"
)
_PAYS_THE_PAID = re.compile(
    r"\bpay(?:s|ing)?\s+the\s+(?:[a-z-]+\s+)?(?:firm|company|group|supplier|contractor|"
    r"provider|operator|landlord|owner|seller|developer|builder|charity|bank|lender)\b"
)
_RENT = re.compile(r"\brents?\b")
# "Norvik paid", "the company plans to spend", before a figure and nobody else
_PAYS = compile_pattern(
    r"(?:⟨[FXA](\d+)⟩|\b(?:[Ii]t|[Tt]hey|[Tt]he\s+(?:company|firm|group)))\s+"
    r"(?:(?:had|has|have|will|would|is|plans|wants|intends|expects|was|now|then|also|"
    r"[a-z]+ly|to)\s+){0,4}"
    r"(?:pa(?:id|ys?)|spen(?:t|ds?)|shelled\s+out|forked\s+out)\s+{gap}\Z"
)
_HAVE_SIDES_TO_PAY = frozenset({"ownership", "commerce", "property"})
_IS_WORTH = re.compile(r"\W*It(?:.s|\s+(?:is|was|will\s+be))\b")
# what is told of whoever stands first in a sentence, and not what he tells of others
_SUBJECT = re.compile(
    r"\W*(?:(?:[Bb]y\s+(?:contrast|comparison)|[Mm]eanwhile|[Ee]lsewhere|[Rr]ival|[Cc]ompetitor|"
    r"[Tt]he|[Ii]ts|[Ii]n\s+\w+|⟨P\d+⟩),?\s+){0,2}(?:[A-Za-z-]+\s+){0,3}?⟨[FXA](\d+)⟩"
    r"(?!,?\s+(?:(?:has|had)\s+)?(?:said|says|reported|reports|estimate[sd]?|reckon(?:s|ed)?|"
    r"puts?|note[sd]?|told|wrote|guess(?:es|ed)|figure[sd]?|work(?:s|ed)\s+out|"
    r"advised|acted|represented|arranged)\b)"
)


def is_with_stranger(sentence: Sentence, start: int, frame: Frame) -> bool:
    """Whether a figure is of what came from another: "ordered from Ostra for $9m"."""
    masked = sentence.masked
    at = masked.place(start)
    before = masked.text[:at]
    found = _FROM.search(before) or _WITH_WHOM.search(before) or _with(sentence, at)
    named = masked.mentions[int(found[1])] if found else None
    entity = getattr(named, "entity", None)
    is_firm = entity is not None and entity.kind is NameKind.FIRM
    return is_firm and _is_of_two(frame) and entity not in frame.parties


def _with(sentence: Sentence, place: int) -> re.Match[str] | None:
    """With whom the deal of a figure is, at a place: "a $9m order from Ostra"."""
    is_opening = sentence.zone in _OPENINGS or sentence.index < BOTH_SIDES
    return None if is_opening else _WITH.match(sentence.masked.text, place)


def is_had_by_named(sentence: Sentence, found: Found) -> bool:
    """Whether a figure counts what a firm has: "Lorne Clinic, which has 90 beds"."""
    masked = sentence.masked
    return _HAD.search(masked.text[: masked.place(found.start)]) is not None


def is_built_by_payer(sentence: Sentence, found: Found, frame: Frame) -> bool:
    """Whether who buys builds it himself: "Halden is building 12 data centres"."""
    masked = sentence.masked
    builds = _BUILDS.search(masked.text[: masked.place(found.start)])
    builder = masked.mentions[int(builds[1])] if builds else None
    return isinstance(builder, NameMention) and frame.sides.get(builder.entity) == 1


def is_paid_by_the_paid(reading: Reading, told: Statement) -> bool:
    """Whether a sum is what a seller or supplier pays: "Halden paid $9m for it then".

    What goes from one side of the deal to the other is its price, whoever is miscast.
    """
    sentence, frame = told.sentence, told.frame
    paying = _PAYS.search(sentence.masked.text[: sentence.masked.place(told.start)])
    if paying is None or frame.family not in _HAVE_SIDES_TO_PAY:
        return False
    words = text_between(sentence, sentence.start, told.end)
    if _RENT.search(words) or _PAYS_THE_PAID.search(words):
        return False  # who sells its offices may rent them
    payer = sentence.masked.mentions[int(paying[1])] if paying[1] else None
    told_before = _before(reading, sentence) or sentence
    who = getattr(payer, "entity", None) or _only_one(told_before)
    if who not in frame.parties or side_of(frame.parties[who][0]) >= 0:
        return False
    others = {name.entity for name in sentence.names} - {who}
    return others.isdisjoint(frame.parties)


def _only_one(sentence: Sentence) -> Entity | None:
    """Who a sentence speaks of, if it names no other firm."""
    firms = {n.entity for n in sentence.names if n.entity.kind is NameKind.FIRM}
    return firms.pop() if len(firms) == 1 else None


def tells_of_stranger(reading: Reading, sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence goes on about somebody who stands on no side of its deal."""
    if sentence.zone in _OPENINGS or sentence.index < BOTH_SIDES:
        return False
    if _names_side(sentence, frame):
        return False
    if _is_strange(sentence, frame):
        return True
    before = _before(reading, sentence)
    if before is None or _subject(sentence) or says_the_deal(sentence):
        return False
    goes_on = _GOES_ON.match(sentence.text) and not _IS_WORTH.match(sentence.text)
    return (
        bool(goes_on) and not _names_side(before, frame) and _is_strange(before, frame)
    )


def _before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The sentence before, unless it opens the page."""
    before = reading.scene.sentences[sentence.index - 1] if sentence.index else None
    return before if before and before.zone == sentence.zone else None


def _names_side(sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence names somebody who stands on a side of the deal."""
    return any(
        name.entity in frame.parties and not _is_beside(name.entity, frame)
        for name in sentence.names
    )


def _is_beside(entity: Entity, frame: Frame) -> bool:
    """Whether all that somebody has to do with a deal is that he lost, or advised."""
    return frame.parties[entity][0] in BESIDE_SIDES


def _is_strange(sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence is about a firm that stands on no side of a deal of two."""
    subject = _subject(sentence)
    if subject is None:
        return False
    if subject in frame.parties:
        return _is_beside(subject, frame)
    return subject.kind is NameKind.FIRM and _is_of_two(frame)


def _is_of_two(frame: Frame) -> bool:
    """Whether both sides of a deal are known: another firm is none of them."""
    sides = [who for who in frame.parties if not _is_beside(who, frame)]
    return len(sides) >= BOTH_SIDES


def _subject(sentence: Sentence) -> Entity | None:
    """Who stands first in a sentence, a few words in at most."""
    found = _SUBJECT.match(sentence.masked.text)
    named = sentence.masked.mentions[int(found[1])] if found else None
    return getattr(named, "entity", None)
