"""A figure in, its signs out: the words around it, where it stands, what it became."""

from collections.abc import Iterator

from pipeline.extract.fields.anchoring import is_default
from pipeline.extract.names import Entity
from pipeline.extract.reading import Reading
from pipeline.extract.weighing.figures import Figure
from pipeline.extract.weighing.tokens import (
    NEAR,
    OURS,
    STOPS,
    Words,
    signs_around,
    split,
    stem,
)

_FIRM = "⟨f⟩"
_AROUND = 15  # words that count by side
_NOBODY: frozenset[Entity] = frozenset()


def signs_of(figure: Figure, reading: Reading) -> list[str]:
    """Tell by what one may know whether a figure is the main deal's.

    Each sign is given once for all figures, and once for those of its type.
    """
    signs = dict.fromkeys((*_words(figure, reading), *_places(figure, reading)))
    kind = f"{figure.field}:"
    return [*signs, *(kind + sign for sign in signs)]


def word_signs(figure: Figure, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield each word around a figure or in it as printed, with each of its signs."""
    words, at = _words_at(figure, reading)
    for place, (token, word) in enumerate(
        zip(words.tokens, words.printed, strict=True)
    ):
        cut, steps = stem(token), abs(place - at)
        yield word, f"in={cut}"
        if steps <= _AROUND and cut not in STOPS:
            yield word, f"{'<' if place < at else '>'}{cut}"
        if 0 < steps <= NEAR:
            yield word, f"{'L' if place < at else 'R'}{steps}={cut}"
    for word in found_words(figure):
        yield word, f"own={word}"


def _words(figure: Figure, reading: Reading) -> Iterator[str]:
    """Signs of the sentence: its words by place, by side of the figure, and at all."""
    (tokens, _, _), at = _words_at(figure, reading)
    stems = [stem(token) for token in tokens]
    yield from signs_around(tokens, stems, at, reach=_AROUND)
    for word in stems:
        yield f"in={word}"
    own = tokens.count(OURS), tokens.count(_FIRM)
    yield f"ours={min(2, own[0])}"
    yield f"firms={min(2, own[1])}"
    yield f"ours and firms={min(1, own[0])}{min(1, own[1])}"


def _places(figure: Figure, reading: Reading) -> Iterator[str]:
    """Signs of the article: where the figure stands, and what became of it."""
    sentence, made = figure.sentence, figure.made
    here = reading.framing.by_sentence.get(sentence.index, ())
    frame = str(min(1, here[0][1].number)) if here else "2"
    used = "no"
    if made is not None:
        used = f"{min(1, made.frame.number)} {made.field} {made.role}"
    yield "always"
    yield f"unit={figure.unit}"
    for word in found_words(figure):
        yield f"own={word}"
    yield f"rank={min(12, sentence.rank)}"
    yield f"zone={sentence.zone}"
    yield f"said={min(3, figure.said)}"
    yield f"first={min(8, figure.first)}"
    yield f"nth={min(4, figure.nth)}"
    yield f"used={used}"
    by = (made.rule, min(1, made.frame.number)) if made else (None, 0)
    yield f"rule={by[0]} {by[1]}"
    yield f"is default={made is not None and is_default(made)}"
    yield f"why={figure.why_not}"
    yield f"here={frame}{int(reading.framing.is_foreign(sentence))}"
    ours = OURS in _words_at(figure, reading)[0].tokens
    yield f"used and here={used[:8]}{frame}{int(ours)}{min(3, sentence.rank)}"


def found_words(figure: Figure) -> list[str]:
    """The words of the figure itself that hold no digit: "up", "to", "million"."""
    start, end = figure.found.start, figure.found.end
    base = figure.sentence.start
    words = figure.sentence.small[start - base : end - base].split()
    return [word for word in words if not any(letter.isdigit() for letter in word)]


def _words_at(figure: Figure, reading: Reading) -> tuple[Words, int]:
    """The words of the sentence, and which of them is the figure."""
    frames = reading.framing.frames
    ours = frozenset(frames[0].parties) if frames else _NOBODY
    words = split(figure.sentence, ours)
    return words, words.places.get(figure.found.start, 0)
