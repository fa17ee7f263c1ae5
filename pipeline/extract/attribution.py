"""Sentence in, sayers out: which document, outlet or person is said to say it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from pipeline.extract.deals.frames import Frame, says_the_deal
from pipeline.extract.masking import Match, matches
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.reading import Reading, text_between
from pipeline.extract.scene import Sentence
from pipeline.records import Attribution, AttributionKind
from pipeline.rules import PatternRule
from pipeline.rules.patterns import compile_pattern
from pipeline.values.expressions import compiled

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
# where somebody else may come to say something else
_TURN = re.compile(r";|,?\s\b(?:though|although|but|while|whereas|whilst)\b")
_SPEAKS_ON = compiled(  # for small letters
    r"\b(?P<who>he|she|it|they)\s+(?:also\s+|then\s+|later\s+)?"
    r"(?:said|says|added|adds|explained|confirmed|wrote)\b(?!\s+(?:to\s+be|by)\b)"
)
_QUOTE = re.compile('["\u201d]')
_OPENS = compiled('[.!?"\u201d] ?[^\\S\\n]["\u201c]\\w?$')
_ORGANISATIONS = frozenset({NameKind.FIRM, NameKind.AGENCY})
_TWO = 2


def cite(
    sentences: Iterable[Sentence], patterns: Mapping[str, tuple[PatternRule, ...]]
) -> dict[int, tuple[Attribution, ...]]:
    """Give whom each sentence cites that claims may come from, by its number."""
    return {
        sentence.index: attributions(sentence, patterns)
        for sentence in sentences
        if sentence.is_claimable
    }


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
        """Tell the sayers of every sentence, and the document of every deal."""
        self._documents = dict(_documents(reading))
        self._own = _carried_on(reading)

    def of(
        self, sentence: Sentence, deal: int, at: int | None = None
    ) -> tuple[Attribution, ...]:
        """Give the sayers of what a sentence says of the deal of that number.

        Where one says this and another one that, ``at`` tells which of them is meant.
        """
        own = self._own.get(sentence.index, ())
        return _beside(own, sentence, at) or self._documents.get(deal, ())


def _beside(
    cited: tuple[Attribution, ...], sentence: Sentence, at: int | None
) -> tuple[Attribution, ...]:
    """Keep those whom the same part of a sentence cites, if it cites anybody.

    "Norvik said it pays $3 million, while two people briefed on it said $4 million."
    """
    if at is None or len(cited) < _TWO:
        return cited
    turns = [sentence.start + m.start() for m in _TURN.finditer(sentence.text)]
    here = bisect_right(turns, at)
    return tuple(c for c in cited if bisect_right(turns, c.start) == here) or cited


def _carried_on(reading: Reading) -> Mapping[int, tuple[Attribution, ...]]:
    """Give a sentence in which somebody speaks on whoever spoke before."""
    found: dict[int, tuple[Attribution, ...]] = {}
    before: Sentence | None = None
    for sentence in reading.sentences:
        last = found.get(before.index, ()) if before else ()
        cited = reading.cited[sentence.index]
        if not cited and before and last and _quotes_on(before, sentence):
            cited = last
        elif not cited and (speaks := _SPEAKS_ON.search(sentence.small)):
            cited = last or _namesakes(before, sentence, speaks)
        found[sentence.index] = cited
        before = sentence
    return found


def _quotes_on(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence goes on with a quotation of the same paragraph."""
    told = before.text + sentence.text[:1]
    return bool(_OPENS.search(told)) and _QUOTE.search(before.text[:-2]) is not None


def _namesakes(
    before: Sentence | None, sentence: Sentence, speaks: re.Match[str]
) -> tuple[Attribution, ...]:
    """Whom "it said" and "they said" stand for: who stands first in what was said."""
    least = {"it": 1, "they": _TWO}.get(speaks["who"])
    until = sentence.start + speaks.start()
    here = [n for n in _organisations(sentence) if n.end <= until]
    told = here or (_organisations(before) if before else [])
    return tuple(map(_organisation, told[:least])) if least and told else ()


def _organisations(sentence: Sentence) -> list[NameMention]:
    return [n for n in sentence.names if n.entity.kind in _ORGANISATIONS]


def _organisation(name: NameMention) -> Attribution:
    kind = AttributionKind.ORGANISATION
    return Attribution(kind=kind, name=name.entity.name, start=name.start, end=name.end)


def _documents(
    reading: Reading,
) -> Iterator[tuple[int, tuple[Attribution, ...]]]:
    """Yield the document that discloses a deal; two kinds of them leave it open."""
    found: dict[int, dict[str, Attribution]] = {}
    for sentence in reading.sentences:
        shown = [
            cited
            for cited in reading.cited[sentence.index]
            if cited.kind is AttributionKind.DOCUMENT
        ]
        if not shown or not _REVEALED.search(sentence.masked.text):
            continue
        for cited in shown:
            frame = _disclosed(reading, sentence, cited.start)
            if frame is not None:
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
