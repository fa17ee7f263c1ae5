"""Sentences in, who owns and runs what out: units, parents, former names, operators."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.scene import Scene, Sentence
from pipeline.rules.patterns import compile_pattern
from pipeline.values.expressions import compiled

_UNIT = r"(?:unit|subsidiary|arm|division|affiliate)"
_WORDS = r"(?:[\w-]+\s+){0,3}?"
_OWNER = r"(?:parent|owner)(?:\s+company)?"
# "owner, the Danish buyout fund Tarn"
_FIRM = (
    r"(?:(?:the\s+|an?\s+)?(?:⟨L\d+⟩(?:-based)?\s+|[\w-]+\s+){0,3}?"
    r"(?:firm|fund|group|company|house|investor|conglomerate|giant|family|partnership)\s+)?"
)
_IS = r"(?:which\s+(?:is|was|has\s+been)\s+|is\s+|was\s+|has\s+been\s+)?"
_THE = r"(?:the\s+)?"
_BY = rf"(?:now\s+)?(?:[\w-]+\s+)?owned\s+by\s+{_THE}{_FIRM}"
# name1 belongs to name2
_OWNED = tuple(
    compile_pattern(pattern)
    for pattern in (
        rf"{{name1}}\W{{0,3}}\s+{_IS}{_BY}{{name2}}",
        rf"{{name1}}\W{{0,3}}\s+{_IS}(?:an?|the)\s+{_WORDS}{_UNIT}\s+of\s+{_THE}{{name2}}",
        rf"{{name2}}'s\s+{_WORDS}{_UNIT},?\s+{{name1}}",
        rf"{{name2}}'s\s+{{name1}}\s+{_UNIT}\b",
        rf"{{name2}}-owned\s+{_WORDS}{{name1}}",
        rf"{{name1}}'s\s+(?:[\w-]+\s+)?{_OWNER},?\s+{_FIRM}{{name2}}",
        rf"{{name2}},\s+{_IS}{_THE}{_OWNER}\s+of\s+{_THE}{{name1}}",
        r"{name2},?\s+which\s+(?:also\s+)?(?:owns|has\s+owned)\s+(?:the\s+)?{name1}",
        r"{name2}\s+has\s+owned\s+(?:the\s+)?{name1}\s+(?:since|for)\b",
    )
)
_OURS = compile_pattern(rf"\bour\s+{_WORDS}{_UNIT},?\s+{{name1}}")
# site1 is run by name2
_RUN = tuple(
    compile_pattern(pattern)
    for pattern in (
        rf"{{site1}}\W{{0,3}}\s+{_IS}(?:operated|run|managed)\s+by\s+{_THE}{{name2}}",
        r"{name2},?\s+(?:which\s+)?(?:operates|runs)\s+(?:the\s+)?{site1}",
        rf"{{name2}}'s\s+{_WORDS}{{site1}}",
    )
)
_BELONGING = compiled(rf"own|parent|{_UNIT}")  # for small letters
_SINCE = re.compile(r"[\s,]+since\s+((?:[A-Z][a-z]+\s+)?\d{4})\b")
_OWNERS = frozenset({NameKind.FIRM, NameKind.AGENCY, NameKind.PERSON})
_OWNABLE = frozenset({NameKind.FIRM, NameKind.OTHER, NameKind.OUTLET})


class Holding(NamedTuple):
    """A firm, the one that the text says owns it, and where it has said so."""

    owned: NameMention
    owner: NameMention
    end: int


class Run(NamedTuple):
    """A site and the firm that the text says runs it."""

    site: NameMention
    operator: NameMention


def told_of_firms(scene: Scene) -> dict[Entity, tuple[str, ...]]:
    """What an article says of each firm's owner and former names, in few words."""
    told: dict[Entity, dict[str, None]] = defaultdict(dict)
    for sentence in scene.sentences:
        for owned, words in _owned(sentence):
            told[owned][words] = None
        for name in sentence.names:
            if name.via == "former name":
                words = sentence.text[name.start - sentence.start :]
                told[name.entity][f"formerly {words[: name.end - name.start]}"] = None
    for owned, words in _ours(scene):
        told[owned][words] = None
    return {entity: tuple(said) for entity, said in told.items()}


def _owned(sentence: Sentence) -> Iterator[tuple[Entity, str]]:
    for owned, owner, end in find_holdings(sentence):
        since = _SINCE.match(sentence.text, end - sentence.start)
        when = f" since {since[1]}" if since else ""
        yield owned.entity, f"owned by {owner.entity.name}{when}"


def find_holdings(sentence: Sentence) -> Iterator[Holding]:
    """Find who a sentence says owns whom."""
    masked = sentence.masked
    is_told = sentence.is_claimable and len(sentence.names) > 1
    if not (is_told and _BELONGING.search(masked.small)):
        return
    for expression in _OWNED:
        for found in expression.finditer(masked.text):
            owned, owner = (masked.mentions[int(found[g])] for g in ("name1", "name2"))
            if not (isinstance(owned, NameMention) and isinstance(owner, NameMention)):
                continue
            if owned.entity.kind in _OWNABLE and owner.entity.kind in _OWNERS:
                yield Holding(owned, owner, masked.source(found.end()))


def _ours(scene: Scene) -> Iterator[tuple[Entity, str]]:
    """``our subsidiary Tarn``: it belongs to who speaks."""
    speaker = next(
        (n.entity for s in scene.sentences for n in s.names if n.via == "first person"),
        None,
    )
    for sentence in scene.sentences if speaker else ():
        for found in _OURS.finditer(sentence.masked.text):
            owned = sentence.masked.mentions[int(found["name1"])]
            if isinstance(owned, NameMention) and speaker:
                yield owned.entity, f"owned by {speaker.name}"


def find_operators(sentence: Sentence) -> Iterator[Run]:
    """Find who runs the sites of a sentence."""
    masked = sentence.masked
    for expression in _RUN if "⟨S" in masked.text else ():
        for found in expression.finditer(masked.text):
            site, firm = (masked.mentions[int(found[g])] for g in ("site1", "name2"))
            if not (isinstance(site, NameMention) and isinstance(firm, NameMention)):
                continue
            if firm.entity.kind in {NameKind.FIRM, NameKind.AGENCY}:
                yield Run(site, firm)
