"""A sentence in, the measures and counts that stand in it out, shares in words too."""

from dataclasses import replace

from pipeline.extract.scene import Sentence
from pipeline.values import Found, Quantity

_QUOTES = frozenset("\"'\u201c\u2018")


def with_fractions(sentence: Sentence) -> Sentence:
    """The sentence with shares in words among its values: "a fifth of the nickel"."""
    found = [
        share._replace(
            start=share.start + sentence.start, end=share.end + sentence.start
        )
        for share in Quantity.find_fractions(sentence.text)
    ]
    taken = [(value.start, value.end) for value in sentence.values]
    free = [f for f in found if not any(f.start < e and s < f.end for s, e in taken)]
    if not free:
        return sentence
    values = sorted([*sentence.values, *free], key=lambda value: value.start)
    return replace(sentence, values=tuple(values))


def measures_of(sentence: Sentence) -> list[Found]:
    """Every measure of a sentence but those in the names of works."""
    found = sentence.values_of(Quantity)
    return [quantity for quantity in found if not _is_title(sentence, quantity)]


def _is_title(sentence: Sentence, found: Found) -> bool:
    """Whether a figure stands in the name of a work: the song "Two Lanes Home"."""
    here = found.start - sentence.start
    words = sentence.text[here : found.end - sentence.start].split()
    is_quoted = sentence.text[max(0, here - 1) : here] in _QUOTES
    is_named = len(words) > 1 and all(word[:1].isupper() for word in words)
    return is_named and here > 0 and is_quoted
