"""A place in the text in, votes out: what stands among sites is one.

"two depots (Tarn and Lorne)", "bought the Tarn in Lorne, a hotel", "a second plant in
Peru, Orchard Works", "at its Orchard Works".
"""

import re
from collections.abc import Iterator

from pipeline.extract.names.grounds import ground_votes
from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.spelling import Candidate, known_kind
from pipeline.extract.names.words import Words
from pipeline.values.expressions import compiled

_PLACE_WORDS = 5
_LISTED = 7
_FEW = frozenset("both two three four five six".split())
# what is called by its place: "the mine of Tarn"; a port of Tarn is a body
_WORKS_OF = frozenset(
    "park mine plant smelter farm quarry mill pit refinery reactor dam brewery "
    "colliery vineyard reservoir substation depot".split()
)
_PUT_UP = frozenset("battery electrolyser electrolyzer bakery dairy school".split())
_BUILDERS = frozenset("yard shipyard".split())  # "at three yards": three firms
_PARTS = frozenset("unit subsidiary division arm business brand chain".split())
_DESCRIBED = 4
_HINT = 1.0  # a firm may have the plant, too
_SURE = 2.0
_SURER = 3.0  # against an ending that firms have too

# What is told of plants, buildings and fields: how much they make or hold
_SIZED = re.compile(
    r"\s*\((?:about |some )?[\d.,]+[ -]?(?:MWp?|GWp?|kW|MWh|GWh|ha|hectares|acres|"
    r"rooms|keys|beds|sq ?(?:ft|m)|bpd|boe/d|tpd)\b[^()]{0,20}\)"
)


def sitelist_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """Vote for a site by the sites, lists and descriptions that it stands among."""
    yield from _placed_votes(words, candidate, lexicon)
    yield from _listed_votes(words, candidate, lexicon)
    yield from _worked_votes(words, candidate, lexicon)
    yield from ground_votes(words, candidate, lexicon)


def _placed_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """``bought the Tarn in Lorne, a 164-room hotel``: the Tarn, and not Lorne."""
    at = candidate.last
    if words.following(at) != "in" or words.gap(at - 1) != " " or words.owner[at - 1]:
        return
    at += 1
    while at < candidate.last + _PLACE_WORDS and _capital(words, at):
        at += 1
    is_set_off = words.gap(at - 1).strip() == "," if at < len(words) else False
    if not is_set_off or words.following(at) not in {"a", "an", "the"}:
        return
    for ahead in range(at + 1, at + 1 + _DESCRIBED):
        word = words.following(ahead)
        if word in lexicon.describers or word in lexicon.jobs:
            return
        if word in lexicon.facility_words:
            yield Vote(NameKind.FACILITY, _SURE)
            return


# "homes, which include Tarn View", "the 60MW Tarn and the 30MW Orvel plant"
_AMONG = re.compile(
    r"\b(?:homes|hotels|hospitals|clinics|schools|plants|mines|farms|parks|sites|malls|"
    r"stations|buildings|warehouses|terminals|resorts|ships|vessels|tankers|ferries),?\s+"
    r"(?:which\s+include|including|such\s+as|namely|among\s+them)\s+(?:the\s+)?\Z"
)
_POWERED = re.compile(r"\bthe\s+\d[\d.,]*[\s-]?(?:MWp?|GWp?|MWh|kW)\s+\Z")
_FAR = 60
_NAME = r"[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,2}"
# "the Tarn, Orvel and Lorne oil fields": all of them are
_MANY = compiled(
    rf"(?:(?:, (?:and )?| and ){_NAME})*(?: (?:oil|gas|wind|solar|hydro|power|copper|"
    r"gold|nickel|lithium|ore|coal|offshore|onshore|battery|storage|and)){0,3} "
    r"(?:fields|mines|farms|deposits|blocks|projects|parks|reactors|dams|"
    r"(?<=solar )plants|(?<=power )plants|(?<=storage )plants|(?<=gas )plants|"
    r"(?<=power )stations)\b"
)
_FIRST_OF_MANY = compiled(
    rf"\b(?:the|its|their)(?: [a-z]+)? (?:{_NAME}(?:, (?:and )?| and ))*\Z"
)


def _is_told_among(words: Words, candidate: Candidate) -> bool:
    """``homes, which include Tarn View``, ``the 60MW Tarn and the 30MW Orvel``."""
    start = words.start[candidate.first]
    near = max(0, start - _FAR)
    if _AMONG.search(words.text, near, start):
        return True
    behind = words.following(candidate.last)
    is_alone = behind in {"and", "in", "near", "at"}
    return is_alone and _POWERED.search(words.text, near, start) is not None


def _is_one_of_many(words: Words, candidate: Candidate) -> bool:
    """``the Tarn, Orvel and Lorne oil fields``."""
    start, end = words.start[candidate.first], words.end[candidate.last - 1]
    is_list = _MANY.match(words.text, end) is not None
    return is_list and bool(
        _FIRST_OF_MANY.search(words.text, max(0, start - _FAR), start)
    )


