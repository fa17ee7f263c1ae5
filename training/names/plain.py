"""Dice in, capitals and words that name nothing of ours out: they carry no label."""

from functools import partial

from training.dice import Dice
from training.names.lists import Named, words
from training.names.places import make_city, make_land, make_town
from training.sentences import MISC

_LAWS = ("Act", "Bill", "Directive", "Code", "Law")
_plain = partial(words, "plain")


def _unmarked(text: str) -> Named:
    return Named(text, text, "")


def _other(text: str) -> Named:
    return Named(text, text, MISC)


def make_noun(dice: Dice) -> Named:
    """Draw an everyday noun, which elsewhere may be the name of a firm."""
    return _unmarked(dice.pick(words("firm", "noun_word")).lower())


def make_adjective(dice: Dice) -> Named:
    """Draw an everyday adjective, which elsewhere may be the name of a firm."""
    return _unmarked(dice.pick(words("firm", "adjective_word")).lower())


def make_nation(dice: Dice) -> Named:
    """Draw a word for those of a country."""
    return _other(dice.pick(_plain("nation")))


def make_event(dice: Dice) -> Named:
    """Name a cup, a fair or a war."""
    place = dice.pick(
        (make_city(dice).full, make_town(dice), dice.pick(_plain("nation")))
    )
    return _other(f"{place} {dice.pick(_plain('event'))}")


def make_law(dice: Dice) -> Named:
    """Name a law or a treaty."""
    place = dice.pick((make_city(dice).full, make_land(dice).full.removeprefix("the ")))
    topic = dice.pick(_plain("topic"))
    if dice.chance(0.4):
        return _other(f"{place} {dice.pick(_plain('treaty'))}")
    return _other(f"{topic} {dice.pick(_LAWS)}")


def make_work(dice: Dice) -> Named:
    """Name a film, book, song or show."""
    noun, other = (dice.pick(words("firm", "noun_word")) for _ in range(2))
    adjective = dice.pick(words("firm", "adjective_word"))
    shapes = (
        (0.30, f"The {adjective} {noun}"),
        (0.15, f"The {noun}"),
        (0.15, f"{adjective} {noun}"),
        (0.15, f"{noun} and {other}"),
        (0.15, f"The {noun} of {make_city(dice).full}"),
        (0.10, f"{noun} in the {other}"),
    )
    return _other(dice.weighted(shapes))


def make_believer(dice: Dice) -> Named:
    """Draw a word for one of a faith, a people or a creed."""
    return _other(dice.pick(_plain("believer")))


def make_era(dice: Dice) -> Named:
    """Draw a feast or an age."""
    return _other(dice.pick(_plain("era")))


def make_acronym(dice: Dice) -> Named:
    """Draw letters that are short for a thing."""
    return _unmarked(dice.pick(_plain("acronym")))
