"""Dice in, names of places out."""

from functools import partial

from training.dice import Dice
from training.names.lists import Named, words
from training.names.world import lands, shires, towns

_place = partial(words, "place")


def make_town(dice: Dice) -> str:
    """Invent a town: Harlmouth, Port Brinley, Stonecombe Falls."""
    town = dice.pick(_place("stem")) + dice.pick(_place("stem_end"))
    if dice.chance(0.2):
        return f"{dice.pick(_place('feature'))} {town}"
    return f"{town} {dice.pick(_place('feature_end'))}" if dice.chance(0.2) else town


def make_city(dice: Dice) -> Named:
    """Draw a city, mostly a real one."""
    shares = (
        (0.30, make_town(dice)),
        (0.42, dice.pick(_place("city"))),
        (0.28, dice.pick(towns())),
    )
    name = dice.weighted(shares)
    return Named(name, name, "LOC")


def make_state(dice: Dice) -> Named:
    """Draw a state, province or county."""
    shares = (
        (0.12, f"{make_town(dice)} County"),
        (0.66, dice.pick(_place("state"))),
        (0.22, dice.pick(shires())),
    )
    name = dice.weighted(shares)
    return Named(name, name, "LOC")


def make_land(dice: Dice) -> Named:
    """Draw a country."""
    name = dice.pick(lands() if dice.chance(0.2) else _place("land"))
    return Named(name, name, "LOC")


def make_region(dice: Dice) -> Named:
    """Draw a region, a valley or a named district."""
    name = (
        f"{make_town(dice)} Valley" if dice.chance(0.4) else dice.pick(_place("region"))
    )
    return Named(name, name, "LOC")
