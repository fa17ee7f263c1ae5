"""Names of origins in, one name per origin out: which filing is the same filing."""

import re
from collections.abc import Iterable

from pipeline.reconcile.identity.parties import keys_match, name_key
from pipeline.records import Attribution, AttributionKind, Claim
from pipeline.values import Source

_DOCUMENT_WORDS = frozenset([
    "filing", "prospectus", "report", "statement", "release", "announcement",
    "agreement", "contract", "document", "documents", "letter", "memo", "lawsuit",
    "complaint", "suit", "blog", "post", "presentation", "slides", "order",
    "notice",
])  # fmt: skip
_FILLERS = frozenset([
    "a", "an", "the", "of", "by", "with", "to", "in", "on", "from", "for", "its",
    "their", "his", "her", "recent", "new", "latest", "regulatory", "securities",
    "public", "initial", "press", "news", "official", "us", "sec", "and",
    "exchange", "commission", "amended", "confidential", "own", "form",
    "registration",
])  # fmt: skip
_FORM = re.compile(r"[a-z]{0,3}-?\d{1,2}-?[a-z]?")  # S-1, 10-K, 8-K, F-4


def cited_by(claim: Claim) -> tuple[Attribution, ...]:
    """Give the chain that a claim cites; a claim about a source cites that source."""
    if claim.attribution or not isinstance(claim.value, Source):
        return claim.attribution
    kind = AttributionKind(claim.value.source_kind)
    return (
        Attribution(
            kind=kind, name=claim.value.normal, start=claim.start, end=claim.end
        ),
    )


class OriginNames:
    """One name for every way in which the articles of a deal name an origin."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        links = {link for claim in claims for link in cited_by(claim)}
        named = {(link.kind, link.name) for link in links}
        self._full: dict[tuple[AttributionKind, str], str] = {}
        heads: list[tuple[AttributionKind, str]] = []
        for kind, name in sorted(named, key=lambda item: (-len(item[1]), item)):
            head = next((h for h in heads if _same_origin(h, (kind, name))), None)
            if head is None:
                heads.append((kind, name))
            self._full[(kind, name)] = head[1] if head else name

    def of(self, link: Attribution) -> str:
        """Give the fullest name of an origin."""
        return self._full.get((link.kind, link.name), link.name)


def _same_origin(
    left: tuple[AttributionKind, str], right: tuple[AttributionKind, str]
) -> bool:
    if left[0] is not right[0]:
        return False
    if left[0] is not AttributionKind.DOCUMENT:
        return keys_match(name_key(left[1]), name_key(right[1]))
    return _same_document(*(document_parts(name) for name in (left[1], right[1])))


def document_parts(name: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Split a document's name into its form (S-1), its sort (filing) and its owner."""
    words = re.findall(r"[\w-]+", re.sub(r"['\u2019]s?\b", " ", name).casefold())
    forms = {w for w in words if _FORM.fullmatch(w) and any(c.isdigit() for c in w)}
    sorts = {w for w in words if w in _DOCUMENT_WORDS}
    owner = set(words) - forms - sorts - _FILLERS
    return frozenset(forms), frozenset(sorts), frozenset(owner)


def _same_document(
    left: tuple[frozenset[str], frozenset[str], frozenset[str]],
    right: tuple[frozenset[str], frozenset[str], frozenset[str]],
) -> bool:
    """Two names mean one document unless form, owner or sort tell them apart."""
    for mine, other in zip((left[0], left[2]), (right[0], right[2]), strict=True):
        if mine and other and mine.isdisjoint(other):
            return False
    if left[0] and right[0]:
        return True
    filed = all(parts[0] or "filing" in parts[1] for parts in (left, right))
    return filed or bool(left[1] & right[1])
