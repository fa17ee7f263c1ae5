"""Two output folders in, what changed between them and why out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from pipeline.emit.index import Results
from pipeline.records import Claim, Fact, Row

_Key = tuple[str, str, str]
_REVIEWED = "a reviewer says"
_WEIGHT = re.compile(r" [+-][\d.]+$")


class Change(Row):
    """One fact that one run gives and the other does not, or gives otherwise.

    ``why`` says it in words; ``articles`` are the paths that made the change.
    """

    change: Literal["added", "changed", "removed"]
    deal_id: str
    title: str
    field: str
    role: str
    before: str | None
    after: str | None
    verdict_before: str | None
    verdict_after: str | None
    why: tuple[str, ...]
    articles: tuple[str, ...] = ()


class _Side(NamedTuple):
    """One run, with what is looked up in it."""

    results: Results
    claims: Mapping[str, Claim]
    articles: Mapping[str, str]
    facts: Mapping[_Key, tuple[Fact, ...]]


def compare_outputs(old: Results, new: Results) -> tuple[Change, ...]:
    """List the facts added, changed and removed, with the reason in words.

    Deals are the same by id or by ``formerly``: run with ``--previous`` to keep ids.
    """
    before, after = _open(old, {}), _open(new, {})
    renamed = _renamed(before, after)
    before = _open(old, renamed)
    keys = sorted({*before.facts, *after.facts})
    return tuple(change for key in keys for change in _changes(key, before, after))


def _open(results: Results, renamed: Mapping[str, str]) -> _Side:
    facts: dict[_Key, list[Fact]] = {}
    for fact in results.facts:
        deal = renamed.get(fact.deal_id, fact.deal_id)
        facts.setdefault((deal, fact.field, fact.role), []).append(fact)
    return _Side(
        results,
        {claim.claim_id: claim for claim in results.claims},
        {article.path: article.article_id for article in results.articles},
        {key: tuple(rows) for key, rows in facts.items()},
    )


def _renamed(before: _Side, after: _Side) -> Mapping[str, str]:
    """Map deals that are gone to those that they went into."""
    here = {deal.deal_id for deal in after.results.deals}
    merged = {
        old: deal.deal_id
        for deal in after.results.deals
        for old in deal.formerly
        if old not in here
    }
    alike = _by_claims(before, after)
    return {**alike, **merged}


def _by_claims(before: _Side, after: _Side) -> Mapping[str, str]:
    here = {deal.deal_id for deal in after.results.deals}
    found: dict[str, str] = {}
    for key, claim in sorted(before.claims.items()):
        now = after.claims.get(key)
        if now is not None and claim.deal_id not in here and claim.deal_id is not None:
            found.setdefault(claim.deal_id, now.deal_id or claim.deal_id)
    return found


def _changes(key: _Key, before: _Side, after: _Side) -> Iterable[Change]:
    """Pair the facts of one slot: the same value first, then what is left in order."""
    old = {fact.normal: fact for fact in before.facts.get(key, ())}
    new = {fact.normal: fact for fact in after.facts.get(key, ())}
    for normal in sorted(old.keys() & new.keys()):
        if old[normal].verdict != new[normal].verdict:
            yield _change(key, old[normal], new[normal], before, after)
    gone = sorted(old.keys() - new.keys())
    come = sorted(new.keys() - old.keys())
    for number in range(max(len(gone), len(come))):
        one = old[gone[number]] if number < len(gone) else None
        other = new[come[number]] if number < len(come) else None
        yield _change(key, one, other, before, after)


def _change(
    key: _Key, one: Fact | None, other: Fact | None, before: _Side, after: _Side
) -> Change:
    why, paths = _reasons(one, other, before, after)
    titles = {d.deal_id: d.title for d in (*before.results.deals, *after.results.deals)}
    return Change(
        change="added" if one is None else "removed" if other is None else "changed",
        deal_id=key[0],
        title=titles.get(key[0], ""),
        field=key[1],
        role=key[2],
        before=one.normal if one else None,
        after=other.normal if other else None,
        verdict_before=one.verdict.value if one else None,
        verdict_after=other.verdict.value if other else None,
        why=why,
        articles=paths,
    )


def _reasons(
    one: Fact | None, other: Fact | None, before: _Side, after: _Side
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say which articles came, went, changed, or are read or judged otherwise."""
    told = dict.fromkeys(_paths(other, after), "says so")
    told |= {p: "said so" for p in _paths(one, before) if p not in told}
    reasons = {path: _reason(path, before, after) for path in sorted(told)}
    judged = [c for c in _claims(one, after) if c.judgement is not None]
    words = {f"{path}: {reason}" for path, reason in reasons.items() if reason}
    words |= {f"{claim.path}: {claim.reasons[-1]}" for claim in judged if claim.reasons}
    words |= _overtaken(one, other, before)
    words |= _linked(_claims(one, before) + _claims(other, after), before, after)
    if not words:
        words = {"the same articles are read or compared otherwise"}
    moved = tuple(path for path, reason in reasons.items() if reason)
    return tuple(sorted(words)), moved


def _overtaken(one: Fact | None, other: Fact | None, before: _Side) -> set[str]:
    """Name the articles whose word on it is superseded now."""
    gone = set(other.superseded) - set(one.superseded) if one and other else set()
    return {f"{c.path}: superseded" for c in _claims(one, before) if c.claim_id in gone}


def _linked(claims: Sequence[Claim], before: _Side, after: _Side) -> set[str]:
    """Say what a reviewer decided since of stories being one deal."""
    paths = {claim.frame_id: claim.path for claim in claims}
    known = {(link.left, link.right, link.reasons) for link in before.results.links}
    told = set()
    for link in after.results.links:
        path = paths.get(link.left) or paths.get(link.right)
        new = (link.left, link.right, link.reasons) not in known
        if path and new and link.reasons and link.reasons[0].startswith(_REVIEWED):
            told.add(f"{path}: {_WEIGHT.sub('', link.reasons[0])}")
    return told


def _reason(path: str, before: _Side, after: _Side) -> str:
    was, is_now = before.articles.get(path), after.articles.get(path)
    if was is None:
        return "a new article"
    if is_now is None:
        return "the article is gone"
    return "" if was == is_now else "the article has changed"


def _paths(fact: Fact | None, side: _Side) -> set[str]:
    return {claim.path for claim in _claims(fact, side)}


def _claims(fact: Fact | None, side: _Side) -> list[Claim]:
    if fact is None:
        return []
    ids = (*fact.supporting, *fact.dissenting, *fact.undisclosed)
    return [side.claims[key] for key in ids if key in side.claims]


def tell_change(change: Change) -> str:
    r"""Print a change in a line or two.

    >>> row = Change(change="added", deal_id="d", title="A - B: lease", field="term",
    ...     role="", before=None, after="P5Y", verdict_before=None,
    ...     verdict_after="agreed", why=("b.txt: a new article",))
    >>> tell_change(row)
    '+ A - B: lease; term: P5Y (agreed)\n    b.txt: a new article'
    """
    sign = {"added": "+", "changed": "~", "removed": "-"}[change.change]
    slot = change.field + (f", {change.role}" if change.role else "")
    old = f"{change.before} ({change.verdict_before})" if change.before else ""
    new = f"{change.after} ({change.verdict_after})" if change.after else ""
    line = f"{sign} {change.title}; {slot}: {' -> '.join(w for w in (old, new) if w)}"
    return "\n".join([line, *(f"    {reason}" for reason in change.why)])
