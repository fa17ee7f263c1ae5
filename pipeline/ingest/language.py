"""A text in, its language out; the same text has the same language everywhere."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of and to that is with from its has have been this which said by are "
    "their would could while after who they".split()
)
_MOST_FREQUENT = (" the ", " of ", " to ", " and ", " is ", " that ")
_LETTERS = bytes(range(ord("a"), ord("z") + 1))
_ENGLISH_PART = 0.07
_SAMPLE = 2000
_SHORTEST = 120
_CLEARLY = 15.0  # how much likelier than English, as a logarithm


def tell_language(text: str) -> str | None:
    """Tell the language of a text (ISO 639-1); short texts have none.

    English is told by its small words; only other texts pay for the language model.
    """
    sample = text[:_SAMPLE]
    if len(sample) < _SHORTEST:
        return None
    folded = sample.casefold()
    if _is_surely_english(folded):
        return "en"
    words = _WORD.findall(folded)
    if not words:
        return None
    if _count_english(words) >= _ENGLISH_PART * len(words):
        return "en"
    scores = _rank(sample)
    likeliest = max(scores, key=lambda name: (scores[name], name))
    clear = scores[likeliest] - scores["en"] >= _CLEARLY
    return likeliest if likeliest == "en" or clear else None


def _count_english(words: list[str]) -> int:
    return sum(map(_ENGLISH.__contains__, words))


def _is_surely_english(folded: str) -> bool:
    """Whether there are enough small words, however many there are in all.

    Between two words stands at least one sign that is no letter. To count those, and
    the most frequent small words, takes a quarter of the time of finding every word.
    """
    few = sum(map(folded.count, _MOST_FREQUENT))
    most = len(folded.encode(errors="replace").translate(None, _LETTERS)) + 1
    return 0 < few >= _ENGLISH_PART * most


def _rank(sample: str) -> dict[str, float]:
    from py3langid import (  # type: ignore[import-untyped]  # noqa: PLC0415
        rank,  # loads a model: only if needed
    )

    return {str(name): float(score) for name, score in rank(sample)}


def load_model() -> None:
    """Load the language model now: it goes by a file of its own in the system's place.

    Later the reading process may write none.
    """
    _rank("")
