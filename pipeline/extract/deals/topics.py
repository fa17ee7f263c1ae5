"""Events in, events out: "it" and "the company" become whoever the text speaks of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import islice

from pipeline.extract.deals.frames import is_of_advice
from pipeline.extract.deals.nouns import EPITHETS
from pipeline.extract.deals.roles import OPEN_ROLE
from pipeline.extract.deals.triggers import Event
from pipeline.extract.deals.words import RELATIVES, Word, split_words
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.scene import Scene, Sentence
from pipeline.extract.syntax import free_names, with_role
from pipeline.records import ZoneKind
from pipeline.values.expressions import compiled

_OUR = re.compile(r"\b[Oo]ur\b")
# "The seller was Tarn, which bought it in 2019": the house, and no firm
_WHAT_IS_SOLD = re.compile(
    r"\b(?:sellers?|vendors?|(?:previous|former)\s+owners?)\s+(?:is|are|was|were)\b"
)
# "Norvik will lend them its computers": no one firm
_TO_MANY = re.compile(r"\s+(?:to\s+)?them\b")
# "Norvik gains, since the smelter will take": whoever is called by his trade is another
_BY_TRADE = compiled(
    r"\b[Tt]he\s+(?:[a-z-]+\s+){0,2}(?!(?:company|firm|group)\b)"
    rf"(?:{'|'.join(sorted(EPITHETS))})\s+(?:[a-z]+\s+){{0,4}}$"
)
# "Norvik told the regulator Ostra that it will buy": who tells
_TOLD = re.compile(
    r"\b(?:told|tells|informed|informs|notified|notifies|assured|reminded|asked)\s+"
    r"(?:the\s+)?(?:(?!that\b)[a-z-]+\s+){0,2}$"
)
_SAID = re.compile(r"[\"\u201d]\s+(?:said|says|added|according\s+to)\b")
_FIRMS = frozenset({NameKind.FIRM})
_OWNERS = _FIRMS | {NameKind.AGENCY}  # "the council extends its contract"
# "The board extended its contract": whichever office the text speaks of, and no firm
_OFFICE = compiled(
    r"\b[Tt]he\s+(?:[a-z]+\s+)?(?:board|commission|commissioners|council|councillors|"
    r"councilors|city|county|town|district|trustees|supervisors|selectmen|panel|"
    r"committee|cabinet|ministry|authority|agency)\s[^.;⟨⟩]*$"
)
# "It is still examining the takeover": who judges a deal does not make it
_JUDGING = compiled(
    r"\b(?:examin|review|scrutini[sz]|investigat|prob|clear|approv|block|oppos|vet|study|"
    r"consult)(?:t?ing|e?d|e?s|e)?\s+(?:the|this|that|such\s+an?)\s+(?:\S+\s+){0,2}$"
)
# "signed with Tarn, under which the miner will": the one named last, by his trade
_OF_TRADE = compiled(
    r"\bwith\b[^.;]*\b(?:whereby|(?:under|through|in)\s+which)\s+the\s+(?:[a-z-]+\s+)+?"
    r"(?<!\scompany\s)(?<!\sfirm\s)(?<!\sgroup\s)"
    r"(?:will|would|is\s+to|shall|has\s+agreed\s+to|agreed\s+to|agrees\s+to)\s+(?:[a-z]+\s+)?$"
)
# "Shares in Norvik rose after it bought": whose shares they are
_SHARES = re.compile(
    r"\b(?:[Ss]hares|[Ss]tock|[Ss]crip|[Ss]hare price|[Ss]tock price|ADRs|[Uu]nits)\s+"
    r"(?:in|of)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}⟨F(\d+)⟩"
)
# "Norvik will build it, and the smelter has agreed to buy": somebody else
_ANOTHER = compiled(
    r"\b(?:and|but|while|whereas)\s+the\s+(?!(?:company|firm|group|business|pair)\s)"
    r"[a-z-]+\s+(?:(?:has|have|had|will|would|is|was)\s+)?(?:[a-z]+\s+to\s+)?(?:[a-z]+ly\s+)?$"
)
_OTHERS = (_BY_TRADE, _ANOTHER)
_SEVERAL = 2
_BACK = 3  # sentences over which a pronoun finds its name
_LEAD = 3  # sentences in which news names whom it is about


def resolve_topics(events: Iterable[Event], scene: Scene) -> list[Event]:
    """Fill the roles in which a pronoun or an epithet stands."""
    return [_resolved(event, scene) if event.topic_roles else event for event in events]


def _resolved(event: Event, scene: Scene) -> Event:
    roles = event.roles
    is_sold = _WHAT_IS_SOLD.search(event.sentence.masked.text)
    if _JUDGING.search(event.sentence.text, 0, event.start - event.sentence.start):
        return event
    for role in event.topic_roles:
        if (is_sold and role == "target") or (
            role == OPEN_ROLE and is_of_advice(event)
        ):
            continue  # "Ostra represented the seller": whoever that is
        if _is_of_many(event, role):
            continue
        used = {name.entity for names in roles.values() for name in names}
        topic = next(
            (n for n in _spoken_of(event, scene) if n.entity not in used), None
        )
        if topic is not None:
            roles = with_role(roles, role, (topic,))
    return replace(event, roles=roles)


def _is_of_many(event: Event, role: str) -> bool:
    """Whether "them" stands for somebody: no one firm; what is sold may be many."""
    here, slots = event.sentence, event.trigger.slots
    is_object = role in {slots.get("object"), slots.get("to")} - {"target"}
    return is_object and bool(_TO_MANY.match(here.text, event.end - here.start))


def _spoken_of(event: Event, scene: Scene) -> Iterator[NameMention]:
    """Firms before the event, likeliest first: its clause's, then earlier ones."""
    here = event.sentence
    if _OUR.search(here.text, 0, event.end - here.start):
        yield from _speaker(scene)
        yield from _quoted(event)
    yield from _counterpart(event)
    if _OF_TRADE.search(here.text, 0, event.start - here.start):
        yield from (n for n in reversed(here.names) if _is_firm_before(n, event))
    yield from _shareholders_firm(event)
    nearby = [n for n in _by_clause(here) if n.start < event.start]
    if any(p.search(here.text, 0, event.start - here.start) for p in _OTHERS):
        nearby = []
    yield from nearby
    if not nearby and _OFFICE.search(here.text, 0, event.start - here.start):
        yield from _offices(scene, here)
        return
    yield from _spoken_before(scene, here)


