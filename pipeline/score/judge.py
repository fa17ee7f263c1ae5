"""One annotated article and its claims in, what is right, wrong and missed out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from pipeline.records import BESIDE_THE_DEAL, Assertion, Claim
from pipeline.score.gold import Annotated, GoldFact
from pipeline.score.match import (
    Measure,
    Readable,
    is_same,
    plain_name,
    read_normal,
    same_name,
)

FIELDS = (
    "party", "amount", "capacity", "facility", "term", "termination", "undisclosed",
)  # fmt: skip
"""The fields that are scored."""

_SIDES = {
    "customer": 1, "payer": 1, "buyer": 1, "acquirer": 1, "purchaser": 1, "lessee": 1,
    "licensee": 1, "investor": 1, "bidder": 1, "offtaker": 1, "borrower": 1,
    "awarder": 1, "payer/customer": 1,
    "provider": 2, "supplier": 2, "seller": 2, "target": 2, "payee": 2, "vendor": 2,
    "lessor": 2, "licensor": 2, "investee": 2, "generator": 2, "lender": 2,
    "contractor": 2,
}  # fmt: skip
_GOLD_BESIDE = BESIDE_THE_DEAL | {
    "market_price", "market_cap", "target_revenue", "construction", "retail_price",
    "raised", "investment_needed", "stake", "incentives",
}  # fmt: skip
_UNSAID = frozenset({Assertion.DENIED, Assertion.GENERIC})
_WHOLE_SENTENCE = 400


class Failure(NamedTuple):
    """A value that was missed, or a claim that is wrong."""

    kind: Literal["missed", "wrong"]
    path: str
    field: str
    role: str
    normal: str
    quote: str


class Verdicts(NamedTuple):
    """What became of one article: fields of the values found, and every failure.

    ``unjudged`` counts what the annotation can neither confirm nor refute;
    ``is_kind`` says whether the deal's kind is the annotated one, if both are told.
    """

    right: Counter[str]
    failures: tuple[Failure, ...]
    unjudged: int = 0
    is_kind: bool | None = None


class Judge:
    """One annotated article with the claims made about it."""

    def __init__(self, article: Annotated, claims: Sequence[Claim]) -> None:
        self.article = article
        self.claims = claims
        self.facts = [fact for fact in article.facts if not fact.is_foreign]
        self.foreign = [fact for fact in article.facts if fact.is_foreign]

    def judge(self) -> Verdicts:
        """Weigh every gold value and every claim."""
        right: Counter[str] = Counter()
        missed, used = [], set()
        for fact in self._scored_facts():
            hit = next((claim for claim in self.ours if self._hits(claim, fact)), None)
            if hit is None:
                missed.append(self._missed(fact))
            else:
                right[fact.field] += 1
                used.add(hit.claim_id)
        wrong = tuple(self._wrong(used))
        unjudged = len(self._unjudged(used))
        return Verdicts(right, (*missed, *wrong), unjudged, self._is_kind())

    def _is_kind(self) -> bool | None:
        """Whether most claims about the main deal call it what a person called it."""
        told = Counter(claim.deal_kind for claim in self.ours)
        if not told or not self.article.kind:
            return None
        return max(told, key=lambda kind: (told[kind], kind)) == self.article.kind

    @cached_property
    def ours(self) -> list[Claim]:
        """The claims about the article's main deal that assert something."""
        return [
            claim
            for claim in self.claims
            if claim.deal_id == self.main_deal and claim.assertion not in _UNSAID
        ]

    @cached_property
    def main_deal(self) -> str | None:
        """The deal whose claims meet most gold values."""
        votes = Counter(
            claim.deal_id
            for claim in self.claims
            for fact in self.facts
            if fact.field in FIELDS and self._says(claim, fact)
        )
        ranked = sorted(votes.items(), key=lambda vote: (vote[1], vote[0] or ""))
        return ranked[-1][0] if ranked else None

    def _scored_facts(self) -> Iterator[GoldFact]:
        """Each gold value once; free text and parties of no side cannot be scored."""
        seen = set()
        for fact in self.facts:
            key = _fact_key(fact)
            if (
                fact.field in FIELDS
                and key is not None
                and (fact.field, key) not in seen
            ):
                seen.add((fact.field, key))
                yield fact

    def _hits(self, claim: Claim, fact: GoldFact) -> bool:
        if fact.field == "undisclosed":
            return _is_secret(claim) and self._stands_at(claim, fact)
        if fact.field == "party":
            return self._says(claim, fact) and _side(claim.role) == _side(fact.role)
        aside = claim.role in BESIDE_THE_DEAL and fact.role not in _GOLD_BESIDE
        return self._says(claim, fact) and not (fact.field == "amount" and aside)

    def _says(self, claim: Claim, fact: GoldFact) -> bool:
        if claim.field != fact.field or claim.assertion is Assertion.UNDISCLOSED:
            return False
        if fact.field == "party":
            return any(same_name(name, claim.normal) for name in _names(fact))
        gold, said = _read(fact), read_normal(claim.field, claim.normal)
        return bool(gold and said and is_same(fact.field, gold, said))

    def _stands_at(self, claim: Claim, fact: GoldFact) -> bool:
        places = self.article.places(fact)
        return any(claim.start < end and start < claim.end for start, end in places)

    def _wrong(self, used: set[str]) -> Iterator[Failure]:
        seen = set()
        for claim in self.claims:
            key = (_scored_as(claim), _claim_key(claim), _side(claim.role))
            if claim.claim_id in used or not _is_judged(claim) or key in seen:
                continue
            if self._is_wrong(claim):
                seen.add(key)
                yield self._failure("wrong", claim)

    def _unjudged(self, used: set[str]) -> set[object]:
        """What is claimed of the deal, each thing once, that no gold value touches."""
        return {
            (_scored_as(claim), _claim_key(claim), _side(claim.role))
            for claim in self.ours
            if claim.claim_id not in used and _is_judged(claim)
            if not self._is_wrong(claim) and not self._is_said_again(claim)
        }

    def _is_said_again(self, claim: Claim) -> bool:
        """Whether a claim only repeats a gold value, or is of no side."""
        if claim.assertion is Assertion.UNDISCLOSED:
            places = [fact for fact in self.facts if fact.field == "undisclosed"]
            return any(self._stands_at(claim, fact) for fact in places)
        of_no_side = claim.field == "party" and not _side(claim.role)
        return of_no_side or any(self._says(claim, fact) for fact in self.facts)

    def _is_wrong(self, claim: Claim) -> bool:
        """Wrong only where it can be known; what touches no gold is not judged."""
        if claim not in self.ours:
            return self._is_taken_away(claim)
        if claim.assertion is Assertion.UNDISCLOSED:
            return self._denies_a_value(claim)
        if claim.field == "party":
            return self._is_wrong_party(claim)
        return self._is_wrong_value(claim)

    def _is_taken_away(self, claim: Claim) -> bool:
        """This deal's own figure, given to another deal."""
        return claim.field not in ("party", "facility") and any(
            self._says(claim, fact) and self._stands_at(claim, fact)
            for fact in self.facts
        )

    def _denies_a_value(self, claim: Claim) -> bool:
        told = [fact for fact in self.facts if self._stands_at(claim, fact)]
        if any(fact.field == "undisclosed" for fact in told):
            return False
        values = ("amount", "capacity", "term")
        return any(fact.field in values and _read(fact) for fact in told)

    def _is_wrong_party(self, claim: Claim) -> bool:
        named = [fact for fact in self.facts if self._says(claim, fact)]
        sides = {_side(fact.role) for fact in named} - {0}
        if _side(claim.role) in sides | {0}:
            return False
        return bool(sides) or self._takes_foreign(claim)

    def _is_wrong_value(self, claim: Claim) -> bool:
        if any(self._says(claim, fact) for fact in self.facts):
            return False
        return self._takes_foreign(claim) or any(
            _is_comparable(claim, fact) and self._stands_at(claim, fact)
            for fact in self.facts
        )

    def _takes_foreign(self, claim: Claim) -> bool:
        return any(
            fact.field == claim.field and self._stands_at(claim, fact)
            for fact in self.foreign
        )

    def _missed(self, fact: GoldFact) -> Failure:
        role = fact.role or ""
        return Failure(
            "missed", self.article.path, fact.field, role, fact.value, fact.quote
        )

    def _failure(self, kind: Literal["missed", "wrong"], claim: Claim) -> Failure:
        return Failure(
            kind,
            self.article.path,
            _scored_as(claim),
            claim.role,
            claim.normal,
            claim.quote,
        )


