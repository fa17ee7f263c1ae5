"""What a deal costs: price, rate, total, fee; and the figures beside it, kept apart."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pipeline.extract.coinage import currency_reasons
from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.roles import BESIDE
from pipeline.extract.fields.anchoring import (
    BY_KIND,
    OPENING,
    each_of,
    is_anchored,
    is_default,
    is_each_share,
)
from pipeline.extract.fields.asides import (
    is_bracketed,
    is_history,
    is_listed_elsewhere,
    is_outlay,
)
from pipeline.extract.fields.likewise import FACILITY, WHOLE, Sums
from pipeline.extract.fields.ordered import is_of_ordered
from pipeline.extract.fields.placing import place
from pipeline.extract.fields.unlike import is_another_price
from pipeline.extract.fields.whose import is_paid_by_the_paid
from pipeline.extract.masking import Match, matches
from pipeline.extract.names import NameKind
from pipeline.extract.reading import Reading, Refusal, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import WhyNot
from pipeline.rules.patterns import PatternRule
from pipeline.values import Found, Money, TypedValue
from pipeline.values.pace import TOLD_BY, told_per

# Nobody buys a firm for less; a smaller sum is a unit price or somebody's pocket money.
_LEAST = Decimal(1000)
_VAGUE = 5
# "$1.2 billion of annual revenue" is one mention: its own words say what it is.
_EARNED = re.compile(
    r"\b(?:revenues?|sales|turnover|earnings|profits?|ebitda|income|premiums)"
    r"(?:\s+(?:an?|per|each|every)\s+[a-z]+)?\Z",
    re.IGNORECASE,
)
_FINANCING = frozenset({FACILITY, "amount.assumed_debt"})
_DEAR = Decimal(1_000_000)  # nobody pays so much for a ticket
_PACKAGE = "amount.package"
_NEXT_PART = re.compile(
    r"(?:[,;]|\band|\bplus)\s+(?:(?:an?|the|up|to|some|about)\s+)*\Z"
)
# What stands beside most deals is what some kinds of deals are about.
_OWN_KINDS = {
    "loan": frozenset({"loan", "investment"}),
    "round": frozenset({"investment"}),
    "settlement": frozenset({"settlement"}),
    "project": frozenset({"investment", "joint_venture"}),
    "shares": frozenset({"acquisition", "investment", "asset_sale"}),
}
_PRICES = WHOLE | {"rate"}
_BACK = frozenset({"property", "credit"})


def read_amounts(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every sum that belongs to a deal or stands beside it."""
    findings = list(_read_sums(reading))
    statements = [finding for finding in findings if isinstance(finding, Statement)]
    sums = Sums(statements)
    for finding in findings:
        if isinstance(finding, Statement) and is_another_price(finding, statements):
            yield replace(finding, role="other", rule="amount.unlike_the_price")
        elif isinstance(finding, Statement):
            yield sums.as_told(finding)
        else:
            yield finding


def _read_sums(reading: Reading) -> Iterator[Statement | Refusal]:
    for sentence in reading.sentences:
        sums = sentence.values_of(Money)
        if not sums:
            continue
        rules = _rules_at(reading, sentence)
        exits = reading.rules_at(sentence, "termination")
        before: Statement | None = None
        for found in sums:
            if found.start in exits:
                continue
            finding = _read(reading, sentence, found, rules.get(found.start))
            if isinstance(finding, Statement):
                finding = _beside_another(reading, finding, before)
                before = finding = _like_another(found, finding, before)
            yield finding


def _rules_at(reading: Reading, sentence: Sentence) -> dict[int, Match]:
    """The first rule that takes each sum, by where the sum starts."""
    chosen: dict[int, Match] = {}
    for match in matches(sentence.masked, reading.patterns.get("amount", ())):
        found = match.value
        if not isinstance(found, Found) or not isinstance(found.value, Money):
            continue
        if match.rule.says != "small" or _may_be_small(found.value):
            chosen.setdefault(found.start, match)
    return chosen


def _may_be_small(money: Money) -> bool:
    """Whether a sum can be what one customer pays, and not what a share costs."""
    return _size(money) < _DEAR and money.per != "share"


def _size(money: Money) -> Decimal:
    return money.high or money.low or Decimal(0)


def _read(
    reading: Reading, sentence: Sentence, found: Found, match: Match | None
) -> Statement | Refusal:
    is_rate = isinstance(found.value, Money) and found.value.is_exchange_rate
    if is_rate or (match is not None and match.rule.says == "no sum"):
        span = (found.start, found.end)
        return Refusal(*span, "amount", WhyNot.BESIDE_THE_DEAL, is_settled=True)
    frame = _payer_of(reading, place(reading, sentence, found.start), match)
    if frame is None or not (match or reading.goes_on_about(sentence, frame)):
        return reading.refuse(sentence, found, "amount")
    is_earned = match is not None and match.rule.role == "revenue"
    if is_listed_elsewhere(sentence, found, frame) or (
        not is_earned and is_history(reading, sentence, found, frame)
    ):
        return Refusal(found.start, found.end, "amount", WhyNot.OTHER_DEAL)
    value, reasons = _told_with(found, match)
    if of := each_of(sentence, found, frame):
        value, reasons = told_per(value, of), (f"{TOLD_BY} “{of}”",)
    role, rule = _role_of(sentence, found, value, frame, match)
    told = Statement(
        frame,
        "amount",
        role,
        value,
        found.start,
        found.end,
        sentence,
        rule,
        (*currency_reasons(value), *reasons),
    )
    if role in _PRICES and is_paid_by_the_paid(reading, told):
        return replace(told, role="other", rule="amount.paid_by_seller")
    return told


