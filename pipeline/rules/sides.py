"""Kinds of deals and clues: who pays, who is paid, and what tells them apart."""

import re
from functools import cached_property
from typing import Literal

from pydantic import Field, model_validator

from pipeline.rules.base import Strict
from pipeline.rules.grams import Screened, screen

PAYING = frozenset("customer acquirer lessee licensee investor borrower".split())
PAID = frozenset("provider seller target lessor licensor investee lender".split())
PARTNER = "partner"
_SHAPES = {
    # "cloud provider Norvik"
    "before": r"(?<![\w-]){nouns},?\s+(?:(?:called|named)\s+)?"
    r"⟨[FAXH](?P<subject>\d+)⟩",
    # "Norvik, a cloud provider", "Norvik is one of Lorne's largest cloud providers"
    "after": r"⟨[FAXH](?P<subject>\d+)⟩(?:\s*\([^)]{{1,40}}\)){{0,2}}"
    r"(?:,|\s+(?:is|was|are))"
    r"\s+(?:an?|the|its|one\s+of\s+(?:the|its|⟨[LPX]\d+⟩.?s)|another)\s+"
    r"(?:[\w'$.-]+\s+|⟨[LPQMX]\d+⟩.?s?\s+){{0,6}}?{nouns}s?(?![\w-])",
    # "Norvik, operator of the Tarn mill,"
    "office": r"⟨[FAXH](?P<subject>\d+)⟩,\s+(?:[a-z-]+\s+)?{nouns}\s+(?:of|behind)\b",
}
# As contracts have it: Norvik Ltd, a company of Lorne (the "Tenant").
_DEFINED = (
    r"⟨[FAXH](?P<subject>\d+)⟩(?:,[^()⟨⟩]{{1,60}})?\s+\((?:[^()\"\u201c]{{0,60}}?[\s,])?"
    r"[\"\u201c\u2018'](?:the\s+)?{nouns},?[\"\u201d\u2019']"
)


class DealKind(Strict):
    """A kind of deal and the roles of its two sides; both may be partners.

    ``family`` says what changes hands: triggers of one family can speak of one deal.
    Which of a family's kinds it is, ``words`` in the sentences of the deal tell; one
    that stands ``instead_of`` another is what that is where things are sold, no firm.
    One that stands ``over`` others is the deal where a sentence tells both: a roof is
    let for the panels whose power is sold.
    """

    id: str
    pays: str
    paid: str
    family: str
    words: tuple[str, ...] = ()
    instead_of: str = ""
    over: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _has_known_roles(self) -> "DealKind":
        if self.pays not in PAYING | {PARTNER} or self.paid not in PAID | {PARTNER}:
            expected = f"pays is one of {sorted(PAYING)}, paid one of {sorted(PAID)}"
            message = f"{self.id}: unknown role; {expected}, or both are {PARTNER}"
            raise ValueError(message)
        return self


class ClueExample(Strict):
    """A sentence, and whom the clue puts on its side."""

    text: str
    names: tuple[str, ...]


class SideClue(Strict):
    """What a firm is, as a weak sign of the side that it stands on.

    ``nouns`` describe it ("utility Norvik", "Norvik, a utility"), ``words`` stand in
    its name ("Norvik Properties"), ``terms`` are what a contract calls it once it has
    said so: Norvik Ltd ("Tenant"). Of two who sign, the greater weight decides.
    It holds in deals of its ``families``, and in those of its ``kinds`` besides: who
    makes power sells it, and orders turbines.
    """

    id: str
    families: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    side: Literal["pays", "paid"]
    nouns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    weight: float = 1.0
    example: tuple[ClueExample, ...] = Field(min_length=1)

    @cached_property
    def expressions(self) -> tuple[str, ...]:
        """The shapes in which a sentence describes a firm by the nouns."""
        return tuple(
            shape.format(nouns=_any_of(nouns))
            for shape, nouns in (
                *((shape, self.nouns) for shape in _SHAPES.values()),
                (_DEFINED, self.terms),
            )
            if nouns
        )

    @cached_property
    def screened(self) -> Screened:
        """The shapes, each with what a text must hold for it to match."""
        return screen(self.expressions)

    def defines(self, term: str) -> bool:
        """Whether somebody goes by one of the terms: "Tenant", "the Tenant"."""
        return term.lower().removeprefix("the ") in self.terms

    def calls(self, epithet: str) -> bool:
        """Whether an epithet such as "the utility" ends in one of the nouns."""
        words = f" {epithet.lower().replace('-', ' ')}"
        return any(words.endswith(f" {noun.replace('-', ' ')}") for noun in self.nouns)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of names, in small letters."""
        return frozenset(word.lower() for word in self.words)


def _any_of(nouns: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(_phrase(noun) for noun in nouns)})"


def _phrase(noun: str) -> str:
    return r"[\s-]+".join(re.escape(word) for word in noun.split())
