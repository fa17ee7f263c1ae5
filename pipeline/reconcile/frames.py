"""Claims in, frames out: what one article tells about one deal."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby
from typing import Literal

from pipeline.reconcile.identity.aggregates import aggregates_among
from pipeline.reconcile.identity.figures import telling_figures
from pipeline.reconcile.identity.firms import Firms
from pipeline.reconcile.identity.leads import lead_of
from pipeline.reconcile.identity.parties import (
    LEGAL_FORMS,
    Key,
    site_key,
    without_short_forms,
)
from pipeline.reconcile.identity.subjects import Weights, subjects_of
from pipeline.reconcile.raises import is_new
from pipeline.records import (
    BESIDE_THE_DEAL,
    OPENING_ZONES,
    Article,
    Assertion,
    Claim,
    content_id,
)
from pipeline.rules.sides import PAID, PAYING
from pipeline.values import Money, Period, Quantity

SUM_ROLES = frozenset({"total", "price"})
_ONLOOKERS = frozenset({"advisor", "regulator", "filer"})
_UNSAID = frozenset({Assertion.GENERIC, Assertion.DENIED, Assertion.UNDISCLOSED})
_FAMILIES = {
    "acquisition": "ownership",
    "merger": "ownership",
    "asset_sale": "ownership",
    "investment": "capital",
    "loan": "capital",
    "joint_venture": "capital",
    "settlement": "settlement",
    "sponsorship": "sponsorship",
    "other": "",
}

_OPENING = 800  # characters in which news says what it is about

SideOfDeal = Literal["taker", "giver"] | None


def side_of(role: str) -> SideOfDeal:
    """Tell which side of a deal a party's role stands on, if either."""
    if role in PAYING:
        return "taker"
    return "giver" if role in PAID else None


def kind_family(kind: str) -> str:
    """Tell the wide family of a kind of deal; empty where the kind says nothing."""
    return _FAMILIES.get(kind, "commercial")


@dataclass(frozen=True)
class Frame:
    """What one article tells about one deal: claims of one or more frame ids.

    ``lead`` holds the names of the article's opening, ``subjects`` those of all its
    text, ``figures`` its exact numbers; the main frame is the deal that the article
    tells most of. ``tells_change`` is whether it tells that the deal was changed;
    ``aggregates`` are sums of several deals.
    """

    article_id: str
    frame_ids: tuple[str, ...]
    claims: tuple[Claim, ...]
    published: dt.date | None
    firms: Firms
    text: str
    lead: str = ""
    is_main: bool = False
    subjects: Weights = field(default_factory=dict, compare=False)
    figures: frozenset[str] = frozenset()
    tells_change: bool = False
    aggregates: frozenset[str] = frozenset()

    def opening(self, words: int | None = None) -> str:
        """Give the names of the article's first words, or of its whole opening."""
        if words is None:
            return self.lead
        return f" {' '.join(self.lead.split()[:words])} "

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The weightiest names of the article's opening, weightiest first."""
        opened = set(self.lead.split()) & self.subjects.keys() - LEGAL_FORMS
        return tuple(sorted(opened, key=lambda name: (-self.subjects[name], name)))

    @property
    def key(self) -> tuple[str, str]:
        """What sorts and identifies the frame."""
        return (self.article_id, self.frame_ids[0])

    @cached_property
    def signature(self) -> tuple[str, str, tuple[tuple[str, ...], ...]]:
        """What the frame says in which text; that of a copy is the same."""
        said = sorted((c.field, c.role, c.normal, c.assertion) for c in self.claims)
        return (self.text, str(self.published), tuple(said))

    @cached_property
    def kind(self) -> str:
        """The kind of deal that most of its claims belong to."""
        counts: dict[str, int] = defaultdict(int)
        for claim in self.claims:
            counts[claim.deal_kind] += 1
        return min(counts, key=lambda kind: (kind == "other", -counts[kind], kind))

    @cached_property
    def parties(self) -> tuple[tuple[Key, SideOfDeal], ...]:
        """The parties by owner, with the side each stands on; onlookers left out."""
        named = [c for c in self._said("party") if c.role not in _ONLOOKERS]
        sides: dict[Key, SideOfDeal] = {}
        for claim in named:
            key = self.firms.owner(claim.normal, self.published)
            sides[key] = sides.get(key) or side_of(claim.role)
        return tuple(sorted(without_short_forms(sides), key=lambda item: item[0]))

    @cached_property
    def sites(self) -> tuple[Key, ...]:
        """The sites named; a mere noun, "battery factory", tells no two apart."""
        named = (c.normal for c in self._said("facility") if not c.normal.islower())
        return tuple(sorted({site_key(name) for name in named}))

    @cached_property
    def places(self) -> frozenset[str]:
        """Where the deal's thing stands: in a town or near it."""
        return frozenset(c.normal.removeprefix("near ") for c in self._said("location"))

    @cached_property
    def amounts(self) -> tuple[Claim, ...]:
        """The deal's own sums of money, those beside the deal left out."""
        said = self._said("amount")
        return tuple(
            c
            for c in said
            if c.role not in BESIDE_THE_DEAL and isinstance(c.value, Money)
            if c.claim_id not in self.aggregates
        )

    @cached_property
    def capacities(self) -> tuple[Claim, ...]:
        """What is counted or measured of the deal."""
        return tuple(c for c in self._said("capacity") if isinstance(c.value, Quantity))

    @cached_property
    def terms(self) -> tuple[Claim, ...]:
        """For how long the deal runs."""
        return tuple(c for c in self._said("term") if isinstance(c.value, Period))

    @cached_property
    def event(self) -> tuple[dt.date, dt.date] | None:
        """The days on which the deal was announced or signed, if they are told."""
        for role in ("announced", "signed"):
            for claim in self._said("date"):
                days = _days(claim) if claim.role == role else None
                if days is not None:
                    return days
        return None

    def _said(self, field: str) -> tuple[Claim, ...]:
        return tuple(
            c for c in self.claims if c.field == field and c.assertion not in _UNSAID
        )


