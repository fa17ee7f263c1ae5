"""What an article gives as the answer: the figure told first, called what it is."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from pipeline.reconcile.frames import group_by_article, kind_family, side_of
from pipeline.reconcile.lineage.changes import tells_amendment
from pipeline.records import OPENING_ZONES, Article, Claim, Mention
from pipeline.values import Fee, Money, Period
from pipeline.values.expressions import compiled

_FIGURE_FIELDS = frozenset({"amount", "capacity"})
_TOLD_FIELDS = _FIGURE_FIELDS | {"termination"}
_BOUND = compiled(r"^(?:[~<>]=?|>=|<=)+")
_NUMBER = compiled(r"\d[\d,.]*\d|\d")
_PAID_IN_TIME = frozenset({"fee", "fees"})  # so much a year is what a service costs
_LENT = frozenset({"loan", "loans", "credit", "debt", "bond", "bonds", "notes"})
# what comes before a figure that is taken back
_WRONG = compiled(
    r"\b(?:not|instead\s+of|rather\s+than|previously\s+(?:reported|given|stated)\s+as|"
    r"(?:wrongly|incorrectly|mistakenly|erroneously)\s+(?:said|stated|gave|reported)|"
    r"earlier\s+(?:version|report|article)[^.]{0,40}?(?:said|gave|stated|put))\s+"
    r"(?:it\s+(?:at|as)\s+|as\s+|was\s+)?(?:[A-Z]{0,3}[$\u20ac\u00a3]\s?)?"
    r"(?P<figure>\d[\d,.]*\d|\d)",
    re.IGNORECASE,
)
# whose lease or contract is another one
_OLDER = compiled(
    r"\b(?:old|older|previous|prior|current|existing|former|present|expiring)\s+"
    r"(?:[a-z-]+\s+){0,2}(?:lease|contract|deal|agreement|tenancy|concession)\b|"
    r"\b(?:lease|contract|deal|agreement)\s+(?:there|elsewhere)\b|\bnext\s+door\b",
    re.IGNORECASE,
)
# a debt or contract that the deal puts an end to
_REPLACED = compiled(
    r"\b(?:repa(?:y|id|ys|ying)|refinanc\w+|replac\w+|redeem\w*|retir\w+|"
    r"pay(?:s|ing)?\s+(?:off|down))\s+(?:[^\s;]+\s+){0,6}?"
    r"(?:facilit\w+|loans?|debts?|notes|bonds?|credit|borrowings|contract|agreement|"
    r"lease)\s+(?:[a-z]+\s+){0,2}?(?:due|matur\w+|expir\w+|falling|end(?:s|ing))\b",
    re.IGNORECASE,
)
_FAVOUR = compiled(
    r"\b(?:tax|abatements?|grants?|subsid\w+|incentives?|pensions?|guarantees?)\b",
    re.IGNORECASE,
)
_OPTIONAL = compiled(
    r"\b(?:options?|optional|extra|extend\w*|extensions?|renew\w*)\b", re.IGNORECASE
)
_WITH_DEBT = compiled(
    r"^[^.;\d]{0,30}?\b(?:(?:includ\w+|counting|with)\s+(?:[a-z']+\s+){0,2}?debt|"
    r"(?:includ\w+|counting)\s+(?:[^\s;]+\s+){1,3}?(?:in|of)\s+(?:net\s+)?debt|"
    r"enterprise\s+value)\b",
    re.IGNORECASE,
)
# what deals of the kind cost, and not this one; or what some of this one does
_ELSE = compiled(
    r"\b(?:averag(?:e|es|ed|ing)|typical(?:ly)?|usual(?:ly)?|mean|median)\b"
    r"[^.;\d]{0,30}$|\b(?:part|portion|half|third|quarter|tranche|stage)\s+"
    r"(?:(?:is|was|alone|worth|of|at|valued)\s+){0,3}$|"
    r"\b(?:sales|revenues?|earnings|income|profits?|assets|turnover|loss(?:es)?)\b"
    r"[^.;$\u20ac\u00a3]{0,60}\b(?:were|was|are|is|totall?ed|reached)\s+$",
    re.IGNORECASE,
)
# what a maker asks of everybody, and nobody pays
_LISTED = compiled(
    r"^[^.;\d]{0,20}?\b(?:at|by|on|in)\s+(?:[a-z]+\s+){0,2}?(?:list|catalogue|catalog|"
    r"sticker|headline)\s+pric(?:es?|ing)\b",
    re.IGNORECASE,
)
# what it would come to if more is ordered than is firm
_WITH_OPTIONS = compiled(
    r"\b(?:includ\w+|with|counting|exercis\w+)\s+(?:[a-z]+\s+){0,3}options?\b"
    r"[^.;\d]{0,80}$|\boptions?\s+(?:is|are|were)\s+(?:[a-z]+\s+)?exercised\b"
    r"[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_SPENDS = compiled(
    r"\b(?:invest(?:s|ed|ing)?|spend(?:s|ing)?|spent)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_LATER = 60  # characters after a figure that may say what it is
_EARLIER = 40  # and before it
# what a sum may be besides the price of a deal
_NOUN = (
    r"(?P<noun>loans?|credit|debt|bonds?|notes|fees?|penalt(?:y|ies)|fines?|tax(?:es)?|"
    r"grants?|subsid(?:y|ies)|incentives?|abatement|savings|synergies|revenues?|sales|"
    r"profits?|earnings|losses|backlog|market\s+(?:value|cap\w*)|valuation|gdp|budget|"
    r"wages|jobs|donation|dividends?)"
)
_AFTER = compiled(
    r"^[\s,]*(?:[a-z-]+\s+){0,2}?(?:(?:in|of|for)\s+(?:[a-z-]+\s+){0,2}?)?"
    + _NOUN + r"\b",
    re.IGNORECASE,
)  # fmt: skip
_BEFORE = compiled(
    r"\b"
    + _NOUN
    + r"(?:\s+(?:amount|value|guarantee|of|worth|totall?ing|size))*[\s|:]*$",
    re.IGNORECASE,
)


class Principals:
    """For each article of a deal, its principal figure in every slot it answers."""

    def __init__(
        self,
        claims: Iterable[Claim],
        articles: Mapping[str, Article],
        unused: Iterable[Mention] = (),
    ) -> None:
        self._claims = tuple(claims)
        self._articles = articles
        self._unused = tuple(unused)

    def label(self, claim: Claim) -> str:
        """Give the noun that calls a sum something else than a price, if one does.

        >>> bool(_AFTER.match(" loan from a bank")), bool(_AFTER.match(" deal"))
        (True, False)
        >>> bool(_BEFORE.search("a loan of ")), bool(_BEFORE.search("| Price | "))
        (True, False)
        """
        text = self._articles[claim.article_id].text
        before = text[max(claim.start - _EARLIER, 0) : claim.start]
        after = text[claim.end : claim.end + _LATER]
        found = _AFTER.match(after) or _BEFORE.search(before)
        return found["noun"].casefold() if found else ""

    def counts_debt(self, claim: Claim) -> bool:
        """Whether an article says, wherever it has a price, that debt is part of it."""
        if claim.field != "amount":
            return False
        text = self._articles[claim.article_id].text
        told = re.finditer(re.escape(claim.quote), text)
        return any(_WITH_DEBT.match(text[m.end() : m.end() + _LATER]) for m in told)

    def is_principal(self, claim: Claim, own: Sequence[Claim]) -> bool:
        """Whether a claim is what its article gives first of its answers to a slot."""
        if claim.field == "term":
            return not self._is_of_another(claim)
        if isinstance(claim.value, Fee):
            return not _is_one_of_several(claim.value, own)
        if claim.field not in _FIGURE_FIELDS:
            return True
        if self.is_other(claim) or self._is_rate_elsewhere(claim):
            return False
        plain = [c for c in own if not self.is_other(c)] or own
        first = min(plain, key=lambda c: (self.is_listed(c), _place(c)))
        return first.value == claim.value

    def is_plain(self, claim: Claim) -> bool:
        """Whether nothing says that a claim is of something else than the deal."""
        if claim.field == "term":
            return not self._is_of_another(claim)
        return not (self.is_other(claim) or self._is_rate_elsewhere(claim))

    def is_other(self, claim: Claim) -> bool:
        """Whether a figure is called something else than what the deal costs."""
        label = self.label(claim)
        if label and not self._is_the_price(claim, label):
            return True
        before = self._sentence_before(claim)
        told = _ELSE.search(before) or _WITH_OPTIONS.search(before)
        return bool(told) or self.is_outlay(claim)

    def is_listed(self, claim: Claim) -> bool:
        """Whether a sum is told by a maker's list, wherever its article has it."""
        text = self._articles[claim.article_id].text
        told = re.finditer(re.escape(claim.quote), text)
        return any(_LISTED.match(text[m.end() : m.end() + _LATER]) for m in told)

    def _is_the_price(self, claim: Claim, label: str) -> bool:
        """Whether a noun beside a sum calls it what this deal comes to after all.

        A fee by the month is what a service costs, a loan is what a lender gives, and a
        price may count the debt of the firm bought.
        """
        if claim.role == "rate" and label in _PAID_IN_TIME:
            return True
        if self._is_credit:
            return label in _LENT
        return label == "debt" and self.counts_debt(claim)

    @cached_property
    def _is_credit(self) -> bool:
        """Whether most of what is told is told of a loan."""
        kinds = Counter(claim.deal_kind for claim in self._claims)
        return max(kinds, key=lambda kind: (kinds[kind], kind), default="") == "loan"

    def is_outlay(self, claim: Claim) -> bool:
        """Whether a sum is what the provider of a service spends to provide it."""
        if claim.field != "amount" or kind_family(claim.deal_kind) != "commercial":
            return False
        before = self._sentence_before(claim)
        return bool(_SPENDS.search(before)) and self._sides_named(claim, before) == {
            "giver"
        }

    def _sentence_before(self, claim: Claim) -> str:
        text = self._articles[claim.article_id].text
        return text[claim.sentence_start : claim.start]

    def _sides_named(self, claim: Claim, words: str) -> set[str]:
        """Tell which sides of the deal some words of a claim's article name."""
        return {
            side
            for party in self._parties.get(claim.article_id, ())
            if (side := side_of(party.role)) and party.normal.split()[0] in words
        }

    def _is_of_another(self, claim: Claim) -> bool:
        """Whether a term is that of an older contract, of a favour, or of an option."""
        text = self._articles[claim.article_id].text
        sentence = text[claim.sentence_start : claim.sentence_end]
        before = text[claim.sentence_start : claim.start]
        is_end = isinstance(claim.value, Period) and claim.value.end is not None
        is_new = claim.article_id in self._amending
        optional = is_end and not is_new and _OPTIONAL.search(sentence)
        replaced = _REPLACED.search(text[claim.sentence_start : claim.end])
        older = replaced or _OLDER.search(sentence)
        return bool(older or _FAVOUR.search(before) or optional)

    def _is_rate_elsewhere(self, claim: Claim) -> bool:
        """Whether the article gives the same figure by the month or year as well."""
        value = claim.value
        if not isinstance(value, Money) or value.period or value.per:
            return False
        figures = self._figures.get(claim.article_id, frozenset())
        return any(f.startswith(f"{_bare(claim.normal)} per ") for f in figures)

    def knows_both(self, claim: Claim, other: Claim) -> bool:
        """Whether a claim's article has another's figure as well, in whatever sense."""
        figures = self._figures.get(claim.article_id, frozenset())
        figure = _bare(other.normal)
        if figure == _bare(claim.normal):
            return False
        return figure in figures or self._corrects(claim, other)

    def _corrects(self, claim: Claim, other: Claim) -> bool:
        """Whether a claim's article says that another's figure was wrong.

        >>> _WRONG.search("45 aircraft, not 42 as reported earlier")["figure"]
        '42'
        """
        number = _NUMBER.search(other.quote)
        if number is None or claim.field not in _FIGURE_FIELDS:
            return False
        text = self._articles[claim.article_id].text
        return any(m["figure"] == number.group() for m in _WRONG.finditer(text))

    @cached_property
    def _amending(self) -> frozenset[str]:
        """The articles whose news it is that the deal was extended or changed."""
        return frozenset(c.article_id for c in self._claims if tells_amendment(c))

    @cached_property
    def _parties(self) -> Mapping[str, Sequence[Claim]]:
        return group_by_article(c for c in self._claims if c.field == "party")

    @cached_property
    def _figures(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        rows: tuple[Claim | Mention, ...] = (*self._claims, *self._unused)
        for row in rows:
            if row.normal is not None and row.field in _TOLD_FIELDS:
                found.setdefault(row.article_id, set()).add(_bare(row.normal))
        return {key: frozenset(figures) for key, figures in found.items()}


def _is_one_of_several(fee: Fee, own: Iterable[Claim]) -> bool:
    """Whether it is open which of an article's fees one is that names no payer."""
    unnamed = {
        claim.normal
        for claim in own
        if isinstance(claim.value, Fee) and claim.value.by is None
    }
    return fee.by is None and len(unnamed) > 1


def _bare(normal: str) -> str:
    """Strip a figure of its bound and of ``total``, a fee of who pays it."""
    plain = normal.removeprefix("fee ").split(" by ")[0]
    return _BOUND.sub("", plain).removesuffix(" total")


def _place(claim: Claim) -> tuple[bool, int, str]:
    return (claim.zone not in OPENING_ZONES, claim.start, claim.claim_id)
