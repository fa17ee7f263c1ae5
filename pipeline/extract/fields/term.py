"""How long a deal runs: until when, from when, for how long."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.deals.frames import Frame
from pipeline.extract.fields.asides import is_history
from pipeline.extract.fields.maturity import matures, was_due
from pipeline.extract.fields.placing import place
from pipeline.extract.fields.until import counted_ends
from pipeline.extract.masking import Match
from pipeline.extract.reading import Reading, Refusal, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import WhyNot
from pipeline.values import Found, Period, TypedValue
from pipeline.values.expressions import compiled

_ENDING = frozenset({"through", "until", "till", "to", "ending"})
_LASTING = frozenset({"for", "over", "lasting", "spanning"})
_LENGTH = "length"
_NO_TERM = "no term"
_LONG = "long-term"
_DECADE = "end of the decade"
_DUTIES = "term.length_of_duties"
_WORKS = "term.works"  # how long it takes to build what is ordered, and no other deal
# "will be delivered between May and July 2028" tells when, and not for how long
_WINDOW = compiled(
    r"\b(?:deliver(?:ed|y|ies)|built|completed?|handed\s+over|arrive|install(?:ed|ation)|"
    r"clos(?:ed?|ing)|open(?:ed|ing)?|begin|start|commissioned)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_OF_THE_TERM = re.compile(
    r"\W*(?:the|its|this)\s+(?:(?:initial|base|primary|contract|lease|full)\s+)?"
    r"(?:term|tenancy|duration|contract\s+period)\b",
    re.IGNORECASE,
)
# what was so for years; a deal that is done is told with a verb that the rules know
_BY_NOW = re.compile(
    r"\b(?:was|were|had|been|has|have|did|ago|since|used\s+to|(?!need)[a-z]{2,}ed|(?:went|ran|kept|held|made|took|gave|led))\b",
    re.IGNORECASE,
)
_PAPERS = frozenset({"loan", "investment"})  # what debt is sold in
_IN_SO_LONG = re.compile(r"in\s+[\w-]+\s+(?:years|months|weeks|days)", re.IGNORECASE)
_TOIL = compiled(
    r"\s+of\s+(?:[a-z-]+\s+)?(?:trials?|tests?|testing|talks|negotiations?|discussions?|"
    r"haggling|wrangling|planning|preparations?|efforts?|work|waiting|delays?|litigation|"
    r"losses|growth|decline|uncertainty)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:year|yr|decade|month|season)s?\b", re.IGNORECASE)
_OWNS = ("'", "\u2019")  # "for 18 months' rent"
_NEAR = 60
_ORDER = "procurement"
_FURTHER = re.compile(r"\b(?:further|another|additional|extra|more)\b", re.IGNORECASE)
_MAY = re.compile(
    r"\b(?:may|can|could|right|option|possibility)\b[^.;]*\Z", re.IGNORECASE
)
_MAY_EXTEND = re.compile(
    r"\b(?:may|can|could|options?|rights?|possib\w+)\b[^.;]*\b(?:exten|renew|prolong)\w*"
    r"|\b(?:extend|renew)able\b|\b(?:extension|renewal)\s+options?\b",
    re.IGNORECASE,
)
_BUILDING = 3  # years over which the goods of one order may come
_TERM_OF = re.compile(r"\b(?:term|duration|firm\s+period)\s+of\b", re.IGNORECASE)
# but who sells its masts or offices may stay in them as a tenant
_LEASED_BACK = re.compile(
    r"\bleas\w{1,3}\s+(?:\S+\s+){0,3}?back\b|\blease-?back|\b(?:will|would|to)\s+(?:then\s+)?"
    r"(?:lease|rent|remain|stay(?!\s+on))\b",
    re.IGNORECASE,
)
_SPREAD = ("over ", "across ")
_STAYING = re.compile(
    r"\b(?:leas(?:es?|ed|ing)|rent(?:s|ed|ing)?|tenants?)\b", re.IGNORECASE
)
_RUNNING = compiled(
    r"\b(?:leas(?:es?|ed|ing)|office-lease|rent(?:s|ed|ing)?|haul(?:s|age)?|"
    r"suppl(?:y|ies)\s+(?:deal|contract|agreement)|licen[cs]e[sd]?|tenants?|"
    r"stay(?:s|ing)?\s+on|continues?\s+to\s+(?:run|lead|head|manage)|non-?compete)\b",
    re.IGNORECASE,
)


def read_terms(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every end, length and extension of a deal; "long-term" where no more is."""
    findings = list(_findings(reading))
    told = {
        finding.frame.number
        for finding in findings
        if isinstance(finding, Statement) and not _is_vague(finding)
    }
    for finding in findings:
        said = isinstance(finding, Statement) and finding.frame.number in told
        yield _refused(finding) if said and _is_vague(finding) else finding


