"""Which deal of an article a figure belongs to, where its sentence leaves a choice."""

import re

from pipeline.extract.deals.asides import is_of_another_day
from pipeline.extract.deals.frames import BOTH_SIDES, Frame, says_the_deal
from pipeline.extract.deals.turns import (
    are_turned_round,
    is_dated,
    tells_of_purchase,
)
from pipeline.extract.fields.whose import is_with_stranger, tells_of_stranger
from pipeline.extract.names import NameKind
from pipeline.extract.reading import Reading
from pipeline.extract.scene import Sentence
from pipeline.rules.patterns import compile_pattern

_CAPITAL, _OWNERSHIP, _PROPERTY = "capital", "ownership", "property"
# "The 12-storey building, which is let to Norvik": what is sold
_BUILDING = re.compile(
    r"\W*(?:the|this|its)\s+(?:⟨Q\d+⟩[\s-]+|[a-z-]+\s+){0,3}(?:building|property|tower|"
    r"complex|site|estate|asset|scheme|warehouse|cent(?:re|er)|mall|park|hotel|block)\b",
    re.IGNORECASE,
)
_THE_PRICE = compile_pattern(
    r"\b(?:the|its|this|our)\s+(?:[a-z-]+\s+){0,2}(?:price|price\s+tag|bill|consideration|"
    r"rents?|rental|hire|charter\s+rate|day\s*-?\s*rate|fee|package|tariff|{deal}|term|"
    r"duration)\s+(?:[a-z]+\s+){0,3}(?:is|was|runs?|lasts?|of|at|will|:)"
)
# "Value: £8m", "Term - ten years": a line of a sheet is about what the article is about
_SHEET = re.compile(
    r"\W*(?:conversion\s+price|maturity(?:\s+date)?|coupon|tenor|interest\s+rate)\s+(?:of|is)\b"
    r"|\W*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)?"
    r"(?:(?:contract|deal|lease|total|order|rental|final|gross\s+floor|reverse|termination|break-?up|break|"
    r"initial|purchase|sales?|transfer|acquisition|disposal|cash|aggregate|gross|award|"
    r"agreed|upfront|charter|tender)\s+){0,2}"
    r"(?:value|price|amount|term|length|duration|size|capacity|rent|sum|cost|rate|hire|"
    r"consideration|volume|quantity|tenor|area|fee|advance|deposit|start|notice|period|leaseback|land|buildings?|tranche\s+\w|"
    r"keys|rooms|royalty)"
    r"(?:\s+of\s+(?:the\s+)?(?:order|contract|award|acquisition|transaction|sale|result|lot))?"
    r"(?:\s*\([^()]{1,40}\))?\s*:"
    r"|\W*\(?(?:[ivx]{1,4}|[a-h]|\d)[.)]\s+(?:as\s+to\s+)?(?:an?\s+|the\s+)?"
    r"(?:[a-z]+\s+)?(?:deposit|balance|payment|instal?lment|tranche|remainder)\s+of\b"
    r"|\W*(?:initial|base|primary|firm)\s+term\s+of\b",
    re.IGNORECASE,
)
_UNDER = compile_pattern(
    r"^\W*(?:under|as\s+part\s+of)\s+(?:the|this|its|their)\s+(?:[a-z-]+\s+|⟨[PMQ]\d+⟩\s+){0,3}"
    r"{deal}\b(?!\s+(?:with|signed|of|from))"
)
_SOMEBODY = re.compile(r"⟨[FHXA]|\b(?:replaces|supersedes|succeeds|follows)\b")
_WHICH_WAS = re.compile(r",\s+(?:which|that|who)\s+(?:was|were|had\s+been)\s+\Z")
_THE_CONTRACT = re.compile(
    r"\W*(?:the|this)\s+(?:deal|agreement|contract|arrangement|pact|accord|work|scope|"
    r"assignment|workload)"
    r"(?:\s|,\s+(?:worth|valued)\b)",
    re.IGNORECASE,
)
_IT_IS_WORTH = re.compile(
    r"\W*(?:it|that)\s+(?:is|was|will\s+be|would\s+be)\s+(?:[a-z]+\s+){0,3}?"
    r"(?:worth|valued)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(r"\W*[Aa]t\s+⟨M\d+⟩(?:\s+(?:an?|per|each)\s+[a-z]+)?,\s+")
_BOTH = re.compile(r"\b(?:either|both)\s+(?:side|part(?:y|ies)|sides)\b", re.IGNORECASE)
_FIGURED = compile_pattern(
    r"\W*(?:the\s+|this\s+)?⟨[PMQ]\d+⟩[\s-]+(?:[a-z-]+\s+){0,2}{deal}\b"
)


def place(reading: Reading, sentence: Sentence, start: int) -> Frame | None:
    """The deal that a figure belongs to, if it belongs to one.

    What seems a deal of its own but has no party that the main one lacks is the main
    one told in other words, and "the price" is that of the main one.
    """
    near = reading.framing.frame_at(sentence, start)
    if near is None:
        return _where_said(reading, sentence)
    main = reading.framing.frames[0]
    if near is main and (
        tells_of_stranger(reading, sentence, main)
        or is_with_stranger(sentence, start, main)
    ):
        return None
    if near is main or _goes_before(sentence, start):
        return main
    if _is_its_worth(reading, sentence, start):
        return main
    if _is_elsewhere(reading, sentence):
        return near  # it says itself that it is not about the main deal
    return main if _is_of_main(reading, sentence, near) else near


def _where_said(reading: Reading, sentence: Sentence) -> Frame | None:
    """The main deal, where a sentence of no deal's parties says that it means that."""
    frames = reading.framing.frames
    if not frames or _SHEET.match(sentence.text):
        return frames[0] if frames else None
    said = says_the_deal(sentence) or _opens_on_the_deal(sentence)
    return frames[0] if said and not _is_elsewhere(reading, sentence) else None


def _is_elsewhere(reading: Reading, sentence: Sentence) -> bool:
    return sentence.index in reading.framing.elsewhere


def _is_of_main(reading: Reading, sentence: Sentence, near: Frame) -> bool:
    """Whether what seems a deal of its own is the main one in other words."""
    main = reading.framing.frames[0]
    if _is_of_another_day(near, main):
        return False
    if _is_by_the_way(sentence, near):
        return True
    if _is_retold(near, main) or _is_under(sentence, near, main):
        return True
    if _is_back_at(reading, sentence, near):
        return True
    named = {name.entity for name in sentence.names}
    is_told = _THE_PRICE.search(sentence.masked.text) or _opens_on_the_deal(sentence)
    return bool(is_told) and not named & set(near.parties)


def place_measure(reading: Reading, sentence: Sentence, start: int) -> Frame | None:
    """The deal that hands over a measure: money put in buys shares and no megawatts.

    Who backs the project of a lease or of a supply contract, a public programme say, is
    told in between; what the project measures stays with the contract.
    """
    near = place(reading, sentence, start) or reading.framing.measured_at(
        sentence, start
    )
    main = reading.framing.frames[0] if near else None
    if near is None or near is main or main is None:
        return near
    if (near.family, main.family) == (_PROPERTY, _OWNERSHIP):
        return main if _BUILDING.match(sentence.masked.text) else near
    if near.family != _CAPITAL or main.family == _CAPITAL or not main.parties:
        return near
    named = {n.entity for n in sentence.names if n.entity.kind is NameKind.FIRM}
    is_ours = not named or bool(named & set(main.parties))
    is_grant = all(party.kind is NameKind.AGENCY for party in near.parties)
    is_half = set(near.parties) <= set(main.parties)
    return main if is_ours or is_grant or is_half else near


def _goes_before(sentence: Sentence, start: int) -> bool:
    """Whether a sentence opens with "The contract", and only then names somebody.

    What "runs until 2030, according to Norvik, which owns Halden" is not their deal.
    """
    masked = sentence.masked
    shapes = (_THE_CONTRACT, _PRICED, _FIGURED)
    opening = any(shape.match(masked.text) for shape in shapes)
    between = masked.text[: masked.place(start)]
    return opening and not _SOMEBODY.search(between)


def _is_of_another_day(near: Frame, main: Frame) -> bool:
    """Whether all that is told of it is that one side of the main deal did it once."""
    return bool(near.events) and all(
        is_of_another_day(event, main.events) for event in near.events
    )


def _is_by_the_way(sentence: Sentence, near: Frame) -> bool:
    """Whether all that is told of a deal is "which was bought by Norvik in 2011"."""
    if {event.sentence.index for event in near.events} != {sentence.index}:
        return False
    return is_dated(sentence) and all(
        _WHICH_WAS.search(sentence.text[: event.start - sentence.start])
        for event in near.events
    )


def _is_its_worth(reading: Reading, sentence: Sentence, start: int) -> bool:
    """Whether "It is worth" goes on about the main deal, told just before."""
    masked = sentence.masked
    opening = _IT_IS_WORTH.match(masked.text)
    if not opening or _SOMEBODY.search(masked.text[: masked.place(start)]):
        return False
    before = reading.framing.by_sentence.get(sentence.index - 1, ())
    return bool(before) and before[-1][1] is reading.framing.frames[0]


def _is_under(sentence: Sentence, near: Frame, main: Frame) -> bool:
    """Whether a sentence spells out the main deal: "Under the agreement, it will buy".

    Its verb may be of another kind than the deal's own; one of its parties must be.
    """
    alone = len(near.parties) < BOTH_SIDES
    akin = alone or bool(set(near.parties) & set(main.parties))
    return akin and bool(
        _UNDER.search(sentence.masked.text) or _BOTH.search(sentence.text)
    )


def _opens_on_the_deal(sentence: Sentence) -> bool:
    """Whether a sentence begins with "The 20-year agreement", the figure a mention."""
    points = sentence.text.lstrip().startswith(("The ", "This "))
    return points and _FIGURED.match(sentence.masked.text) is not None


def _is_retold(near: Frame, main: Frame) -> bool:
    """Whether a deal of this kind has no party that the main one lacks."""
    kinds = {near.family, main.family}
    alike = len(kinds) == 1 or "open" in kinds
    both = len(main.parties) >= BOTH_SIDES
    told = alike and both and set(near.parties) <= set(main.parties)
    if not told or any(tells_of_purchase(event, main.events) for event in near.events):
        return False
    # a side is little proven where the other one is not told
    alone = len(near.parties) == 1
    return alone or not are_turned_round(near.sides, main.sides)


def _is_back_at(reading: Reading, sentence: Sentence, near: Frame) -> bool:
    """Whether a sentence without a deal of its own goes back to the main one.

    What was told in passing is over once another sentence speaks of the main deal's
    parties; what has only these was part of the main deal all along.
    """
    main = reading.framing.frames[0]
    if sentence.index in reading.framing.by_sentence or len(main.parties) < BOTH_SIDES:
        return False
    ours = set(main.parties)
    if {name.entity for name in sentence.names} & set(near.parties) - ours:
        return False
    if set(near.parties) <= ours and not are_turned_round(near.sides, main.sides):
        return True
    before = reading.scene.sentences[max(0, sentence.index - 1)]
    if before.index in reading.framing.by_sentence:
        return False
    return bool({name.entity for name in before.names} & (ours - set(near.parties)))
