"""Sentence in, sayers out: which document, outlet or person is said to say it."""

from collections.abc import Iterator, Mapping

from pipeline.extract.masking import Match, matches
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.scene import Sentence
from pipeline.records import Attribution, AttributionKind
from pipeline.rules import PatternRule

_KIND_OF_NAME = {
    NameKind.OUTLET: AttributionKind.OUTLET,
    NameKind.PERSON: AttributionKind.PERSON,
}


def attributions(
    sentence: Sentence, patterns: Mapping[str, tuple[PatternRule, ...]]
) -> Iterator[Attribution]:
    """Yield everybody whom the sentence cites, once each, in the order of the rules."""
    taken: list[tuple[int, int]] = []
    for match in matches(sentence.masked, patterns.get("source", ())):
        cited = _attribution(match, sentence)
        if not any(cited.start < end and start < cited.end for start, end in taken):
            taken.append((cited.start, cited.end))
            yield cited


def _attribution(match: Match, sentence: Sentence) -> Attribution:
    name = match.value
    if isinstance(name, NameMention):
        kind = _KIND_OF_NAME.get(name.entity.kind, AttributionKind.ORGANISATION)
        return Attribution(
            kind=kind, name=name.entity.name, start=name.start, end=name.end
        )
    words = sentence.text[match.start - sentence.start : match.end - sentence.start]
    return Attribution(
        kind=AttributionKind(match.rule.says),
        name=" ".join(words.split()),
        start=match.start,
        end=match.end,
    )
