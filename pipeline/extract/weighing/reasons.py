"""A weighed figure in, the words that speak loudest for or against it out."""

from collections import defaultdict

from pipeline.extract.reading import Reading
from pipeline.extract.weighing.figures import Figure
from pipeline.extract.weighing.linear import Linear
from pipeline.extract.weighing.signs import word_signs

_TOLD = 2  # words that a reader is told
_SHORTEST = 3  # letters
_PLAIN = frozenset("the and for from with that this its but".split())
_UNSAID = "weighed: it stands where figures of deals stand"
_UNSAID_AGAINST = "weighed: it stands where figures beside deals stand"


def reason_for(figure: Figure, reading: Reading, weights: Linear) -> str:
    """Say which words make a figure read like that of a deal."""
    words = _loudest(figure, reading, weights, sign=1)
    return f"{_stand(words)}, as near figures of deals" if words else _UNSAID


def reason_against(figure: Figure, reading: Reading, weights: Linear) -> str:
    """Say which words make a figure read like one told beside a deal."""
    words = _loudest(figure, reading, weights, sign=-1)
    return (
        f"{_stand(words)}, as near figures beside deals" if words else _UNSAID_AGAINST
    )


def _stand(words: list[str]) -> str:
    """Put one word or two into a sentence.

    >>> _stand(["worth", "contract"])
    'weighed: “worth” and “contract” stand near it'
    """
    quoted = " and ".join(f"“{word}”" for word in words)
    return f"weighed: {quoted} {'stand' if len(words) > 1 else 'stands'} near it"


def _loudest(
    figure: Figure, reading: Reading, weights: Linear, *, sign: int
) -> list[str]:
    """The words with most weight on one side, the loudest first."""
    loud: dict[str, float] = defaultdict(float)
    printed: dict[str, str] = {}
    for word, one in dict.fromkeys(word_signs(figure, reading)):
        small = word.lower()
        printed.setdefault(small, word)
        both = (one, f"{figure.field}:{one}")  # as signs_of gives it
        loud[small] += sign * sum(map(weights.weigh, both))
    ranked = sorted((-weight, word) for word, weight in loud.items() if weight > 0)
    told = [printed[word] for _, word in ranked if _is_telling(word)]
    return told[:_TOLD]


def _is_telling(word: str) -> bool:
    """Whether a word says something to a reader; "of" may speak, but says nothing."""
    return word[:1].isalpha() and len(word) >= _SHORTEST and word not in _PLAIN
