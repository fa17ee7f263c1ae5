"""How the news words terms: the grammar behind ``Period``, one pattern per wording.

Dates and lengths are masked first, each by a run of one sign of its own kind, so that
the grammar stays small and every offset stays true: "until May 2029" becomes
"until DDDDDDDD".
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.values.dates import DASH, DATE, GAP, YEAR, unnamed
from pipeline.values.durations import BOUND, COUNT, LENGTH, OR_MORE
from pipeline.values.expressions import compiled
from pipeline.values.scan import matches_from
from pipeline.values.stretches import stretches
from pipeline.values.termwords import ATOM_BEGINS, NEAR_DATE, NEAR_TERM, TERM_BEGINS

# private-use signs: a text that holds them itself fails to parse, and nothing worse
_SIGNS = {"date": "\ue000", "year": "\ue001", "lengths": "\ue002", "length": "\ue003"}
_DATE = "\ue000+"
_ANY_DATE = "[\ue000\ue001]+"
_LENGTHS = "\ue002+"
_LENGTH = "[\ue002\ue003]+"

_THE = rf"(?:the{GAP})?"
_END_OF = (
    rf"(?P<end_of>{_THE}(?:end|close){GAP}of{GAP}{_THE}|year{DASH}end{GAP})?{_THE}"
    rf"(?:(?:some{GAP}?time|well){GAP}(?:in|into){GAP})?"
)
_MORE = (
    r"(?:additional|further|optional|successive|consecutive|extra|renewal|extension)"
)
_LEAD = (
    rf"(?:(?:the|an?|another|its|their){GAP})?"
    rf"(?:(?:next|coming|following|initial|additional|further|total|full|base|primary"
    rf"|firm|fixed|new){GAP}){{0,2}}(?:(?:period|term|duration){GAP}of{GAP})?"
)
_TO = (
    rf"through|thru|on{GAP}or{GAP}before|up{GAP}until|up{GAP}to{GAP}and{GAP}including|"
    rf"up{GAP}to(?={GAP}(?:the{GAP})?[\ue000\ue001])|until|till|by|before|into|prior{GAP}to"
    rf"|(?:no|not){GAP}later{GAP}than"
    rf"|(?:ending|ends|expiring|expires|lapsing|lapses|concluding|concludes"
    rf"|maturing|matures?|(?:final{GAP})?maturity(?:{GAP}date)?(?:{GAP}(?:is|of))?:?)"
    rf"(?:{GAP}at{GAP}midnight)?(?:{GAP}(?:in|on|at))?|(?:expire|lapse|runs?{GAP}out|end|finish(?:es)?|(?:comes?|coming){GAP}to{GAP}an{GAP}end"
    rf"|(?:is|are){GAP}up){GAP}(?:in|on|at|with)"
    rf"|(?:(?:expir(?:y|ation)|end)(?:{GAP}date)?|termination{GAP}date):"
    rf"|(?:ends|expires|until|(?:runs|valid){GAP}(?:until|to)):"
    rf"|(?:running|runs|run|lasting|lasts|last|extending|extends|extend){GAP}to"
    rf"|to(?={GAP}(?:the{GAP})?(?:(?:end|close){GAP}of{GAP}(?:the{GAP})?)?[\ue000\ue001])"
)
_FROM = (
    rf"from|(?:starting|starts|start|beginning|begins|begin|commencing|commences)"
    rf"(?:{GAP}(?:in|on|from|with|at|as{GAP}of))?|effective(?:{GAP}(?:in|on|from))?"
    rf"|as{GAP}early{GAP}as|after"
)
_IN = rf"in|on|during|around|circa|as{GAP}of"
_DUE = r"due|planned|scheduled|set|slated|targeted|earmarked|expected"
_FOR = r"for|over|during|within|in|lasting|spanning"
_HEDGE = rf"(?:(?P<bound>at{GAP}least|around|about|roughly|approximately|circa){GAP})?"
_START = rf"{_HEDGE}{_THE}(?P<start>{_ANY_DATE})"
_WEEKDAY = rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?{GAP})?"
_END = rf"{_HEDGE}{_END_OF}{_WEEKDAY}(?P<end>{_ANY_DATE})"
_PLAIN_START = rf"{_THE}(?P<start>{_ANY_DATE})"
_BOUND = rf"(?:(?P<bound>{BOUND}){GAP}?)?"
_LONG = rf"{_LEAD}{_BOUND}{_LEAD}(?P<length>{_LENGTH})(?P<or_more>{OR_MORE})?"
_UNIT = r"(?:year|month|quarter|week|decade)"

# "the first two months of 2026" is a stretch of the calendar, not of a deal
_NO_CALENDAR = (
    rf"(?![\w-])(?!{GAP}of{GAP}{_THE}"
    rf"(?:{_ANY_DATE}|(?:this|last|fiscal|calendar|year)\b))"
)
_EXTENSION = r"(?:extension|renewal)"
_ANOTHER = rf"(?:(?:another|an{GAP}additional|a{GAP}further|an?){GAP})?"
_EXTENDABLE = (
    rf"options?{GAP}(?:to|for|of){GAP}(?:(?:extend|renew|prolong|continue){GAP})?"
    rf"(?:(?:the|its|their|this|that|it){GAP})?(?:(?!for\b|by\b)[a-z]{{1,12}}{GAP})?"
    rf"|(?:renewable|extend[ai]ble|extended|renewed|prolonged){GAP}"
)

_FORMS = (
    # from 2026 to 2032, between now and 2031, the 2026-2032 seasons
    (
        rf"(?:(?P<prep>from|between){GAP})?(?:now|today|{_PLAIN_START})"
        rf"(?:{GAP}(?P<to>to|until|till|through|and){GAP}|{GAP}?{DASH}{GAP}?){_END}"
    ),
    # from June 2027 for 20 years
    (
        rf"(?P<prep>{_FROM}){GAP}{_PLAIN_START},?{GAP}(?:and{GAP})?"
        rf"(?:(?:running|lasting){GAP})?(?:for|over|lasting){GAP}{_LONG}"
    ),
    # for 20 years from June 2027
    rf"(?:(?:for|over){GAP})?{_LONG},?{GAP}(?P<prep>{_FROM}){GAP}{_PLAIN_START}",
    # two 10-year options, two additional five-year extensions
    (
        rf"(?P<times>{COUNT}){GAP}(?:{_MORE}{GAP}){{0,2}}(?P<length>{_LENGTH}){GAP}"
        rf"(?:{_EXTENSION}{GAP})?(?P<option>options|extensions|renewals)"
    ),
    (
        rf"(?P<times>{COUNT}){GAP}(?P<option>{_MORE}){GAP}(?:{_MORE}{GAP})?"
        rf"(?P<length>{_LENGTH}){GAP}(?:terms|periods)"
    ),
    # two options of five years each, two further periods of five years
    (
        rf"(?P<times>{COUNT}){GAP}(?:{_MORE}{GAP})?"
        rf"(?P<option>options|extensions|renewals|{_MORE}{GAP}(?:periods|terms)){GAP}of"
        rf"{GAP}(?P<length>{_LENGTH})(?:{GAP}each)?"
    ),
    # a five-year extension option, an optional two-year
    (
        rf"(?:an?{GAP})?(?:{_MORE}{GAP})?(?P<length>{_LENGTH}){GAP}(?:{_EXTENSION}{GAP})?"
        rf"(?P<option>option)(?!{GAP}(?:to{GAP}(?:buy|purchase|acquire)|price))\b"
    ),
    rf"(?:an?{GAP})?(?P<option>optional){GAP}(?P<length>{_LENGTH})",
    # two options to extend the term for five years each
    (
        rf"(?P<times>{COUNT}){GAP}(?:{_MORE}{GAP})?(?P<option>{_EXTENDABLE})"
        rf"(?:(?:for|by){GAP})?{_ANOTHER}(?P<length>{_LENGTH})(?:{GAP}each)?"
    ),
    # can be extended for two periods of five years each
    (
        rf"(?P<option>{_EXTENDABLE})(?:(?:for|by){GAP})?(?P<times>{COUNT}){GAP}"
        rf"(?:{_MORE}{GAP})?(?:periods|terms){GAP}of{GAP}(?P<length>{_LENGTH})"
        rf"(?:{GAP}each)?"
    ),
    # option to extend the lease by two 10-year terms, renewable for another five years
    (
        rf"(?P<option>{_EXTENDABLE})(?:(?:for|by){GAP})?"
        rf"(?:(?P<times>{COUNT}){GAP}(?:{_MORE}{GAP})?|{_ANOTHER}{_BOUND}{_ANOTHER})"
        rf"(?P<length>{_LENGTH})"
    ),
    # through the end of the decade, until at least 2030, starting in June 2027
    rf"(?P<prep>{_TO}){GAP}{_HEDGE}{_THE}(?P<decade>end{GAP}of{GAP}th(?:e|is){GAP}decade)",
    rf"(?P<prep>{_TO}){GAP}{_END}",
    rf"(?P<prep>{_FROM}){GAP}{_START}",
    # the first two months, an opening quarter
    (
        rf"(?:(?:for|over|during|in){GAP})?(?:(?:the|an?|its){GAP})?"
        rf"(?P<position>(?:first|initial|opening){GAP}(?=\ue002)"
        rf"|(?:initial|opening){GAP}(?={_UNIT}\b)|first{GAP}(?=(?:year|month)\b))"
        rf"(?P<length>{_LENGTHS}|{_UNIT}){_NO_CALENDAR}"
    ),
    # a roughly 20-year, for at least the next ten years, for another year
    rf"(?:(?P<prep>{_FOR}){GAP})?{_LONG}",
    (
        rf"(?P<prep>for|over|within|during){GAP}{_BOUND}"
        rf"(?P<length>(?:an?|another){GAP}(?:(?:full|whole|entire|further|extra){GAP})?"
        rf"{_UNIT}(?![a-z-]))"
    ),
    rf"(?:(?P<prep>{_FOR}){GAP})?{_BOUND}the{GAP}(?:next|coming){GAP}(?P<length>decade)\b",
    # multi-year, several years, long-term
    (
        rf"(?:(?:for|over){GAP})?(?:an?{GAP})?(?P<many>multi(?:{DASH}|{GAP})?(?:years?|decades?)"
        rf"|(?:several|multiple|a{GAP}few){GAP}years|(?:years|decades){DASH}long)\b"
    ),
    rf"(?:an?{GAP})?(?P<long>long(?:er)?(?:{DASH}|{GAP})?term)(?![\w-])",
    # May 2029, in 2029
    rf"(?:(?P<prep>{_IN}){GAP})?{_THE}(?P<start>{_DATE})",
    rf"(?P<prep>{_IN}){GAP}{_PLAIN_START}",
    # planned for 2030
    rf"(?P<prep>(?:{_DUE}){GAP}for){GAP}(?P<start>\ue001+)",
)

_BEFORE_HISTORY = re.compile(
    r"\b(?:past|last|first|final|previous|preceding|prior|recent|trailing|latest|every|each"
    r"|per|aged|once\s+in)(?:\s+(?:few|or\s+so))?\s+$",
    re.IGNORECASE,
)
_BEFORE_IN = re.compile(
    r"\b(?:(?!invest)\w{1,20}est|time|first|once|worst)\s+$", re.IGNORECASE
)
_BEFORE_ENDING = re.compile(
    r"\b(?:half|year|quarter|months|weeks|period)\s+$", re.IGNORECASE
)
_AFTER_HISTORY = compiled(
    r"['\u2019]?(?:\s{1,3}|[-\u2010-\u2014])(?:ago|olds?|earlier|later|in\s+a\s+row"
    r"|straight|running|in\s+(?:business|prison|jail|the\s+making)|veterans?|careers?"
    r"|highs?|lows?|peak|anniversary|history|treasur\w+|gilts?|bunds?|yields?"
    r"|mortgages?|average|tenure|record|sentence|imprisonment|streak|feud"
    r"|(?:of\s+)?(?:\w+\s+)?(?:experience|talks|negotiations|litigation|losses))\b",
    re.IGNORECASE,
)
# "extended its contract with Norvik to 2033", but no "rise to 2033"
_EXTENDED = re.compile(
    r"\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|renew(?:s|ed|ing)?|lengthen(?:s|ed)?"
    r"|extensions?|valid|stay(?:s|ed|ing)?|tied|lock(?:s|ed)?|secur(?:es|ed)|booked|agreed|holds?|goes|covered|ties?|stretch(?:es|ed)?|term|keep(?:s|ing)?|deal|contract|agreement|arrangement"
    r"|lease|pact|partnership|charter|tenancy|concession|maturity|expiry|end\s+date"
    r"|through)\b[^.;\n]{0,70}$",
    re.IGNORECASE,
)
_EXTENDED_REACH = 90
_UNIT_ENDS = ("year", "years", "month", "months", "weeks", "days", "decade", "decades")
_HEDGED = re.compile(r"(?:about|around|roughly|some|nearly|at\s+least|up\s+to)\b")
_WILL_LAST = re.compile(r"(?i)\b(?:to|will|would|must|and|should|may)\s+last\s+$")
_PREPOSITION = compiled(rf"(?:{_TO}|{_FROM}|{_FOR})\b")
_AFTER_BARE = re.compile(r"\s{1,3}(?:after|before|since)\b", re.IGNORECASE)
_MATURES = re.compile(r"(?i)\b(?:matur(?:es?|ing)|(?:tenor|maturity) of)\s+$")
_DEAL_NOUN = compiled(
    r"(?:[\s,]{1,3}[\w-]{1,20}){0,3}?[\s-]{1,3}(?:agreement|contract|deal|lease|pact"
    r"|partnership|suppl(?:y|ies)|off-?take|commitment|arrangement|licen[cs]|ppa|tenan"
    r"|charter|concession|purchase|alliance|collaboration|accord|rental|hosting)",
    re.IGNORECASE,
)


@cache
def _atoms() -> re.Pattern[str]:
    atoms = (
        rf"(?P<date>{DATE})",
        rf"(?P<lengths>{LENGTH}(?<=[sS]))",
        rf"(?P<length>{LENGTH})",
        rf"(?P<year>(?<![\d.,$/])(?:calendar{GAP}(?:year{GAP})?)?{YEAR}(?![\w/]))",
    )
    return compiled(rf"(?<!\w)(?:{'|'.join(atoms)})", re.IGNORECASE)


@cache
def _readers() -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(form, re.IGNORECASE) for form in _FORMS)


@cache
def _anywhere() -> re.Pattern[str]:
    forms = "|".join(unnamed(form) for form in _FORMS)
    return compiled(rf"(?<![\w$\u20ac\u00a3\u00a5])(?<!\w-)(?:{forms})", re.IGNORECASE)


def _mask(text: str) -> str:
    pieces, done = [], 0
    for match in matches_from(ATOM_BEGINS, _atoms(), text, 0, len(text)):
        sign = _SIGNS[match.lastgroup or "date"]
        pieces += [text[done : match.start()], sign * len(match.group())]
        done = match.end()
    return "".join([*pieces, text[done:]])


def read_words(mention: str) -> dict[str, str] | None:
    """Split a term into its named words, by the first wording that it fits as a whole.

    >>> read_words("until May 2029")
    {'prep': 'until', 'end': 'May 2029'}
    """
    masked = _mask(mention)
    for reader in _readers():
        if match := reader.fullmatch(masked):
            spans = ((name, match.span(name)) for name in match.groupdict())
            return {name: mention[i:j] for name, (i, j) in spans if i < j}
    return None


def find_terms(text: str) -> Iterator[tuple[int, int]]:
    """Find the stretches of a text that are worded as terms.

    >>> list(find_terms("It ran for ten years, until 2030, ten years ago."))
    [(7, 20), (22, 32)]
    """
    masked = _mask_near(text)
    for left, right in stretches(masked, NEAR_TERM.spans(masked), before=90, after=50):
        for match in matches_from(TERM_BEGINS, _anywhere(), masked, left, right):
            if _is_no_end(text, *match.span()) or _is_beside(text, *match.span()):
                continue
            yield match.span()


def _mask_near(text: str) -> str:
    """Mask a long text, looking only where a date or a length may stand."""
    pieces, done = [], 0
    for left, right in stretches(text, NEAR_DATE.spans(text), before=50, after=30):
        pieces += [text[done:left], _mask(text[left:right])]
        done = right
    return "".join([*pieces, text[done:]])


def _is_no_end(text: str, start: int, end: int) -> bool:
    """Whether "to 2033" stands where nothing runs or is extended to it."""
    is_to = text[start:end].lower().startswith("to")
    before = text[max(0, start - _EXTENDED_REACH) : start]
    return is_to and not _EXTENDED.search(before)


def _is_beside(text: str, start: int, end: int) -> bool:
    """Say whether the words around a length make it history, an age or a habit."""
    before, after = text[max(0, start - 24) : start], text[end : end + 64]
    words = text[start:end].lower()
    if words.endswith("term"):
        return not _DEAL_NOUN.match(after)
    if _AFTER_HISTORY.match(after):
        return True
    if words.startswith("end"):
        return bool(_BEFORE_ENDING.search(before))
    if words.startswith("in ") and words.endswith(_UNIT_ENDS):
        return bool(_BEFORE_IN.search(before))
    is_due = _PREPOSITION.match(words) or _MATURES.search(before)
    if is_due or (
        before.endswith("last ") and (_HEDGED.match(words) or _WILL_LAST.search(before))
    ):
        return False  # "to start in May and last about 240 days"
    return bool(_BEFORE_HISTORY.search(before) or _AFTER_BARE.match(after))
