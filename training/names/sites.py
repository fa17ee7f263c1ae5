"""Dice in, names of plants, campuses, mines, halls, lines and ships out."""

from functools import partial

from training.dice import Dice
from training.names.lists import Named, words
from training.names.people import make_person
from training.names.places import make_town
from training.names.syllables import coined_word

_site = partial(words, "site")
_LANDFORMS = ("Ridge", "Creek", "Point", "Hill", "Lake", "Bend", "Mesa", "Island")
_STREETS = ("Street", "Avenue", "Road", "Place")
_COUNTERS = (
    "",
    "",
    "",
    *(f" {n}" for n in range(1, 10)),
    " I",
    " II",
    " One",
    " North",
)


def _proper(dice: Dice) -> str:
    """Draw what a site is named after: a town, a star, a person, a word."""
    star = dice.pick(_site("star"))
    noun = dice.pick(words("firm", "noun_word"))
    kinds = (
        (0.42, make_town(dice)),
        (0.16, star),
        (0.12, f"{noun} {dice.pick(_LANDFORMS)}"),
        (0.10, dice.pick(words("place", "city"))),
        (0.08, make_person(dice).short),
        (0.08, coined_word(dice)),
        (0.04, noun),
    )
    return dice.weighted(kinds)


def _headed(dice: Dice, key: str, headed_share: float = 0.7) -> Named:
    short = _proper(dice)
    head = dice.pick(_site(key))
    full = f"{short} {head}" if dice.chance(headed_share) else short
    return Named(full, short, "FAC")


def make_data_center(dice: Dice) -> Named:
    """Name a data center: Goliath 2, Project Ember, Ashford Campus."""
    noun = dice.pick(words("firm", "noun_word"))
    star = dice.pick((dice.pick(_site("star")), noun, coined_word(dice)))
    if dice.chance(0.55):
        name = star + dice.pick(_COUNTERS)
        return Named(name, name if dice.chance(0.7) else star, "FAC")
    if dice.chance(0.2):
        return Named(f"Project {star}", f"Project {star}", "FAC")
    return _headed(dice, "dc_head")


def make_plant(dice: Dice) -> Named:
    """Name a power station, works or terminal."""
    return _headed(dice, "plant_head", 0.9)


def make_mine(dice: Dice) -> Named:
    """Name a mine or a field."""
    return _headed(dice, "mine_head", 0.8)


def make_venue(dice: Dice) -> Named:
    """Name a stadium or hall, often after a firm."""
    named = _headed(dice, "venue_head", 1.0)
    if dice.chance(0.35):
        full = f"{coined_word(dice)} {dice.pick(_site('venue_head'))}"
        return Named(full, full, "FAC")
    return Named(named.full, named.full, "FAC")


def make_office(dice: Dice) -> Named:
    """Name an office building, at times by its number and street."""
    if dice.chance(0.2):
        street = dice.pick((make_town(dice), dice.pick(words("firm", "noun_word"))))
        full = f"{dice.number(1, 900)} {street} {dice.pick(_STREETS)}"
        return Named(full, full, "FAC")
    return _headed(dice, "office_head", 1.0)


def make_line(dice: Dice) -> Named:
    """Name a pipeline, cable, railway or bridge."""
    return _headed(dice, "line_head", 1.0)


def make_ship(dice: Dice) -> Named:
    """Name a ship."""
    noun = dice.pick(words("firm", "noun_word"))
    name = dice.pick(
        (make_town(dice), coined_word(dice), f"{coined_word(dice)} {noun}")
    )
    head = dice.pick(_site("ship_head"))
    full = f"{head} {name}" if dice.chance(0.6) else name
    return Named(full, name, "FAC")