def _refused(finding: Statement | Refusal) -> Refusal:
    return Refusal(finding.start, finding.end, "term", WhyNot.BESIDE_THE_DEAL)


def _is_vague(finding: Statement | Refusal) -> bool:
    """Whether a finding says no more than that a deal runs for long."""
    value = finding.value if isinstance(finding, Statement) else None
    return isinstance(value, Period) and value.vague == _LONG


def _findings(reading: Reading) -> Iterator[Statement | Refusal]:
    for sentence in reading.sentences:
        periods = sentence.values_of(Period)
        rules = reading.rules_at(sentence, "term") if periods else {}
        for found in periods:
            yield from _read(reading, sentence, found, rules.get(found.start))
    yield from counted_ends(reading)


def _read(
    reading: Reading, sentence: Sentence, found: Found, match: Match | None
) -> Iterator[Statement | Refusal]:
    frame = place(reading, sentence, found.start)
    if matures(sentence, found):
        match = None
        if frame is None or frame.kind not in _PAPERS or was_due(sentence, found):
            yield _beside(found)
            return
    is_work = match is not None and match.rule.id == _WORKS
    is_ordered = frame is not None and frame.kind == _ORDER
    if match and (match.rule.says or (is_work and not is_ordered)):
        yield replace(_beside(found), is_settled=match.rule.says == _NO_TERM)
        return
    role = _role(sentence, found, match)
    if role is None or _is_window(sentence, found, frame):
        return
    if _is_toil(sentence, found) and not (is_work or matures(sentence, found)):
        return
    sure = match is not None and match.rule.id != _DUTIES
    sure = sure or _OF_THE_TERM.match(sentence.text) is not None
    sure = sure or matures(sentence, found)  # of a loan; others are left above
    if frame is None or not (sure or reading.goes_on_about(sentence, frame)):
        yield reading.refuse(sentence, found, "term")
        return
    is_told = not _is_of_another(sentence, found, frame)
    if not is_told or is_history(reading, sentence, found, frame):
        yield _beside(found)
        return
    own = match is not None and match.rule.role == role
    rule = match.rule.id if match and own else f"term.{role}"
    yield Statement(
        frame, "term", role, found.value, found.start, found.end, sentence, rule
    )


def _is_window(sentence: Sentence, found: Found, frame: Frame | None) -> bool:
    """Whether a thing happens at some time between two dates, and does not last.

    Goods of one order come "from April 2028 to August 2029"; supplies last so long, and
    what is delivered "between 2027 and 2035" is supplied all the while.
    """
    if _lasts_years(found.value):
        return False
    is_order = frame is not None and frame.kind == _ORDER
    words = text_between(sentence, found.start, found.end)
    before = text_between(sentence, sentence.start, found.start)
    is_span = words.startswith("between") or (is_order and words.startswith("from"))
    return is_span and _WINDOW.search(before) is not None


def _is_toil(sentence: Sentence, found: Found) -> bool:
    """Whether a thing took so long: "rose 4% in 12 months", "after years of talks"."""
    words = text_between(sentence, found.start, found.end)
    behind = _TOIL.match(sentence.text, found.end - sentence.start)
    return behind is not None or _IN_SO_LONG.fullmatch(words) is not None


def _lasts_years(value: TypedValue) -> bool:
    """Whether a period begins in one year and ends some years later."""
    ends = (value.start, value.end) if isinstance(value, Period) else (None, None)
    years = [date.year for date in ends if date is not None and date.year]
    return len(years) == len(ends) and years[1] - years[0] > _BUILDING


def _is_of_another(sentence: Sentence, found: Found, frame: Frame) -> bool:
    """Whether what runs so long is a lease or supply told beside a sale.

    A sale has no term; who buys a firm may lease its offices or haul its freight, and
    spend or save something "over five years".
    """
    text = sentence.masked.text
    sold = frame.family == "ownership" and not _LEASED_BACK.search(text)
    named = (frame.parties.get(name.entity, ("",))[0] for name in sentence.names)
    if "seller" in named and _STAYING.search(text):
        return False
    words = text_between(sentence, found.start, found.end).lower()
    return sold and (words.startswith(_SPREAD) or _RUNNING.search(text) is not None)


