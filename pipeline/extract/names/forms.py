"""A name in, votes out: what its form says it is."""

import re
from collections.abc import Iterator

from pipeline.extract.names.grounds import ground_form_votes, told_ground_votes
from pipeline.extract.names.households import HOUSEHOLD
from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.spelling import Candidate, known_kind
from pipeline.extract.names.words import Words
from pipeline.values.streets import ROADS

FIRM, PERSON, PLACE = NameKind.FIRM, NameKind.PERSON, NameKind.PLACE
FACILITY, PRODUCT = NameKind.FACILITY, NameKind.PRODUCT
OUTLET, AGENCY = NameKind.OUTLET, NameKind.AGENCY

_ACRONYM = re.compile(r"[A-Z]{2,5}$")
_CAMEL = re.compile(r"[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]|\d+[A-Z]|.+\.(?:com|ai|io|net|org)$")
# "A320", and the "V90-3" of "V90-3.0 MW turbines"
_CODE = re.compile(r"[A-Z]{1,4}-?\d{2,5}[A-Z]{0,2}(?:-\d{1,4}[A-Z]?)?$")
# "Boeing 737 MAX 8", "Airbus A350-900": what is made, and nobody who makes it
_AIRLINER = re.compile(r"(?:7\d7|a[23]\d0|e1[79]\d)(?:-\w+|neo|ceo|x)?$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?$|[A-Z]$")
_LONGEST_PERSON = 4
# "Handelsbank", but neither Burbank nor a bank of a river
_BANK = re.compile(
    r"(?!(?:bur|mill|fair|south|west|north|east|sand|foot)bank)\w{3,}bank$"
)
# what buildings are named after, and places too: "Miller's Wharf"
SITES = frozenset(
    "wharf quay landing cross corner row yard gate hill point head lane court square "
    "green mill ferry bridge island reach creek pier street avenue plaza place".split()
)
# legal forms that also stand inside a name: "Tarn AB L.M. Orr"
INNER_FORMS = frozenset("ab pt nv n.v sa s.a".split())
_NUMBERS = frozenset("one two three four five".split())
_NUMBERED = frozenset("unit block reactor".split())
_JUDGING = frozenset(
    "supreme high district county federal superior appeal appeals appellate circuit "
    "bankruptcy crown magistrates chancery state national commercial regional civil "
    "criminal tax labour labor patent arbitration family constitutional".split()
)
_SURE_FIRMS = frozenset(
    "group holdings holding industries technologies pharmaceuticals airlines airways "
    "facilities "
    "brewing shipping logistics insurance consulting catering".split()
)
# "the Halden Supervisory Board"; the Lorne Water Board is a body of its own
_OF_FIRMS = frozenset("supervisory management executive editorial advisory".split())
_BRANCHES = frozenset("division unit subsidiary".split())
# "Port of Lorne Commission": who runs it
_GROUNDS = frozenset("port airport harbour harbor".split())
_RULING = frozenset("commission authority board council".split())
BODIES = frozenset(
    "state city commonwealth county town province borough village township".split()
)
PUBLIC = frozenset("state federal national county city army government u.s".split())
# firms that belong to their members, named with a word of agencies
_MUTUALS = frozenset({("credit", "union"), ("building", "society")})
# "Tarn Data Centres" builds many; one is a "Data Centre"
_HALLS = frozenset({("data", "centres"), ("data", "centers"), ("data", "halls")})
_SURE_PLACES = frozenset(
    "county city township island islands peninsula province prefecture village".split()
)
# what towns and headlands begin with
_PLACE_HEADS = frozenset("port fort cape mount lake".split())
_ADDRESSES = ROADS | frozenset(
    "yard wharf quay place plaza court gate tower house building exchange dock "
    "row".split()
)
# what is capitalised alone as a name: "the Gigafactory"
_SURE_SITES = frozenset("gigafactory megafactory smelter refinery".split())
# sites that firms are also named after
_FIRM_LIKE_SITES = frozenset(
    "exchange works hotel resort casino farm mill hub port park field tower towers "
    "well yard depot quay pier plaza cluster array portfolio site project mines stores "
    "shipyard foundry dairy winery sawmill ironworks steelworks dockyard boatyard "
    "hotels centers centres properties brewery distillery platform theatre "
    "theater".split()
)


# Words that stand first in the names of houses and works of other tongues.
_SITE_HEADS = frozenset(
    "château chateau castello schloss palazzo palais hacienda fazenda finca tenuta "
    "masseria cascina domaine quinta usina mina planta hotel hôtel eishalle stadion "
    "estadio stade theater théâtre teatro gare estación stazione terminal "
    "centrale torre campus kvarteret fastigheten".split()
)

