"""Tagged docs in, the same docs with other verbs, nouns and adjectives in them out.

A recogniser that has met a verb beside firms alone takes the verb's word for it. With
words of the same tag drawn from a treebank it has to read the sentence's shape.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from training.casing import respell
from training.dice import Dice

Lexicon = Mapping[str, Sequence[str]]

_TAGS = frozenset("NN NNS VB VBD VBG VBN VBP VBZ JJ RB".split())
_HELPERS = frozenset("been being does doing done have having were".split())
_SHORTEST = 4
_WORD_SHARE = 0.4


def collect_words(docs: Iterable[Doc]) -> Lexicon:
    """Collect the words of each tag that may stand for one another."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for doc in docs:
        for word in filter(_is_open, doc):
            found[word.tag_].add(word.text)
    return {tag: tuple(sorted(texts)) for tag, texts in found.items()}


def reword(
    docs: Iterable[Doc], lexicon: Lexicon, dice: Dice, share: float
) -> Iterator[Doc]:
    """Change words outside names in a share of the docs."""
    for doc in docs:
        yield _reword(doc, lexicon, dice) if dice.chance(share) else doc


def _reword(doc: Doc, lexicon: Lexicon, dice: Dice) -> Doc:
    words = [
        dice.pick(lexicon[word.tag_])
        if _is_open(word) and word.tag_ in lexicon and dice.chance(_WORD_SHARE)
        else word.text
        for word in doc
    ]
    return respell(doc, words)


def _is_open(word: Token) -> bool:
    """Whether a word may be any other of its tag: no name, no small word."""
    if word.ent_type_ or word.tag_ not in _TAGS or word.text in _HELPERS:
        return False
    return len(word.text) >= _SHORTEST and word.text.isalpha() and word.text.islower()
