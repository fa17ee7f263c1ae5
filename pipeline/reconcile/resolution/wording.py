"""Phrases for reasons; counts are words, so that every figure is a quote."""

from collections.abc import Sequence

from pipeline.values.numerals import ONES, TENS

_ONES = ["no", *ONES]
_IRREGULAR = {
    "is": "are",
    "says": "say",
    "tells": "tell",
    "gives": "give",
    "does": "do",
    "has": "have",
}


def number_word(number: int) -> str:
    """Spell a count.

    >>> number_word(42)
    'forty-two'
    """
    if number < len(_ONES):
        return _ONES[number]
    if number >= 100:  # noqa: PLR2004 - where spelling stops to help
        return "many"
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def count_of(number: int, noun: str) -> str:
    """Spell a count with its noun.

    >>> count_of(2, "article")
    'two articles'
    """
    return f"{number_word(number)} {noun}{'' if number == 1 else 's'}"


def verb(number: int, singular: str) -> str:
    """Choose the verb's form for a count.

    >>> verb(2, "says")
    'say'
    """
    return singular if number == 1 else _IRREGULAR[singular]


def capital(sentence: str) -> str:
    """Begin a sentence with a capital letter."""
    return sentence[:1].upper() + sentence[1:]


def quoted(text: str) -> str:
    """Put an article's words into quotation marks, on one line."""
    return "\u201c" + " ".join(text.split()) + "\u201d"


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence lists them.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    if len(words) < 2:  # noqa: PLR2004 - a pair
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]
