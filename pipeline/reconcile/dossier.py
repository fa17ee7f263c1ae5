"""Everything that is known about one deal while it is being reconciled."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.reconcile.frames import group_by_article, is_prominent
from pipeline.reconcile.identity.aggregates import aggregates_among
from pipeline.reconcile.identity.firms import Firms
from pipeline.reconcile.identity.parties import full_names, site_key
from pipeline.reconcile.lineage.chains import Lineage
from pipeline.reconcile.lineage.changes import Changes, find_changes
from pipeline.reconcile.relation import (
    AGREEING,
    compare_claims,
    is_hedged,
    is_one_sided,
)
from pipeline.reconcile.resolution.principal import Principals
from pipeline.records import Article, Assertion, Claim, Mention
from pipeline.values import Exclusivity, PartialDate, Period, Relation, Status

_STARTS = frozenset({"start", "effective"})
_EARLY = frozenset({"rumoured", "in_talks", "planned", "letter_of_intent"})


@dataclass(frozen=True, eq=False)
class Dossier:
    """The claims about one deal, the articles they stand in, mentions unused there.

    ``mixed`` names articles that tell of other deals as well, ``mains`` those that are
    about this one; ``shared`` is what they say to be undisclosed of all their deals.
    """

    deal_id: str
    claims: tuple[Claim, ...]
    articles: Mapping[str, Article]
    firms: Firms
    unused: tuple[Mention, ...] = ()
    mixed: frozenset[str] = frozenset()
    mains: frozenset[str] = frozenset()
    shared: tuple[Claim, ...] = ()
    formerly: tuple[str, ...] = ()

    @cached_property
    def lineage(self) -> Lineage:
        """The origins of the claims."""
        return Lineage(self.claims, self.articles)

    @cached_property
    def principals(self) -> Principals:
        """What each article gives first."""
        return Principals(self.claims, self.articles, self.unused)

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return {claim.claim_id: claim for claim in self.claims}

    @cached_property
    def by_article(self) -> Mapping[str, Sequence[Claim]]:
        """The claims of each article."""
        return group_by_article(self.claims)

    @cached_property
    def aggregates(self) -> frozenset[str]:
        """The claims of what several deals come to, where a text has this one's sum."""
        told = self.by_article.items()
        found = (aggregates_among(own, self.articles[key].text) for key, own in told)
        return frozenset(claim_id for ids in found for claim_id in ids)

    @cached_property
    def bounds(self) -> Mapping[str, Sequence[Claim]]:
        """The figures that are the least or the most, by field, each once."""
        found: dict[tuple[str, str], Claim] = {}
        for claim in self.claims:
            if is_one_sided(claim):
                found.setdefault((claim.field, claim.normal), claim)
        by_field: dict[str, list[Claim]] = defaultdict(list)
        for (field, _), claim in sorted(found.items()):
            by_field[field].append(claim)
        return by_field

    @cached_property
    def names(self) -> Mapping[tuple[str, str], str]:
        """The fullest name of every party and site, by field and spelling."""
        found: dict[tuple[str, str], str] = {}
        for field, key in (("party", self.firms.key), ("facility", site_key)):
            spellings = self._spellings(field)
            for name, full in full_names((s, key(s)) for s in spellings).items():
                found[(field, name)] = full
        return found

    def _spellings(self, field: str) -> list[str]:
        once = {(c.article_id, c.normal) for c in self.claims if c.field == field}
        return [name for _, name in sorted(once)]

    @cached_property
    def start(self) -> PartialDate | None:
        """The day from which the deal runs, if all articles that tell it agree."""
        dates = [claim for claim in self.claims if _tells_start(claim)]
        agree = all(
            compare_claims(dates[0], other).kind in AGREEING for other in dates[1:]
        )
        finest = max(dates, key=_fineness, default=None) if agree else None
        return (
            finest.value.start if finest and isinstance(finest.value, Period) else None
        )

    @cached_property
    def changes(self) -> Changes:
        """What was amended, corrected or taken back."""
        cited = self.lineage.cited_article
        return find_changes(self.claims, self.articles, cited)

    def compare(self, left: Claim, right: Claim) -> Relation:
        """Compare two claims of one slot in the light of the deal's start."""
        return compare_claims(left, right, self.start)

    @cached_property
    def early_articles(self) -> frozenset[str]:
        """Articles that know only of talks, while others know the deal as settled."""
        stages = {key: self._stages(key) for key in self.articles}
        early = {
            key
            for key, found in stages.items()
            if found and found <= _EARLY and self._opens_with_stage(key)
        }
        settled = any(found - _EARLY - {"denied"} for found in stages.values())
        return frozenset(early) if settled else frozenset()

    def _opens_with_stage(self, article_id: str) -> bool:
        """Whether an article says near its top how far the deal has come.

        Talks that it mentions far down may be about something else.
        """
        return any(
            is_prominent(claim)
            for claim in self.by_article.get(article_id, ())
            if isinstance(claim.value, Status)
        )

    @cached_property
    def is_denied(self) -> bool:
        """Whether some article denies that there is a deal."""
        return any(c.field == "status" and c.normal == "denied" for c in self.claims)

    def _stages(self, article_id: str) -> set[str]:
        return {
            claim.value.stage
            for claim in self.by_article.get(article_id, ())
            if isinstance(claim.value, Status)
            and claim.assertion is not Assertion.DENIED
        }

    def is_firm(self, claim: Claim) -> bool:
        """Whether a claim can contradict: no guess, denial, early or old report."""
        if claim.claim_id in self.changes.overtaken:
            return False
        if isinstance(claim.value, Exclusivity):  # talks about it are exclusive or not
            return claim.assertion not in (Assertion.DENIED, Assertion.GENERIC)
        raised = claim.claim_id in self.changes.roles  # what the deal costs by now
        if (is_hedged(claim) and not raised) or self._is_history(claim):
            return False
        return claim.article_id not in self.early_articles

    def _is_history(self, claim: Claim) -> bool:
        """Whether a term was over before its article was published."""
        if claim.field != "term" or not isinstance(claim.value, Period):
            return False
        day = self.article(claim).day
        end = claim.value.end
        return bool(day and end and end.days()[1] < day)

    def is_own(self, claim: Claim) -> bool:
        """Whether an article that is about this deal claims it, and can contradict."""
        return claim.article_id in self.mains and self.is_firm(claim)

    def share_figure(self, left: Claim, right: Claim) -> bool:
        """Whether the article of either claim has the other's figure as well."""
        knows_both = self.principals.knows_both
        return knows_both(left, right) or knows_both(right, left)

    def name(self, claim: Claim) -> str:
        """Give the fullest name of the party or site that a claim names."""
        return self.names.get((claim.field, claim.normal), claim.normal)

    def article(self, claim: Claim) -> Article:
        """Give the article that makes a claim."""
        return self.articles[claim.article_id]

    def sentence(self, claim: Claim) -> str:
        """Give the sentence that a claim stands in."""
        text = self.article(claim).text
        return text[claim.sentence_start : claim.sentence_end]

    def texts(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """Give the articles of some claims, copies counted once."""
        texts = self.lineage.texts
        return tuple(sorted({texts[claim.article_id] for claim in claims}))

    def paths(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """Give the paths of the articles of some claims."""
        return tuple(sorted({claim.path for claim in claims}))


def _tells_start(claim: Claim) -> bool:
    """Whether a claim dates the beginning: as a date, or at the head of a term."""
    if not isinstance(claim.value, Period) or is_hedged(claim):
        return False
    if claim.field == "date":
        return claim.role in _STARTS
    return claim.field == "term" and claim.value.is_start and bool(claim.value.start)


def _fineness(claim: Claim) -> tuple[int, str]:
    return (len(claim.normal), claim.claim_id)
