"""What field readers see and say: a scene with its deals; statements and refusals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.framing import Framing
from pipeline.extract.masking import Match, matches
from pipeline.extract.scene import Scene, Sentence
from pipeline.records import Attribution, WhyNot, ZoneKind
from pipeline.rules import PatternRule, RuleSet
from pipeline.rules.patterns import compile_small
from pipeline.values import Found, TypedValue

_DEAL_WORD = compile_small(r"\b{deal}\b")
LEAD = 6  # sentences in which news tells the figures of its deal
_OPENINGS = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST})


@dataclass(frozen=True)
class Statement:
    """A reading of one stretch of text as a value of one field of one deal."""

    frame: Frame
    field: str
    role: str
    value: TypedValue
    start: int
    end: int
    sentence: Sentence
    rule: str
    reasons: tuple[str, ...] = ()
    is_undisclosed: bool = False


@dataclass(frozen=True)
class Refusal:
    """A value that was seen and not used, and why.

    ``is_settled`` is one of which its words say what else it is: a par value.
    """

    start: int
    end: int
    field: str
    why: WhyNot
    is_settled: bool = False


@dataclass(frozen=True)
class Reading:
    """An article, its deals, and the rules to read fields by.

    ``cited`` tells by a sentence's number whom it cites; ``given`` are first names of
    persons, in small letters; ``is_news`` is whether a deal is what it is about.
    """

    scene: Scene
    framing: Framing
    patterns: Mapping[str, RuleSet[PatternRule]]
    cited: Mapping[int, tuple[Attribution, ...]]
    given: frozenset[str] = frozenset()
    is_news: bool = True

    @property
    def sentences(self) -> Iterator[Sentence]:
        """The sentences that claims may come from."""
        return (s for s in self.scene.sentences if s.is_claimable)

    def rules_at(self, sentence: Sentence, field: str) -> dict[int, Match]:
        """The first rule of a field that takes each value, by the value's start."""
        chosen: dict[int, Match] = {}
        if not sentence.values:
            return chosen
        for match in matches(sentence.masked, self.patterns.get(field, ())):
            if match.value is not None:
                chosen.setdefault(match.value.start, match)
        return chosen

    def is_about_deal(self, sentence: Sentence) -> bool:
        """Whether a sentence opens the article, or speaks of a deal."""
        return sentence.zone in _OPENINGS or self.speaks_of_deal(sentence)

    def speaks_of_deal(self, sentence: Sentence) -> bool:
        """Whether a sentence announces, or at least mentions, a deal."""
        announced = sentence.index in self.framing.by_sentence
        return announced or _has_deal_word(sentence.masked.small)

    def goes_on_about(self, sentence: Sentence, frame: Frame) -> bool:
        """Whether a sentence goes on about a deal without saying so.

        It does in the lead, where it names a party, and right after a sentence about
        the deal as long as no other firm comes in.
        """
        if self.is_about_deal(sentence) or sentence.index < LEAD:
            return True
        if {name.entity for name in sentence.names} & set(frame.parties):
            return True
        before = self.before(sentence)
        return before is not None and self.is_about_deal(before)

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before one, in the same part of the article."""
        if sentence.index == 0:
            return None
        before = self.scene.sentences[sentence.index - 1]
        return before if before.zone == sentence.zone else None

    def refuse(self, sentence: Sentence, found: Found, field: str) -> Refusal:
        """Refuse a value because no deal of the article claims it."""
        foreign = self.framing.is_foreign(sentence)
        why = WhyNot.OTHER_DEAL if foreign else WhyNot.NO_TRIGGER
        return Refusal(found.start, found.end, field, why)


@lru_cache(maxsize=64)
def _has_deal_word(text: str) -> bool:
    """Whether a sentence has a word for a deal; asked for each of its values."""
    return bool(_DEAL_WORD.search(text))


def text_between(sentence: Sentence, start: int, end: int) -> str:
    """The sentence's own words between two offsets of the article."""
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]
