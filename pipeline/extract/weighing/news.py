"""A reading in, out whether a deal is its news: most of what newspapers print has none.

A report on earnings names a purchase of last year, a strike the works that were sold.
Rules read such a sentence as they read an announcement; how the article opens, and how
little of it the deal is, tells the two apart.
"""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.extract.deals.framing import Framing
from pipeline.extract.scene import Scene, Sentence
from pipeline.extract.weighing.linear import Linear
from pipeline.extract.weighing.tokens import STOPS, split, stem
from pipeline.records import ZoneKind

ENOUGH = 0.3  # from which a deal is taken for the article's news
_OPENING = 6  # sentences that tell what an article is about
_LEAD = 3
_MOST_EVENTS = 8


def is_news(scene: Scene, framing: Framing, weights: Linear) -> bool:
    """Whether a deal is what the article is about, as far as one may know."""
    return weights.probability(signs_of_news(scene, framing)) >= ENOUGH


def signs_of_news(scene: Scene, framing: Framing) -> list[str]:
    """Tell by what one may know whether a deal is the news of an article."""
    signs: dict[str, None] = {}
    for sentence in scene.sentences:
        if sentence.rank < _OPENING:
            signs.update(dict.fromkeys(_words(sentence)))
    signs.update(dict.fromkeys(_deals(framing)))
    return list(signs)


def _words(sentence: Sentence) -> Iterator[str]:
    """Signs of a sentence's words, in the headline, in the lead or behind it."""
    is_headline = sentence.zone is ZoneKind.HEADLINE
    part = "h" if is_headline else "l" if sentence.rank < _LEAD else "m"
    words = [stem(token) for token in split(sentence).tokens if token not in STOPS]
    for word in words:
        yield f"{part}:{word}"
        yield f"a:{word}"
    for one, two in pairwise(words):
        yield f"{part}2:{one}_{two}"


def _deals(framing: Framing) -> Iterator[str]:
    """Signs of the deals that rules see: how much of the article the main one is."""
    yield f"deals={min(4, len(framing.frames))}"
    if not framing.frames:
        return
    main = framing.frames[0]
    yield f"kind={main.kind}"
    yield f"sides={' '.join(str(side) for side in sorted(main.sides.values())[:4])}"
    yield f"weight={min(12, int(main.weight))}"
    yield f"events={min(6, len(main.events))}"
    first = min((event.sentence.rank for event in main.events), default=0)
    yield f"first={min(8, first)}"
    for event in main.events[:_MOST_EVENTS]:
        yield f"told={event.trigger.id}"
        yield f"told={event.trigger.id} {min(4, event.sentence.rank)}"
