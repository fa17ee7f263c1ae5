"""A sum that no rule takes in, whether the story ties it to its deal out."""

from pipeline.extract.deals.frames import BOTH_SIDES, Frame
from pipeline.extract.deals.roles import BESIDE
from pipeline.extract.fields.depth import is_far_below
from pipeline.extract.reading import LEAD, Reading, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import ZoneKind
from pipeline.rules.patterns import compile_pattern, compile_small
from pipeline.values import Found, Money, Quantity, TypedValue

OPENING = 3  # sentences, headline included, that give the price if any do
BY_KIND = "_by_kind"
"""How the name of a rule ends that takes a sum by the kind of its deal alone."""

_OPENINGS = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST})
_FOR = (" for", " at", " of")
# Words by which a sum further down is said to be paid, or to be what something costs.
_PAYING = compile_pattern(
    r"\b(?:pay(?:s|ing|ments?)?|paid|pric(?:e[sd]?|ing)|worth|valued?|total(?:s|l?ing|led)?|"
    r"sums?|bill|consideration|receiv(?:es?|ed|ing)|gets?|getting|collects?|fees?|rent|"
    r"spend(?:s|ing)?|spent|invest(?:s|ed|ing|ments?)?|commit(?:s|ted|ment)?|cash|cheque|"
    r"cost(?:s|ing)?|season|annual(?:ly)?|instal?lments?|equals?|equivalent|"
    r"works?\s+out|set\s+aside|deposits?|parks?|flows?\s+to|"
    r"(?:shell|fork|dole|lay|laid)(?:s|ed|ing)?\s+out|cough(?:s|ed)?\s+up|outlay|tariff|instal?lments?|{deal})\b"
)
# Words by which a sentence that names no party goes on about their deal
_GOING_ON = compile_pattern(
    r"\b(?:it|its|they|their|we|our|both|he|she|under|that|this|company|firm|group|buyer|"
    r"seller|parties|sides|total|prices?|priced|fees?|rents?|tariff|value[ds]?|worth|"
    r"payments?|instal?lments?|deposit|outlay|bill|consideration|sum|cash|season|{deal})\b"
)
_POWER_DEAL = "power_purchase"
_POWER = compile_small(r"\b(?:electricity|power|energy)\b")
_HOLDERS = compile_small(r"\b(?:shareholders|stockholders|holders)\b")


def is_default(finding: Statement) -> bool:
    """Whether no rule but the kind of the deal says what a sum is."""
    return finding.rule.endswith(BY_KIND) or finding.rule == "amount.rate"


def is_anchored(reading: Reading, finding: Statement, before: Statement | None) -> bool:
    """Whether a sum that no rule takes is said to be paid, or opens the story."""
    is_whole = isinstance(finding.value, Money) and finding.value.scope
    is_deep = not is_whole and is_far_below(finding.sentence, finding.frame)
    return not is_deep and _is_tied(reading, finding, before)


def _is_tied(reading: Reading, finding: Statement, before: Statement | None) -> bool:
    sentence, money = finding.sentence, finding.value
    if sentence.index < OPENING or sentence.zone in _OPENINGS:
        return True
    if before is not None and before.role not in BESIDE:
        return True
    if isinstance(money, Money) and (
        money.scope or ((money.period or money.per) and sentence.index < LEAD)
    ):
        return True
    here = reading.framing.by_sentence.get(sentence.index, ())
    announced = any(frame is finding.frame for _, frame in here)
    words = text_between(sentence, sentence.start, finding.start)
    if announced and words.rstrip().endswith(_FOR):
        return True
    parties = finding.frame.parties
    is_told = any(name.entity in parties for name in sentence.names)
    if (
        len(parties) >= BOTH_SIDES
        and not is_told
        and not _GOING_ON.search(sentence.masked.text)
    ):
        return False  # "The hospital will get $3 million from the state"
    return bool(_PAYING.search(sentence.masked.text))


def is_each_share(sentence: Sentence, value: TypedValue) -> bool:
    """Whether a price "apiece" is that of shares: "4.9 million shares at $3 apiece"."""
    is_each = isinstance(value, Money) and value.per == "unit"
    counts = (found.value for found in sentence.values_of(Quantity))
    return is_each and any(
        isinstance(count, Quantity) and count.unit == "share" for count in counts
    )


def each_of(sentence: Sentence, found: Found, frame: Frame) -> str:
    """Say by which word it is told what a price "apiece" or "per unit" buys one of.

    "Holders are offered $4 apiece" tells of shares, "power at Rs 3 per unit" of power.
    """
    value = found.value
    if not isinstance(value, Money) or value.per != "unit":
        return ""
    told = None
    if frame.family == "ownership":
        told = _HOLDERS.search(sentence.masked.small)
    elif frame.kind == _POWER_DEAL and _is_unit(sentence, found):
        told = _POWER.search(sentence.masked.small)
    return told[0] if told else ""


def _is_unit(sentence: Sentence, found: Found) -> bool:
    return text_between(sentence, found.start, found.end).endswith("unit")
