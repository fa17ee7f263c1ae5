"""Units in, what they measure out: towers are masts, and tonnes are tonnes."""

from fractions import Fraction
from functools import lru_cache

from pipeline.values import Quantity
from pipeline.values.units import unit_named

# words of newsrooms for one thing that is counted
_SAME_THINGS = (
    ("aircraft", "airplane", "aeroplane", "plane", "jet", "airliner", "jetliner"),
    (
        "ship",
        "vessel",
        "car carrier",
        "bulk carrier",
        "LNG carrier",
        "tanker",
        "bulker",
    ),
    ("tower", "mast", "site", "cell site", "tower site", "mobile tower"),
    ("store", "shop", "outlet"),
    ("home", "house", "dwelling", "residence"),
    ("job", "employee", "worker", "staff", "position"),
    ("dose", "shot", "jab"),
    ("game", "match", "fixture"),
    ("train", "trainset"),
    ("vehicle", "car"),
    ("hotel room", "room", "key", "guest room", "hotel key"),
    ("truck", "lorry"),
    ("bus", "e-bus"),
    ("GPU", "chip", "processor", "accelerator", "graphics card"),
)
_THINGS = {word: words[0] for words in _SAME_THINGS for word in words}
PER_MONTH = {
    "year": Fraction(1, 12),
    "season": Fraction(1, 12),
    "quarter": Fraction(1, 3),
    "month": Fraction(1),
    "week": Fraction(52, 12),
    "day": Fraction(365, 12),
}
"""How often a period of a rate comes in a month."""

_LAND = frozenset({"acre", "hectare", "sq km", "sq mile"})


@lru_cache(maxsize=4096)
def measure_of(unit: str) -> str:
    """Name what a unit measures, so that only figures of one measure are compared.

    >>> measure_of("Mt") == measure_of("kt"), measure_of("mast"), measure_of("bus")
    (True, 'tower', 'bus')
    """
    if unit in _LAND:
        return "land"
    known = unit_named(unit) or unit_named(_thing(unit))
    return known.dimension if known is not None else _thing(unit)


def _thing(unit: str) -> str:
    """Take a thing by its usual name; "electric bus" is a bus."""
    last = unit.rsplit(" ", 1)[-1]
    return _THINGS.get(unit) or _THINGS.get(last) or unit


@lru_cache(maxsize=4096)
def worth_of(unit: str) -> Fraction:
    """Tell what one of a unit is in the unit that its measure is told in."""
    known = unit_named(unit)
    return known.worth if known is not None else Fraction(1)


def in_plain_units(value: Quantity) -> Quantity:
    """Count what has several names by the usual one."""
    if unit_named(value.unit) is not None:
        return value
    plain = _thing(value.unit)
    return value if plain == value.unit else value.model_copy(update={"unit": plain})
