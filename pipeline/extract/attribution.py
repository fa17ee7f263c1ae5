"""Sentence in, sayers out: which document, outlet or person is said to say it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.extract.deals.frames import Frame, says_the_deal
from pipeline.extract.masking import Match, matches
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.reading import Reading, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import Attribution, AttributionKind
from pipeline.rules import PatternRule
from pipeline.rules.patterns import compile_pattern

_KIND_OF_NAME = {
    NameKind.OUTLET: AttributionKind.OUTLET,
    NameKind.PERSON: AttributionKind.PERSON,
}
# The chain runs from the reader to the root: an outlet cites people, who cite papers.
_NEARNESS = (
    AttributionKind.OUTLET,
    AttributionKind.ORGANISATION,
    AttributionKind.PERSON,
    AttributionKind.UNNAMED,
    AttributionKind.DOCUMENT,
)
# "Details were revealed in Norvik's filing", "Norvik disclosed in a filing that"
_REVEALED = compile_pattern(
    r"\b(?:reveal(?:s|ed|ing)?|disclos(?:es|ed|ing)|shows?|showed|shown|detail(?:s|ed)|"
    r"outlin(?:es|ed)|according\s+to|set\s+out|laid\s+out|spelled\s+out|publish(?:es|ed))\b"
)
_LEAD = re.compile(
    r"\s*(?:(?:according\s+to|citing|cited|cites|in|to|from|on|by)\s+)?", re.IGNORECASE
)
_DOCUMENT = re.compile(r"release|statement|presentation|post|memo|court|prospectus")


def attributions(
    sentence: Sentence, patterns: Mapping[str, tuple[PatternRule, ...]]
) -> tuple[Attribution, ...]:
    """Give everybody whom a sentence cites, once each, nearest to the reader first."""
    cited: list[Attribution] = []
    for match in matches(sentence.masked, patterns.get("source", ())):
        found = _attribution(match, sentence)
        if not any(found.start < c.end and c.start < found.end for c in cited):
            cited.append(found)
    return tuple(sorted(cited, key=lambda c: (_NEARNESS.index(c.kind), c.start)))


class Sayers:
    """Who says what in one article: each sentence's own sayers, or its deal's document.

    Where a sentence names nobody and another one says in which document the deal was
    disclosed, what the sentence says of the deal is from there.
    """

    def __init__(self, reading: Reading) -> None:
        """Read the sayers of every sentence, and the document of every deal."""
        self._own = {
            sentence.index: attributions(sentence, reading.patterns)
            for sentence in reading.sentences
        }
        self._documents = dict(_documents(reading, self._own))

    def of(self, sentence: Sentence, deal: int) -> tuple[Attribution, ...]:
        """Give the sayers of what a sentence says of the deal of that number."""
        own = self._own.get(sentence.index, ())
        return own or self._documents.get(deal, ())


def _documents(
    reading: Reading, own: Mapping[int, Sequence[Attribution]]
) -> Iterator[tuple[int, tuple[Attribution, ...]]]:
    """Yield the document that discloses a deal; two kinds of them leave it open."""
    found: dict[int, dict[str, Attribution]] = {}
    for sentence in reading.sentences:
        if not _REVEALED.search(sentence.masked.text):
            continue
        for cited in own[sentence.index]:
            frame = _disclosed(reading, sentence, cited.start)
            if cited.kind is AttributionKind.DOCUMENT and frame is not None:
                found.setdefault(frame.number, {}).setdefault(_sort(cited), cited)
    for number, documents in sorted(found.items()):
        if len(documents) == 1:
            yield number, tuple(documents.values())


def _disclosed(reading: Reading, sentence: Sentence, position: int) -> Frame | None:
    """The deal that a document discloses: "this transaction" is the main one."""
    frames = reading.framing.frames
    near = reading.framing.frame_at(sentence, position)
    return near or (frames[0] if frames and says_the_deal(sentence) else None)


def _sort(document: Attribution) -> str:
    """The noun that says what kind of document it is: "filing", "release"."""
    nouns = _DOCUMENT.findall(document.name.lower())
    return nouns[0] if nouns else "filing"


def _attribution(match: Match, sentence: Sentence) -> Attribution:
    name = match.value
    if isinstance(name, NameMention):
        kind = _KIND_OF_NAME.get(name.entity.kind, AttributionKind.ORGANISATION)
        if match.rule.says != "named":
            kind = AttributionKind(match.rule.says)
        return Attribution(
            kind=kind, name=name.entity.name, start=name.start, end=name.end
        )
    start, end = _core(sentence, match)
    return Attribution(
        kind=AttributionKind(match.rule.says),
        name=" ".join(text_between(sentence, start, end).split()),
        start=start,
        end=end,
    )


def _core(sentence: Sentence, match: Match) -> tuple[int, int]:
    """The words for a document or for somebody unnamed, without "according to"."""
    words = text_between(sentence, match.start, match.end)
    lead = _LEAD.match(words)
    start = match.start + (lead.end() if lead else 0)
    return start, match.start + len(words.rstrip())
