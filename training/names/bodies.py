"""Dice in, names of agencies, clubs, unions, outlets and banks out."""

from functools import partial

from training.dice import Dice
from training.names.lists import Named, words
from training.names.people import family_name
from training.names.places import make_city, make_land, make_state, make_town
from training.names.syllables import coined_word

_body = partial(words, "body")


def org(full: str, short: str = "") -> Named:
    """Name an organisation."""
    return Named(full, short or full, "ORG")


def initials_of(name: str) -> str:
    """Write the capitals of a name.

    >>> initials_of("Bureau of Fair Weights")
    'BFW'
    """
    return "".join(part[0] for part in name.split() if part[0].isupper())


def make_agency(dice: Dice) -> Named:
    """Name a regulator, ministry, court or other public body."""
    head = f"{dice.pick(_body('agency_head'))} {dice.pick(_body('agency_noun'))}"
    state = f"{make_state(dice).full} {dice.pick(_body('agency_end'))}"
    land = make_land(dice).full.removeprefix("the ")
    portfolio = dice.pick(_body("portfolio"))
    shapes = (
        (0.46, dice.pick(_body("regulator"))),
        (0.14, f"the {head}"),
        (0.16, f"the {state}"),
        (0.10, f"the {dice.pick(_body('ministry'))} {portfolio}"),
        (0.06, f"the {land} {portfolio} Ministry"),
        (0.08, f"the {initials_of(head)}A"),
    )
    name = dice.weighted(shapes)
    return org(name, f"the {initials_of(head)}" if name == f"the {head}" else name)


def make_group(dice: Dice) -> Named:
    """Name a club, school, union, party or league."""
    town = dice.pick((make_city(dice).full, make_town(dice)))
    union = f"{dice.pick(_body('union_head'))} {dice.pick(_body('union_noun'))}"
    school = dice.pick(
        (
            f"{dice.pick(_body('school'))} {town}",
            f"{town} {dice.pick(_body('school_end'))}",
        )
    )
    shapes = (
        (0.34, f"{town} {dice.pick(_body('club_end'))}"),
        (0.24, f"the {school}" if school.startswith("University of") else school),
        (0.20, f"the {union}"),
        (0.14, dice.pick(_body("party"))),
        (0.08, initials_of(f"{union} X Y")),
    )
    return org(dice.weighted(shapes))


def make_club(dice: Dice) -> Named:
    """Name a sports club or league."""
    town = dice.pick((make_city(dice).full, make_town(dice)))
    return org(f"{town} {dice.pick(_body('club_end'))}")


def make_exchange(dice: Dice) -> Named:
    """Name a stock exchange."""
    return org(dice.pick(_body("exchange")))


def make_outlet(dice: Dice) -> Named:
    """Name a newspaper, agency, site or broadcaster."""
    town = dice.pick((make_city(dice).full, make_town(dice)))
    noun = dice.pick(_body("outlet_noun"))
    shapes = (
        (0.30, dice.pick(_body("outlet_real"))),
        (0.28, f"the {town} {noun}"),
        (0.14, f"the {dice.pick(_body('outlet_head'))} {noun}"),
        (0.18, dice.pick(words("firm", "prefix")) + dice.pick(_body("outlet_tech"))),
        (0.10, f"{coined_word(dice)} {dice.pick(('News', 'Radio', 'TV', 'Media'))}"),
    )
    return org(dice.weighted(shapes))


def make_bank(dice: Dice) -> Named:
    """Name a bank, broker, adviser or law firm."""
    first, second = family_name(dice), family_name(dice)
    name = dice.pick((coined_word(dice), first, first))
    shapes = (
        (0.40, org(f"{name} {dice.pick(_body('bank_tail'))}", name)),
        (0.12, org(name)),
        (0.16, org(f"{first} & {second}")),
        (0.08, org(f"{first} {second} LLP", f"{first} {second}")),
        (0.10, org(f"Bank of {make_city(dice).full}")),
        (0.08, org(f"{make_town(dice)} {dice.pick(_body('bank_place'))}")),
        (
            0.06,
            org(
                initials_of(
                    f"{coined_word(dice)} {coined_word(dice)} {coined_word(dice)}"
                )
            ),
        ),
    )
    return dice.weighted(shapes)
