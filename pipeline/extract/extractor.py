"""Article in, claims and mentions out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import islice
from typing import NamedTuple

from spacy.language import Language

from pipeline.extract.attribution import cite
from pipeline.extract.coinage import localized
from pipeline.extract.deals.announced import with_announcer
from pipeline.extract.deals.casting import Cast
from pipeline.extract.deals.clues import read_clues
from pipeline.extract.deals.completing import complete, find_bystanders, is_half
from pipeline.extract.deals.elsewhere import firms_above, told_elsewhere
from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.framing import frame_sentences
from pipeline.extract.deals.goods import as_goods
from pipeline.extract.deals.listing import with_listed
from pipeline.extract.deals.outsiders import find_outsiders
from pipeline.extract.deals.overhearing import overhear
from pipeline.extract.deals.owning import with_owner
from pipeline.extract.deals.rivals import with_rivals
from pipeline.extract.deals.roles import Kinds
from pipeline.extract.deals.serving import serve
from pipeline.extract.deals.strangers import find_strangers, without_strangers
from pipeline.extract.deals.topics import resolve_topics
from pipeline.extract.deals.triggers import Event, TriggerFinder
from pipeline.extract.fields import FIELDS
from pipeline.extract.inference import one_thread
from pipeline.extract.language.renewing import Renewed
from pipeline.extract.names import Entity, find_names
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.scene import Scene, Sentence, set_scene
from pipeline.extract.substance import keep_told
from pipeline.extract.triage import Triage
from pipeline.extract.unplaced import unplace
from pipeline.extract.weighing import (
    FIGURES,
    NEWS,
    PARTIES,
    free_sides,
    is_news,
    shipped,
    weigh_figures,
    weigh_parts,
)
from pipeline.extract.writing import write_claims, write_mentions
from pipeline.records import UNCLAIMED_ZONES, Article, Claim, Mention
from pipeline.records.lists import MOST_EVENTS, MOST_FINDINGS
from pipeline.rules import PatternRule, Rules, load_rules
from pipeline.rules.sieve import RuleSet
from pipeline.values import find_values
from pipeline.values.bare import with_bare

_BYSTANDERS = ("outsider", "bystander")


class Extraction(NamedTuple):
    """What one article gave: its claims, and every value seen, used or not."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]


