"""What a deal hands over, counted or measured."""

import re
from collections.abc import Iterator

from pipeline.extract.deals.frames import BOTH_SIDES, Frame, says_the_deal
from pipeline.extract.fields.alike import Told, is_unlike, like_another
from pipeline.extract.fields.asides import is_bracketed, is_history
from pipeline.extract.fields.goods import (
    PEOPLE,
    SHARES,
    TENANTS,
    WORKERS,
    are_houses,
    counts_people,
    is_no_good,
)
from pipeline.extract.fields.headlines import hands_over
from pipeline.extract.fields.measures import measures_of, with_fractions
from pipeline.extract.fields.placing import place, place_measure
from pipeline.extract.fields.ruling import GOODS, rules_at
from pipeline.extract.fields.whose import is_built_by_payer, is_had_by_named
from pipeline.extract.masking import Match
from pipeline.extract.names import NameKind
from pipeline.extract.reading import LEAD, Reading, Refusal, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import WhyNot, ZoneKind
from pipeline.values import Found, Quantity

# Words by which a measure is what one side lets the other have.
_HANDING = re.compile(
    r"\b(?:capacity|output|contracted|leased|supplied|delivered|purchased|acquired|"
    r"covers?|rents?|rented|leases?|provides?|volumes?|offtake|premises)\b",
    re.IGNORECASE,
)
_THE_PROJECT = re.compile(
    r"\b[Tt]h(?:e|is)\s(?:project|investment|scheme|plant|expansion|concession)\s"
    r"(?:will|would|is|could|should|(?:creat|support|bring|secur)e?s)\b"
)
_DEFAULTS = frozenset({"capacity.by_sentence"})
# Rules by which a measure is that of the thing sold, wherever it stands
TOLD_AS_GOODS = frozenset({"capacity.of_goods", "capacity.these"})
_MANY = (
    3  # "two football leagues" are told of anything, and by a rule where handed over
)
_BY_SENTENCE = ("contracted", "capacity.by_sentence")
_EXPANDED = "capacity.expanded"
_OF_FIRM = frozenset({"capacity.of_firm", "capacity.of_owner"})
_SERVING = frozenset({"commerce", "property"})  # one side does something for another
_ASIDE = frozenset({"beside", "aside", "saved", "limit", "means"})


