"""Claims of many articles in; deals, facts, conflicts and links out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.errors import ReconcileError
from pipeline.reconcile.arithmetic.bundles import (
    find_bundles,
    sum_links,
    tell_bundles,
)
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import Frame, gather_frames, kind_family
from pipeline.reconcile.identity.firms import Firms
from pipeline.reconcile.judged import apply_decisions
from pipeline.reconcile.lasting import Earlier, Name, keep_ids
from pipeline.reconcile.linking.linkage import Cluster, link_frames
from pipeline.reconcile.outcome import conflict_key, fact_key, reconcile_deal
from pipeline.reconcile.outcomes import Outcomes
from pipeline.reconcile.resolution.states import unused_mentions
from pipeline.reconcile.sharing import share_silences
from pipeline.records import (
    Article,
    Claim,
    Conflict,
    Deal,
    Decision,
    Fact,
    Link,
    Mention,
    content_id,
)
from pipeline.rules import Rules


class Reconciled(NamedTuple):
    """What many articles say together: every tuple is sorted by a full key.

    ``unmatched`` are decisions on claims and frames that are not there.
    """

    claims: tuple[Claim, ...]
    deals: tuple[Deal, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    links: tuple[Link, ...]
    unmatched: tuple[Decision, ...] = ()


def reconcile_claims(  # noqa: PLR0913 - all that is known of claims meets here
    claims: Iterable[Claim],
    articles: Iterable[Article],
    *,
    mentions: Iterable[Mention] = (),
    rules: Rules | None = None,
    decisions: Iterable[Decision] = (),
    earlier: Earlier | None = None,
    outcomes: Outcomes | None = None,
) -> Reconciled:
    """Join the claims of many articles into deals, facts and conflicts.

    The order of the input changes nothing, and neither does a deal id already filled.

    Args:
        claims: What the articles say, one by one.
        articles: The articles.
        mentions: Values seen and not used: they tell silence from not understanding.
        rules: What is known of names.
        decisions: A reviewer's judgements; what sources say stays as it is.
        earlier: The deals of an earlier run, whose ids are kept.
        outcomes: What came of deals before: one with the same dossier is as it was.

    Raises:
        ReconcileError: A claim's article is missing, an id stands twice, or a decision
            contradicts another one.
    """
    by_id = {article.article_id: article for article in articles}
    judged = apply_decisions(_check_claims(claims, by_id), decisions)
    firms = Firms(rules.names if rules else None)
    linkage = link_frames(gather_frames(judged.counting, by_id, firms), judged.links)
    unused = _by_article(unused_mentions(mentions))
    mixed = _mixed_articles(linkage.clusters)
    names = _name_deals(linkage.clusters, earlier)
    opened = (
        _open_dossier(cluster, name, by_id, unused, firms)
        for cluster, name in zip(linkage.clusters, names, strict=True)
    )
    dossiers = share_silences([replace(dossier, mixed=mixed) for dossier in opened])
    find = outcomes.find if outcomes else reconcile_deal
    found = [find(dossier) for dossier in dossiers]
    bundles = find_bundles(dossiers)
    facts = (tell_bundles(fact, bundles) for one in found for fact in one.facts)
    amendments = (link for one in found for link in one.amendments)
    links = (*linkage.links, *sum_links(bundles), *amendments)
    filled = [claim for dossier in dossiers for claim in dossier.claims]
    filled += _place_aside(judged.aside, filled)
    return Reconciled(
        claims=tuple(sorted(filled, key=_claim_key)),
        deals=tuple(sorted((one.deal for one in found), key=lambda d: d.deal_id)),
        facts=tuple(sorted(facts, key=fact_key)),
        conflicts=tuple(
            sorted((row for one in found for row in one.conflicts), key=conflict_key)
        ),
        links=tuple(sorted(links, key=_link_key)),
        unmatched=judged.unmatched,
    )


def _place_aside(aside: Iterable[Claim], filled: Iterable[Claim]) -> list[Claim]:
    """Leave what a reviewer set aside with the deal that its frame tells of."""
    homes = {claim.frame_id: claim.deal_id for claim in filled}
    return [
        claim.model_copy(update={"deal_id": homes.get(claim.frame_id)})
        for claim in aside
    ]


def _by_article(mentions: Iterable[Mention]) -> Mapping[str, Sequence[Mention]]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.article_id].append(mention)
    return found


def _mixed_articles(clusters: Iterable[Cluster]) -> frozenset[str]:
    """Name the articles that tell of several deals."""
    counts = Counter(frame.article_id for cluster in clusters for frame in cluster)
    return frozenset(key for key, number in counts.items() if number > 1)


def _check_claims(
    claims: Iterable[Claim], articles: Mapping[str, Article]
) -> tuple[Claim, ...]:
    found: dict[str, Claim] = {}
    for claim in claims:
        if claim.article_id not in articles:
            raise ReconcileError(
                f"{claim.path}: claim {claim.claim_id} names article"
                f" {claim.article_id}, which is not among the articles given"
            )
        if claim.claim_id in found:
            raise ReconcileError(f"{claim.path}: two claims have id {claim.claim_id}")
        found[claim.claim_id] = claim
    return tuple(found[key] for key in sorted(found))


def _name_deals(clusters: Iterable[Cluster], earlier: Earlier | None) -> Sequence[Name]:
    deals = [
        (_deal_id(cluster), [claim for frame in cluster for claim in frame.claims])
        for cluster in clusters
    ]
    return keep_ids(deals, earlier)


def _open_dossier(
    cluster: Cluster,
    name: Name,
    articles: Mapping[str, Article],
    unused: Mapping[str, Sequence[Mention]],
    firms: Firms,
) -> Dossier:
    deal_id = name.deal_id
    own = {frame.article_id: articles[frame.article_id] for frame in cluster}
    claims = [claim for frame in cluster for claim in frame.claims]
    return Dossier(
        deal_id=deal_id,
        claims=tuple(
            claim.model_copy(update={"deal_id": deal_id})
            for claim in sorted(claims, key=_claim_key)
        ),
        articles={key: own[key] for key in sorted(own)},
        firms=firms,
        unused=tuple(mention for key in sorted(own) for mention in unused.get(key, ())),
        formerly=name.formerly,
        mains=frozenset(frame.article_id for frame in cluster if frame.is_main),
    )


def _deal_id(cluster: Sequence[Frame]) -> str:
    """Digest who deals in what; the smallest frame tells two such deals apart."""
    parties = sorted({key for frame in cluster for key, _ in frame.parties})
    families = sorted({kind_family(frame.kind) for frame in cluster})
    return content_id("deal", parties, families, min(frame.key for frame in cluster))


def _claim_key(claim: Claim) -> tuple[str, int, int, str, str, str]:
    place = (claim.path, claim.start, claim.end)
    return (*place, claim.field, claim.role, claim.claim_id)


def _link_key(link: Link) -> tuple[str, str, str]:
    return (link.left, link.right, link.decision)
