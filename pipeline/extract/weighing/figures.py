"""A reading and its findings in, its figures out: each value and what became of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.scene import Sentence
from pipeline.records import WhyNot
from pipeline.values import Fee, Found, Money, Notice, Period, Quantity

FIELD_OF = {
    Money: "amount",
    Quantity: "capacity",
    Period: "term",
    Notice: "termination",
    Fee: "termination",
}
_PARTY = "party"


@dataclass(frozen=True)
class Figure:
    """One value of an article, where it stands, and what the readers made of it.

    ``said`` counts how often the article says the same value, ``first`` is the rank of
    the sentence that says it first, ``nth`` counts the values of its type before it.
    """

    sentence: Sentence
    found: Found
    made: Statement | None
    why_not: WhyNot | None
    said: int
    first: int
    nth: int
    is_settled: bool = False

    @property
    def field(self) -> str:
        """The field that such a value belongs to."""
        return FIELD_OF[type(self.found.value)]

    @property
    def unit(self) -> str:
        """What a measure counts: the last word of its normal form."""
        if not isinstance(self.found.value, Quantity):
            return ""
        return self.found.value.normal.rpartition(" ")[2]


def figures_of(
    reading: Reading, statements: Sequence[Statement], refusals: Sequence[Refusal]
) -> Iterator[Figure]:
    """Yield each value that a claim may come from, in reading order."""
    made = {(s.start, s.end): s for s in reversed(statements) if s.field != _PARTY}
    whys = {(r.start, r.end): r.why for r in refusals}
    settled = {(r.start, r.end) for r in refusals if r.is_settled}
    all_values = [(s, f) for s in reading.scene.sentences for f in s.values]
    said = Counter(found.value.normal for _, found in all_values)
    first: dict[str, int] = {}
    for sentence, found in all_values:
        first.setdefault(found.value.normal, sentence.rank)
    before: Counter[type] = Counter()
    for sentence, found in all_values:
        kind = type(found.value)
        if sentence.is_claimable and kind in FIELD_OF:
            span, normal = (found.start, found.end), found.value.normal
            yield Figure(
                sentence,
                found,
                made.get(span),
                whys.get(span),
                said[normal],
                first[normal],
                before[kind],
                span in settled,
            )
            before[kind] += 1
