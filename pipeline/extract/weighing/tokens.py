"""A sentence in, its words in small letters out, each name and value as one word."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.names import Entity, NameMention
from pipeline.extract.scene import Sentence

OURS = "⟨1⟩"  # the name of a party of the main deal
_TOKEN = re.compile(r"⟨([a-z])(\d+)⟩|'s\b|[a-z]+(?:-[a-z]+)*|\d+|[^\w\s]")
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST = 3  # letters that an ending leaves
NEAR = 4  # words that count by place
STOPS = frozenset(".,")


class Words(NamedTuple):
    """The words of a sentence: in small letters, as printed, where mentions are."""

    tokens: list[str]
    printed: list[str]
    places: dict[int, int]


@lru_cache(maxsize=64)
def split(sentence: Sentence, ours: AbstractSet[Entity] = frozenset()) -> Words:
    """Split a sentence; the names of ``ours`` are told apart from others."""
    masked = sentence.masked
    words = Words([], [], {})
    for token in _TOKEN.finditer(masked.small):
        words.printed.append(masked.text[token.start() : token.end()])
        if token[1] is None:
            words.tokens.append(token[0])
            continue
        mention = masked.mentions[int(token[2])]
        is_ours = isinstance(mention, NameMention) and mention.entity in ours
        words.places[mention.start] = len(words.tokens)
        words.tokens.append(OURS if is_ours else f"⟨{token[1]}⟩")
    return words


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Cut what most verbs and nouns end in.

    >>> stem("supplies"), stem("supplied"), stem("gas"), stem("⟨m⟩")
    ('suppli', 'suppli', 'gas', '⟨m⟩')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + _SHORTEST:
            return word[: -len(ending)]
    return word


def signs_around(
    tokens: Sequence[str], stems: Sequence[str], at: int, *, reach: int
) -> Iterator[str]:
    """Signs of the words around one: by place, in pairs, and by side."""
    plain, cut = [*"||", *tokens, *"||"], [*"||||", *stems, *"||||"]
    for step in range(1, NEAR + 1):
        yield f"L{step}={cut[at + NEAR - step]}"
        yield f"R{step}={cut[at + NEAR + step]}"
    yield f"L12={plain[at]}_{plain[at + 1]}"
    yield f"R12={plain[at + 3]}_{plain[at + 4]}"
    yield f"LR={plain[at + 1]}_{plain[at + 3]}"
    for place in range(max(0, at - reach), min(len(stems), at + reach + 1)):
        if stems[place] not in STOPS:
            yield f"{'<' if place < at else '>'}{stems[place]}"
