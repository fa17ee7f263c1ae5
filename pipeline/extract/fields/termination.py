"""How a deal may be left: notice periods and break fees, and whose they are."""

import contextlib
import re
from collections.abc import Iterator

from pipeline.errors import ValueParseError
from pipeline.extract.coinage import currency_reasons
from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.roles import side_of
from pipeline.extract.fields.placing import place
from pipeline.extract.masking import Match
from pipeline.extract.names import NameMention
from pipeline.extract.reading import Reading, Refusal, Statement, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import WhyNot
from pipeline.values import Fee, Found, Money, Notice, Period, TypedValue
from pipeline.values.expressions import compiled

_FIRM = r"⟨[FXA](?P<firm>\d+)⟩"
_FEW = r"[^⟨⟩.;:]{0,50}?"
_OWN = r"(?:(?!\b(?:who|which|that|said)\b)[^.;:]){0,110}?"
_ANY = r"[^.;:]{0,110}?"
# The firm that pays the fee, or that may go; then the firm that is paid.
_MAY = (
    r"\b(?:can|may|could|must|shall|(?:is|are)\s+(?:able|free|allowed|entitled)|"
    r"ha(?:s|ve)\s+(?:the|a)\s+right|has\s+an?\s+option|has\s+to\s+give)\b"
)
_EITHER = compiled(
    rf"\b(?:either|both|each)\b{_ANY}⟨[NM]\d+⟩|⟨N\d+⟩{_ANY}\b(?:either|both|each)\b"
    rf"|⟨E\d+⟩\s+(?:is\s+|would\s+be\s+|will\s+be\s+|was\s+)?(?:payable|owed|due)\s+"
    r"(?:by|from)\s+(?:either|both|each)\b"
    rf"|⟨[FXA]\d+⟩\s+and\s+⟨[FXA]\d+⟩\s+(?:{_MAY}){_ANY}⟨N\d+⟩",
    re.IGNORECASE,
)
_WOULD = r"\s+(?:would|will|must|shall|may|might|could|(?:has|have)\s+to)\b"
_PAYS = r"\b(?:pay|pays|paying|owe|owes|owed)\b"
_TO_PAY = rf"{_PAYS}{_FEW}(?:⟨[FXA]\d+⟩{_FEW})?⟨E\d+⟩"
_HOLDING = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:[a-z-]+\s+){{0,4}}{_FIRM}\s+{_OWN}\band{_WOULD}\s+{_TO_PAY}",
        rf"{_FIRM}{_FEW}{_TO_PAY}",
        rf"{_FIRM}(?:,[^⟨⟩.;:]{{1,20}},)?{_WOULD}{_FEW}⟨[EN]\d+⟩",
        rf"⟨E\d+⟩{_FEW}\b(?:by|from)\s+{_FIRM}",
        rf"{_FIRM}(?:,[^⟨⟩.;:]{{1,25}},)?\s+(?:[a-z]+\s+){{0,2}}{_MAY}{_ANY}⟨N\d+⟩",
        rf"\bby\s+(?:the\s+[a-z]+,\s+)?{_FIRM}{_FEW}⟨N\d+⟩",
        rf"{_FIRM},\s+(?:on|with|by\s+giving)\s+⟨N\d+⟩",
        rf"⟨N\d+⟩\s+(?:by|from)\s+{_FIRM}",
    )
)
_PAID = (
    re.compile(rf"⟨E\d+⟩{_FEW}\b(?:to|for)\s+{_FIRM}", re.IGNORECASE),
    re.compile(
        rf"{_FIRM}{_FEW}\b(?:receives?|gets?|collects?){_FEW}⟨E\d+⟩", re.IGNORECASE
    ),
)


# who takes a better offer is the one that is to be bought
_SWAYED = compiled(
    r"[^.;]{0,120}?\b(?:accepts?|takes?|chooses?|prefers?|backs?|recommends?|for)\s+"
    r"(?:an?\s+)?(?:better|superior|higher|rival|competing)\s+(?:offer|bid|proposal)\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:each|either)\s+(?:party|side|of|company|would)\b", re.IGNORECASE
)
_NO_REASONS: tuple[str, ...] = ()
_OTHER = {1: "provider", -1: "customer", 0: "partner"}


