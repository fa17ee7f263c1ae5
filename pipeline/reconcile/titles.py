"""What a deal is called, of which kind it is, and how far it has come."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.frames import kind_family, side_of
from pipeline.reconcile.resolution.stages import latest_stage
from pipeline.reconcile.resolution.wording import listed
from pipeline.records import Assertion, Claim

_LEADING = 3  # names of a side that a title lists


def title_of(dossier: Dossier, kind: str) -> str:
    """Call a deal by its parties, its kind and its site."""
    takers = _names(dossier, "taker")
    givers = [name for name in _names(dossier, "giver") if name not in takers]
    others = [n for n in _names(dossier, None) if n not in (*takers, *givers)]
    if not (takers and givers):
        others, takers, givers = [*takers, *givers, *others], [], []
    sides = [listed(side[:_LEADING]) for side in (takers, givers) if side]
    who = " \u2013 ".join(sides) or listed(others[:_LEADING]) or "unnamed parties"
    sites = _ranked(dossier, [c for c in dossier.claims if c.field == "facility"])
    site = f", {sites[0]}" if sites else ""
    return f"{who}: {kind.replace('_', ' ')}{site}"


def party_names(dossier: Dossier) -> tuple[str, ...]:
    """List the parties of a deal by their fullest names."""
    claims = [c for c in dossier.claims if c.field == "party" and _is_said(c)]
    return tuple(sorted(_ranked(dossier, claims)))


def _names(dossier: Dossier, side: str | None) -> list[str]:
    claims = [
        c
        for c in dossier.claims
        if c.field == "party" and _is_said(c) and side_of(c.role) == side
    ]
    return _ranked(dossier, claims)


def _ranked(dossier: Dossier, claims: Sequence[Claim]) -> list[str]:
    """Name parties or sites by their fullest names, those in most articles first."""
    articles: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        articles[dossier.name(claim)].add(claim.article_id)
    return sorted(articles, key=lambda name: (-len(articles[name]), name))


def _is_said(claim: Claim) -> bool:
    return claim.assertion not in (Assertion.DENIED, Assertion.GENERIC)


def kind_of(dossier: Dossier) -> str:
    """Choose the kind that most articles tell; "other" only for want of one.

    Copies count once. Where kinds tie, one of the family that most tell goes first,
    then the one that more was said under.
    """
    texts = dossier.lineage.texts
    said = {
        (texts[c.article_id], c.deal_kind, c.role, c.normal) for c in dossier.claims
    }
    claimed = Counter(kind for _, kind, *_ in said)
    counts = Counter(kind for _, kind in {(text, kind) for text, kind, *_ in said})
    families = Counter(map(kind_family, counts.elements()))

    def rank(kind: str) -> tuple[object, ...]:
        family = families[kind_family(kind)]
        return kind == "other", -counts[kind], -family, -claimed[kind], kind

    return min(counts, key=rank)


def status_of(dossier: Dossier) -> str:
    """Tell the stage that the latest dated article knows, else the furthest."""
    claim = latest_stage(dossier.claims, dossier)
    return claim.normal if claim else "unknown"
