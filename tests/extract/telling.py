"""Invented news in, what the extractor makes of it out, as tests can say it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract import Extractor
from pipeline.extract.deals.triggers import Event, TriggerFinder
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.scene import Sentence
from pipeline.ingest import read_text
from pipeline.records import Article, Claim, Mention, ZoneKind
from pipeline.rules import load_rules
from pipeline.values import find_values

# Firms, persons and sites of these tests; none of them exists.
_KIND_OF = {
    **dict.fromkeys(
        ("Norvik", "Halden", "Ostra", "Brask", "qAI", "3Point", "Hale & Orr"),
        NameKind.FIRM,
    ),
    **dict.fromkeys(["Ada Lind", "Tess Orlo"], NameKind.PERSON),
    **dict.fromkeys(["Tarn Point", "Lake Quill"], NameKind.FACILITY),
    **dict.fromkeys(["Lorne", "Sundmark"], NameKind.PLACE),
    **dict.fromkeys(["Harbour Post"], NameKind.OUTLET),
    "Halden Grid": NameKind.FIRM,
}
_NAME = re.compile("|".join(map(re.escape, sorted(_KIND_OF, key=len, reverse=True))))


@dataclass(frozen=True)
class Told:
    """What the extractor read in one article."""

    article: Article
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]

    def said(self, field: str, frame: str | None = None) -> set[str]:
        """Every ``role normal`` that the article claims for a field."""
        return {
            f"{claim.role} {claim.normal}".strip()
            for claim in self.claims
            if claim.field == field and frame in {None, claim.frame_id}
        }

    def deal_with(self, name: str) -> str:
        """The frame of the one deal in which a party takes part."""
        frames = {c.frame_id for c in self.claims if c.normal == name}
        assert len(frames) == 1, f"{name} takes part in {len(frames)} deals"
        return frames.pop()

    def mention(self, quote: str) -> Mention:
        """The one mention of a value with these words."""
        found = [mention for mention in self.mentions if mention.quote == quote]
        assert len(found) == 1, f"{quote!r} found {len(found)} times"
        return found[0]


def tell(extractor: Extractor, text: str) -> Told:
    """Read an article; a bare sentence gets a headline that says nothing."""
    flowing = re.sub(r"(?<!\n)\n(?!\n)", " ", text)  # stories here are wrapped
    article = read_text(flowing if "\n" in text else f"Morning briefing\n\n{text}\n")
    return Told(article, *extractor.read(article))


def quotes(
    claims: Iterable[Claim], mentions: Iterable[Mention]
) -> Iterator[tuple[str, int, int]]:
    """Every quote with the place where it is said to stand."""
    yield from ((claim.quote, claim.start, claim.end) for claim in claims)
    yield from ((mention.quote, mention.start, mention.end) for mention in mentions)


def sentence_of(text: str, zone: ZoneKind = ZoneKind.BODY) -> Sentence:
    """A sentence in which every name is known for what it is."""
    return Sentence(
        index=0,
        start=0,
        end=len(text),
        zone=zone,
        text=text,
        values=tuple(find_values(text)),
        names=tuple(_names(text)),
    )


def _names(text: str) -> Iterator[NameMention]:
    entities: dict[str, Entity] = {}
    for found in _NAME.finditer(text):
        name = found[0]
        entity = Entity(name, *found.span(), _KIND_OF[name])
        yield NameMention(*found.span(), entities.setdefault(name, entity), "name")


@cache
def _finder() -> TriggerFinder:
    return TriggerFinder(load_rules().triggers)


def events_of(text: str) -> list[Event]:
    """The events that the shipped triggers find in a sentence of known names."""
    return list(_finder().find(sentence_of(text)))


def roles_of(text: str) -> dict[str, set[str]]:
    """Who stands in which role of the fullest event of a sentence."""
    event = max(
        events_of(text), key=lambda e: (len(e.entities), e.trigger.weight), default=None
    )
    if event is None:
        return {}
    return {
        role: {name.entity.name for name in names}
        for role, names in event.roles.items()
    }
