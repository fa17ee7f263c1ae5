"""Pieces of a deal that an article tells apart from it, brought home."""

from collections.abc import Iterable, Sequence

from pipeline.reconcile.evidence import LINK_AT, Partners, Reason, total, weigh
from pipeline.reconcile.frames import Frame
from pipeline.reconcile.parties import keys_match

Members = tuple[int, ...]

_TELLING = ("amount", "capacity", "term", "same site", "same parties")
_ENOUGH = 3.0


def adopt_fragments(
    units: Sequence[Frame], clusters: Sequence[Members], partners: Partners
) -> tuple[Members, ...]:
    """Join a cluster to a larger one that names its parties and tells the same.

    An article may tell the price of a deal far from its parties; the other articles,
    which give both, show where it belongs. Their word alone counts: what the same
    article says elsewhere is no evidence.
    """
    homes = sorted(clusters, key=lambda c: (-len(c), c))
    for fragment in sorted(clusters, key=lambda c: (len(c), c)):
        if fragment not in homes:  # it has taken in a smaller one
            continue
        fits = [
            (_fit(units, fragment, home, partners), -place)
            for place, home in enumerate(homes)
            if _could_hold(units, fragment, home)
        ]
        score, place = max(fits, default=(0.0, 0))
        if score >= LINK_AT:
            homes[-place] = tuple(sorted(homes[-place] + fragment))
            homes.remove(fragment)
    return tuple(sorted(homes))


def _could_hold(units: Sequence[Frame], fragment: Members, home: Members) -> bool:
    """Whether a cluster is larger, shares an article and names all of the parties."""
    if len(home) <= len(fragment):
        return False
    if _articles(units, fragment).isdisjoint(_articles(units, home)):
        return False
    known = [key for i in home for key, _ in units[i].parties]
    named = [key for i in fragment for key, _ in units[i].parties]
    return all(any(keys_match(key, other) for other in known) for key in named)


def _articles(units: Sequence[Frame], members: Members) -> set[str]:
    return {units[i].article_id for i in members}


def _fit(
    units: Sequence[Frame], fragment: Members, home: Members, partners: Partners
) -> float:
    """Average the evidence over frames of different articles, if any is telling."""
    weighed = [
        weigh(units[i], units[j], partners)
        for i in fragment
        for j in home
        if units[i].article_id != units[j].article_id
    ]
    if not any(_telling_weight(reasons) >= _ENOUGH for reasons in weighed):
        return 0.0
    return sum(total(reasons) for reasons in weighed) / len(weighed)


def _telling_weight(reasons: Iterable[Reason]) -> float:
    return total(r for r in reasons if r.text.startswith(_TELLING))