def _is_put_up_at(words: Words, first: int, lexicon: Lexicon) -> bool:
    """``to build a plant at Tarn Lake``, ``its first battery, at Tarn Lake``."""
    if words.preceding(first) != "at" or words.gap(first - 1).strip():
        return False
    noun = words.preceding(first - 1)
    is_plain = first > 1 and not words.capital[first - 2]
    return is_plain and noun in lexicon.facility_words | _PUT_UP


def _is_unheard_of(words: Words, candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether it is neither called like a firm nor a city that a list knows."""
    first, last = candidate.first, candidate.last
    is_firm = words.lower[last - 1] in lexicon.firm_words | lexicon.suffixes
    return (
        last - first > 1
        and not is_firm
        and known_kind(words, first, last, lexicon.known) is None
    )


def _listed_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """``the park of Tarn``, ``two depots (Tarn and Lorne)``."""
    first = candidate.first
    is_sized = _SIZED.match(words.text, words.end[candidate.last - 1])
    if is_sized and not _is_in_country(words, candidate, lexicon):
        yield Vote(NameKind.FACILITY, _SURE)  # "Tarn (54 MW) and Lorne (61 MW)"
    if _is_told_among(words, candidate) or _is_one_of_many(words, candidate):
        yield Vote(NameKind.FACILITY, _SURER)
    before, second = words.preceding(first), words.preceding(first - 1)
    if before == "of" and second in _WORKS_OF and words.preceding(first - 2) == "the":
        yield Vote(NameKind.FACILITY, _SURE)
    if _is_put_up_at(words, first, lexicon) and _is_unheard_of(
        words, candidate, lexicon
    ):
        yield Vote(NameKind.FACILITY, _HINT)
    if before != "and" and words.gap(first - 1).strip() not in {"(", ":", ","}:
        return
    at = first - 1
    while at > max(0, first - _LISTED) and _joins(words, at):
        at -= 1
    noun = words.lower[at] if at > 0 else ""
    is_counted = words.lower[at - 1] in _FEW or words.lower[at - 1][:1].isdigit()
    signs = {"(", ":"} | ({","} if _is_paired(words, candidate, lexicon) else set())
    is_set_off = bool(noun) and words.gap(at).strip() in signs
    is_of_sites = noun.removesuffix("s") in lexicon.facility_words - _BUILDERS
    if is_set_off and is_counted and is_of_sites:
        yield Vote(NameKind.FACILITY, _SURER)


def _is_in_country(words: Words, candidate: Candidate, lexicon: Lexicon) -> bool:
    """``the Tarn project in Peru (54 MW)``: the project has the size."""
    known = known_kind(words, candidate.first, candidate.last, lexicon.known)
    return known == "place" and words.preceding(candidate.first) == "in"


def _is_paired(words: Words, candidate: Candidate, lexicon: Lexicon) -> bool:
    """``depots, Tarn and Lorne``, not ``depots, Tarn said``."""
    behind = candidate.last
    paired = words.preceding(candidate.first) == "and"
    if words.following(behind) == "and" and _capital(words, behind + 1):
        paired, behind = True, behind + 2
    return paired and words.following(behind) not in lexicon.speech_verbs


def _joins(words: Words, at: int) -> bool:
    return words.capital[at] or words.lower[at] == "and"


def _capital(words: Words, at: int) -> bool:
    return at < len(words) and words.capital[at] and not words.opens[at]


def _worked_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """``at its Orchard Works``: firms end so, too, but none stands there."""
    first, last = candidate.first, candidate.last
    is_named = last - first > 1 and words.lower[last - 1] in lexicon.facility_words
    behind = words.following(last)
    is_led = is_named and behind not in lexicon.speech_verbs | _PARTS
    if is_led and (
        _is_where(words, first, lexicon) or _is_one_of_sites(words, first, lexicon)
    ):
        yield Vote(NameKind.FACILITY, _SURE)


def _is_where(words: Words, first: int, lexicon: Lexicon) -> bool:
    """``at the Orchard Works``, ``from its Orchard Mill``, ``Halden's Orchard Works``.

    "Peru's Orchard Mines" is a firm of Peru.
    """
    before, second = words.preceding(first), words.preceding(first - 1)
    if before and words.owner[first - 1]:
        return known_kind(words, first - 1, first, lexicon.known) != "place"
    return (before == "the" and second == "at") or (
        before in {"its", "their"} and second in {"at", "from", "in"}
    )


def _is_one_of_sites(words: Words, first: int, lexicon: Lexicon) -> bool:
    """``a second site in Peru, Orchard Works``, ``two plants, Orchard Mill and``."""
    if words.gap(first - 1).strip() != ",":
        return False
    for back in range(first - 1, max(0, first - 1 - _DESCRIBED), -1):
        if words.opens[back]:
            return False
        if words.lower[back].removesuffix("s") in lexicon.facility_words:
            return not words.capital[back]
    return False
