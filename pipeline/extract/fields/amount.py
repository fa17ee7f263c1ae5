"""What a deal costs: price, rate, total, fee; and the figures beside it, kept apart."""

from collections.abc import Iterator

from pipeline.extract.frames import Frame
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.roles import family
from pipeline.extract.scene import Sentence
from pipeline.values import Found, Money

BESIDE = frozenset({"valuation", "cost", "revenue", "other"})


def read_amounts(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every sum that belongs to a deal or stands beside it."""
    for sentence in reading.sentences:
        rules = reading.rules_at(sentence, "amount")
        for found in sentence.values:
            if not isinstance(found.value, Money):
                continue
            frame = reading.framing.frame_at(sentence, found.start)
            rule = rules.get(found.start)
            if frame is None or not (rule or reading.goes_on_about(sentence, frame)):
                yield reading.refuse(sentence, found, "amount")
                continue
            role, rule_id = (
                (rule.rule.role, rule.rule.id) if rule else _shape(found.value, frame)
            )
            yield _statement(frame, role, found, sentence, rule_id)


def _shape(money: Money, frame: Frame) -> tuple[str, str]:
    """The role that a sum has by its own shape and the kind of its deal."""
    if money.per == "share":
        return "per_share", "amount.per_share"
    if money.period or money.per:
        return "rate", "amount.rate"
    if money.scope == "total":
        return "total", "amount.total"
    role = "price" if family(frame.kind) == "ownership" else "total"
    return role, f"amount.{role}_by_kind"


def _statement(
    frame: Frame, role: str, found: Found, sentence: Sentence, rule: str
) -> Statement:
    money = found.value
    if isinstance(money, Money) and role in {"total", "price"}:
        # "a $3m-a-month contract" is a rate, "a $3m deal" for a firm a price
        role = _shape(money, frame)[0]
    return Statement(
        frame, "amount", role, money, found.start, found.end, sentence, rule
    )
