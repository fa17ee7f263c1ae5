"""The site, plant, building or field that a deal is about."""

import re
from collections.abc import Iterator

from pipeline.extract.deals.frames import Frame
from pipeline.extract.fields.asides import tells_of_once
from pipeline.extract.fields.unnamed import find_unnamed_sites
from pipeline.extract.masking import matches
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.reading import Reading, Statement
from pipeline.extract.scene import Sentence
from pipeline.values import Facility, Quantity
from pipeline.values.names import NamedAt
from pipeline.values.units import unit_named

_DEEP = 6  # sentences in which news names the site of its deal
# "a data center beside the Kestrel nuclear plant" is a site with its power
_UNLESS_POWER = "unless power"
# "40 miles from the Kestrel plant", but "40 MW from the Kestrel plant"
_IF_LENGTH = "if length"
# "a nearby campus called Quill Corners" is nearby wherever it is told of again
_FOR_GOOD = "for good"
_NUMBERED = re.compile(
    r"(?:Building|Unit|Hall|Block|Tower|Train|Terminal|Plant|Pier|Hangar|Site|Plot|Lot)"
    r" (?:\d+|[A-Z]|[IVX]+|One|Two|Three|Four)"
)
# "plans more Gigafactories"; "a loan of the Lorne Development Facility"
_NO_SITE = re.compile(
    r"(?:giga|mega)?(?:factories|fabs|plants|mines|mills|wells|towers|hotels|depots|"
    r"(?:data\s?)?cent(?:er|re)s)"
    r"|.*\b(?:Development|Infrastructure|Climate|Credit|Loan|Financ(?:e|ing)|Investment|"
    r"Lending|Guarantee|Liquidity)\s+Facilit(?:y|ies)",
    re.IGNORECASE,
)
# a line of a sheet that says where: "Origin: Kestrel refinery, Tasmania"
_LISTED = re.compile(
    r"\W*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)?(?:name\s+and\s+)?(?:(?:delivery|project|plant|"
    r"production|site|asset|leased|target)\s+)?(?:location|site|origin|source|property|"
    r"premises|assets?|plant|facility|project|hotel|venue|stadium|ground|building|mine|"
    r"vessel|point|address|place\s+of\s+(?:delivery|performance)|use\s+of\s+proceeds|"
    r"purpose|nature\s+of\s+(?:the\s+)?(?:contract|order|works?)|"
    r"(?:significant\s+|broad\s+|principal\s+|key\s+)?(?:terms(?:\s+and\s+conditions)?|"
    r"scope(?:\s+of\s+(?:the\s+)?works?)?|particulars|brief\s+details))\s*[:|]",
    re.IGNORECASE,
)
# "The Leased Assets comprise 20 turbines at the Kestrel Wind Farm"
_THE_GOODS = re.compile(
    r"\W*(?:the|these|both)\s+(?:(?:leased|sold|sale|target|acquired|transferred|purchased|"
    r"subject|charter)\s+)?(?:assets?|propert(?:y|ies)|premises|land|equipment)\s+"
    r"(?:comprises?|consists?|includes?|is|are|will)\b",
    re.IGNORECASE,
)
_POWER = re.compile(
    r"\W+(?:[\w-]+\s+){0,2}?(?:nuclear|power|generating|hydro\w*|solar|wind|reactor)\b",
    re.IGNORECASE,
)


def read_facilities(reading: Reading) -> Iterator[Statement]:
    """State the named sites of every deal, else the one that only a noun tells."""
    named: set[int] = set()
    neighbours: set[Entity] = set()
    for sentence in reading.sentences:
        foreign = _landmarks(reading, sentence)
        neighbours |= {n.entity for n, says in foreign.items() if says == _FOR_GOOD}
        for name in sentence.names:
            if not _is_site(name) or name in foreign or name.entity in neighbours:
                continue
            if any(value.start <= name.start < value.end for value in sentence.values):
                continue  # "five million Tarn One consoles"
            frame = _frame_of(reading, sentence, name)
            if frame is None:
                continue
            if frame.number in named and _is_aside(reading, sentence, name):
                continue
            is_old = tells_of_once(reading, sentence, frame, name)
            if is_old and not _has_namesake(reading, name):
                continue  # "It spent $520 million on the Karo mine in 2023"
            named.add(frame.number)
            yield _named(frame, sentence, name)
    for frame, sentence, start, end in find_unnamed_sites(reading):
        if frame.number not in named:
            yield _unnamed(frame, sentence, start, end)


