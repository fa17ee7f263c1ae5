"""Article in, scene out: its sentences with the values and names that stand in them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from spacy.tokens import Doc

from pipeline.extract.deals.nouns import DEAL_NOUNS
from pipeline.extract.language.tagged import common_nouns
from pipeline.extract.masking import Masked, mask
from pipeline.extract.names import NameKind, NameMention
from pipeline.records import UNCLAIMED_ZONES, Article, ZoneKind
from pipeline.values import Found, Money, Quantity, TypedValue
from pipeline.values.expressions import in_small_letters

_FEWEST_WORDS = 4
_PART = re.compile(
    r"(?:Phases?|Stages?|Tranches?|Parts?|Trains?|Lots?|Item|Section|Exhibit|Schedule|"
    r"Annex|Appendix|Class|Tier|Series)\s+(?:\d+(?:\.\d+)*|[IVX]+|[A-E]|One|Two|Three|Four)"
)
_SHORT_UNIT = re.compile(r"\s*\((?P<unit>[A-Z][A-Za-z/]{0,5})\)")
# what sponsors are to a club: "its new Principal Partner"
_STANDING = re.compile(
    r"(?:Official|Principal|Main|Title|Global|Lead|Naming|Presenting|Exclusive|Shirt|"
    r"Sleeve|Kit|Regional)(?:\s[A-Z&][\w&-]*){0,3}\s(?:Partner|Sponsor|Supplier)"
)
# "Tarn Lease has placed six jets"
_ACTS = re.compile(
    r"\s+(?:\([^)]{1,20}\)\s+)?(?:has|have|will|said|says|announced|agreed|signed|"
    r"delivered|placed|bought|ordered|sold|confirmed|leased)\b"
)
# No firm is called so: "a Datacenter Lease (the Lease)"
_PAPERS = frozenset("agreement lease contract memorandum amendment regulation".split())
_LETTERS = frozenset("award intent acceptance order understanding".split())
_LETTER = re.compile(
    r"(?:(?:Letters?|Notices?|Notification)\s+of\s|Work\s+Orders?\b|"
    r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth)\s+)?"
    r"(?:Amendment|Supplement|Addendum)\s+No\b)"
)
# "Tarn Merger Sub, Inc.", which only serves to merge and is gone when it has
_VEHICLE = re.compile(r"(?:[A-Z][\w&-]*\s){0,3}Merger\s?(?:Sub|Co)\b", re.IGNORECASE)
_OF_VEHICLE = re.compile(r"\s+Merger\s?(?:Sub|Co)\b")
_LONGEST = 4000  # letters of a sentence; news has none of a quarter of that
_THINGS = frozenset({NameKind.OTHER, NameKind.PRODUCT})
_NAMED = frozenset({NameKind.FIRM, NameKind.FACILITY, NameKind.OUTLET})


@dataclass(frozen=True)
class Sentence:
    """One sentence of an article, in one zone, with what stands in it."""

    index: int
    start: int
    end: int
    zone: ZoneKind
    text: str
    values: tuple[Found, ...]
    names: tuple[NameMention, ...]
    nouns: frozenset[int] = frozenset()
    rank: int = 0  # how many full sentences that may claim something stand before it

    def __hash__(self) -> int:
        """Tell sentences apart without a look at all that stands in them."""
        return hash((self.index, self.text))

    @property
    def is_claimable(self) -> bool:
        """Whether claims may come from here."""
        return self.zone not in UNCLAIMED_ZONES

    def values_of(self, kind: type[TypedValue]) -> list[Found]:
        """The values of one kind that stand here, such as sums."""
        return [found for found in self.values if isinstance(found.value, kind)]

    @cached_property
    def small(self) -> str:
        """The text in small letters, each where it stands."""
        return in_small_letters(self.text)

    @cached_property
    def masked(self) -> Masked:
        """The sentence with its values and names replaced by placeholders."""
        return mask(self.text, self.start, self.values, self.names)


@dataclass(frozen=True)
class Scene:
    """An article as the extractor sees it."""

    article: Article
    sentences: tuple[Sentence, ...]


def set_scene(
    article: Article,
    doc: Doc,
    values: Sequence[Found],
    names: Sequence[NameMention],
) -> Scene:
    """Deal values and names out to the sentences that they stand in."""
    sums = {v.start: v.end for v in values if isinstance(v.value, Money)}
    measures = [v for v in values if _is_measure(v)]
    units = _short_units(article.text, measures)
    names = [
        n
        for n in names
        if not (_is_no_name(n, article.text) or _is_sum(n, sums) or n.start in units)
        and not _is_unit(n, measures)
    ]
    values = [v for v in values if not _is_of_name(v, names, article.text)]
    bounds = _sentence_bounds(article, doc, values, names)
    nouns = common_nouns(doc)
    at_values = [value.start for value in values]
    at_names = [name.start for name in names]
    ranks = _ranks(article, bounds)
    sentences = [
        Sentence(
            index=index,
            start=start,
            end=end,
            zone=zone,
            text=article.text[start:end],
            values=tuple(values[_between(at_values, start, end)]),
            names=tuple(names[_between(at_names, start, end)]),
            # headlines capitalise their verbs, and taggers take them for nouns
            nouns=frozenset() if zone is ZoneKind.HEADLINE else nouns,
            rank=ranks[index],
        )
        for index, (start, end, zone) in enumerate(bounds)
    ]
    return Scene(article, tuple(sentences))


def _ranks(article: Article, bounds: Sequence[tuple[int, int, ZoneKind]]) -> list[int]:
    """Count the sentences before each: datelines and buttons are none."""
    full = [
        zone not in UNCLAIMED_ZONES
        and len(article.text[start:end].split()) >= _FEWEST_WORDS
        for start, end, zone in bounds
    ]
    return list(accumulate(full, initial=0))[: len(bounds)]


def _between(places: Sequence[int], start: int, end: int) -> slice:
    """Which of some sorted places lie in a stretch."""
    return slice(bisect_left(places, start), bisect_left(places, end))


def _is_sum(name: NameMention, sums: Mapping[int, int]) -> bool:
    """Whether a "name" is a coin and its figure: "Rs 412 crore"."""
    inside = name.end <= sums.get(name.start, 0)
    return inside and name.entity.name[-1].isdigit()


def _short_units(text: str, values: Sequence[Found]) -> frozenset[int]:
    """Where a measure's unit is told in short: "40 million litres a day (MLD)"."""
    found = (_SHORT_UNIT.match(text, value.end) for value in values)
    return frozenset(unit.start("unit") for unit in found if unit)