def _role_of(
    sentence: Sentence,
    found: Found,
    value: TypedValue,
    frame: Frame,
    match: Match | None,
) -> tuple[str, str]:
    """What a sum of a deal is, and the rule that says so."""
    role, rule = role_by_shape(value, frame)
    if role != "rate" and is_outlay(frame, sentence, found):
        role, rule = "cost", "amount.outlay"
    if is_each_share(sentence, value):
        role, rule = "per_share", "amount.per_share"
    if _EARNED.search(text_between(sentence, found.start, found.end)):
        role, rule = "revenue", "amount.revenue"
    if match is not None:
        return _role_by_rule(match.rule, role, frame, sentence), match.rule.id
    return role, rule


def _told_with(found: Found, match: Match | None) -> tuple[TypedValue, tuple[str, ...]]:
    """The sum, per what a word beside it tells, and the reason to say so."""
    if match is None or not isinstance(match.value, Found):
        return found.value, ()
    value = match.value.value
    is_told = value != found.value
    return value, (f"{TOLD_BY} “{match.per}”",) if is_told else ()


def _payer_of(
    reading: Reading, frame: Frame | None, match: Match | None
) -> Frame | None:
    """The takeover that a sum helps to pay for, where the sentence tells of a loan."""
    if frame is None or match is None or match.rule.id not in _FINANCING:
        return frame
    main = reading.framing.frames[0]
    is_takeover = main.family == "ownership" and frame.family != "ownership"
    return main if is_takeover else frame


def _role_by_rule(
    rule: PatternRule, by_shape: str, frame: Frame, sentence: Sentence
) -> str:
    """The role that a rule gives, unless the shape of the sum says more."""
    if frame.kind in _OWN_KINDS.get(rule.says, ()) or is_of_ordered(sentence, frame):
        return by_shape
    if rule.says == "salary" and any(w.kind is NameKind.PERSON for w in frame.parties):
        return by_shape
    if rule.says == "sale" and frame.kind == "loan" and sentence.index >= OPENING:
        return "other"  # what the borrower sold besides
    if rule.says == "sale" and by_shape == "total" and frame.family in _BACK:
        return "price"  # what is let or borrowed against was sold first
    if rule.says == "takeover":  # a round of money values a firm and is no price of it
        return "valuation" if frame.family == "capital" else by_shape
    # "a $3m-a-month contract" is a rate, "a $3m deal" for a firm a price
    rated = rule.role == "fee" and by_shape == "rate"
    return by_shape if rule.role in WHOLE or rated else rule.role


def role_by_shape(value: TypedValue, frame: Frame) -> tuple[str, str]:
    """The role that a sum has by its own shape and the kind of its deal."""
    if not isinstance(value, Money):
        return "other", "amount.no_sum"
    if value.per == "share":
        return "per_share", "amount.per_share"
    if value.period or value.per:
        return "rate", "amount.rate"
    if (value.high or value.low or _LEAST) < _LEAST:
        return "other", "amount.too_small"
    role = "price" if frame.family == "ownership" else "total"
    return role, f"amount.{role}{BY_KIND}"


def _beside_another(
    reading: Reading, finding: Statement, before: Statement | None
) -> Statement:
    """Read a sum by the one before it, and leave out what nothing ties to a deal."""
    if before is not None:
        first = Found(before.start, before.end, before.value)
        second = Found(finding.start, finding.end, finding.value)
        if is_bracketed(finding.sentence, first, second):
            role, rule, frame = before.role, before.rule, before.frame
            return replace(finding, role=role, rule=rule, frame=frame)
        if finding.rule == "amount.component" and before.role in BESIDE:
            return replace(finding, role=before.role)
    if finding.rule == "amount.component" and _is_small(finding.value):
        return replace(finding, role="other", rule="amount.too_small")
    if is_default(finding) and is_vague(finding.value):
        return replace(finding, role="other", rule="amount.vague")
    if is_default(finding) and not is_anchored(reading, finding, before):
        return replace(finding, role="other", rule="amount.unanchored")
    return finding


def _like_another(
    found: Found, finding: Statement, before: Statement | None
) -> Statement:
    """Leave beside the deal a bare sum whose coin is told with one beside it.

    What goes on a list of parts is one of them.
    """
    if before is not None and _is_next_part(before, finding):
        return replace(finding, role=before.role, rule=_PACKAGE, frame=before.frame)
    if before is None or found.like != (before.start, before.end):
        return finding
    if before.role in BESIDE and is_default(finding):
        return replace(finding, role="other", rule="amount.like_another")
    return finding


def _is_next_part(before: Statement, finding: Statement) -> bool:
    """Whether a sum goes on a list of parts: "a $9m loan from Norvik, a $3m stream"."""
    between = text_between(finding.sentence, before.end, finding.start)
    return before.rule == _PACKAGE and _NEXT_PART.search(between) is not None


def _is_small(value: TypedValue) -> bool:
    """Whether a sum by itself is pocket money: "including the 99 cent single"."""
    alone = isinstance(value, Money) and not (value.period or value.per)
    return alone and isinstance(value, Money) and _size(value) < _LEAST


def is_vague(value: TypedValue) -> bool:
    """Whether a sum has no figure: "billions of dollars" are a way of speaking."""
    if not isinstance(value, Money) or not value.low or not value.high:
        return False
    return value.high >= value.low * _VAGUE
