"""A conflict in, one line that tells it out."""

from collections import Counter

from pipeline.emit.audit import source_name
from pipeline.emit.index import Index
from pipeline.emit.wording import readable, shown, slot_label
from pipeline.records import Conflict, Side

_FEW = 2


def conflict_line(conflict: Conflict, index: Index) -> str:
    """Tell a conflict in one line: the deal, the field, who says what."""
    deal = index.deals.get(conflict.deal_id)
    title = f"{shown(deal.title)}: " if deal else ""
    sides = " / ".join(_side(side, index) for side in conflict.sides)
    label = slot_label(conflict.field, "").lower()
    return f"! {title}{label}: {sides}  [{conflict.conflict_id[:8]}]"


def side_words(side: Side, index: Index) -> str:
    """A side's value as people write it."""
    claims = index.cited(side.claims)
    return readable(side.normal, claims[0].value.kind if claims else "text")


def name_sources(text: str, conflict: Conflict, index: Index) -> str:
    """Put outlets where a text names the files of a conflict, if no two are of one."""
    named = {path: index.outlets.get(path) for path in conflict.paths}
    outlets = Counter(named.values())
    for path in sorted(named, key=len, reverse=True):
        outlet = named[path]
        if outlet and outlets[outlet] == 1:
            text = text.replace(path, outlet)
    return text


def _side(side: Side, index: Index) -> str:
    claims = index.cited(side.claims)
    articles = (index.articles.get(claim.article_id) for claim in claims)
    names = list(dict.fromkeys(shown(source_name(row)) for row in articles if row))
    told = ", ".join(names) if len(names) <= _FEW else f"{len(names)} articles"
    return f"{side_words(side, index)} ({told or ', '.join(side.paths)})"