def _is_measure(found: Found) -> bool:
    return isinstance(found.value, Quantity) and found.value.is_measured


def _is_unit(name: NameMention, measures: Sequence[Found]) -> bool:
    """Whether a "name" is no more than a unit: the "Gbps" of "9 Gbps"."""
    return any(m.start <= name.start and name.end <= m.end for m in measures)


def _is_of_name(value: Found, names: Sequence[NameMention], text: str) -> bool:
    """Whether a "count" only begins a name: "Three Rivers News LLC"."""
    if not isinstance(value.value, Quantity) or not text[value.start].isupper():
        return False
    return any(
        name.start <= value.start
        and value.end <= name.end
        and value.end - value.start < name.end - name.start
        and name.entity.kind in _NAMED
        for name in names
    )


def _is_no_name(name: NameMention, text: str) -> bool:
    """Whether it is a "Supply Agreement", "Letter of Award", "Title Partner"."""
    if _PART.fullmatch(name.entity.name) or _STANDING.fullmatch(name.entity.name):
        return True
    if name.entity.name.endswith(" Lease") and name.entity.kind is NameKind.FIRM:
        return not _ACTS.match(text, name.end)
    if _LETTER.match(name.entity.name) or _is_vehicle(name, text):
        return True
    last = name.entity.name.rsplit(maxsplit=1)[-1].lower().rstrip("s")
    is_thing = name.entity.kind in _THINGS
    return last in _PAPERS or (is_thing and last in DEAL_NOUNS | _LETTERS)


def _is_vehicle(name: NameMention, text: str) -> bool:
    told = _VEHICLE.match(name.entity.name) or _OF_VEHICLE.match(text, name.end)
    return told is not None


def _sentence_bounds(
    article: Article,
    doc: Doc,
    values: Sequence[Found],
    names: Sequence[NameMention],
) -> list[tuple[int, int, ZoneKind]]:
    """Cut at sentence starts and zone borders, but never inside a value.

    What no stop parts for very long is a list; it is read piece by piece.
    """
    zones = article.zones
    cuts = {sent.start_char for sent in doc.sents} | {0, len(article.text)}
    for start, end in pairwise(sorted(cuts)):
        cuts |= set(_pieces(article.text, start, end))
    inside = [(v.start, v.end) for v in values] + [(n.start, n.end) for n in names]
    places = sorted(cuts)
    broken = {cut for a, b in inside for cut in places[_between(places, a + 1, b)]}
    borders = {zone.start for zone in zones} | {zone.end for zone in zones}
    ordered = sorted((cuts - broken) | borders)
    return [
        (start, end, _zone_at(article, start))
        for start, end in pairwise(ordered)
        if article.text[start:end].strip()
    ]


def _pieces(text: str, start: int, end: int) -> Iterator[int]:
    """Where to cut a stretch that is too long for a sentence: at commas, at blanks."""
    for at in range(start + _LONGEST, end, _LONGEST):
        comma = text.rfind(", ", at - _LONGEST // 2, at)
        yield comma + 2 if comma > 0 else text.rfind(" ", start, at) + 1 or at


def _zone_at(article: Article, offset: int) -> ZoneKind:
    for zone in article.zones:
        if zone.start <= offset < zone.end:
            return zone.kind
    return ZoneKind.BODY
