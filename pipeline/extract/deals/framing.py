"""Frames and sentences in, framing out: which sentence speaks of which deal."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.extract.deals.casting import Cast
from pipeline.extract.deals.frames import BOTH_SIDES, NEAR, Frame
from pipeline.extract.deals.gathering import build_frames
from pipeline.extract.deals.outsiders import find_outsiders
from pipeline.extract.deals.roles import BESIDE_SIDES
from pipeline.extract.deals.triggers import Event
from pipeline.extract.names import Entity, NameKind
from pipeline.extract.scene import Sentence
from pipeline.rules import PatternRule
from pipeline.values.expressions import compiled

# "sold it for $3 million and will lease it back": the price is of the sale; so is
# "$3 million, more than what Halden gets from Tarn"
_NEXT_CLAUSE = compiled(
    r"\band (?:then )?(?:will|would|is to|has agreed to|agreed to)\b"
    r"|\b(?:than|against|(?:up|down) (?:on|from)|compared (?:with|to)|instead of)\b"
)
_GOES_ON = re.compile(r"\W*(?:The|These|Both|Each|It|They|Its|Their)\b")
Casting = Callable[[frozenset[Entity]], Cast]
Completing = Callable[[Sequence[Frame]], Event | None]


@dataclass(frozen=True)
class Framing:
    """Which sentence of an article speaks of which of its deals."""

    frames: tuple[Frame, ...]
    by_sentence: dict[int, tuple[tuple[int, Frame], ...]]
    elsewhere: frozenset[int]
    above: frozenset[Entity] = frozenset()  # the firms that the article names early
    tellers: Sequence[PatternRule] = ()  # who is named beside figures of any deal

    def frame_at(self, sentence: Sentence, position: int) -> Frame | None:
        """The deal that a value at this place belongs to, if it belongs to one."""
        here = self.by_sentence.get(sentence.index, ())
        if here:
            return min(here, key=lambda item: _remoteness(sentence, position, item[0]))[
                1
            ]
        return None if self.is_foreign(sentence) else self._spoken_of(sentence)

    def measured_at(self, sentence: Sentence, position: int) -> Frame | None:
        """The deal that a measure or a site belongs to.

        "The Tarn Star, of 84,000 cbm, leaves its charter with Ostra in May": up to the
        first strange firm, such a sentence goes on about what was spoken of.
        """
        frame = self.frame_at(sentence, position)
        if frame or not self.frames or sentence.index in self.elsewhere:
            return frame
        if not _GOES_ON.match(sentence.text):
            return None
        firms = (n for n in sentence.names if n.entity.kind is NameKind.FIRM)
        is_before = all(name.start > position for name in firms)
        return self._spoken_of(sentence) if is_before else None

    def _spoken_of(self, sentence: Sentence) -> Frame | None:
        """The deal most of whose parties the sentence names, else the one before."""
        named = {name.entity for name in sentence.names}
        shares = [(len(named & set(frame.parties)), frame) for frame in self.frames]
        most = max((share for share, _ in shares), default=0)
        continued = self._continued(sentence)
        best = [frame for share, frame in shares if share == most]
        return continued if continued in best or not best else best[0]

    def is_foreign(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of other firms, or says that it does."""
        if sentence.index in self.elsewhere:
            return True
        if not self.frames:
            return False
        firms = {n.entity for n in sentence.names if n.entity.kind is NameKind.FIRM}
        ours = {entity for frame in self.frames for entity in frame.parties}
        if len(self.frames[0].parties) < BOTH_SIDES:
            if not self.above:
                return False
            ours |= self.above  # among them is the side that we do not know
        if not firms or firms & ours:
            return False
        told = {name.entity for name in find_outsiders(sentence, self.tellers)}
        return bool(firms - told)

    def _continued(self, sentence: Sentence) -> Frame | None:
        """What the sentences just before spoke of, else the main deal."""
        for index in range(sentence.index - 1, sentence.index - 1 - NEAR, -1):
            if self.by_sentence.get(index):
                return self.by_sentence[index][-1][1]
        return self.frames[0] if self.frames else None


def _tells_beside(event: Event) -> bool:
    """Whether an event tells who stood beside a deal: bidders, advisers."""
    return not BESIDE_SIDES.isdisjoint(event.roles)


def _remoteness(sentence: Sentence, position: int, told: int) -> tuple[bool, int, int]:
    """How far a value stands from words of a deal, those of the next clause last."""
    between = sentence.text[position - sentence.start : max(0, told - sentence.start)]
    return bool(_NEXT_CLAUSE.search(between)), abs(told - position), told


def frame_sentences(
    events: Sequence[Event],
    elsewhere: frozenset[int],
    casting: Casting,
    completing: Completing | None = None,
) -> Framing:
    """Build an article's frames, cast them, and lay them over its sentences.

    ``casting`` is given everybody whom the deals name; ``completing`` may add an event
    that tells who else takes part in the main deal.
    """
    frames = build_frames(events, elsewhere)
    more = completing(frames) if completing else None
    if more is not None:
        frames = build_frames([*events, more], elsewhere)
    told = [event for frame in frames for event in frame.events]
    cast = casting(frozenset(name.entity for event in told for name in event.names))
    for frame in frames:
        cast.cast(frame)
    whole = {event.sentence.index for event in told if not _tells_beside(event)}
    placed: dict[int, list[tuple[int, Frame]]] = defaultdict(list)
    for frame in frames:
        for event in frame.events:
            if event.sentence.index in whole and _tells_beside(event):
                continue  # "outbidding Ostra": the price is of who bought
            placed[event.sentence.index].append((event.start, frame))
    by_sentence = {
        index: tuple(sorted(items, key=lambda item: (item[0], item[1].number)))
        for index, items in placed.items()
    }
    return Framing(tuple(frames), by_sentence, elsewhere)
