"""Findings in, findings out: figures that read like the deal's, and those that do not.

The readers of fields go by rules, and news has more ways of telling than rules. What
they make of a figure is one sign among others; the words around it are the rest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from pipeline.extract.coinage import currency_reasons
from pipeline.extract.deals.frames import BOTH_SIDES, Frame
from pipeline.extract.deals.roles import BESIDE, OPEN_FAMILY
from pipeline.extract.fields.amount import is_vague, role_by_shape
from pipeline.extract.fields.anchoring import is_default
from pipeline.extract.fields.capacity import TOLD_AS_GOODS
from pipeline.extract.fields.goods import counts_people, is_no_good
from pipeline.extract.fields.term import role_by_shape as role_of_period
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.substance import keep_told
from pipeline.extract.weighing.figures import Figure, figures_of
from pipeline.extract.weighing.linear import Linear
from pipeline.extract.weighing.reasons import reason_against, reason_for
from pipeline.extract.weighing.signs import signs_of
from pipeline.records import WhyNot, ZoneKind
from pipeline.records.lists import MOST_FINDINGS
from pipeline.values import Money, Period, Quantity, TypedValue

# From which a figure is the deal's, whatever the readers made of it, and below which it
# is not; between the two the readers are believed.
TAKE = {"amount": 0.7, "capacity": 0.7, "term": 0.55}
LEAVE = {"amount": 0.15, "capacity": 0.25, "term": 0.15}
KNOWN = 0.1
_MOST = 60  # values of one sentence: more are a table, and each asks for all its words
_OTHER = "other"
# Readings that say no more than that nothing ties a sum to the deal
_UNSURE = frozenset(
    {"amount.unanchored", "amount.like_another", "amount.unlike_the_price"}
)
_Finding = Statement | Refusal


def weigh_figures(
    reading: Reading, findings: Sequence[_Finding], weights: Linear
) -> list[_Finding]:
    """Take figures that read like the main deal's, and leave those that do not."""
    if not reading.framing.frames:
        return list(findings)
    weighed: dict[tuple[int, int], _Finding] = {}
    for figure in islice(_figures(reading, findings), MOST_FINDINGS):
        if not _is_open(figure) or _is_of_its_own(figure, reading.framing.frames[0]):
            continue  # its signs need not be worked out
        likely = weights.probability(signs_of(figure, reading))
        changed = _weigh(figure, reading.framing.frames[0], likely)
        if changed is not None:
            span = figure.found.start, figure.found.end
            weighed[span] = _explained(changed, figure, reading, weights)
    kept = [f for f in findings if not _is_weighed(f, weighed)]
    return [*kept, *weighed.values()]


def _figures(reading: Reading, findings: Sequence[_Finding]) -> Iterator[Figure]:
    stated = [f for f in findings if isinstance(f, Statement)]
    beside = (s for s in stated if s.role in BESIDE)  # whosever deal it is beside
    statements = [*keep_told(stated), *beside]
    refusals = [f for f in findings if isinstance(f, Refusal)]
    for figure in figures_of(reading, statements, refusals):
        if len(figure.sentence.values) <= _MOST and not _is_fee(figure, statements):
            yield figure


def _is_fee(figure: Figure, statements: Sequence[Statement]) -> bool:
    """Whether a sum is part of what it costs to leave: "it must pay $4 million if"."""
    found, fees = figure.found, (s for s in statements if s.field == "termination")
    return any(fee.start < found.start and found.end <= fee.end for fee in fees)


def _explained(
    finding: _Finding, figure: Figure, reading: Reading, weights: Linear
) -> _Finding:
    """The same with the words that spoke for it, or against it."""
    if isinstance(finding, Refusal):
        return finding
    told = reason_against if finding.role == _OTHER else reason_for
    reason = told(figure, reading, weights)
    return replace(finding, reasons=(*finding.reasons, reason))


def _is_weighed(finding: _Finding, weighed: dict[tuple[int, int], _Finding]) -> bool:
    """Whether a figure's own reading gives way to what was weighed."""
    other = weighed.get((finding.start, finding.end))
    return other is not None and finding.field == other.field


def _is_open(figure: Figure) -> bool:
    """Whether weighing a figure could change what the readers made of it."""
    made = figure.made
    if figure.field not in TAKE or figure.is_settled:
        return False
    if made is None:
        return True
    if made.field != figure.field:
        return False  # a date, a break fee: nobody's price
    if _is_of_deal(made):
        return _is_loose(made)
    is_of_other = made.frame.number > 0 and made.role not in BESIDE
    return made.rule in _UNSURE or is_of_other


def _is_of_its_own(figure: Figure, main: Frame) -> bool:
    """Whether its sentence tells both sides of a deal of another kind: "it invests"."""
    made = figure.made
    if made is None or made.frame is main or OPEN_FAMILY in _families(made.frame, main):
        return False
    tellings = (e for e in made.frame.events if e.sentence is figure.sentence)
    is_told = any(
        len(event.entities) >= BOTH_SIDES and not event.trigger.is_general
        for event in tellings
    )
    return is_told and len(_families(made.frame, main)) > 1


def _families(*frames: Frame) -> set[str]:
    return {frame.family for frame in frames}


def _weigh(figure: Figure, main: Frame, likely: float) -> _Finding | None:
    """What becomes of an open figure, if it is not what the readers made of it."""
    if figure.made is not None and _is_of_deal(figure.made):
        return _left(figure) if likely < _least(figure.made) else None
    return _taken(figure, main) if likely >= TAKE[figure.field] else None


def _least(made: Statement) -> float:
    """How likely a figure must be to stay the main deal's.

    What is told as the thing sold is left only where next to nothing speaks for it.
    """
    return KNOWN if made.rule in TOLD_AS_GOODS else LEAVE[made.field]


def _is_of_deal(made: Statement) -> bool:
    """Whether the readers took a figure for the main deal's own."""
    return made.frame.number == 0 and made.role not in BESIDE


def _is_loose(made: Statement) -> bool:
    """Whether no rule says what a sum is but that there is a deal."""
    return made.field != "amount" or is_default(made)


def _left(figure: Figure) -> _Finding:
    """A figure of the main deal that does not read like one."""
    made = figure.made
    if made is not None and figure.field == "amount":
        return replace(made, role=_OTHER, rule="amount.weighed")
    return Refusal(
        figure.found.start, figure.found.end, figure.field, WhyNot.BESIDE_THE_DEAL
    )


def _taken(figure: Figure, main: Frame) -> Statement | None:
    """A figure that reads like the main deal's, in the role of its own shape."""
    found = figure.found
    role = _role(found.value, main)
    if not role or _is_mere_count(figure):
        return None
    return Statement(
        main,
        figure.field,
        role,
        found.value,
        found.start,
        found.end,
        figure.sentence,
        f"{figure.field}.weighed",
        currency_reasons(found.value),
    )


def _is_mere_count(figure: Figure) -> bool:
    """Whether a headline counts something: "the deal in nine points"."""
    value, zone = figure.found.value, figure.sentence.zone
    is_count = isinstance(value, Quantity) and not value.is_measured
    return is_count and zone is ZoneKind.HEADLINE


def _role(value: TypedValue, main: Frame) -> str:
    match value:
        case Money():
            role, _ = role_by_shape(value, main)
            return "" if role == _OTHER or is_vague(value) else role
        case Quantity():
            return "" if is_no_good(value) or counts_people(value) else "contracted"
        case Period():
            return role_of_period(value) if value.vague is None else ""
        case _:
            return ""