def _beside(found: Found) -> Refusal:
    return Refusal(found.start, found.end, "term", WhyNot.BESIDE_THE_DEAL)


def _role(sentence: Sentence, found: Found, match: Match | None) -> str | None:
    """The role of a period by its own shape, then by the words around it.

    A bare date is no term; a bare length is one only where a rule says so.
    """
    period = found.value
    if not isinstance(period, Period):
        return None
    if match is not None and match.rule.id == _WORKS and period.length:
        return match.rule.role  # a deadline, too: "to be built within two years"
    shape = role_by_shape(period)
    if shape != _LENGTH:
        return "extension" if _is_possible(sentence, found, match) else shape or None
    role = _role_by_words(sentence, found, period, match)
    return "extension" if role and _is_on_top(sentence, found) else role


def _is_possible(sentence: Sentence, found: Found, match: Match | None) -> bool:
    """Whether an end is that of an option: "may be extended until May 2034"."""
    if match is None or match.rule.role != "extension":
        return False
    before = text_between(sentence, sentence.start, found.start)
    return _MAY_EXTEND.search(before) is not None


def _role_by_words(
    sentence: Sentence, found: Found, period: Period, match: Match | None
) -> str | None:
    if match is None:
        return _LENGTH if period.length and _is_told(sentence, found) else None
    if match.rule.id == _DUTIES and not _is_duty(sentence, found, period):
        return None
    return match.rule.role


def role_by_shape(period: Period) -> str:
    """The role that a period has by its own shape; a bare date or a deadline has none.

    >>> role_by_shape(Period.parse("through May 2031"))
    'end'
    >>> role_by_shape(Period.parse("by May 2031"))
    ''
    """
    if _is_no_term(period):
        return ""
    if period.option:
        return "extension"
    if period.end is not None or period.vague == _DECADE:
        ends = period.preposition in _ENDING or period.start is not None
        return "end" if ends else ""
    return _LENGTH if period.length or period.vague else ""


def _is_duty(sentence: Sentence, found: Found, period: Period) -> bool:
    """Whether a length with a verb of some duty is one of years, and no delay.

    "Will pay within ten days" and "may look at the books for four weeks" are none.
    """
    lasts = _lasts(sentence, found) or _says_term(sentence, found)
    return lasts and not (period.length or "").endswith("W")


def _is_on_top(sentence: Sentence, found: Found) -> bool:
    """Whether a side may add a length: "can keep the hall for a further two years"."""
    words = text_between(sentence, found.start, found.end)
    before = text_between(sentence, sentence.start, found.start)
    return bool(_FURTHER.search(words) and _MAY.search(before))


def _is_told(sentence: Sentence, found: Found) -> bool:
    """Whether a length that no rule takes is called a term, or is yet to come."""
    if _says_term(sentence, found) or matures(sentence, found):
        return True
    text = sentence.text
    start, end = found.start - sentence.start, found.end - sentence.start
    # "For forty years he walked his dogs there" looks back, too
    told = text[:start] if text[:start].strip() else text[end : end + _NEAR]
    is_of_years = _YEARS.search(text[start:end]) and text[end : end + 1] not in _OWNS
    return bool(is_of_years) and _lasts(sentence, found) and not _BY_NOW.search(told)


def _says_term(sentence: Sentence, found: Found) -> bool:
    """Whether a mention calls itself one: "initial term of fifteen years"."""
    return bool(_TERM_OF.search(text_between(sentence, found.start, found.end)))


def _is_no_term(period: Period) -> bool:
    """Whether a period is a ramp, a deadline, or hours, for which nobody signs."""
    if period.preposition == "within":
        return True
    return period.position == "first" or (period.length or "").startswith("PT")


def _lasts(sentence: Sentence, found: Found) -> bool:
    """Whether a length is told with "for" or "over", be it "from 2028 for 12 years"."""
    words = text_between(sentence, found.start, found.end).lower().split()
    begins = isinstance(found.value, Period) and found.value.start is not None
    return words[0] in _LASTING or (begins and not _LASTING.isdisjoint(words))
