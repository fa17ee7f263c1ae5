"""An article in, what it says a firm is out: where it sits, what it does."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.extract.masking import Masked
from pipeline.extract.names import Entity, NameMention
from pipeline.extract.scene import Scene, Sentence
from pipeline.values.expressions import compiled

_FROM = (
    r"(?:American|British|Canadian|Mexican|Brazilian|Argentine|Chilean|Colombian|"
    r"Peruvian|Spanish|Portuguese|French|Belgian|Dutch|(?:West |East )?German|Austrian|"
    r"Swiss|Italian|Greek|Turkish|Danish|Swedish|Norwegian|Finnish|Icelandic|Irish|"
    r"Scottish|Welsh|English|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Serbian|"
    r"Croatian|Ukrainian|Russian|Estonian|Latvian|Lithuanian|Israeli|Egyptian|"
    r"Moroccan|Nigerian|Kenyan|Ghanaian|(?:South )?African|Saudi|Emirati|Qatari|"
    r"Kuwaiti|Iranian|Iraqi|Indian|Pakistani|Bangladeshi|Sri Lankan|Chinese|"
    r"Taiwanese|Japanese|(?:South )?Korean|Vietnamese|Thai|Malaysian|Indonesian|"
    r"Philippine|Filipino|Singaporean|Australian|European|Asian)\b"
)
_QUARTER = r"(?:(?:north|south)?(?:east|west)?(?:ern)?|central|upstate)"
_PLACE = (
    r"(?P<told>⟨[LXSF]\d+⟩,\s⟨L\d+⟩(?=[\s,.;]|$)|"
    rf"(?:{_QUARTER}\s)?⟨L\d+⟩(?:,\s⟨L\d+⟩)?)"
)
_HELD = (
    r"(?:(?:privately|closely|publicly|wholly|majority|family|state|locally)[ -]"
    r"(?:held|owned|run)|private|public|independent|small|large|leading|local|regional|"
    r"national|unlisted|listed|diversified|major|former|fast-growing|troubled|ailing)"
)
_PLAIN = r"[a-z][\w'-]*"
_WORD = (
    r"(?!(?:its|their|the|an?|in|to|with|that|which|by|from|said|interested)\b)"
    r"[a-z][\w'-]*"
)
_SAID = rf"(?:(?:{_HELD}|{_FROM}|⟨L\d+⟩(?:,\s⟨L\d+⟩)?(?:-based)?|{_QUARTER}),?\s)*"
_BASED = r"(?:based|located|headquartered|situated)"
_FIRMS = (
    r"(?:company|concern|firm|group|business|corporation|start-?up|outfit|operator|"
    r"distributor|supplier|provider|marketer)"
)
_MAKERS = (
    r"(?:[a-z]*maker|manufacturer|producer|retailer|wholesaler|developer|publisher|"
    r"broadcaster|builder|processor|refiner|miner|brewer|carrier|airline|bank|insurer|"
    r"lender|chain)"
)
_SOURCES = rf"(?:{_MAKERS}|{_FIRMS})s? of"
_PARTS = (
    r"(?:unit|subsidiary|division|business|operations?|arm|affiliate|businesses|"
    r"subsidiaries)"
)
_VERBS = (
    "make|manufacture|produce|provide|operate|sell|distribute|market|develop|own|run|"
    "design|lease|supply|publish|build|process|offer|repair|refine|import|export"
)
_DO = rf"(?:(?:{_VERBS})e?s?|supplies|specializes in|specialises in|specializ\w+ in|"
_DOES = (
    rf"{_DO}(?:is |are )?(?:engaged|involved|active) in|engages in)"
    rf"(?: and (?:{_VERBS})e?s?)?"
)
_DOING = (
    r"(?:making|manufacturing|producing|providing|operating|selling|distributing|"
    r"marketing|developing|running|leasing|supplying|publishing|building|processing|"
    r"engaged in|specializing in|specialising in)"
)
_EPITHET = (
    r"(?!(?:of|to|will|would|has|had|have|is|was|said|says|agreed|bought|buys|and)\b)"
    r"[a-z][\w'-]*"
)
_TRADE = rf"(?P<told>{_WORD}(?:(?:,|,? and| of| for(?: the)?)? {_WORD}){{0,8}}?|⟨Q\d+⟩)"
_END = (
    r"(?=\s(?:in|and (?:has|had|is|was|employs|operates|sells)|with|to|based|through|"
    r"under|as|primarily|mainly|throughout|from|at|on|over|which|that|used|by|near|"
    r"such|including|whose|while|since)\b|[,.;:]|\s?[⟨(]|$)"
)
# What stands right behind a name, and right before it
_SEAT_BEHIND = (
    rf",?\s(?:of|in|(?:which is |is |are |was )?{_BASED} in)\s(?:the\s)?{_PLACE}",
    rf",\san?\s(?:[\w-]+,?\s){{0,3}}?{_PLACE}(?=[\s-])",
    rf",\san?\s(?:[\w-]+,?\s){{0,3}}?(?P<told>{_FROM})",
    rf",\s{_PLACE}(?=[,.])",
    rf",\s[^.;⟨⟩]{{0,90}}?\b{_BASED} in\s{_PLACE}",
    rf"(?:\s{_PLAIN}){{0,2}}\s{_PARTS},?\s(?:in|of|{_BASED} in)\s{_PLACE}",
    rf"\s(?:is|has|operates|owns|runs)\s[^.;⟨⟩]{{0,60}}?\sin\s(?:the\s)?{_PLACE}",
)
_SEAT_BEFORE = (
    rf"{_PLACE}-based\s(?:{_EPITHET}\s){{0,4}}$",
    rf"(?P<told>{_FROM})\s(?:{_EPITHET}\s){{0,4}}$",
    rf"{_PLACE}'s\s(?:{_PLAIN}\s){{0,3}}$",
)
_IS = r"(?:,|\sis|\swas|\sare|,\swhich is|,\swhich was)\s"
_ONE = r"(?:(?:an?|the|one of the(?: [\w.-]+'s)?)\s)"
_FIRST = rf"(?:(?:also|primarily|mainly|{_FIRMS}|companies|firms)\s)?"
_MADE = rf"(?P<told>(?:{_WORD},?\s){{0,5}}?{_MAKERS})"
_TRADE_BEHIND = (
    rf"(?:,?\s(?:which|that))?\s{_FIRST}{_DOES}\s{_TRADE}{_END}",
    rf"{_IS}{_ONE}[^.,;]{{0,60}}?{_SOURCES} {_TRADE}{_END}",
    rf"{_IS}{_ONE}{_SAID}{_MADE}\b(?!\sof)",
    rf"{_IS}{_ONE}{_SAID}{_TRADE}\s{_FIRMS}\b",
    rf"{_IS}{_ONE}[^.,;]{{0,60}}?(?:(?:which|that)\s{_DOES}|{_DOING})\s{_TRADE}{_END}",
    rf"\s{_TRADE}\s{_PARTS}\b",
)
_OPENING = rf"(?:\b(?:its|the|their|an?|'s)\s{_SAID}|\b{_FROM}\s|⟨L\d+⟩-based\s{_SAID})"
_TAKING = rf"\b(?:of|in|for|buy|buying|acquire|acquired|bought)\s{_SAID}"
_TRADE_BEFORE = (
    rf"{_OPENING}{_TRADE}\s(?:{_PARTS}|{_FIRMS}),?\s$",
    rf"(?:{_OPENING}|{_TAKING}){_MADE}\s$",
)
_COUNT = re.compile(r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)\s")
_BEFORE = 120  # characters before a name in which it may be described
_EMPTY = frozenset(
    "a an and are as be by its it is of other own owned into held holding new parent "
    "that the this to two three was wholly with would sale purchase certain same "
    "existing remaining entire operating acquired newly-formed investment investor "
    "wholly-owned privately-held management private public listed independent large "
    "small leading local regional national unlisted major former".split()
)


class Told(NamedTuple):
    """The words that tell something of a firm, with their place in the article."""

    words: str
    start: int
    end: int


class Portrait(NamedTuple):
    """Where a firm sits and what it does, if its article says so."""

    seat: Told | None = None
    trade: Told | None = None


def portrait_of(scene: Scene, entity: Entity) -> Portrait:
    """Read where a firm sits and what it does, from the first that says it."""
    near = list(_surroundings(scene, entity))
    text = scene.article.text
    seats = (told for told in _told(text, near, _SEATS))
    trades = (told for told in _told(text, near, _TRADES) if _is_telling(told.words))
    return Portrait(next(seats, None), next(trades, None))


def seat_of(sentence: Sentence, text: str, start: int, end: int) -> Told | None:
    """Read where something without a name stands, by the words around it."""
    masked = sentence.masked
    near = _Near(masked, masked.place(start), masked.place(end))
    return next(_told(text, [near], _SEATS), None)


class _Near(NamedTuple):
    """A mention of a firm in a masked sentence: where its placeholder stands."""

    masked: Masked
    start: int
    end: int


_Shapes = tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]
_SEATS: _Shapes = (
    tuple(map(compiled, _SEAT_BEHIND)),
    tuple(map(compiled, _SEAT_BEFORE)),
)
_TRADES: _Shapes = (
    tuple(map(compiled, _TRADE_BEHIND)),
    tuple(map(compiled, _TRADE_BEFORE)),
)


def _surroundings(scene: Scene, entity: Entity) -> Iterator[_Near]:
    for sentence in scene.sentences:
        if sentence.is_claimable and any(n.entity == entity for n in sentence.names):
            yield from _places_of(sentence.masked, entity)


def _places_of(masked: Masked, entity: Entity) -> Iterator[_Near]:
    for number, mention in enumerate(masked.mentions):
        if isinstance(mention, NameMention) and mention.entity == entity:
            found = re.search(rf"⟨[A-Z]{number}⟩", masked.text)
            if found:
                yield _Near(masked, *found.span())


def _told(text: str, near: Iterable[_Near], shapes: _Shapes) -> Iterator[Told]:
    behind, before = shapes
    for masked, start, end in near:
        ahead = [shape.match(masked.text, end) for shape in behind]
        back = max(0, start - _BEFORE)
        ahead += [shape.search(masked.text, back, start) for shape in before]
        for found in filter(None, ahead):
            first, last = map(masked.source, found.span("told"))
            yield _counted_off(text[first:last], first, last)


def _counted_off(words: str, start: int, end: int) -> Told:
    """Leave out how many: of "161 convenience stores", the stores are told."""
    count = _COUNT.match(words)
    begin = count.end() if count else 0
    return Told(" ".join(words[begin:].split()), start + begin, end)


def _is_telling(words: str) -> bool:
    """Whether words say more than what may stand before any unit."""
    told = words.lower().split()
    return bool(told) and not _EMPTY & {told[0], told[-1]}
