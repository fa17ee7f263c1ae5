"""Claims in, origins out: who got it from whom, as far as the texts say so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from pipeline.reconcile.identity.parties import keys_match, name_key
from pipeline.reconcile.lineage.copies import age_of, copy_groups
from pipeline.reconcile.lineage.finer import find_finer
from pipeline.reconcile.lineage.houses import UNTOLD, Houses
from pipeline.reconcile.lineage.kinship import find_kin
from pipeline.reconcile.lineage.misquotes import find_misquotes
from pipeline.reconcile.lineage.origins import OriginNames, cited_by, document_parts
from pipeline.reconcile.lineage.papers import FILING, paper_of
from pipeline.reconcile.lineage.roots import (
    ON_RECORD,
    PRIMARY,
    TRUST,
    USER_TIERS,
    Root,
    hedged,
    trust_in,
)
from pipeline.records import (
    Article,
    Attribution,
    AttributionKind,
    Claim,
    Origin,
)


class Lineage:
    """The origins of the claims of one deal."""

    def __init__(
        self, claims: Sequence[Claim], articles: Mapping[str, Article]
    ) -> None:
        self.claims = claims
        self.articles = articles
        self._names = OriginNames(claims)
        self._houses = Houses(claims)
        self._roots: dict[str, Root] = {}

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """For every article the first article of which it is a copy, or itself."""
        return copy_groups(tuple(self.articles[key] for key in sorted(self.articles)))

    @cached_property
    def _kin(self) -> Mapping[str, str]:
        """For articles with a source in common with others the earliest of them."""
        originals = [self.articles[key] for key in set(self.texts.values())]
        return find_kin(sorted(originals, key=age_of), self.claims, self.texts)

    def _home(self, claim: Claim) -> str:
        """Name the article that stands for all that have its words or its source."""
        text = self.texts[claim.article_id]
        return self._kin.get(text, text)

    @cached_property
    def _outlets(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """The outlets whose own articles are here, with the text of each.

        They stand in the order of the texts, which a copy does not change.
        """
        named = {
            (self.texts[key], name_key(article.source))
            for key, article in self.articles.items()
            if article.source
        }
        return tuple((outlet, text) for text, outlet in sorted(named))

    @cached_property
    def _defaults(self) -> Mapping[str, tuple[Attribution, ...]]:
        """For each frame the one document that it cites, or the one outlet, or a party.

        A sentence without a source then has it from there as well: counting it as an
        origin of its own would make one voice two.
        """
        found: dict[str, dict[str, Attribution]] = defaultdict(dict)
        for claim in self.claims:
            for link in cited_by(claim):
                found[claim.frame_id].setdefault(self._names.of(link), link)
        return {key: self._default(links.values()) for key, links in found.items()}

    def _default(self, links: Iterable[Attribution]) -> tuple[Attribution, ...]:
        cited = tuple(links)
        for kind in (AttributionKind.DOCUMENT, AttributionKind.OUTLET):
            found = tuple(link for link in cited if link.kind is kind)
            if found:
                return found if len(found) == 1 else ()
        if any(link.kind is AttributionKind.UNNAMED for link in cited):
            return ()
        return tuple(link for link in cited if self._houses.of(link))

    def root(self, claim: Claim) -> Root:
        """Follow a claim's attributions to its end; without any, the article is it."""
        if claim.claim_id not in self._roots:
            is_alone = claim.claim_id in self._misquotes
            root = self._lone_root(claim) if is_alone else self._follow(claim)
            self._roots[claim.claim_id] = root
        return self._roots[claim.claim_id]

    @cached_property
    def _misquotes(self) -> frozenset[str]:
        """Claims that cite a source for what it does not say: theirs alone."""
        cited = ((claim, self._source(claim)) for claim in self.claims)
        return find_misquotes(cited, self.texts)

    def meant(self, claim: Claim) -> Claim:
        """Give what a claim's origin is quoted with elsewhere, more exactly."""
        return self._finer.get(claim.claim_id, claim)

    @cached_property
    def _finer(self) -> Mapping[str, Claim]:
        return find_finer((claim, self.root(claim).id) for claim in self.claims)

    def _source(self, claim: Claim) -> str:
        """Name the document, or else the article of ours, that a claim rests on."""
        article = self.cited_article(claim)
        if article is not None:
            return article
        root = self._follow(claim)
        is_document = root.kind == AttributionKind.DOCUMENT.value
        return root.id if is_document else self.texts[claim.article_id]

    def _follow(self, claim: Claim) -> Root:
        if paper := self._paper_root(claim, self._home(claim)):
            return paper
        chain = claim.attribution
        chain = chain or self._defaults.get(claim.frame_id, ())
        named = [link for link in chain if link.kind is not AttributionKind.UNNAMED]
        if not chain:
            return self._own_root(claim)
        if not named:
            return self._unnamed_root(claim)
        return self._named_root(claim, named)

    def _lone_root(self, claim: Claim) -> Root:
        """An article whose figure nobody else has: its slip, or its own finding."""
        trust = hedged(claim, TRUST["article"])
        return Root(claim.article_id, "article", (), trust, in_corpus=True)

    @cached_property
    def _papers(self) -> Mapping[str, str]:
        """The articles that are papers of a party, with the sort of each."""
        told = {key: paper_of(article) for key, article in self.articles.items()}
        return {key: sort for key, sort in told.items() if sort}

    def _paper_root(self, claim: Claim, key: str) -> Root | None:
        """A filing or a release is the word of a party, whoever it quotes."""
        sort, article = self._papers.get(key), self.articles[key]
        if sort is None or article.tier:
            return None
        kind = AttributionKind.DOCUMENT.value
        trust = TRUST[kind] if sort == FILING else ON_RECORD
        name = f"{sort} {article.path}"
        return Root(name, kind, (), hedged(claim, trust), in_corpus=True, house=UNTOLD)

    def _cited_paper(self, claim: Claim, name: str) -> Root | None:
        """The one filing, or the one release, among the articles that a claim cites."""
        sorts = document_parts(name)[1]
        is_filing = not sorts or not sorts.isdisjoint(PRIMARY)
        fitting = [k for k, s in self._papers.items() if (s == FILING) is is_filing]
        return self._paper_root(claim, fitting[0]) if len(fitting) == 1 else None

    def _own_root(self, claim: Claim) -> Root:
        article = self.articles[self._home(claim)]
        trust = USER_TIERS.get((article.tier or "").casefold(), TRUST["article"])
        return Root(
            article.article_id, "article", (), hedged(claim, trust), in_corpus=True
        )

    def _unnamed_root(self, claim: Claim) -> Root:
        """Nobody's name: the unnamed sources of one article are one origin."""
        trust = hedged(claim, TRUST[AttributionKind.UNNAMED.value])
        return Root(f"unnamed:{self._home(claim)}", "unnamed", (), trust)

    def _named_root(self, claim: Claim, named: Sequence[Attribution]) -> Root:
        last = named[-1]
        via = tuple(dict.fromkeys(self._names.of(link) for link in named[:-1]))
        name = self._names.of(last)
        if last.kind is AttributionKind.OUTLET:
            return self._outlet_root(claim, name, via)
        house = self._houses.speaking(named)
        trust = trust_in(last, name)
        kind = last.kind
        if house and kind is AttributionKind.DOCUMENT:
            paper = self._cited_paper(claim, name)
            if paper is not None:
                return replace(paper, via=(*via, name))
        if house and trust < TRUST[AttributionKind.DOCUMENT.value]:
            kind, trust = AttributionKind.ORGANISATION, ON_RECORD
            name = self._houses.name(house)
            via = tuple(n for n in via if n != name)
        return Root(name, kind.value, via, hedged(claim, trust), house=house)

    def _outlet_root(self, claim: Claim, name: str, via: tuple[str, ...]) -> Root:
        """An outlet whose article is here passes on where that article has it from."""
        text = self.cited_article(claim) or self._copied_outlet(claim, name)
        if text is None:
            trust = hedged(claim, TRUST[AttributionKind.OUTLET.value])
            return Root(name, AttributionKind.OUTLET.value, via, trust)
        source = self._claim_like(claim, text)
        if source is not None and source.attribution:
            last = source.attribution[-1]
            if last.kind not in (AttributionKind.UNNAMED, AttributionKind.OUTLET):
                root = self._named_root(claim, source.attribution)
                return replace(root, via=(*via, name))
        trust = hedged(claim, TRUST[AttributionKind.OUTLET.value])
        return Root(text, "article", (*via, name), trust, in_corpus=True)

    def cited_article(self, claim: Claim) -> str | None:
        """Find the article of the outlet that a claim cites, if it is among ours."""
        cited = [a for a in cited_by(claim) if a.kind is AttributionKind.OUTLET]
        if not cited:
            return None
        last = cited[-1]
        own = self.texts[claim.article_id]
        key = name_key(last.name)
        found = (text for outlet, text in self._outlets if keys_match(key, outlet))
        return next((text for text in found if text != own), None)

    def _copied_outlet(self, claim: Claim, name: str) -> str | None:
        """The article that a claim's own one copies, if the cited outlet wrote it."""
        own, key = self.texts[claim.article_id], name_key(name)
        if own == claim.article_id:
            return None
        told = (text for outlet, text in self._outlets if keys_match(key, outlet))
        return own if own in told else None

    def _claim_like(self, claim: Claim, article_id: str) -> Claim | None:
        same = (
            other
            for other in self.claims
            if other.article_id == article_id
            and (other.field, other.role) == (claim.field, claim.role)
        )
        return next(same, None)

    def origins(self, claims: Iterable[Claim]) -> tuple[Origin, ...]:
        """Gather claims by their origin."""
        by_id: dict[str, list[tuple[Claim, Root]]] = defaultdict(list)
        for claim in claims:
            root = self.root(claim)
            by_id[root.id].append((claim, root))
        return tuple(
            Origin(
                id=key,
                kind=members[0][1].kind,
                in_corpus=members[0][1].in_corpus,
                via=tuple(sorted({name for _, root in members for name in root.via})),
                claims=tuple(sorted(claim.claim_id for claim, _ in members)),
            )
            for key, members in sorted(by_id.items())
        )

    def pairs(self) -> tuple[tuple[str, str, str], ...]:
        """List who took from whom, with the reason: a copy, a citation, a slip."""
        found = {
            (key, text, "nearly the same text")
            for key, text in self.texts.items()
            if key != text
        }
        shared = "words or errors of one source"
        found |= {(key, first, shared) for key, first in self._kin.items()}
        for claim in self.claims:
            cited = self.cited_article(claim)
            if cited is not None and cited != claim.article_id:
                found.add((claim.article_id, cited, "cites it"))
        return tuple(sorted(found))