def _days(claim: Claim) -> tuple[dt.date, dt.date] | None:
    """Give the days of a date claim, if they are few enough to date an event."""
    value = claim.value
    date = (value.start or value.end) if isinstance(value, Period) else None
    if date is None or date.month is None:
        return None
    return date.days()


def gather_frames(
    claims: Sequence[Claim], articles: Mapping[str, Article], firms: Firms
) -> tuple[Frame, ...]:
    """Gather the claims of each article and frame."""

    def key(claim: Claim) -> tuple[str, str]:
        return (claim.article_id, claim.frame_id)

    texts = _texts(articles)
    telling = {claim.article_id: articles[claim.article_id] for claim in claims}
    leads = {key: lead_of(article) for key, article in telling.items()}
    subjects = subjects_of(telling)  # most of a feed tells of no deal
    figures = {key: telling_figures(article) for key, article in telling.items()}
    mains = _main_frames(claims)
    ordered = sorted(claims, key=lambda claim: (*key(claim), claim.claim_id))
    return tuple(
        Frame(
            article_id=article_id,
            frame_ids=(frame_id,),
            claims=told,
            published=articles[article_id].day,
            firms=firms,
            text=texts[article_id],
            lead=leads[article_id],
            subjects=subjects[article_id],
            figures=figures[article_id],
            is_main=mains.get(article_id) == frame_id,
            tells_change=_tells_change(told, articles[article_id]),
            aggregates=aggregates_among(told, articles[article_id].text),
        )
        for (article_id, frame_id), members in groupby(ordered, key=key)
        for told in [tuple(members)]
    )


def _tells_change(claims: Sequence[Claim], article: Article) -> bool:
    return any(
        claim.normal == "amended" or is_new(claim, claims, article.text)
        for claim in claims
        if claim.assertion not in _UNSAID
    )


def _main_frames(claims: Iterable[Claim]) -> Mapping[str, str]:
    """For each article the frame that it tells first and most of."""
    told: dict[tuple[str, str], float] = defaultdict(float)
    for claim in sorted(claims, key=lambda c: (c.article_id, c.start, c.claim_id)):
        if claim.field != "source":
            told[(claim.article_id, claim.frame_id)] += _prominence(claim)
    ranked = sorted(told, key=lambda key: (told[key], key))
    return dict(ranked)


def mark_main(units: Sequence[Frame]) -> tuple[Frame, ...]:
    """Choose among the frames of one article, joined by now, what it is about."""
    told = {
        unit.key: sum(_prominence(c) for c in unit.claims if c.field != "source")
        for unit in units
    }
    main = max(told, key=lambda key: (told[key], key), default=None)
    return tuple(replace(unit, is_main=unit.key == main) for unit in units)


def is_prominent(claim: Claim) -> bool:
    """Whether a claim stands where news says what it is about."""
    return claim.zone in OPENING_ZONES or claim.start < _OPENING


def _prominence(claim: Claim) -> float:
    if claim.zone in OPENING_ZONES:
        return 3.0 if claim.field == "party" else 2.0
    return 1.5 if claim.start < _OPENING else 1.0


def _texts(articles: Mapping[str, Article]) -> Mapping[str, str]:
    """Map every article to a digest of the text that it repeats or brings."""
    first = {key: article.duplicate_of or key for key, article in articles.items()}
    return {
        key: content_id(articles[source].text if source in articles else source)
        for key, source in first.items()
    }


def group_by_article(claims: Iterable[Claim]) -> Mapping[str, Sequence[Claim]]:
    """Gather claims by their articles."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article_id].append(claim)
    return found


def merge_frames(left: Frame, right: Frame) -> Frame:
    """Join two frames of one article."""
    return Frame(
        article_id=left.article_id,
        frame_ids=tuple(sorted(left.frame_ids + right.frame_ids)),
        claims=tuple(sorted(left.claims + right.claims, key=lambda c: c.claim_id)),
        published=left.published,
        firms=left.firms,
        text=left.text,
        lead=left.lead,
        subjects=left.subjects,
        figures=left.figures,
        is_main=left.is_main or right.is_main,
        tells_change=left.tells_change or right.tells_change,
        aggregates=left.aggregates | right.aggregates,
    )