def read_capacities(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every measured or counted thing of a deal."""
    told = Told()
    for plain in reading.sentences:
        sentence = with_fractions(plain)
        quantities = measures_of(sentence)
        rules = rules_at(reading, sentence) if quantities else {}
        before: Found | None = None
        for found in quantities:
            match = rules.get(found.start)
            finding = _read(reading, sentence, found, match)
            finding = like_another(sentence, found, finding, told, match)
            if not _is_sure(match) and told.turned_from(reading, sentence, found):
                finding = _refused(finding)
            if isinstance(finding, Statement):
                finding = _beside_another(finding, before, told.statements)
            told.add(found, finding)
            before = found
            yield finding


# "9,000-square-foot office lease", not "9,000 ounces are delivered"
_SIZING = re.compile(
    r"[\s-]+(?:(?!(?:have|has|had|been?|is|are|was|were|will|to|of|and)\s)[a-z-]+\s+){0,3}"
)
# "acquired a portfolio of", "acquisition of the remaining"
_OBJECT = re.compile(r"\w+(?:\s+[a-z-]+){0,5}\s+")


def _read(
    reading: Reading, sentence: Sentence, found: Found, match: Match | None
) -> Statement | Refusal:
    quantity = found.value
    is_share = isinstance(quantity, Quantity) and quantity.unit in SHARES
    where = place if is_share else place_measure
    frame = where(reading, sentence, found.start)
    # what is bought of something: "acquires the remaining 49% of the terminal"
    is_stake = is_share and _is_bought(reading, sentence, found)
    if not isinstance(quantity, Quantity) or (
        _is_no_good(quantity, match, frame) and not is_stake
    ):
        return Refusal(found.start, found.end, "capacity", WhyNot.BESIDE_THE_DEAL)
    if match and match.rule.says == "aside" and _is_told_with(reading, sentence, found):
        match = None  # "Norvik has a fleet of 40, and ordered 12"
    if match and match.rule.says == "beside" and _is_bought(reading, sentence, found):
        match = None  # "has acquired a 176 MW portfolio"
    if frame and match and _is_of_target(sentence, found, frame, match):
        return _statement(sentence, found, quantity, frame, ("other", match.rule.id))
    if frame and _is_beside(sentence, found, frame, match):
        return Refusal(found.start, found.end, "capacity", WhyNot.BESIDE_THE_DEAL)
    if frame is None or not (
        is_stake or _is_handed_over(reading, sentence, quantity, frame, match)
    ):
        return reading.refuse(sentence, found, "capacity")
    if is_history(reading, sentence, found, frame):
        return Refusal(found.start, found.end, "capacity", WhyNot.OTHER_DEAL)
    told = (match.rule.role, match.rule.id) if match else _BY_SENTENCE
    is_backed = frame.family == "credit" and (match is None or _is_length(match))
    if told[0] == "contracted" and (quantity.unit in WORKERS or is_backed):
        told = ("other", told[1])  # nobody hands over people, nor what a loan pays for
    return _statement(sentence, found, quantity, frame, told)


def _is_sure(match: Match | None) -> bool:
    """Whether a measure is the deal's though the one before is not: "from A to B"."""
    return _is_of_goods(match) or (match is not None and match.rule.id == _EXPANDED)


def _is_of_goods(match: Match | None) -> bool:
    return match is not None and match.rule.id in TOLD_AS_GOODS


def _is_length(match: Match) -> bool:
    return match.rule.says == "length"


def _statement(
    sentence: Sentence,
    found: Found,
    quantity: Quantity,
    frame: Frame,
    told: tuple[str, str],
) -> Statement:
    at = (told[0], quantity, found.start, found.end)
    return Statement(frame, "capacity", *at, sentence, told[1])


def _is_beside(
    sentence: Sentence, found: Found, frame: Frame, match: Match | None
) -> bool:
    """Whether it counts what somebody has anyway, or does with borrowed money."""
    says, role = (match.rule.says, match.rule.role) if match else ("", "")
    if says in _ASIDE:
        return True
    if frame.family == "credit":
        return role == "contracted" and says not in {"stake", "length"}
    is_counted = isinstance(found.value, Quantity) and not found.value.is_measured
    is_serving = frame.family in _SERVING and is_counted
    return is_serving and (
        is_had_by_named(sentence, found) or is_built_by_payer(sentence, found, frame)
    )


def _is_of_target(sentence: Sentence, found: Found, frame: Frame, match: Match) -> bool:
    """Whether it says what a firm has that is sold: "Halden, which runs 140 shops"."""
    if frame.family != "ownership" or match.rule.id not in _OF_FIRM:
        return False
    words = text_between(sentence, found.start, found.end)
    if counts_people(found.value) and not are_houses(words):
        return False
    before = [n for n in sentence.names if n.start < found.start]
    firms = [n.entity for n in before if n.entity.kind is NameKind.FIRM]
    return bool(firms) and frame.parties.get(firms[-1], ("",))[0] == "target"


def _is_no_good(quantity: Quantity, match: Match | None, frame: Frame | None) -> bool:
    if match is not None and match.rule.says in {"stake", "length"}:
        return False  # "a 12 percent stake", "320 kilometres of track"
    is_let = frame is not None and frame.family == "property"
    if is_let and match is not None and match.rule.says == "floors":
        return False  # "three floors"
    return is_no_good(quantity)


def _is_handed_over(
    reading: Reading,
    sentence: Sentence,
    quantity: Quantity,
    frame: Frame,
    match: Match | None,
) -> bool:
    """Counted things are many: they must stand with the deal itself."""
    announced = _is_announced(reading, sentence)
    says = match.rule.says if match is not None else ""
    if _is_of_goods(match) and quantity.unit in TENANTS:
        says = ""
    if says in {"sheet", "combined", "rooms", GOODS} or (
        says == "handed" and (announced or says_the_deal(sentence))
    ):
        return True
    if quantity.unit in PEOPLE:
        is_ours = says_the_deal(sentence) or _THE_PROJECT.search(sentence.text)
        in_lead = sentence.index < LEAD or announced or is_ours
        return says == "jobs" and bool(in_lead or _goes_on(reading, sentence, frame))
    if says == "named site":
        return _is_of_deal(reading, sentence)
    if sentence.zone is ZoneKind.HEADLINE and not quantity.is_measured:
        return hands_over(reading, sentence, quantity, frame, match)
    if match is not None or quantity.is_measured:
        return (
            announced
            or _goes_on(reading, sentence, frame)
            or bool(_HANDING.search(sentence.masked.text))
        )
    is_many = quantity.low is None or quantity.low >= _MANY
    return is_many and (announced or _is_in_lead(reading, sentence, frame))


def _is_in_lead(reading: Reading, sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence of the lead speaks of the deal, or of those who make it.

    One side alone is told of for what it has besides.
    """
    named = {name.entity for name in sentence.names} & set(frame.parties)
    told = len(named) >= BOTH_SIDES or reading.speaks_of_deal(sentence)
    return sentence.index < LEAD and told


def _is_of_deal(reading: Reading, sentence: Sentence) -> bool:
    """Whether a site that the sentence names is one that the deal is told with."""
    sites = {n.entity for n in sentence.names if n.entity.kind is NameKind.FACILITY}
    return any(
        name.entity in sites
        for other in reading.sentences
        if other.index < LEAD or _is_announced(reading, other)
        for name in other.names
    )


def _is_announced(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence itself tells of a deal."""
    return sentence.index in reading.framing.by_sentence


def _is_told_with(reading: Reading, sentence: Sentence, found: Found) -> bool:
    """Whether a figure stands behind the words that tell of a deal, or says how big.

    "Norvik has signed a 9,000-square-foot office lease" tells what is let.
    """
    events = reading.framing.by_sentence.get(sentence.index, ())
    return any(
        at < found.start or _SIZING.fullmatch(text_between(sentence, found.end, at))
        for at, _ in events
    )


def _is_bought(reading: Reading, sentence: Sentence, found: Found) -> bool:
    """Whether a figure is the object of buying: "its acquisition of a 176 MW park"."""
    starts = (
        event.start
        for frame in reading.framing.frames
        for event in frame.events
        if frame.family == "ownership" and event.sentence.index == sentence.index
        if len(event.entities) >= BOTH_SIDES
    )
    between = (text_between(sentence, at, found.start) for at in starts)
    return any(_OBJECT.fullmatch(words) for words in between)


def _goes_on(reading: Reading, sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence goes on about a deal, be it through its whole paragraph."""
    if reading.goes_on_about(sentence, frame):
        return True
    text, sentences = reading.scene.article.text, reading.scene.sentences
    for index in range(sentence.index - 1, -1, -1):
        before = sentences[index]
        if "\n\n" in text[before.start : sentence.start].rstrip():
            return False
        if reading.framing.is_foreign(before):
            return False
        if reading.goes_on_about(before, frame):
            return True
    return False


def _beside_another(
    finding: Statement, before: Found | None, told: list[Statement]
) -> Statement | Refusal:
    """Refuse a measure that only converts another, or is unlike the lead's own.

    Who leases 40,000 square feet is told of in the lead; the 900,000 further down are
    those of the tower.
    """
    found = Found(finding.start, finding.end, finding.value)
    if before is not None and is_bracketed(finding.sentence, before, found):
        same = told and told[-1].start == before.start
        return finding if same else _refused(finding)
    listed = told and told[-1].sentence is finding.sentence  # "and 480,000 t of space"
    default = finding.rule in _DEFAULTS and not listed
    return _refused(finding) if default and is_unlike(finding, told) else finding


def _refused(finding: Statement | Refusal) -> Refusal:
    return Refusal(finding.start, finding.end, "capacity", WhyNot.BESIDE_THE_DEAL)
