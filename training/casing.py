"""Docs in, the same docs as a headline, in capitals or in small letters out."""

from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc

from training.dice import Dice

_SMALL = frozenset(
    "a an the of in on at to for and or but by as with from into over per via "
    "'s n't \u2019s n\u2019t vs".split()
)
_KEPT: list[int | str] = ["TAG", "POS", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
Recaser = Callable[[list[str]], list[str]]


def title_case(words: list[str]) -> list[str]:
    """Write words as an American headline does.

    >>> title_case(["Orvek", "to", "pay", "the", "bill"])
    ['Orvek', 'to', 'Pay', 'the', 'Bill']
    """
    return [
        word[0].upper() + word[1:] if word.islower() and word not in _SMALL else word
        for word in words
    ]


def upper_case(words: list[str]) -> list[str]:
    """Write all words in capitals."""
    return [word.upper() for word in words]


def lower_case(words: list[str]) -> list[str]:
    """Write all words in small letters."""
    return [word.lower() for word in words]


def recase(doc: Doc, change: Recaser) -> Doc:
    """Return the doc in other letters with everything known about it kept."""
    old = [token.text for token in doc]
    new = change(old)
    words = [b if len(a) == len(b) else a for a, b in zip(old, new, strict=True)]
    return respell(doc, words)


def respell(doc: Doc, words: list[str]) -> Doc:
    """Return the doc in other words with everything known about it kept."""
    copy = Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])
    values = doc.to_array(_KEPT)
    return copy.from_array(_KEPT, values)  # type: ignore[arg-type]  # stub errs


def vary_case(docs: Iterable[Doc], dice: Dice) -> Iterator[Doc]:
    """Write a few of the docs as headlines, in capitals or in small letters."""
    table: list[tuple[float, Recaser | None]] = [
        (0.915, None),
        (0.055, title_case),
        (0.010, upper_case),
        (0.020, lower_case),
    ]
    for doc in docs:
        change = dice.weighted(table)
        yield doc if change is None else recase(doc, change)
