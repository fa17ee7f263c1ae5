"""Dice in, names of parties, ministries, courts, forces, teams, schools, bands out."""

from functools import partial

from training.dice import Dice
from training.names.bodies import initials_of, org
from training.names.lists import Named, words
from training.names.people import family_name
from training.names.places import make_city, make_land, make_state, make_town
from training.names.syllables import coined_word

_society = partial(words, "society")


def _town(dice: Dice) -> str:
    return dice.pick((make_city(dice).full, make_city(dice).full, make_town(dice)))


def make_power(dice: Dice) -> Named:
    """Draw a country that acts: news calls its state so."""
    return org(make_land(dice).full)


def make_party(dice: Dice) -> Named:
    """Name a party: the Reform Alliance, at times by its letters."""
    name = f"{dice.pick(_society('party_word'))} {dice.pick(_society('party_end'))}"
    if dice.chance(0.2):
        land = make_land(dice).full.removeprefix("the ")
        name = f"{dice.pick(('Party', 'Alliance', 'Movement'))} for {land}"
    letters = initials_of(name)
    shapes = (
        (0.35, org(f"the {name}")),
        (0.20, org(f"the {name}", letters)),
        (0.15, org(f"the {name}", f"the {letters}")),
        (0.12, org(name.split()[0])),
        (0.10, org(coined_word(dice))),
        (0.08, org(letters)),
    )
    return dice.weighted(shapes)


def make_ministry(dice: Dice) -> Named:
    """Name a ministry, at times by its country."""
    name = dice.pick(_society("ministry"))
    portfolio = f"{dice.pick(_society('portfolio'))} Ministry"
    nation = dice.pick(words("plain", "nation"))
    shapes = (
        (0.5, org(f"the {name}")),
        (0.3, org(f"the {portfolio}")),
        (0.2, org(f"the {nation} {portfolio}", f"the {portfolio}")),
    )
    return dice.weighted(shapes)


def make_court(dice: Dice) -> Named:
    """Name a court or a chamber."""
    if dice.chance(0.3):
        return org(f"{_town(dice)} {dice.pick(_society('court_end'))}")
    name = dice.pick(_society("court"))
    return org(name if name in {"Congress", "Parliament"} else f"the {name}")


def make_force(dice: Dice) -> Named:
    """Name a police, an army or those who fight one."""
    coined = dice.pick((coined_word(dice), f"al-{coined_word(dice)}"))
    front = f"{make_state(dice).full} {dice.pick(_society('force'))}"
    shapes = (
        (0.40, org(f"{_town(dice)} {dice.pick(_society('police'))}")),
        (0.25, org(dice.pick(_society("police_plain")))),
        (0.20, org(f"the {front}", f"the {initials_of(front)}")),
        (0.15, org(coined)),
    )
    return dice.weighted(shapes)


def make_ngo(dice: Dice) -> Named:
    """Name a charity, an institute, a world body."""
    cause = f"{dice.pick(_society('ngo_head'))} {dice.pick(_society('cause'))}"
    field = f"{dice.pick(_society('ngo_kind'))} {dice.pick(_society('ngo_field'))}"
    town = make_city(dice).full
    first = dice.pick((family_name(dice), coined_word(dice), town))
    shapes = (
        (0.34, org(dice.pick(_society("ngo_plain")))),
        (0.16, org(cause)),
        (0.20, org(f"the {field}", initials_of(field))),
        (0.22, org(f"the {first} {dice.pick(_society('ngo_end'))}")),
        (0.08, org(initials_of(f"{field} X"))),
    )
    return dice.weighted(shapes)


def make_uni(dice: Dice) -> Named:
    """Name a university, school or hospital."""
    town = _town(dice)
    place = dice.pick((town, make_state(dice).full, family_name(dice)))
    shapes = (
        (0.35, org(f"the University of {place}")),
        (0.45, org(f"{place} {dice.pick(words('body', 'school_end'))}")),
        (0.10, org(f"{dice.pick(words('body', 'school'))} {place}")),
        (0.10, org(f"St. {dice.pick(words('person', 'first'))}'s Hospital")),
    )
    return dice.weighted(shapes)


def make_team(dice: Dice) -> Named:
    """Name a team; the next sentence calls it by its town or by its animal."""
    town = _town(dice)
    nickname = dice.pick(_society("nickname"))
    end = dice.pick(words("body", "club_end"))
    shapes = (
        (0.34, org(f"{town} {end}", town)),
        (0.20, org(f"the {town} {nickname}", f"the {nickname}")),
        (0.12, org(f"the {nickname}")),
        (0.14, org(town)),
        (0.20, org(coined_word(dice))),
    )
    return dice.weighted(shapes)


def make_league(dice: Dice) -> Named:
    """Name a league or a body of sport."""
    return org(dice.pick(_society("league")))


def make_union(dice: Dice) -> Named:
    """Name a trade union."""
    name = f"{dice.pick(words('plain', 'nation'))} {dice.pick(_society('union'))}"
    return org(f"the {name}", f"the {initials_of(name)}")


def make_band(dice: Dice) -> Named:
    """Name a band or an orchestra."""
    noun = dice.pick(words("firm", "noun_word"))
    adjective = dice.pick(words("firm", "adjective_word"))
    shapes = (
        (0.30, org(f"{_town(dice)} {dice.pick(_society('ensemble'))}")),
        (0.30, org(f"the {adjective} {noun}s")),
        (0.20, org(f"{adjective} {noun}")),
        (0.20, org(coined_word(dice))),
    )
    return dice.weighted(shapes)
