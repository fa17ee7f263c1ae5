"""Dice in, coined words out."""

from functools import partial

from training.dice import Dice
from training.names.lists import words

_word = partial(words, "firm")
_SHORTEST, _LONGEST = 4, 11  # letters of a coined word


def coined_word(dice: Dice) -> str:
    """Coin a word by syllables, such as Velanora or Quintrix."""
    middle = dice.pick(_word("middle")) if dice.chance(0.45) else ""
    word = dice.pick(_word("onset")) + middle + dice.pick(_word("coda"))
    if not _SHORTEST <= len(word) <= _LONGEST:
        return coined_word(dice)
    return word.capitalize()
