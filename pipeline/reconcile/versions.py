"""A dossier in, links out: which story tells what became of another one's deal."""

from collections import defaultdict
from collections.abc import Iterator

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.lineage.changes import AMENDED, tells_amendment
from pipeline.records import Article, Link


def amendment_links(dossier: Dossier) -> Iterator[Link]:
    """Link every story of a changed deal with those that tell how it was before."""
    told = _changed_figures(dossier)
    for pair in _changed_deals(dossier):
        told.setdefault(pair, [])
    for (new, old), changes in sorted(told.items()):
        yield Link(
            left=new,
            right=old,
            decision="amends",
            score=0.0,
            reasons=tuple(sorted(changes)) or ("the deal was changed since",),
        )


def _changed_figures(dossier: Dossier) -> dict[tuple[str, str], list[str]]:
    """Tell by which stories the figures of others were changed, and how."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, change in dossier.changes.overtaken.items():
        if change.how != AMENDED or change.by is None:
            continue
        old, new = dossier.by_id[key], dossier.by_id[change.by]
        if old.article_id != new.article_id:
            how = f"{old.field}: {old.normal} became {new.normal}"
            found[(new.frame_id, old.frame_id)].append(how)
    return found


def _changed_deals(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Pair a story of a change with the stories of earlier days that know of none."""
    amending = {c.frame_id: c for c in dossier.claims if tells_amendment(c)}
    others = {c.frame_id: c for c in dossier.claims if c.frame_id not in amending}
    for new, claim in amending.items():
        for old, other in others.items():
            if _is_later(dossier.article(claim), dossier.article(other)):
                yield new, old


def _is_later(new: Article, old: Article) -> bool:
    days = new.day, old.day
    return days[0] is not None and days[1] is not None and days[0] > days[1]