def _read(fact: GoldFact) -> Readable | None:
    return read_normal(fact.field, fact.value)


def _names(fact: GoldFact) -> list[str]:
    """A consortium stands in one gold value."""
    return re.split(r"[,;]| and ", fact.value)


def _side(role: str | None) -> int:
    """1 for those who pay, 2 for those who provide, 0 for anybody else."""
    return _SIDES.get((role or "").lower(), 0)


def _is_secret(claim: Claim) -> bool:
    short = claim.end - claim.start <= _WHOLE_SENTENCE
    return claim.assertion is Assertion.UNDISCLOSED and short


def _scored_as(claim: Claim) -> str:
    secret = claim.assertion is Assertion.UNDISCLOSED
    return "undisclosed" if secret else claim.field


def _is_judged(claim: Claim) -> bool:
    aside = claim.field == "amount" and claim.role in BESIDE_THE_DEAL
    return claim.assertion not in _UNSAID and _scored_as(claim) in FIELDS and not aside


def _fact_key(fact: GoldFact) -> object:
    if fact.field == "party":
        return (plain_name(fact.value), _side(fact.role)) if _side(fact.role) else None
    return fact.quote if fact.field == "undisclosed" else _read(fact)


def _claim_key(claim: Claim) -> object:
    if claim.field in ("party", "facility"):
        return plain_name(claim.normal)
    return read_normal(claim.field, claim.normal)


def _is_comparable(claim: Claim, fact: GoldFact) -> bool:
    """Whether the two could be one value, had the claim been read rightly."""
    if fact.field != claim.field:
        return False
    gold, said = _read(fact), read_normal(claim.field, claim.normal)
    if isinstance(gold, Measure) and isinstance(said, Measure):
        return (gold.unit, gold.per) == (said.unit, said.per)
    return bool(gold and said)
