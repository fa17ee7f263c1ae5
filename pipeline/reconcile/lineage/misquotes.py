"""Claims and whom they cite in, misquotes out: figures that a source never gave."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.reconcile.frames import group_by_article
from pipeline.reconcile.relation import AGREEING, relate
from pipeline.records import SAID, Claim
from pipeline.values import AnyValue, Money, Quantity, RelationKind

_FEWEST = 2  # texts that give what a source says, before one is held to misquote it


def find_misquotes(
    cited: Iterable[tuple[Claim, str]], texts: Mapping[str, str]
) -> frozenset[str]:
    """Name the claims that cite a source for a figure which it does not give.

    What it gives is in its own article, if that is here; else most of those who cite
    it tell. A copy is held to its original, if that cites the same. An article that
    gives both figures tells of two things.

    Args:
        cited: Claims with the source of each; an article is the source of its own.
        texts: For every article the one of which it is a copy, or itself.
    """
    by_source: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim, source in cited:
        if isinstance(claim.value, Money | Quantity) and claim.assertion in SAID:
            by_source[(source, claim.field, claim.role)].append(claim)
    return frozenset(
        claim.claim_id
        for (source, _, _), claims in by_source.items()
        if len({claim.normal for claim in claims}) > 1
        for cited in [_Cited(source, claims, texts)]
        for claim in claims
        if cited.is_misquoted_by(claim)
    )


class _Cited:
    """What articles cite one source for, in answer to one question."""

    def __init__(
        self, source: str, claims: Sequence[Claim], texts: Mapping[str, str]
    ) -> None:
        self._source = source
        self._texts = texts
        self._by_article = group_by_article(claims)
        self._heads: dict[AnyValue, Claim] = {}
        self._tellers: dict[AnyValue, set[str]] = defaultdict(set)
        for claim in claims:
            self._heads.setdefault(claim.value, claim)
            self._tellers[claim.value].add(texts[claim.article_id])
        self._backing: dict[AnyValue, frozenset[str]] = {}
        self._votes_for: dict[tuple[AnyValue, str], int] = {}
        self._first_values: dict[str, Counter[AnyValue]] = defaultdict(Counter)
        for key, told in self._by_article.items():
            self._first_values[texts[key]][told[0].value] += 1

    def is_misquoted_by(self, claim: Claim) -> bool:
        """Whether a claim gives what the source does not."""
        claim, text = self._in_original(claim), self._texts[claim.article_id]
        told = self._by_article[claim.article_id]
        originals = {self._source, text} - {claim.article_id}
        own = [c for key in sorted(originals) for c in self._by_article.get(key, ())]
        if own or claim.article_id == self._source:
            clash = bool(own) and all(_clash(claim, other) for other in own)
            return clash and not self._outvotes(claim, own[0])
        mine = self._backs(claim)
        rivals = [c for c in self._heads.values() if _clash(claim, c)]
        if any(
            self._outvotes(rival, claim)
            for rival in rivals
            if self._texts[rival.article_id] == text
        ):
            return True
        return any(
            len(theirs) >= max(_FEWEST, len(mine) + 1)
            for other in rivals
            if not any(_agree(c, other) for c in told)
            for theirs in [self._backs(other)]
        )

    def _outvotes(self, claim: Claim, other: Claim) -> bool:
        """Whether more copies of one text say as a copy than as their original.

        The slip is then that of the first, who cites the same source as they.
        """
        if self._source in {claim.article_id, other.article_id}:
            return False
        text = self._texts[claim.article_id]
        return self._votes(claim, text) > max(1, self._votes(other, text))

    def _votes(self, claim: Claim, text: str) -> int:
        """Count the copies of a text that agree with a claim."""
        key = (claim.value, text)
        if key not in self._votes_for:
            told = self._first_values[text]
            self._votes_for[key] = sum(
                number
                for value, number in told.items()
                if relate(claim.value, value).kind in AGREEING
            )
        return self._votes_for[key]

    def _in_original(self, claim: Claim) -> Claim:
        """Give the claim that a copied one repeats, or itself: both have one source."""
        original = self._texts[claim.article_id]
        told = (
            self._by_article.get(original, ()) if original != claim.article_id else ()
        )
        return next((c for c in told if c.normal == claim.normal), claim)

    def _backs(self, claim: Claim) -> frozenset[str]:
        """Give the texts that agree with a claim."""
        if claim.value not in self._backing:
            self._backing[claim.value] = frozenset(
                text
                for value, texts in self._tellers.items()
                if relate(claim.value, value).kind in AGREEING
                for text in texts
            )
        return self._backing[claim.value]


def _agree(left: Claim, right: Claim) -> bool:
    return relate(left.value, right.value).kind in AGREEING


def _clash(left: Claim, right: Claim) -> bool:
    return relate(left.value, right.value).kind is RelationKind.CONTRADICTION
