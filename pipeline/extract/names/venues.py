"""A place in the text in, votes out: what seats thousands or is run is a site.

"Tarn Road, which seats 12,000", "naming rights to Tarn Road", "halls at Tarn Flats",
"will manage Tarn General Hospital for five years".
"""

import re
from collections.abc import Iterator

from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.nets import is_piped, is_rail
from pipeline.extract.names.ships import is_ship_name
from pipeline.extract.names.spelling import Candidate, known_kind
from pipeline.extract.names.words import Words

_SEATS = frozenset(("seats", "houses"))
_CAPACITY = ("has", "a", "capacity", "of")
_NAMING = frozenset(("rights", "sponsor"))
_HALLS = frozenset(
    "halls hall phase racks turbines reactors units berths ft sqft feet metres meters "
    "space floor floors suite suites".split()
)
_FLOORS = frozenset("floor floors storey storeys suite suites".split())
# "the Tarn Bank offshore wind farm": whatever else its name ends like
_GENERATING = frozenset("wind solar photovoltaic tidal geothermal".split())
_MODIFIERS = frozenset(
    "data nuclear power gold copper lithium wind solar gas coal oil iron car ore water "
    "and generating training research distribution manufacturing production assembly "
    "office storage battery lng steel ai test container cruise ferry cargo parking "
    "passenger box bulk multipurpose cold fulfilment fulfillment sorting graphite "
    "nickel uranium zinc silver "
    "tin potash cobalt manganese vanadium tungsten antimony phosphate helium hydrogen "
    "ammonia methanol biochar biogas biomass geothermal hydro hydroelectric tidal "
    "offshore onshore pv energy transmission rare earth earths sand".split()
)
_OWN_SITES = frozenset(
    "headquarters facility facilities plants mines stores hotels hotel campus centers "
    "project projects sites site plant center portfolio complex buildings building "
    "platform warehouse field array exchange hub factory".split()
)
# "Halden's Carrick Shoal project": its own name stands before these
_ONE_SITE = frozenset(
    "facility project site plant center complex building platform warehouse field "
    "array hub factory campus".split()
)
_POINTING = frozenset("the its their our".split())
_OWNING = frozenset("its their our owned flagship mw gw kw mwh gwh".split())
_MARKETS = frozenset("market markets industry sector boom operators".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_SURE = 2.0
_OF_A_FIRM = frozenset(
    "chain group operator owner company business firm giant brand division unit "
    "builder maker".split()
)
_DESCRIBED = 4
_SURER = 3.0  # against an ending that firms have too
_HOUSES = frozenset(
    "hospital clinic hotel resort casino lodge inn school prison jail museum library "
    "theatre theater cinema marina garage hangar bakery dairy winery brewery "
    "distillery mall bridge tunnel cemetery zoo airport port terminal".split()
)
# "a store at Tarn Square in Lorne", whatever its landlord is called
_BLOCKS = frozenset(
    "square tower house court plaza park place gate yard wharf quay arcade centre "
    "center mall row".split()
)
_RUNNING = frozenset(
    f"{verb}{ending}"
    for verb in ("manag", "operat", "leas", "renovat", "renam", "clos", "restor")
    for ending in ("e", "es", "ed", "ing")
) | frozenset(
    "run runs running staff staffs rent rents rented renting reopen reopens reopened "
    "build builds building built rebuild rebuilt expand expands redevelop".split()
)
_AGED = frozenset(
    "former new old existing historic planned proposed disused vacant".split()
)
_LINES = frozenset("line route scheme system link development".split())
_OUT_THERE = frozenset("off offshore onshore".split())
_TRADING = frozenset(
    "buy buys bought buying sell sells sold selling acquire acquires acquired purchase "
    "purchased".split()
)
# what is built, mended and cared for: "the rebuild of Tarn Bridge"
_BUILT = frozenset(
    "bridge tunnel school hospital prison station library museum courthouse pier dam "
    "lighthouse cinema theatre theater viaduct stadium terminal road "
    "substation".split()
)
_LAID = frozenset(
    "subsea submarine undersea transatlantic transpacific optic cable".split()
)
_CABLE_FIRMS = _OF_A_FIRM | frozenset(
    "tv television news network channel provider".split()
)
_WORKS = frozenset(
    "rebuild refurbish refurbishment rebuilding renovation repair repairs overhaul "
    "restore restoration widen redevelop redevelopment extension construction build "
    "building upgrade maintain maintenance demolish rehabilitate "
    "rehabilitation at".split()
)
_CARE = frozenset("management operation operations running lease sale purchase".split())
# "Tarn will total 1.4m sq ft", "the Tarn Orvel, due to open in May, has 248 rooms"
_SPANS = re.compile(
    r",?\s+(?:which\s+)?(?:(?:will|would)\s+)?(?:totals?|spans?|measures?|extends?\s+(?:to|over))"
    r"\s+(?:about\s+|some\s+)?\d[\d.,]*\s?(?:m|million)?\s?"
    r"(?:sq\b|square|acres?\b|hectares?\b|ha\b|MWp?\b|GWp?\b)"
)
# "takes Tarn House to 83 per cent let", "Tarn House is now fully let"
_LET = re.compile(
    r"(?:,?\s+(?:to|is|was|now|will|be|stands?|at|almost|nearly|over)){1,3}\s+"
    r"(?:\d[\d.]*\s?(?:%|per\s?cent|percent)|fully|completely|entirely|half)\s+"
    r"(?:pre-?)?(?:let|leased|occupied|rented)\b"
)
_ROOMED = re.compile(
    r"(?:,[^.;,]{1,60},|,?\s+which)?\s+(?:(?:will|would)\s+)?(?:have|has|offers?|counts|holds|"
    r"features?|comprises?)\s+(?:about\s+|some\s+)?\d[\d,]*\s(?:[a-z-]+\s)?"
    r"(?:rooms|keys|beds|suites|seats|berths|apartments|cabins|screens|stands)\b"
)


def venue_votes(words: Words, candidate: Candidate) -> Iterator[Vote]:
    """Vote by what only sites have: seats, halls, rights to their name."""
    if _is_numbered(words, candidate):
        yield Vote(NameKind.FACILITY, _SURE)
    first, last = candidate.first, candidate.last
    before = words.preceding(first)
    if words.owner[last - 1]:
        return
    in_halls = _is_in_halls(words, candidate, before)
    is_measured = _SPANS.match(words.text, words.end[last - 1]) or (
        before == "the"
        and last - first > 1
        and _ROOMED.match(words.text, words.end[last - 1])
    )
    is_let = _LET.match(words.text, words.end[last - 1])
    if is_measured or in_halls or is_let or is_piped(words, candidate):
        yield Vote(NameKind.FACILITY, _SURER)
    elif _is_seated(words, last) or _is_rightful(words, first, before):
        yield Vote(NameKind.FACILITY, _SURE)
    is_house = words.lower[last - 1] in _HOUSES and last - first > 1
    is_block = words.lower[last - 1] in _BLOCKS and last - first > 1
    if is_block and before == "at" and words.following(last) == "in":
        yield Vote(NameKind.FACILITY, _SURE)
    is_ship = is_ship_name(words, candidate)
    if is_ship or (is_house and _is_run(words, first)):
        yield Vote(NameKind.FACILITY, _SURER)
    elif _is_worked_on(words, candidate) or _is_cable(words, last):
        yield Vote(NameKind.FACILITY, _SURE)


def _is_in_halls(words: Words, candidate: Candidate, before: str) -> bool:
    """``halls at Tarn``, ``three floors at The Forge``, ``the floor of Tarn House``."""
    at = candidate.first - (before == "the")
    noun, leader = words.preceding(at - 1), words.preceding(at)
    if leader == "at":
        return noun in _HALLS
    many = candidate.last - candidate.first > 1
    return many and leader in {"in", "of"} and noun in _FLOORS


def _is_numbered(words: Words, candidate: Candidate) -> bool:
    """Whether a place is called by its number: "set at Two Tarn Fields"."""
    is_number = words.lower[candidate.first] in _NUMBERS
    many = candidate.last - candidate.first > 1
    return is_number and many and words.preceding(candidate.first) == "at"


def site_votes(words: Words, candidate: Candidate, lexicon: Lexicon) -> Iterator[Vote]:
    """``Kestrel refinery`` is a site; ``Halden headquarters`` tells less."""
    at = _past_modifiers(words, candidate, lexicon)
    following = words.following(at)
    is_house = following in _HOUSES and words.following(at + 1) not in _OF_A_FIRM
    is_line = following in _LINES and (
        words.preceding(candidate.first) in _AGED
        or words.following(at + 1) in _OUT_THERE
    )
    # "the Tarn container concession"
    is_conceded = following == "concession" and at > candidate.last
    is_told = is_house or is_line or is_conceded or is_rail(words, at)
    is_site = following in lexicon.facility_words or is_told
    if is_site and not words.capital[at]:
        numbered = words.word[candidate.last - 1][-1:].isdigit()
        first, last = candidate.first, candidate.last
        owned = following in _ONE_SITE and (
            _is_owned(words, first) or _is_the_one(words, candidate, lexicon)
        )
        # in a headline, who "signs" or "wins" is a firm called by its site
        acts = candidate.is_heading and words.following(at + 1) in lexicon.firm_verbs
        weak = acts or (following in _OWN_SITES and not (numbered or owned))
        last_word = words.lower[last - 1].strip(".")
        ordinary = (
            last_word in lexicon.nationalities
            or last_word in {"county", "city", "township"}
            or words.following(at + 1) in _MARKETS
        )
        if not ordinary and known_kind(words, first, last, lexicon.known) != "place":
            plant = words.following(at - 1) in _GENERATING and at > candidate.last
            yield Vote(NameKind.FACILITY, 3.2 if plant else 0.9 if weak else 2.2)


def _past_modifiers(words: Words, candidate: Candidate, lexicon: Lexicon) -> int:
    """Pass ``nuclear power``, and behind "the" any word: ``the Tarn peat``."""
    at = candidate.last
    is_pointed = words.preceding(candidate.first) in _POINTING
    for _ in range(_DESCRIBED - 1):
        word = words.following(at)
        is_told = word in _MODIFIERS or "-" in word
        is_plain = (
            word.isalpha() and not words.capital[at] and word not in lexicon.function
        )
        if not is_told and not (
            is_pointed
            and is_plain
            and word not in lexicon.facility_words
            and words.gap(at - 1) == words.gap(at) == " "
        ):
            break
        at += 1
    return at


def _is_worked_on(words: Words, candidate: Candidate) -> bool:
    """``rebuild of Tarn Bridge``, ``build the Tarn bridge``, ``rebuild Tarn jail``."""
    first, last = candidate.first, candidate.last
    inner = words.lower[last - 1] if last - first > 1 else ""
    if inner not in _BUILT and words.following(last) not in _BUILT:
        return False
    at = first - (words.preceding(first) in {"the", "its", "their"})
    at -= words.preceding(at) in {"of", "to", "on"}
    return words.preceding(at) in _WORKS


def _is_cable(words: Words, last: int) -> bool:
    """``Tarn Arc cable``, ``the Tarn Arc subsea system``; a cable firm is none."""
    at = last
    while words.following(at) in _LAID:
        at += 1
    kinds = {words.following(ahead) for ahead in range(last, at)}
    if kinds - {"cable"} and words.following(at) in {"system", "link", "route"}:
        return True
    return "cable" in kinds and words.following(at) not in _CABLE_FIRMS


def _is_owned(words: Words, first: int) -> bool:
    """``Halden's Carrick Shoal``, ``its wholly owned Shoal``, ``40-MW Shoal``."""
    for back in range(first, max(0, first - _DESCRIBED), -1):
        before = words.preceding(back)
        if words.owner[back - 1] or before in _OWNING:
            return True
        if words.capital[back - 1] or words.gap(back - 1).strip():
            break
    return words.preceding(first)[:1].isdigit()


def _is_the_one(words: Words, candidate: Candidate, lexicon: Lexicon) -> bool:
    """``the Tarn North field``, ``on the Tarn campus in Lorne``: called by no firm."""
    first, last = candidate.first, candidate.last
    if words.preceding(first) != "the" or words.lower[last - 1] in lexicon.firm_words:
        return False
    # "on the Tarn campus in Lorne"
    stands = (
        words.preceding(first - 1) in {"on", "at"} and words.following(last + 1) == "in"
    )
    return last - first > 1 or stands


def _is_seated(words: Words, last: int) -> bool:
    """``which seats 12,000``, ``has a capacity of 9,000``."""
    at = last + (words.following(last) == "which")
    if words.following(at) in _SEATS:
        return words.following(at + 1)[:1].isdigit()
    told = tuple(words.following(last + step) for step in range(len(_CAPACITY)))
    return told == _CAPACITY


def _is_rightful(words: Words, first: int, before: str) -> bool:
    """``naming rights to``, ``naming rights partner of``."""
    if before == "of" and words.preceding(first - 1) in {"partner", "sponsor"}:
        return words.preceding(first - 2) in {"rights", "naming"}
    named = words.preceding(first - 2) == "naming"
    return before in {"to", "of"} and words.preceding(first - 1) in _NAMING and named


def _is_run(words: Words, first: int) -> bool:
    """``manage Tarn Hospital``, ``sold the Tarn Hotel``, ``management of``."""
    aged = words.preceding(first) in _AGED
    the = words.preceding(first - aged) in {"the", "its", "their"}
    before = words.preceding(first - the - (the and aged))
    if before in _RUNNING or (the and before in _TRADING):
        return True
    return before == "of" and words.preceding(first - the - 1) in _CARE