# what ships' names begin with
SHIPS = frozenset(
    "USS HMS HMAS HMCS USNS RMS RFA MV MT M/V M/T M.V. M.T. MS SS RV FPSO FSO "
    "FSRU".split()
)
_LINES = frozenset("transmission power rail railway metro tram subway ferry".split())


def form_votes(words: Words, candidate: Candidate, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by what the name looks like."""
    first, last = candidate.first, candidate.last
    lower = [word.strip(".") for word in words.lower[first:last]]
    known = known_kind(words, first, last, lexicon.known)
    if known:
        shouted = len(words.word[first]) > 1 and words.word[first].isupper()
        yield Vote(NameKind(known), 2.5 if known == "place" and not shouted else 4)
    yield from told_ground_votes(words, candidate)
    if len(lower) == 1:
        yield from _single_votes(words.word[first])
        if lower[0] in lexicon.facility_words and not words.word[first].isupper():
            yield Vote(FACILITY, 2.4 if lower[0] in _SURE_SITES else 1)
    else:
        yield from _office_votes(lower)
        head = lower[: lower.index("of")] if "of" in lower[1:] else lower
        yield from _ending_votes(words, first, head, lexicon)
        yield from _person_votes(words, candidate, lower, lexicon)


def _office_votes(lower: list[str]) -> Iterator[Vote]:
    """``State of Lorne``, ``Lorne State Division of Parks``."""
    if "of" not in lower[1:]:
        return
    if lower[0] in _GROUNDS and lower[-1] in _RULING:
        yield Vote(AGENCY, 4)
    office = lower[lower.index("of", 1) - 1]
    if office in BODIES and lower[0] == office:
        yield Vote(AGENCY, 2.5)
    elif office in _BRANCHES and PUBLIC.intersection(lower):
        yield Vote(AGENCY, 4)


def _single_votes(word: str) -> Iterator[Vote]:
    if _CODE.match(word):
        yield Vote(PRODUCT, 2.2)
    elif _CAMEL.match(word) or "&" in word:
        yield Vote(FIRM, 1.0)
    elif _ACRONYM.match(word):
        yield Vote(FIRM, 0.6)


def _ending_votes(
    words: Words, first: int, lower: list[str], lexicon: Lexicon
) -> Iterator[Vote]:
    """Vote by the words that names end with, and some begin with."""
    yield from _firm_votes(words, first, lower, lexicon)
    yield from _site_votes(lower, lexicon)
    yield from ground_form_votes(lower, lexicon)
    last, head = lower[-1], lower[0]
    if _is_ship(words, first, lower, lexicon):
        yield Vote(FACILITY, 2.8)
    yield from _public_votes(words, first, lower, lexicon)
    if last in lexicon.outlet_words:
        yield Vote(OUTLET, 2.2)
    if lower[0] in lexicon.nationalities and lexicon.known.get(last) == "place":
        yield Vote(PLACE, 2.5)
    if last in lexicon.place_words and not head.isdigit():
        yield Vote(PLACE, 2.4 if last in _SURE_PLACES else 1.2)
    elif head in _PLACE_HEADS and _is_two_plain(lower, lexicon):
        yield Vote(PLACE, 2.4)
    if last in lexicon.event_words:
        yield Vote(FIRM, 1.2)
    elif last in lexicon.product_words:
        yield Vote(PRODUCT, 1.6)
    if any(_AIRLINER.match(word) for word in lower[1:]):
        yield Vote(PRODUCT, 5)


def _public_votes(
    words: Words, first: int, lower: list[str], lexicon: Lexicon
) -> Iterator[Vote]:
    """Vote by what bodies of states are called; houses are called courts, too."""
    last = lower[-1]
    if last == "government":
        yield Vote(AGENCY, 4)
    elif tuple(lower[-2:]) in _MUTUALS:
        yield Vote(FIRM, 3)
    elif last == "court" and _is_building(words, first, lower, lexicon):
        yield Vote(FACILITY, 2)
    elif _is_body(lower, lexicon):
        yield Vote(AGENCY, 2.2)


def _is_body(lower: list[str], lexicon: Lexicon) -> bool:
    """``Lorne Utilities Commission``, ``Lorne Water Board``, and no board of a firm."""
    last, head = lower[-1], lower[0]
    if last == "board":
        return len(lower) > 1 and lower[-2] not in _OF_FIRMS
    return last in lexicon.agency_words or (
        head in lexicon.agency_words and last not in ROADS
    )


def _is_building(words: Words, first: int, lower: list[str], lexicon: Lexicon) -> bool:
    """``offices in Hale Court``, not ``in Lorne High Court``."""
    is_within = words.preceding(first) in {"in", "at"}
    judges = any(w in _JUDGING or lexicon.known.get(w) == "place" for w in lower[:-1])
    return is_within and len(lower) > 1 and not judges


def _is_two_plain(lower: list[str], lexicon: Lexicon) -> bool:
    """``Port Sella``, not ``Port Authority``, ``Lake Systems`` or ``Fort Hotel``."""
    telling = (lexicon.firm_words, lexicon.agency_words, lexicon.facility_words)
    return len(lower) == 2 and not any(lower[1] in words for words in telling)  # noqa: PLR2004


def _site_votes(lower: list[str], lexicon: Lexicon) -> Iterator[Vote]:
    last = lower[-1]
    if lower[0] in _NUMBERS and last in _ADDRESSES:
        yield Vote(FACILITY, 3.2)  # "One Larch Yard"
    elif last in lexicon.facility_words:
        yield Vote(FACILITY, 1.5 if last in _FIRM_LIKE_SITES else 2.8)
    elif last[:1].isdigit() and _is_site(lower[-2:-1], lexicon):
        yield Vote(FACILITY, 2)
    elif lower[0].replace("-", "").isdigit() and last in SITES | ROADS:
        yield Vote(FACILITY, 3.2)  # "40 Larch Street"
    elif lower[0] in _SITE_HEADS and last not in lexicon.firm_words | lexicon.suffixes:
        yield Vote(FACILITY, 2.4)  # "Château Tarn", "Hotel Lorne"
    elif last == "line" and lower[-2:-1] and lower[-2] in _LINES:
        yield Vote(FACILITY, 2.8)
    elif last in _NUMBERS and lexicon.known.get(lower[0]) == PRODUCT:
        yield Vote(PRODUCT, 2.2)  # the second of its kind
    elif last in _NUMBERS or (lower[0] in _NUMBERS and last in SITES):
        yield Vote(FACILITY, 1.2)


def _is_ship(words: Words, first: int, lower: list[str], lexicon: Lexicon) -> bool:
    """``USS Tarn``, ``MV Lorne Star``, but not ``SS Foods Inc``."""
    business = lexicon.firm_words | lexicon.suffixes
    return words.word[first] in SHIPS and len(lower) > 1 and lower[-1] not in business


def _is_site(words: list[str], lexicon: Lexicon) -> bool:
    return any(w in lexicon.facility_words or w in _NUMBERED for w in words)


def _firm_votes(
    words: Words, first: int, lower: list[str], lexicon: Lexicon
) -> Iterator[Vote]:
    if lower[-1] in lexicon.suffixes or INNER_FORMS.intersection(lower[1:]):
        yield Vote(FIRM, 5)
    if lower[-1] == HOUSEHOLD and words.word[first + len(lower) - 1] == HOUSEHOLD:
        yield Vote(FIRM, 3)  # it deals as one
    if lower[-1] in lexicon.firm_words:
        yield Vote(FIRM, 3 if lower[-1] in _SURE_FIRMS else 1.6)
    if tuple(lower[-2:]) in _HALLS and len(lower) > 2:  # noqa: PLR2004 - "Tarn Data Centres"
        yield Vote(FIRM, 3)
    if lower[-1] in _BRANCHES or lower[0] in lexicon.firm_heads:
        yield Vote(FIRM, 1.5)
    if any(_BANK.match(word) for word in lower):
        yield Vote(FIRM, 1.6)
    if any("&" in words.gap(at) for at in range(first, first + len(lower) - 1)):
        yield Vote(FIRM, 2)


def _person_votes(
    words: Words, candidate: Candidate, lower: list[str], lexicon: Lexicon
) -> Iterator[Vote]:
    last = lower[-1]
    if len(lower) > _LONGEST_PERSON or last in lexicon.firm_words:
        return
    if last in lexicon.suffixes or last in lexicon.facility_words or last == HOUSEHOLD:
        return
    first, *middle = words.word[candidate.first : candidate.last - 1]
    if lower[0] in lexicon.given:
        yield Vote(PERSON, 2)
    elif _INITIALS.match(first):
        yield Vote(PERSON, 1)
    if any(_INITIALS.match(word) for word in middle):
        yield Vote(PERSON, 1)
