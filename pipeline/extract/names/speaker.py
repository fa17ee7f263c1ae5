"""Names of one text in, who says "we" out: the firm whose letter or filing it is.

A filing, a letter to shareholders and a release on a firm's own site speak in the first
person; the firm says of itself what "we" do, stands in the letterhead, the headline,
the signature or a definition ("we"), or is the publisher. What persons say in quotation
marks is theirs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.names.kinds import Entity, NameKind, NameMention
from pipeline.values.expressions import compiled

_WE = re.compile(r"\b(?:[Ww]e|us)\b(?!['\u2019])")
_FIRST_PERSON = compiled(r"\b(?:[Ww]e|us|[Oo]ur)\b")
_QUOTED = re.compile(
    r"\u201c[^\u201d\n]{12,}(?:\u201d|$)|(?<!\w)\"[^\"\n]{12,}(?:\"|$)", re.MULTILINE
)
_DEFINED = re.compile(
    r"[,\s]*\((?:[^()\"\u201c]{0,60}[\"\u201c][^\"\u201d]{1,40}[\"\u201d]){0,3}"
    r"[^()\"\u201c]{0,30}[\"\u201c](?:we|us|our)\b",
    re.IGNORECASE,
)
# Who says so of itself: "Norvik Ltd (NVK) is pleased to announce that we have"
_ANNOUNCING = compiled(
    r"(?:\s+\([^()\n]{1,60}\)|,\s[^,.;\n]{1,60},)?\s+(?:[Hh]ereby\s+|[Tt]oday\s+|"
    r"(?:is|are)\s+(?:pleased|delighted|proud|glad|happy)\s+to\s+|wish(?:es)?\s+to\s+)*"
    r"(?:announce|inform|advise|report|confirm|notif|disclose|declare|state)"
    r"(?:e?s|d|ed|ies)?\b[^.\n\"\u201c]{0,60}?\bthat\s+(?:[^.,;\n\"\u201c]{0,30}\s)?"
    r"(?:we|our)\b"
)
# "We, Norvik Ltd,", "our company, Norvik Ltd"
_APPOSED = compiled(
    r"\b(?:[Ww]e|[Oo]ur\s+(?:company|group|firm|bank|club|fund|trust)),\s+$"
)
# What only a firm says of itself: no columnist is pleased to announce a contract
_RELEASED = compiled(
    r"\b(?:[Ww]e\s+(?:are\s+(?:pleased|delighted|proud|glad|happy)\s+to\s+(?:announce|"
    r"report|inform|confirm|advise|tell)|(?:hereby|wish\s+to)\s+(?:announce|inform|"
    r"notify|report|confirm|advise)|have\s+(?:today\s+)?(?:entered\s+into|signed|been\s+"
    r"(?:notified|informed|awarded))|(?:will\s+|shall\s+)?receive\s|refer\s+to\s+our)|"
    r"(?:is|are)\s+(?:pleased|delighted|proud)\s+to\s+(?:announce|report|advise|confirm)|"
    r"hereby\s+(?:announces?|informs?|notif(?:y|ies)))\b"
)
# What stands before the firm in a title, as in "Inside information: Norvik signs"
_OPENING = compiled(r"[\W_]*(?:[A-Z][A-Za-z ]{2,40}(?::|\s[-\u2013\u2014])\s+)?")
_THE_COMPANY = compiled(
    r"[,\s]*\((?:[^()\"\u201c]{0,40}[\"\u201c][^\"\u201d]{1,40}[\"\u201d]){0,2}"
    r"[^()\"\u201c]{0,20}[\"\u201c](?:[Tt]he\s+)?(?:Company|Group|Issuer|Corporation)\b"
)
_LEAST = 3  # fewer may be a slip, or a phrase
_HEAD, _FOOT = 3, 8  # lines in which a letterhead and a signature stand
_LONGEST_HEAD = 400
_NEAR = 20  # letters of "our company, "

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Voice:
    """Where a text says "we" of its own: outside what it quotes.

    It ``releases`` where it says what only a firm says of itself.
    """

    places: tuple[Stretch, ...]
    is_first_person: bool
    releases: bool = False


def read_voice(text: str) -> Voice:
    """Find the first person of a text."""
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    own = [found for found in _FIRST_PERSON.finditer(text) if _is_own(found, quoted)]
    places = tuple(found.span() for found in own if _WE.fullmatch(found[0]))
    releases = any(_is_own(found, quoted) for found in _RELEASED.finditer(text))
    return Voice(places, len(own) >= _LEAST and bool(places), releases and bool(own))


def _is_own(found: re.Match[str], quoted: Sequence[Stretch]) -> bool:
    return not any(first <= found.start() < last for first, last in quoted)


def without_letterhead(skip: Sequence[Stretch], text: str) -> tuple[Stretch, ...]:
    """The skipped stretches but those of a letterhead: it names who speaks."""
    top = len(text) - len(text.lstrip())
    return tuple(
        (start, end)
        for start, end in skip
        if start > top or end - start > _LONGEST_HEAD
    )


def find_speaker(
    text: str, names: Sequence[NameMention], voice: Voice, publisher: str = ""
) -> Entity | None:
    """Tell which firm says "we" in a text; None where nothing tells."""
    firms = [n for n in names if n.entity.kind in {NameKind.FIRM, NameKind.OTHER}]
    told = [n for n in firms if _says_we(text, n)]
    if voice.is_first_person or voice.releases:
        told += [n for n in names if _DEFINED.match(text, n.end)]
        told += _alone(text, firms, _lines(text)[:_HEAD])
        told += _alone(text, firms, _lines(text)[-_FOOT:])
        told += [n for n in firms if _is_publisher(n.entity, publisher)]
    if voice.releases:
        told += [n for n in firms if _THE_COMPANY.match(text, n.end)]
        told += _opening(text, firms)
    return told[0].entity if told else None


def _says_we(text: str, name: NameMention) -> bool:
    """Whether a firm says "we" of itself: "Norvik is pleased to announce that we"."""
    is_apposed = _APPOSED.search(text, max(0, name.start - _NEAR), name.start)
    return bool(is_apposed or _ANNOUNCING.match(text, name.end))


def _opening(text: str, firms: Sequence[NameMention]) -> Iterator[NameMention]:
    """Names with which a line of the top opens: "Norvik grants Halden a licence"."""
    for start, _ in _lines(text)[:_HEAD]:
        opened = _OPENING.match(text, start)
        at = {start, opened.end()} if opened else {start}
        at_top = (n for n in firms if n.start in at)
        yield from (n for n in at_top if n.entity.kind is NameKind.FIRM)


def _lines(text: str) -> list[Stretch]:
    return [m.span() for m in re.finditer(r"[^\n]+", text) if m[0].strip()]


def _alone(
    text: str, firms: Sequence[NameMention], lines: Sequence[Stretch]
) -> Iterator[NameMention]:
    """Names that fill a line of their own, in capitals or in full: letterheads."""
    for start, end in lines:
        for name in firms:
            if not start <= name.start < end:
                continue
            rest = (text[start : name.start] + text[name.end : end]).strip(" .,#*_")
            formal = text[start:end].isupper() or len(name.entity.name.split()) > 1
            if not rest and formal and name.entity.kind is NameKind.FIRM:
                yield name


def _is_publisher(entity: Entity, publisher: str) -> bool:
    name = entity.name.casefold()
    told = publisher.casefold()
    return bool(told) and (told == name or told.startswith(f"{name} "))


def find_first_person(voice: Voice, speaker: Entity) -> Iterator[NameMention]:
    """Every "we" and "us" of the text as a mention of who speaks."""
    for start, end in voice.places:
        yield NameMention(start, end, speaker, "first person")
