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
_IS = r"(?:which\s+is\s+|is\s+|was\s+)?"
_THE = r"(?:the\s+)?"
# name1 belongs to name2
_OWNED = tuple(
    compile_pattern(pattern)
    for pattern in (
        rf"{{name1}}\W{{0,3}}\s+{_IS}(?:now\s+)?(?:[\w-]+\s+)?owned\s+by\s+{_THE}{{name2}}",
        rf"{{name1}}\W{{0,3}}\s+{_IS}(?:an?|the)\s+{_WORDS}{_UNIT}\s+of\s+{_THE}{{name2}}",
        rf"{{name2}}'s\s+{_WORDS}{_UNIT},?\s+{{name1}}",
        rf"{{name2}}'s\s+{{name1}}\s+{_UNIT}\b",
        rf"{{name2}}-owned\s+{_WORDS}{{name1}}",
        rf"{{name1}}'s\s+(?:[\w-]+\s+)?{_OWNER},?\s+{{name2}}",
        rf"{{name2}},\s+{_IS}{_THE}{_OWNER}\s+of\s+{_THE}{{name1}}",
        r"{name2},?\s+which\s+(?:also\s+)?owns\s+(?:the\s+)?{name1}",
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
                at = masked.source(found.end()) - sentence.start
                since = _SINCE.match(sentence.text, at)
                when = f" since {since[1]}" if since else ""
                yield owned.entity, f"owned by {owner.entity.name}{when}"


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
