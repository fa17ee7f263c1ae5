"""Dice in, names of persons out."""

from functools import partial

from training.dice import Dice
from training.names.lists import Named, words
from training.names.syllables import coined_word
from training.names.world import peoples

_person = partial(words, "person")
_WORLD_SHARE = 0.55


def family_name(dice: Dice) -> str:
    """Draw a family name, at times a made-up one."""
    if dice.chance(0.12):
        return coined_word(dice)
    if dice.chance(0.2):
        stem = dice.pick(words("place", "stem"))
        return stem + dice.pick(words("place", "stem_end"))
    if dice.chance(0.08):
        return dice.pick(("Mc", "O'", "Mac")) + dice.pick(words("place", "stem"))
    if dice.chance(_WORLD_SHARE):
        return dice.pick(dice.pick(peoples()).last)
    return dice.pick(_person("last"))


def _whole_name(dice: Dice) -> tuple[str, str]:
    """Draw a first and a family name, mostly of one people."""
    if dice.chance(_WORLD_SHARE):
        people = dice.pick(peoples())
        return dice.pick(people.first), dice.pick(people.last)
    return dice.pick(_person("first")), family_name(dice)


def make_first_name(dice: Dice) -> Named:
    """Draw a first name standing alone."""
    world = dice.chance(_WORLD_SHARE)
    name = dice.pick(dice.pick(peoples()).first if world else _person("first"))
    return Named(name, name, "PER")


def initials(dice: Dice) -> str:
    """Draw one or two initials with their dots."""
    letters = "ABCDEFGHJKLMNPRSTVW"
    one = dice.pick(letters) + "."
    return one if dice.chance(0.3) else one + dice.pick(letters) + "."


def make_person(dice: Dice) -> Named:
    """Make a person; the short form is the family name."""
    first, last = _whole_name(dice)
    if dice.chance(0.06):
        last = f"{last}-{family_name(dice)}"
    middle = f"{initials(dice)} " if dice.chance(0.07) else ""
    if dice.chance(0.05):
        first, middle = initials(dice), ""
    tail = dice.pick((" Jr", " Jr.", " III")) if dice.chance(0.03) else ""
    return Named(f"{first} {middle}{last}{tail}", last, "PER")
