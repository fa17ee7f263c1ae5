"""Where the thing that a deal is about stands."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extract.deals.frames import Frame
from pipeline.extract.masking import matches
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.reading import Reading, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.values import Place
from pipeline.values.expressions import compiled

# "in northern Ohio", but "in favour of Ohio"
_NOWHERE = (
    r"(?!(?:favou?r|lieu|exchange|return|partnership|line|talks|spite|view|terms|charge"
    r"|search|honou?r|pursuit|defiance|support|memory|addition|response|contrast|answer"
    r"|touch|tandem|agreement|common|odds|risk)\s)"
)
_LOCATING = re.compile(
    rf"(?:\b(?i:in|near|outside|at|off|around)\s+{_NOWHERE}(?:[a-z-]+\s+){{0,2}})$"
)
# "a mill outside Lorne" is near it, "rights outside Norway" are no rights there
_OUTSIDE = re.compile(r"\boutside\s+(?:[a-z-]+\s+){0,2}$")
_SITE_OUTSIDE = compiled(
    r"\b(?:just|plant|factory|mill|mine|smelter|refinery|terminal|site|campus|warehouse|"
    r"hospital|stadium|farm|park|facility|complex|headquarters|store|hotel|buildings?|"
    r"offices?|works|depot|hub|cent(?:er|re)|yard|brewery|land|acres?)\s+outside\s"
)
_AMOUNT = re.compile(r"\.?\s*\d")
_COMMA = re.compile(r",\s*")
_AND = re.compile(r",?\s+and\s+(?:in\s+)?")
_AND_NAME = re.compile(r"\s+(?:and|&)\s+[A-Z]")
# "at the Lorne warehouse", "in its Lorne plant": the article is the warehouse's
_THE = re.compile(r"\b(?:the|its|their|his|her|our)\s+$")
_OF_ANOTHER = re.compile(
    r"\s+(?!(?:and|or|to|for|with|from|by|on|in|at|of|as|is|was|has|will|would|that|"
    r"which|who|where|when|while|but|after|before|since|until|this|next|last|over|under|"
    r"said|says)\b)[a-z]"
)
_TOP = 5  # sentences in which news says where the thing of its deal is
_Stretch = tuple[int, int]


def read_locations(reading: Reading) -> Iterator[Statement]:
    """State the places that locate a deal's thing: "near Lorne, Ohio" is one place."""
    for sentence in reading.sentences:
        if not _tells(reading, sentence):
            continue
        places = [n for n in sentence.names if n.entity.kind is NameKind.PLACE]
        foreign = _whereabouts(reading, sentence) if places else set()
        for listed in _lists(sentence, places):
            frame = reading.framing.frame_at(sentence, listed[0].start)
            if frame is not None and listed[0] not in foreign:
                for start, end in _located(sentence, listed):
                    yield _statement(frame, sentence, start, end)


def _tells(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells of a deal itself; below the lead a verb must do so.

    "One of those deals was in Lorne" far down may be anybody's.
    """
    announced = sentence.index in reading.framing.by_sentence
    return announced or (sentence.rank < _TOP and reading.is_about_deal(sentence))


def _statement(frame: Frame, sentence: Sentence, start: int, end: int) -> Statement:
    place = Place.parse(text_between(sentence, start, end))
    rule = "location.by_preposition"
    return Statement(frame, "location", "site", place, start, end, sentence, rule)


def _whereabouts(reading: Reading, sentence: Sentence) -> set[NameMention]:
    """The places of a sentence where somebody sits or meets, and nothing is dealt."""
    rules = reading.patterns.get("whereabouts", ())
    found = (match.value for match in matches(sentence.masked, rules))
    return {name for name in found if isinstance(name, NameMention)}


def _lists(
    sentence: Sentence, places: Sequence[NameMention]
) -> Iterator[list[NameMention]]:
    """Runs of places that only commas and "and" stand between."""
    run: list[NameMention] = []
    for name in places:
        between = text_between(sentence, run[-1].end, name.start) if run else ""
        if run and not (_COMMA.fullmatch(between) or _AND.fullmatch(between)):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _located(sentence: Sentence, listed: list[NameMention]) -> Iterator[_Stretch]:
    """Where each place of a list stands, if a preposition locates the first."""
    first = listed[0]
    before = sentence.text[: first.start - sentence.start]
    cue = _LOCATING.search(before)
    if cue is None or any(letter.isdigit() for letter in first.entity.name):
        return
    if _OUTSIDE.search(before) and not _SITE_OUTSIDE.search(before):
        return
    if _AMOUNT.match(sentence.text, listed[-1].end - sentence.start):
        return  # "at Rs 21 crore"
    has_the = _THE.search(before)
    for start, end in _apart(sentence, listed):
        is_of = has_the and _OF_ANOTHER.match(sentence.text, end - sentence.start)
        bare = start > first.start or is_of
        yield start if bare else sentence.start + cue.start(), end


def _apart(sentence: Sentence, listed: Sequence[NameMention]) -> Iterator[_Stretch]:
    """Tell the places of a list apart.

    "Lorne, Ohio" is one place, "Lorne, Ryde and Tarn" are three; in "In Ohio, Halden
    and Norvik build a mill" a second one may be a firm.
    """
    commas = [
        bool(_COMMA.fullmatch(text_between(sentence, one.end, other.start)))
        for one, other in pairwise(listed)
    ]
    if not commas or (all(commas) and not _goes_on(sentence, listed[-1])):
        yield listed[0].start, listed[-1].end
    elif all(commas):
        yield listed[0].start, listed[0].end
    else:
        yield from ((name.start, name.end) for name in listed)


def _goes_on(sentence: Sentence, last: NameMention) -> bool:
    """Whether more names are listed behind the last place of a run."""
    return bool(_AND_NAME.match(sentence.text, last.end - sentence.start))
