"""How a deal may be left: notice periods and break fees, and whose they are."""

import re
from collections.abc import Iterator

from pipeline.extract.fields.placing import place
from pipeline.extract.frames import Frame
from pipeline.extract.names import NameMention
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.roles import side_of
from pipeline.extract.scene import Sentence
from pipeline.values import Fee, Found, Notice

_FIRM = r"⟨[FXA](?P<firm>\d+)⟩"
_FEW = r"[^⟨⟩.;:]{0,50}?"
# The firm that pays the fee, or that may go; then the firm that is paid.
_MAY = r"\b(?:can|may|could|is\s+able|has\s+the\s+right|has\s+an?\s+option)\b"
_WOULD = r"\s+(?:would|will|must|shall|may|might|could|(?:has|have)\s+to)\b"
_PAYS = r"\b(?:pay|pays|paying|owe|owes|owed)\b"
_HOLDING = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_FIRM}{_FEW}{_PAYS}{_FEW}(?:⟨[FXA]\d+⟩{_FEW})?⟨E\d+⟩",
        rf"{_FIRM}(?:,[^⟨⟩.;:]{{1,20}},)?{_WOULD}{_FEW}⟨[EN]\d+⟩",
        rf"⟨E\d+⟩{_FEW}\b(?:by|from)\s+{_FIRM}",
        rf"{_FIRM}{_FEW}{_MAY}{_FEW}⟨N\d+⟩",
        rf"⟨N\d+⟩\s+(?:by|from)\s+{_FIRM}",
    )
)
_PAID = (
    re.compile(rf"⟨E\d+⟩{_FEW}\b(?:to|for)\s+{_FIRM}", re.IGNORECASE),
    re.compile(
        rf"{_FIRM}{_FEW}\b(?:receives?|gets?|collects?){_FEW}⟨E\d+⟩", re.IGNORECASE
    ),
)


_OTHER = {1: "provider", -1: "customer", 0: "partner"}


def read_terminations(reading: Reading) -> Iterator[Statement | Refusal]:
    """State every notice period and break fee of a deal."""
    for sentence in reading.sentences:
        for found in sentence.values:
            if not isinstance(found.value, Notice | Fee):
                continue
            frame = place(reading, sentence, found.start)
            if frame is None:
                yield reading.refuse(sentence, found, "termination")
            else:
                yield _statement(sentence, found, found.value, frame)


def _statement(
    sentence: Sentence, found: Found, value: Notice | Fee, frame: Frame
) -> Statement:
    role = "notice" if isinstance(value, Notice) else "break_fee"
    holder = None if value.by else _holder(sentence, found, frame)
    reasons: tuple[str, ...] = ()
    if holder:
        value = value.model_copy(update={"by": holder[1]})
        reasons = (f"by {holder[0].entity.name}, the {holder[1]}",)
    return Statement(
        frame,
        "termination",
        role,
        value,
        found.start,
        found.end,
        sentence,
        f"termination.{role}",
        reasons,
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
