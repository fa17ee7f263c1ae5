"""A name in, votes out: the works, grounds and shops that are named by two words.

"Tarn Lithium Operation", "Tarn Gathering System", "the Tarn Street Development", "Tarn
Wind Farm Stage 2", "The Shops at Tarn", "Tarn Crossing, a 212,000 square foot centre".
"""

import re
from collections.abc import Iterator

from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.spelling import Candidate
from pipeline.extract.names.words import Words
from pipeline.values.expressions import compiled

_SURE = 2.8
_SURER = 3.2  # against an ending that firms have too
_POINTED = 2.0  # only behind "the"
_ORES = frozenset(
    "gold silver copper lithium nickel zinc tin iron ore coal uranium graphite bauxite "
    "tungsten potash manganese cobalt diamond spodumene phosphate rutile vanadium "
    "platinum pgm salt sands".split()
)
_LAID = frozenset(
    "gathering pipeline transmission storage cable irrigation water wastewater sewer "
    "transit canal hydro gas cooling heating".split()
)
# "Tarn Pulp Mill", "Tarn Business Park": what is made or done there comes before
_SINGLE = frozenset(
    "mill farm park field works hub depot estate precinct port home village".split()
)
_DONE_THERE = _ORES | frozenset(
    "pulp paper steel sugar palm rice saw feed flour oil gas wind solar business "
    "retail logistics industrial science technology leisure tidal car trading "
    "enterprise housing cement shopping energy distribution office container "
    "inland fuel dry treatment sewage care nursing student retirement outlet "
    "holiday".split()
)
# "Sustainable Development" is no quarter of a town
_ABSTRACT = frozenset(
    "business sustainable economic social research product property regional community "
    "rural urban industrial infrastructure international national real clinical "
    "software workforce professional".split()
)
_PARTS = frozenset("stage phase unit train expansion extension".split())
_NUMERAL = re.compile(r"\d{1,2}[a-z]?|[ivx]{1,4}|one|two|three|four")
SHOPS = frozenset(
    "shops shoppes village residences marketplace promenade plaza landing outlets "
    "pavilions crossings commons".split()
)
_GROUND = frozenset(
    "property tenement tenements concession concessions claims development "
    "redevelopment discovery battery".split()
)
# "Tarn Gate shopping centre in Lorne"
_TRADES = frozenset(
    "shopping retail business industrial logistics science trading outlet".split()
)
_SITES = frozenset("centre center park estate mall precinct".split())
_RUNNERS = frozenset("operator owner developer manager landlord chain".split())
# "in the property Tarn 12": what a name is called behind them
_CALLED = frozenset("property building quarter block skyscraper".split())
_WHERE = frozenset("in at on near outside".split())
_MEASURED = compiled(
    r",\s+(?:an?|the)\s+(?:(?:approximately|roughly|about|nearly|new|proposed|planned)\s+){0,2}"
    r"\d[\d.,]*[\s-]?(?:million[\s-])?(?:square[\s-](?:foot|feet|metres?|meters?)|"
    r"sq\.?\s?(?:ft|m)|sqm|sf|acres?|hectares?|ha|room|key|bed|unit|MWp?|MWdc|MWac|"
    r"megawatts?|GW|store?y)\b"
    r"[^.;,\n]{0,60}?\b(?:cent(?:er|re)|building|park|property|campus|facility|hotel|"
    r"community|complex|farm|plant|project|mall|warehouse|tower|resort|development|"
    r"scheme|estate|site|home|hospital|station|terminal)\b"
    r"(?!\s+(?:operator|owner|developer|manager|chain|group|company|business|portfolio))"
)
# "Tarn Lane will be known as the Halden Stadium"
_RENAMED = compiled(
    r"\s+(?:will|is\s+to|to|would)\s+be\s+(?:known\s+as|renamed(?:\s+as)?|called|"
    r"rebranded(?:\s+as)?)\s+(?:the\s+)?(?:[A-Z&][\w&'\u2019.-]*\s){1,4}"
    r"(?:Stadium|Arena|Park|Cent(?:er|re)|Ground|Field|Dome|Stadion|Coliseum|Oval|"
    r"Pavilion|Theat(?:re|er)|Stade|Estadio)\b"
)
_OWNERS = frozenset("of club team side".split())  # "the home of Tarn will be called"


def told_ground_votes(words: Words, candidate: Candidate) -> Iterator[Vote]:
    """Vote by what only grounds and buildings are told to be, whoever deals in them."""
    end = words.end[candidate.last - 1]
    is_owners = words.preceding(candidate.first) in _OWNERS
    is_renamed = not is_owners and _RENAMED.match(words.text, end)
    if is_renamed or _MEASURED.match(words.text, end):
        yield Vote(NameKind.FACILITY, _SURER)


def ground_form_votes(lower: list[str], lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by the last two words: ``Lithium Operation``, ``Pulp Mill``, ``Stage 2``."""
    if len(lower) == 1:
        return
    before, last = lower[-2], lower[-1]
    is_worked = last in {"operation", "operations"} and before in _ORES
    is_laid = last == "system" and before in _LAID
    is_single = last in _SINGLE and before in _DONE_THERE
    many = len(lower) > 2  # noqa: PLR2004 - "Tarn Pulp Mill"
    if many and (is_worked or is_laid or is_single):
        yield Vote(NameKind.FACILITY, _SURE)
    is_part = before in _PARTS and _NUMERAL.fullmatch(last)
    if is_part and any(word in lexicon.facility_words for word in lower[:-2]):
        yield Vote(NameKind.FACILITY, _SURE)
    if lower[0] in SHOPS and "at" in lower[1:]:
        yield Vote(NameKind.FACILITY, _SURER)


def ground_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """Vote by what stands around such a name."""
    first, last = candidate.first, candidate.last
    if _is_trading_place(words, last):
        yield Vote(NameKind.FACILITY, _SURE)
    if words.preceding(first) in _CALLED and _is_called(words, candidate):
        yield Vote(NameKind.FACILITY, _SURE)
    if words.preceding(first) not in {"the", "its", "their"} or last - first == 1:
        return
    if words.following(last) in lexicon.describers:
        return  # "the Tarn Property group"
    is_plain = words.lower[last - 2] not in _ABSTRACT
    if (words.lower[last - 1] in _GROUND and is_plain) or _is_ground(words, last):
        yield Vote(NameKind.FACILITY, _POINTED)


def _is_trading_place(words: Words, last: int) -> bool:
    """``Tarn Gate shopping centre``, no ``Tarn Gate shopping centre operator``."""
    if last == len(words) or words.capital[last]:
        return False
    if words.gap(last - 1) != " " or words.owner[last - 1]:
        return False
    is_place = words.following(last) in _TRADES and words.following(last + 1) in _SITES
    return is_place and words.following(last + 2) not in _RUNNERS


def _is_called(words: Words, candidate: Candidate) -> bool:
    """``the property Tarn 12 in Lorne``, but not ``the property Halden bought``."""
    first, last = candidate.first, candidate.last
    pointed = {words.preceding(first - 1), words.preceding(first - 2)}
    ends = words.gap(last - 1).strip()[:1] in {",", "."}
    leads = words.following(last) in _WHERE and not words.gap(last - 1).strip()
    return "the" in pointed and words.gap(first - 1) == " " and (ends or leads)


def _is_ground(words: Words, last: int) -> bool:
    """``the Tarn Ridge property``, ``its Tarn Ridge gold tenements``."""
    if words.gap(last - 1) != " " or words.owner[last - 1]:
        return False
    at = last
    while words.following(at) in _ORES:
        at += 1
    return words.following(at) in _GROUND and not words.capital[at]
