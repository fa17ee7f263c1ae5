"""Dice in, names of places out."""

from functools import partial

from training.dice import Dice
from training.names.lists import Named, words

_place = partial(words, "place")


def make_town(dice: Dice) -> str:
    """Invent a town: Harlmouth, Port Brinley, Stonecombe Falls."""
    town = dice.pick(_place("stem")) + dice.pick(_place("stem_end"))
    if dice.chance(0.2):
        return f"{dice.pick(_place('feature'))} {town}"
    return f"{town} {dice.pick(_place('feature_end'))}" if dice.chance(0.2) else town


def make_city(dice: Dice) -> Named:
    """Draw a city, mostly a real one."""
    name = make_town(dice) if dice.chance(0.35) else dice.pick(_place("city"))
    return Named(name, name, "LOC")


def make_state(dice: Dice) -> Named:
    """Draw a state, province or county."""
    name = (
        f"{make_town(dice)} County" if dice.chance(0.12) else dice.pick(_place("state"))
    )
    return Named(name, name, "LOC")


def make_land(dice: Dice) -> Named:
    """Draw a country."""
    name = dice.pick(_place("land"))
    return Named(name, name, "LOC")


def make_region(dice: Dice) -> Named:
    """Draw a region, a valley or a named district."""
    name = (
        f"{make_town(dice)} Valley" if dice.chance(0.4) else dice.pick(_place("region"))
    )
    return Named(name, name, "LOC")