class Extractor:
    """Reads articles with one set of rules and one language pipeline."""

    def __init__(
        self,
        rules: Rules | None = None,
        *,
        model: str = "auto",
        triage: bool = True,
        weigh: bool = True,
    ) -> None:
        """Take the rules (the shipped ones by default) and the name of a pipeline.

        Without ``triage`` every article is read, even one that can tell of no deal;
        without ``weigh`` rules alone say whether a deal is its news, who stands on
        which side and which figures are the deal's.

        Raises:
            ExtractError: No pipeline of that name is installed.
        """
        self.rules = rules or load_rules()
        self.model = model
        self._pipeline = Renewed(model)
        announcing = [one for one in self.rules.triggers if not one.is_weak]
        self._triggers = TriggerFinder(announcing)
        self._weak = TriggerFinder([one for one in self.rules.triggers if one.is_weak])
        self._triage = Triage(announcing) if triage else None
        self._weigh = weigh
        self._kinds = Kinds(self.rules.kinds)

    @cached_property
    def _given(self) -> frozenset[str]:
        """Names of persons, in small letters."""
        return frozenset(name.lower() for name in self.rules.names.given_names)

    @cached_property
    def _bystanders(self) -> RuleSet[PatternRule]:
        """The rules of who takes no part, be it only where sides are looked for."""
        fields = (self.rules.patterns.get(one, ()) for one in _BYSTANDERS)
        return RuleSet(rule for rules in fields for rule in rules)

    @property
    def nlp(self) -> Language:
        """The language pipeline, loaded when first needed, and anew when it is full."""
        return self._pipeline.get()

    def read(self, article: Article) -> Extraction:
        """Read one article; one whose news is no deal gives no claims."""
        if self._triage and not self._triage.is_worth_reading(article):
            return Extraction((), ())
        reading = self.survey(article)
        findings = [f for read in FIELDS for f in islice(read(reading), MOST_FINDINGS)]
        if not reading.is_news:
            findings = [f for f in findings if isinstance(f, Refusal)]
        elif self._weigh:
            findings = weigh_figures(reading, findings, shipped(FIGURES))
        statements = keep_told([f for f in findings if isinstance(f, Statement)])
        refusals = [f for f in findings if isinstance(f, Refusal)]
        claims = write_claims(reading, statements)
        return Extraction(claims, write_mentions(reading, claims, refusals))

    def survey(self, article: Article) -> Reading:
        """Set the scene and tell the deals of an article apart, before any field."""
        scene = self._scene(article)
        found = with_listed(list(islice(self._events(scene), MOST_EVENTS)))
        outsider = self.rules.patterns.get("outsider", ())
        found = without_strangers(found, find_strangers(scene.sentences, outsider))
        elsewhere, casting = self._elsewhere(scene), partial(self._cast, scene)
        events = with_rivals(with_announcer(resolve_topics(found, scene)))
        events = with_owner(events, scene.sentences, elsewhere)
        completing = partial(self._completed, scene, elsewhere)
        framing = frame_sentences(events, elsewhere, casting, completing)
        framing = replace(framing, tellers=self.rules.patterns.get("teller", ()))
        news = not self._weigh or is_news(scene, framing, shipped(NEWS))
        if self._weigh and news and free_sides(framing, self._kinds):
            by = find_bystanders(scene, self._bystanders, elsewhere)
            if not by.hide_from(framing.frames[0]):
                aside = find_bystanders(scene, self._bystanders, frozenset())
                told = by.entities | aside.entities
                weigh_parts(framing, scene, shipped(PARTIES), self._kinds, told)
        framing = replace(framing, above=firms_above(scene))
        cited = cite(scene.sentences, self.rules.patterns)
        return Reading(scene, framing, self.rules.patterns, cited, self._given, news)

    def _events(self, scene: Scene) -> Iterator[Event]:
        rules = self.rules.patterns.get("outsider", ())
        for sentence in scene.sentences:
            if sentence.is_claimable and self._may_announce(sentence):
                outsiders = find_outsiders(sentence, rules)
                yield from map(as_goods, self._triggers.find(sentence, outsiders))

    def _may_announce(self, sentence: Sentence) -> bool:
        return self._triage is None or self._triage.has_trigger(sentence.text)

    def _scene(self, article: Article) -> Scene:
        with one_thread():
            doc = self.nlp(article.text)
        skip = [(z.start, z.end) for z in article.zones if z.kind in UNCLAIMED_ZONES]
        names = find_names(
            doc, self.rules.names, skip=skip, publisher=article.source or ""
        )
        names = unplace(names, article.text, self.rules.names.known.keys())
        values = list(localized(find_values(article.text), article))
        values = with_bare(article.text, values)
        return set_scene(article, doc, values, names)

    def _completed(
        self, scene: Scene, elsewhere: frozenset[int], frames: Sequence[Frame]
    ) -> Event | None:
        """Who else takes part in the main deal, if no event tells it."""
        if frames and not is_half(frames[0]):
            return None  # most deals: nobody need be looked for
        bystanders = find_bystanders(scene, self._bystanders, elsewhere)
        heard = overhear(frames, scene, self._weak, bystanders, self._given)
        if heard is not None:
            return heard
        sides = self.rules.patterns.get("side", ())
        served = serve(frames, scene, sides, bystanders, self._given)
        if served is not None or not frames:
            return served
        return complete(frames, scene, bystanders, self._given)

    def _cast(self, scene: Scene, parties: frozenset[Entity]) -> Cast:
        sentences = [
            sentence
            for sentence in scene.sentences
            if sentence.is_claimable
            and not parties.isdisjoint(name.entity for name in sentence.names)
        ]
        patterns = self.rules.patterns.get("side", ())
        return Cast(self._kinds, read_clues(sentences, self.rules.clues, patterns))

    def _elsewhere(self, scene: Scene) -> frozenset[int]:
        """The sentences that say themselves that they tell of another deal."""
        return told_elsewhere(scene, self.rules.patterns.get("elsewhere", ()))


def extract_claims(
    articles: Iterable[Article], *, rules: Rules | None = None, model: str = "auto"
) -> Iterator[Claim]:
    """Yield the claims of each article in turn."""
    extractor = Extractor(rules, model=model)
    for article in articles:
        yield from extractor.read(article).claims