def read_terminations(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every notice period and break fee of a deal."""
    for sentence in reading.sentences:
        rules = reading.rules_at(sentence, "termination")
        for found in sentence.values:
            match = rules.get(found.start)
            if match is None and not isinstance(found.value, Notice | Fee):
                continue
            if _is_beside(found, match):
                yield Refusal(
                    found.start, found.end, "termination", WhyNot.BESIDE_THE_DEAL
                )
                continue
            frame = place(reading, sentence, found.start)
            if frame is None:
                yield reading.refuse(sentence, found, "termination")
            elif isinstance(found.value, Notice | Fee):
                yield _statement(sentence, found, found.value, frame)
            elif match is not None:
                yield from _by_rule(sentence, found, frame, match)


def _is_beside(found: Found, match: Match | None) -> bool:
    """Whether a notice is given to people, or is counted in hours: no deal's end."""
    if match is not None and match.rule.says == "beside":
        return True
    return isinstance(found.value, Notice) and found.value.length.startswith("PT")


def _by_rule(
    sentence: Sentence, found: Found, frame: Frame, match: Match
) -> Iterator[Statement]:
    """State what a rule takes: a fee with the words that make it one, or a period."""
    value: TypedValue = found.value
    start, end, reasons = found.start, found.end, _NO_REASONS
    if not isinstance(value, Period):
        fee = _fee(sentence, found, match)
        if fee is None:
            return
        start, end, plain = fee
        value, reasons = _with_payer(plain, frame, match, sentence)
    yield Statement(
        frame,
        "termination",
        match.rule.role,
        value,
        start,
        end,
        sentence,
        match.rule.id,
        (*reasons, *currency_reasons(value)),
    )


def _fee(sentence: Sentence, found: Found, match: Match) -> tuple[int, int, Fee] | None:
    """The fewest words of a rule that make a fee of its sum, and that fee."""
    for end in (found.end, max(match.end, found.end)):
        words = text_between(sentence, match.start, end)
        with contextlib.suppress(ValueParseError):
            fee = _of_country(Fee.parse(words), found)
            if fee.amount == found.value:
                start = match.start + len(words) - len(words.lstrip())
                return start, start + len(words.strip()), fee
    return None


def _of_country(fee: Fee, found: Found) -> Fee:
    """The fee in the dollars of the article, where its sum stands in bare ones."""
    money = found.value
    if not isinstance(money, Money) or not money.currency_inferred:
        return fee
    named = fee.amount.model_copy(update={"currency": money.currency})
    return fee.model_copy(update={"amount": named})


def _with_payer(
    fee: Fee, frame: Frame, match: Match, sentence: Sentence
) -> tuple[Fee, tuple[str, ...]]:
    """Say whose fee it is, where the rule names the party."""
    name = match.groups.get("firm")
    if not isinstance(name, NameMention) or name.entity not in frame.parties:
        if _EACH.search(sentence.masked.text):
            return fee.model_copy(update={"by": "either"}), ("by either side",)
        return fee, ()
    role = frame.parties[name.entity][0]
    role = _across(frame, role) if match.rule.says == "paid" else role
    return fee.model_copy(update={"by": role}), (
        f"by {name.entity.name}'s side, {role}",
    )


def _statement(
    sentence: Sentence, found: Found, value: Notice | Fee, frame: Frame
) -> Statement:
    role = "notice" if isinstance(value, Notice) else "break_fee"
    holder, reasons = _told_holder(sentence, found, value, frame)
    return Statement(
        frame,
        "termination",
        role,
        value.model_copy(update={"by": holder}) if holder else value,
        found.start,
        found.end,
        sentence,
        f"termination.{role}",
        (*reasons, *currency_reasons(value)),
    )


def _told_holder(
    sentence: Sentence, found: Found, value: Notice | Fee, frame: Frame
) -> tuple[str | None, tuple[str, ...]]:
    """Who may leave or must pay where the mention itself does not say so, and why."""
    if value.by:
        return None, ()
    if _is_eithers(sentence, found):
        return "either", ("by either side",)
    holder = _holder(sentence, found, frame)
    roles = {role for role, _ in frame.parties.values()}
    behind = text_between(sentence, found.start, sentence.end)
    if not holder and "target" in roles and _SWAYED.match(behind):
        return "target", ("by whom a better offer may sway, the target",)
    if not holder:
        return None, ()
    return holder[1], (f"by {holder[0].entity.name}, the {holder[1]}",)


def _is_eithers(sentence: Sentence, found: Found) -> bool:
    """Whether a sentence gives both sides the same way out."""
    masked = sentence.masked
    return any(
        masked.source(match.start()) <= found.start <= masked.source(match.end())
        for match in _EITHER.finditer(masked.text)
    )


def _holder(
    sentence: Sentence, found: Found, frame: Frame
) -> tuple[NameMention, str] | None:
    """The party that the sentence names as paying the fee, or as free to go."""
    for pattern in _PAID:
        if named := _named(sentence, found, frame, pattern):
            return named[0], _across(frame, named[1])
    for pattern in _HOLDING:
        if named := _named(sentence, found, frame, pattern):
            return named
    return None


def _across(frame: Frame, role: str) -> str:
    """The role of the other side, as its party has it."""
    side = side_of(role)
    roles = sorted(other for other, _ in frame.parties.values())
    return next((other for other in roles if side * side_of(other) < 0), _OTHER[side])


def _named(
    sentence: Sentence, found: Found, frame: Frame, pattern: re.Pattern[str]
) -> tuple[NameMention, str] | None:
    """The party that a pattern names beside this very value, and its role."""
    masked = sentence.masked
    for match in pattern.finditer(masked.text):
        start, end = masked.source(match.start()), masked.source(match.end())
        name = masked.mentions[int(match["firm"])]
        if not (start <= found.start < end and isinstance(name, NameMention)):
            continue
        if name.entity in frame.parties:
            return name, frame.parties[name.entity][0]
    return None