def _by_clause(sentence: Sentence) -> tuple[NameMention, ...]:
    """Who may act in a sentence: who opens its last clause, then from the first on.

    "Norvik has beaten Halden and it will buy": Norvik; "but Halden said it": Halden.
    """
    named = _subjects(sentence, _OWNERS)
    if len(named) < _SEVERAL:
        return named
    words = split_words(sentence.masked)
    opening = {word.name for at, word in enumerate(words) if _leads(words, at)}
    leading = [name for name in reversed(named) if name in opening]
    return (*leading, *(name for name in named if name not in opening))


def _leads(words: Sequence[Word], at: int) -> bool:
    """Whether who is named opens a clause: "while Norvik", "Norvik, which said"."""
    if words[at].name is None:
        return False
    left = at - 2 if at and words[at - 1].text == "the" else at - 1
    is_ahead = left < 0 or words[left].is_clause_border or words[left].text == "and"
    behind = {word.text for word in words[at + 1 : at + 3]}
    return is_ahead or not RELATIVES.isdisjoint(behind)


def _spoken_before(scene: Scene, here: Sentence) -> Iterator[NameMention]:
    """Firms of earlier sentences: the last one's, then whom the article is about.

    Whom the lead names first is meant rather than who came in between, but only where
    somebody did: else the text speaks of firms no longer.
    """
    before = scene.sentences[: here.index]
    last = list(islice(filter(_may_claim, reversed(before)), _BACK))
    for sentence in last[:1]:
        yield from _subjects(sentence)
    if between := [name for one in last[1:] for name in _subjects(one)]:
        for sentence in islice(filter(_may_claim, before), _LEAD):
            yield from _subjects(sentence)
    yield from between
    for sentence in before:
        if sentence.zone is ZoneKind.HEADLINE:
            yield from (n for n in sentence.names if n.entity.kind is NameKind.FIRM)


def _may_claim(sentence: Sentence) -> bool:
    return sentence.is_claimable


def _counterpart(event: Event) -> Iterator[NameMention]:
    """Whom "it" means to who says "we": "we signed with Halden, which says it buys"."""
    here = event.sentence
    before = [name for name in here.names if name.start < event.start]
    speaker = {name.entity for name in before if name.via == "first person"}
    for name in reversed(before) if speaker else ():
        if name.entity not in speaker and name.entity.kind in _FIRMS:
            yield name


def _shareholders_firm(event: Event) -> Iterator[NameMention]:
    """Whose shares rose or fell, as a sentence says before the event."""
    masked = event.sentence.masked
    told = _SHARES.search(masked.text, 0, masked.place(event.start))
    found = masked.mentions[int(told[1])] if told else None
    if isinstance(found, NameMention):
        yield found


def _is_firm_before(name: NameMention, event: Event) -> bool:
    return name.start < event.start and name.entity.kind in _FIRMS


def _offices(scene: Scene, here: Sentence) -> Iterator[NameMention]:
    """Every office that the text has named before, the nearest first."""
    for sentence in reversed(scene.sentences[: here.index]):
        if sentence.is_claimable:
            yield from (n for n in sentence.names if n.entity.kind is NameKind.AGENCY)


def _speaker(scene: Scene) -> Iterator[NameMention]:
    """Who says "we" in this article, if somebody does."""
    spoken = (
        name
        for sentence in scene.sentences
        for name in sentence.names
        if name.via == "first person"
    )
    first = next(spoken, None)
    if first is not None:
        yield first


def _quoted(event: Event) -> Iterator[NameMention]:
    """Whose man says "our" behind the quotation: `said Norvik's chief, Ada Lind`."""
    here = event.sentence
    said = _SAID.search(here.text, event.end - here.start)
    if said:
        yield from (
            name
            for name in here.names
            if name.start >= here.start + said.end() and name.entity.kind in _FIRMS
        )


def _subjects(
    sentence: Sentence, kinds: AbstractSet[NameKind] = _FIRMS
) -> tuple[NameMention, ...]:
    return tuple(
        name
        for name in free_names(split_words(sentence.masked))
        if name.entity.kind in kinds
        and not _TOLD.search(sentence.text, 0, name.start - sentence.start)
    )