def _frame_of(reading: Reading, sentence: Sentence, name: NameMention) -> Frame | None:
    """The deal that a site belongs to; a line of a sheet tells of the article's own."""
    frame = reading.framing.measured_at(sentence, name.start)
    if _LISTED.match(sentence.text):
        frames = reading.framing.frames
        return frame or (frames[0] if frames else None)
    if frame is None or _THE_GOODS.match(sentence.text):
        return frame
    return frame if reading.goes_on_about(sentence, frame) else None


def _is_site(name: NameMention) -> bool:
    entity = name.entity
    return entity.kind is NameKind.FACILITY and not _NO_SITE.fullmatch(entity.name)


def _landmarks(reading: Reading, sentence: Sentence) -> dict[NameMention, str]:
    """The sites of a sentence that only tell where another one is, and the like."""
    if all(name.entity.kind is not NameKind.FACILITY for name in sentence.names):
        return {}
    rules = reading.patterns.get("landmark", ())
    found = ((m.rule.says, m.value) for m in matches(sentence.masked, rules))
    return {
        name: says
        for says, name in found
        if isinstance(name, NameMention)
        and not (says == _UNLESS_POWER and _has_power(sentence, name))
        and (says != _IF_LENGTH or _is_at_distance(sentence, name))
    }


def _is_at_distance(sentence: Sentence, name: NameMention) -> bool:
    """Whether the figure before a site is a distance, and not what comes from there."""
    ahead = [found.value for found in sentence.values if found.end <= name.start]
    unit = unit_named(ahead[-1].unit) if isinstance(ahead[-1], Quantity) else None
    return unit is not None and unit.dimension == "length"


def _has_power(sentence: Sentence, name: NameMention) -> bool:
    behind = _POWER.match(sentence.text, name.end - sentence.start)
    return bool(behind or _POWER.search(name.entity.name))


def _is_aside(reading: Reading, sentence: Sentence, name: NameMention) -> bool:
    """Whether a site first comes in far below, where no deal is spoken of.

    It is what one of the parties has besides, if the deal has its site; but "Norgate
    II" may be where Norgate is built.
    """
    late = name.entity.start >= _end_of_top(reading)
    unsaid = late and not reading.speaks_of_deal(sentence)
    return unsaid and not _has_namesake(reading, name)


def _has_namesake(reading: Reading, name: NameMention) -> bool:
    """Whether a site further up is called by the same first word."""
    first = name.entity.name.split()[0]
    if _NUMBERED.fullmatch(name.entity.name):
        return False  # "Building 1" is called like any other
    return any(
        above.entity.kind is NameKind.FACILITY and above.entity.name.split()[0] == first
        for sentence in reading.sentences
        for above in sentence.names
        if above.entity.start < name.entity.start
    )


def _end_of_top(reading: Reading) -> int:
    deep = (s.start for s in reading.scene.sentences if s.rank >= _DEEP)
    return next(deep, len(reading.scene.article.text))


def _named(frame: Frame, sentence: Sentence, name: NameMention) -> Statement:
    entity = name.entity
    at = NamedAt(start=entity.start, end=entity.end)
    return Statement(
        frame,
        "facility",
        "site",
        Facility(name=entity.name, named_at=at),
        name.start,
        name.end,
        sentence,
        "facility.named_site",
        () if name.via == "name" else (f"{name.via} of {entity.name}",),
    )


def _unnamed(frame: Frame, sentence: Sentence, start: int, end: int) -> Statement:
    name = " ".join(
        sentence.text[start - sentence.start : end - sentence.start].split()
    )
    at = NamedAt(start=start, end=end)
    return Statement(
        frame,
        "facility",
        "site",
        Facility(name=name, named_at=at),
        start,
        end,
        sentence,
        "facility.unnamed_site",
    )
