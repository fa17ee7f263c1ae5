"""What a deal costs: price, rate, total, fee; and the figures beside it, kept apart."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pipeline.extract.frames import Frame
from pipeline.extract.masking import Match
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.roles import family
from pipeline.extract.scene import Sentence
from pipeline.values import Found, Money

_LEAD = 3  # sentences, headline included, that give the price if any do
_WHOLE = frozenset({"price", "total"})
# Nobody buys a firm for less; a smaller sum is a unit price or somebody's pocket money.
_LEAST = Decimal(1000)
_APART = Decimal("1.5")  # debt, equity and roundings of one price stay closer than this


def read_amounts(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every sum that belongs to a deal or stands beside it."""
    findings = list(_read_sums(reading))
    statements = [finding for finding in findings if isinstance(finding, Statement)]
    for finding in findings:
        if isinstance(finding, Statement) and _is_another_price(finding, statements):
            yield replace(finding, role="other", rule="amount.unlike_the_price")
        else:
            yield finding


def _read_sums(reading: Reading) -> Iterator[Statement | Refusal]:
    for sentence in reading.sentences:
        rules = reading.rules_at(sentence, "amount")
        for found in sentence.values:
            if not isinstance(found.value, Money):
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            match = rules.get(found.start)
            if frame and (match or reading.goes_on_about(sentence, frame)):
                yield _statement(frame, found.value, found, sentence, match)
            else:
                yield reading.refuse(sentence, found, "amount")


def _statement(
    frame: Frame, money: Money, found: Found, sentence: Sentence, match: Match | None
) -> Statement:
    role, rule = _role_by_shape(money, frame)
    if match is not None:
        # "a $3m-a-month contract" is a rate, "a $3m deal" for a firm a price
        by_shape = match.rule.role in _WHOLE or (
            match.rule.role == "fee" and money.period is not None
        )
        role = role if by_shape else match.rule.role
        rule = match.rule.id
    return Statement(
        frame, "amount", role, money, found.start, found.end, sentence, rule
    )


def _role_by_shape(money: Money, frame: Frame) -> tuple[str, str]:
    """The role that a sum has by its own shape and the kind of its deal."""
    if money.per == "share":
        return "per_share", "amount.per_share"
    if money.period or money.per:
        return "rate", "amount.rate"
    if (money.high or money.low or _LEAST) < _LEAST:
        return "other", "amount.too_small"
    role = "price" if family(frame.kind) == "ownership" else "total"
    return role, f"amount.{role}_by_kind"


def _is_another_price(statement: Statement, statements: list[Statement]) -> bool:
    """Whether a sum further down is nowhere near the price that the lead gives.

    Stories of takeovers end on older bids, earlier purchases and loans.
    """
    if statement.role != "price" or statement.sentence.index < _LEAD:
        return False
    prices = [
        other.value
        for other in statements
        if other.frame is statement.frame
        and other.role == "price"
        and other.sentence.index < _LEAD
    ]
    return bool(prices) and not any(_is_near(statement.value, p) for p in prices)


def _is_near(one: object, other: object) -> bool:
    """Whether two sums of one currency can be sides of one price."""
    if not isinstance(one, Money) or not isinstance(other, Money):
        return False
    if one.currency != other.currency:
        return True
    low, high = sorted(money.high or money.low or _LEAST for money in (one, other))
    return high <= low * _APART
