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
from pipeline.reconcile.arithmetic.checks import work_out
from pipeline.reconcile.conflicts.currencies import find_currencies
from pipeline.reconcile.conflicts.meanings import find_kinds, find_senses
from pipeline.reconcile.conflicts.parts import find_wholes
from pipeline.reconcile.conflicts.places import find_places
from pipeline.reconcile.conflicts.reporting import (
    find_contradictions,
    find_disclosures,
    find_miscounts,
)
from pipeline.reconcile.conflicts.rivals import find_rivals
from pipeline.reconcile.conflicts.sites import find_sites
from pipeline.reconcile.conflicts.slips import find_slips
from pipeline.reconcile.conflicts.starts import find_starts
from pipeline.reconcile.conflicts.swaps import find_swaps
from pipeline.reconcile.conflicts.tranches import find_tranches
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import Frame, gather_frames, kind_family
from pipeline.reconcile.identity.firms import Firms
from pipeline.reconcile.judged import apply_decisions
from pipeline.reconcile.lasting import Earlier, Name, keep_ids
from pipeline.reconcile.linking.linkage import Cluster, link_frames
from pipeline.reconcile.resolution.contests import Contest, hold_contests
from pipeline.reconcile.resolution.disclosure import find_clashes
from pipeline.reconcile.resolution.overtaking import part_overtaken, place_overtaken
from pipeline.reconcile.resolution.resolve import resolve_contest, resolve_silences
from pipeline.reconcile.resolution.silences import gather_silences
from pipeline.reconcile.resolution.stages import hold_stages
from pipeline.reconcile.resolution.states import open_questions, unused_mentions
from pipeline.reconcile.roles import settle_roles
from pipeline.reconcile.sharing import share_silences
from pipeline.reconcile.slots import Slot, sort_into_slots
from pipeline.reconcile.titles import kind_of, party_names, status_of, title_of
from pipeline.reconcile.versions import amendment_links
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


class _Outcome(NamedTuple):
    """One deal reconciled."""

    deal: Deal
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]


def reconcile_claims(  # noqa: PLR0913 - all that is known of claims meets here
    claims: Iterable[Claim],
    articles: Iterable[Article],
    *,
    mentions: Iterable[Mention] = (),
    rules: Rules | None = None,
    decisions: Iterable[Decision] = (),
    earlier: Earlier | None = None,
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
    outcomes = [_reconcile_deal(dossier) for dossier in dossiers]
    bundles = find_bundles(dossiers)
    facts = (tell_bundles(fact, bundles) for o in outcomes for fact in o.facts)
    links = (*linkage.links, *sum_links(bundles), *amendment_links(dossiers))
    filled = [claim for dossier in dossiers for claim in dossier.claims]
    filled += _place_aside(judged.aside, filled)
    return Reconciled(
        claims=tuple(sorted(filled, key=_claim_key)),
        deals=tuple(sorted((o.deal for o in outcomes), key=lambda d: d.deal_id)),
        facts=tuple(sorted(facts, key=_fact_key)),
        conflicts=tuple(
            sorted((c for o in outcomes for c in o.conflicts), key=_conflict_key)
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


def _reconcile_deal(dossier: Dossier) -> _Outcome:
    contests = _hold_all(dossier)
    silences = gather_silences(dossier.claims)
    shared = gather_silences(dossier.shared)
    clashes = find_clashes(contests, (*silences, *shared), dossier)
    worked = work_out(contests, dossier)
    facts = [resolve_contest(c, silences, clashes, worked) for c in contests]
    facts += resolve_silences(silences, contests, dossier)
    conflicts = find_contradictions(contests, dossier)
    conflicts += find_disclosures(clashes, dossier)
    conflicts += find_miscounts(worked, dossier)
    conflicts += find_swaps(dossier)
    conflicts += find_kinds(dossier)
    conflicts += find_senses(dossier)
    conflicts += find_wholes(dossier)
    conflicts += find_places(dossier) or find_sites(dossier)
    conflicts += find_rivals(dossier)
    conflicts += find_tranches(dossier)
    conflicts += find_currencies(dossier)
    conflicts += find_starts(dossier, conflicts)
    conflicts += find_slips(dossier, conflicts)
    return _Outcome(_describe_deal(dossier, facts, conflicts), tuple(facts), conflicts)


def _hold_all(dossier: Dossier) -> tuple[Contest, ...]:
    standing, overtaken = part_overtaken(dossier)
    settled = settle_roles(dossier.claims, dossier.names)
    beside = dict.fromkeys(dossier.aggregates, "other")  # what several deals come to
    roles = {**settled, **dossier.changes.roles, **beside}
    slots = sort_into_slots(standing, dossier.names, roles)
    held = (
        contest
        for slot, claims in slots.items()
        for contest in _hold(slot, claims, dossier)
    )
    return place_overtaken(tuple(held), overtaken)


def _hold(slot: Slot, claims: Sequence[Claim], dossier: Dossier) -> tuple[Contest, ...]:
    hold = hold_stages if slot.field == "status" else hold_contests
    return hold(slot, claims, dossier)


def _describe_deal(
    dossier: Dossier, facts: Sequence[Fact], conflicts: Sequence[Conflict]
) -> Deal:
    kind = kind_of(dossier)
    return Deal(
        deal_id=dossier.deal_id,
        kind=kind,
        title=title_of(dossier, kind),
        status=status_of(dossier),
        parties=party_names(dossier),
        facts=tuple(f.fact_id for f in sorted(facts, key=_fact_key)),
        conflicts=tuple(c.conflict_id for c in sorted(conflicts, key=_conflict_key)),
        articles=tuple(dossier.articles),
        origins=dossier.lineage.origins(dossier.claims),
        lineage=dossier.lineage.pairs(),
        formerly=dossier.formerly,
        open_questions=open_questions(dossier.claims, dossier.articles, dossier.unused),
    )


def _claim_key(claim: Claim) -> tuple[str, int, int, str, str, str]:
    place = (claim.path, claim.start, claim.end)
    return (*place, claim.field, claim.role, claim.claim_id)


def _fact_key(fact: Fact) -> tuple[str, str, str, str, str]:
    return (fact.deal_id, fact.field, fact.role, fact.normal, fact.fact_id)


def _conflict_key(conflict: Conflict) -> tuple[str, str, str]:
    return (conflict.deal_id, conflict.field, conflict.conflict_id)


def _link_key(link: Link) -> tuple[str, str, str]:
    return (link.left, link.right, link.decision)
