"""Sites that only a noun tells: "its battery factory", "the smelter" of the deal."""

import re
from collections.abc import Iterator

from pipeline.extract.deals.frames import Frame
from pipeline.extract.names import NameKind
from pipeline.extract.reading import LEAD, Reading
from pipeline.extract.scene import Sentence
from pipeline.values.expressions import compiled

# Nouns for one site; "center", "field" or "project" alone may be anything.
_SITE = (
    r"(?:(?:giga|mega)?factory|smelter|refinery|shipyard|brewery|distillery|sawmill|"
    r"power\s+(?:plant|station)|(?:wind|solar)\s+(?:farm|park)|data\s?(?:cent(?:er|re))|"
    r"(?:[a-z]+\s+)?(?:plant|mine|mill|warehouse|stadium|terminal|pipeline|reactor|"
    r"foundry|quarry|airport|dam|casino|hotel|(?:sea|air)?port(?=\s+of\s)|"
    r"harbou?r(?=\s+of\s)))\b"
)
# Words that say what a site makes, and stay; "new", "planned" or a price do not.
_MADE = (
    r"(?:(?:battery|chip|car|steel|copper|gold|lithium|aluminium|aluminum|nuclear|gas|"
    r"coal|hydrogen|paper|cement|glass|vaccine|drug|semiconductor|assembly|engine|"
    r"[a-z]+-(?:fired|powered))\s+){0,2}"
)
_POINTED = r"(?:\b(?:the|its|their|our|this)\s+|['\u2019]s?\s+)"
_BETWEEN = r"(?:[a-z$\u2011-][\w$.\u2011-]*\s+){0,3}?"
_UNNAMED = compiled(
    rf"(?:{_POINTED}{_BETWEEN}|\$[\d.,]+[- ]?[a-z]+\s+|[\"\u201c])"
    rf"(?P<site>{_MADE}{_SITE})"
)
_TOWN_SITE = compiled(rf"\s+{_MADE}{_SITE}")
_OF = re.compile(r"\s+of\s+")
_NEAR = re.compile(
    r"\b(?:near|outside|opposite|beside|behind|overlooking|(?:close|next)\s+to|"
    r"(?:away|far|km|miles|north|south|east|west|minutes)\s+(?:from|of))\s+\Z"
)
_OWNED = re.compile(r"(?:\b(?:its|their|our)|['\u2019]s)\s+(?:[a-z-]+\s+){0,2}\Z")
# "plant closures", "factory workers", "the plants": no site, or several
_GOES_ON = re.compile(
    r"[\"\u201d]?\s*(?:workers?|closures?|operators?|owners?|makers?|staff|jobs|s\b|"
    r"managers?|builders?|business|industry|sector|market|capacity|gates?|compan(?:y|ies)|"
    r"firms?|groups?|chains?|developers?|providers?|landlords?|specialists?|giants?)\b"
)
# "the oldest family brewery": a firm among others
_AMONG_OTHERS = re.compile(r"\b(?:oldest|largest|biggest|leading|smallest|last)\b")
# by itself such a noun names nothing: "the mill", "its plant"
_BARE = frozenset(
    "factory brewery distillery sawmill plant mine mill warehouse stadium terminal "
    "pipeline reactor foundry quarry airport dam casino hotel".split()
)
_VAGUE = frozenset("the its their our this a an new first second other".split())


def find_unnamed_sites(
    reading: Reading,
) -> Iterator[tuple[Frame, Sentence, int, int]]:
    """Find the first such site of each deal that its lead announces.

    Only sentences that announce a deal count: a plant beside the deal is no news.
    """
    seen = False
    for sentence in reading.sentences:
        if sentence.index >= LEAD:
            continue
        is_told = sentence.index in reading.framing.by_sentence
        for start, end in (*_placed(sentence), *(_sites(sentence) if is_told else ())):
            frame = reading.framing.frame_at(sentence, start)
            if frame is not None and frame.number == 0 and not seen:
                seen = True
                yield frame, sentence, start, end


def _placed(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Sites that go by their towns: "Norvik's Lorne plant"."""
    for name in sentence.names:
        if name.entity.kind is not NameKind.PLACE:
            continue
        at = name.end - sentence.start
        site = _TOWN_SITE.match(sentence.text, at)
        owned = _OWNED.search(sentence.text[: name.start - sentence.start])
        if site and owned and not _GOES_ON.match(sentence.text, site.end()):
            yield name.start, site.end() + sentence.start


def _sites(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for found in _UNNAMED.finditer(sentence.text):
        start, end = found.span("site")
        before = found.string[found.start() : start]
        if _GOES_ON.match(sentence.text, end) or _AMONG_OTHERS.search(before):
            continue
        while (word := found.string[start:end].split(maxsplit=1))[0] in _VAGUE:
            start += len(word[0]) + 1
        town = _town_of(sentence, end)
        if town and _NEAR.search(sentence.text, 0, found.start()):
            continue
        if found.string[start:end] in _BARE and not town:
            continue
        start += sentence.start
        if not any(
            n.start < end + sentence.start and start < n.end for n in sentence.names
        ):
            yield start, town or sentence.start + end


def _town_of(sentence: Sentence, end: int) -> int:
    """Where the town ends that a site is called by: "the airport of Port Lorne"."""
    of = _OF.match(sentence.text, end)
    at = sentence.start + of.end() if of else None
    towns = (n for n in sentence.names if n.entity.kind is NameKind.PLACE)
    return next((town.end for town in towns if town.start == at), 0)
