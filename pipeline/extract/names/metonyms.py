"""Names in, firms meant by other names out: "the Zest maker", "Lorne said it will".

A firm is also called by what it makes and by the town of its headquarters, once the
text has said which firm makes it and sits there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extract.names.kinds import Entity, NameKind, NameMention
from pipeline.extract.names.lexicon import Lexicon
from pipeline.values.expressions import compiled

_MAKER = r"(?:maker|developer|creator|publisher|producer|manufacturer|owner|operator)"
_MADE = re.compile(rf"[\s-]+{_MAKER}\s+")
_OF_MADE = re.compile(
    rf",\s+(?:the\s+|an?\s+)?(?:[a-z-]+\s+)?{_MAKER}\s+of\s+(?:the\s+)?"
)
_MAKES = re.compile(r",\s+which\s+(?:makes|develops|publishes|owns|runs)\s+(?:the\s+)?")
_CALLED = re.compile(rf"[\s-]+{_MAKER}\b")
_BASED = compiled(r"[-\u2010\u2011 ]based\s+(?:[a-z-]+\s+){0,3}")
_SITS = re.compile(r",\s+(?:based|headquartered)\s+in\s+")
_ACTS = re.compile(r"\s+(?:(?:has|had|will|would|is|was)\s+)?(?P<verb>[a-z]+)\b")
_BEFORE = re.compile(r"(?:^|[.!?\u201d\"\n]\s*|,\s+|\b(?:and|but|that|said|while)\s+)$")
# capitals speak for their governments
_CAPITALS = frozenset(
    "washington london paris berlin brussels moscow beijing tokyo delhi rome madrid "
    "ottawa canberra seoul jerusalem ankara kyiv warsaw vienna dublin athens".split()
)


def find_metonyms(
    text: str, names: Sequence[NameMention], lexicon: Lexicon
) -> tuple[NameMention, ...]:
    """Find where a firm is meant by its product or by its headquarters."""
    makers, seats = _makers(text, names), _seats(text, names)
    found = [*_by_product(text, names, makers), *_by_seat(text, names, seats, lexicon)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def _makers(text: str, names: Sequence[NameMention]) -> dict[Entity, Entity]:
    """Products with the one firm that the text names as their maker."""
    told: dict[Entity, set[Entity]] = defaultdict(set)
    for left, right in pairwise(names):
        gap = text[left.end : right.start]
        if _MADE.fullmatch(gap) and _is_firm(right):
            told[left.entity].add(right.entity)
        elif _is_firm(left) and (_OF_MADE.fullmatch(gap) or _MAKES.fullmatch(gap)):
            told[right.entity].add(left.entity)
    return _only(told)


def _seats(text: str, names: Sequence[NameMention]) -> dict[Entity, Entity]:
    """Towns with the one firm that the text says is based there."""
    told: dict[Entity, set[Entity]] = defaultdict(set)
    for left, right in pairwise(names):
        gap = text[left.end : right.start]
        if _BASED.fullmatch(gap) and _is_firm(right):
            told[left.entity].add(right.entity)
        elif _SITS.fullmatch(gap) and _is_firm(left):
            told[right.entity].add(left.entity)
    return _only(told)


def _is_firm(name: NameMention) -> bool:
    return name.entity.kind is NameKind.FIRM


def _only(told: dict[Entity, set[Entity]]) -> dict[Entity, Entity]:
    return {
        thing: next(iter(firms))
        for thing, firms in told.items()
        if len(firms) == 1 and thing not in firms
    }


def _by_product(
    text: str, names: Sequence[NameMention], makers: dict[Entity, Entity]
) -> Iterator[NameMention]:
    starts = {name.start for name in names}
    for name in names:
        firm = makers.get(name.entity)
        called = _CALLED.match(text, name.end) if firm else None
        if not firm or not called or called.end() + 1 in starts:
            continue
        if text[max(0, name.start - 4) : name.start].lower() == "the ":
            yield NameMention(name.start, called.end(), firm, "epithet")


def _by_seat(
    text: str,
    names: Sequence[NameMention],
    seats: dict[Entity, Entity],
    lexicon: Lexicon,
) -> Iterator[NameMention]:
    for name in names:
        firm = seats.get(name.entity)
        if not firm or name.entity.kind is NameKind.FIRM:
            continue
        if name.entity.name.lower() in _CAPITALS:
            continue
        acts = _ACTS.match(text, name.end)
        verb = acts["verb"] if acts else ""
        before = text[max(0, name.start - 12) : name.start]
        if verb in lexicon.firm_verbs | lexicon.speech_verbs and _BEFORE.search(before):
            yield NameMention(name.start, name.end, firm, "epithet")
