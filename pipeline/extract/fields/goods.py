"""Units in, what they can be of a deal out: shares, people, or nothing handed over."""

import re

from pipeline.values import Quantity, TypedValue
from pipeline.values.units import unit_named

SHARES = frozenset("% share".split())
PEOPLE = frozenset(
    "person people employee worker staff job lawyer patient subject passenger resident "
    "subscriber customer user household home guest fan member adult child volunteer "
    "participant woman man driver engineer nurse teacher pilot miner doctor personnel "
    "colleague apprentice farmer fisherman student pupil officer official trainee "
    "soldier player athlete author artist merchant buyer troop broker cousin sister "
    "brother partner rival town village technician scientist researcher consultant "
    "specialist electrician mechanic cleaner guard carer physician dentist tenant "
    "grower breeder shareholder investor shopper diner commuter traveller traveler "
    "tourist pensioner citizen inhabitant voter developer programmer designer "
    "family shipper".split()
)
TENANTS = PEOPLE - {"home"}  # homes are built, too
WORKERS = frozenset(
    "person people employee worker staff job driver engineer nurse teacher pilot miner "
    "personnel colleague technician specialist cleaner guard agent".split()
)
# Shares, distances and the like are told beside a deal; nobody hands them over.
_BESIDE = frozenset(
    "share points length speed acceleration temperature temperature_f temperature_k "
    "angle frequency voltage current charge resistance force torque pressure pixels "
    "resolution sound light illuminance luminosity radioactivity substance".split()
)
_NO_GOODS = frozenset(
    "kcal share copy viewer vote follower point degree pixel founder director analyst "
    "floor centavo sen paisa satang grosz haler kopeck piastre centime pfennig "
    "council municipality co-operative cooperative ministry bank lender university "
    "winter summer spring autumn".split()
)


def is_no_good(value: TypedValue) -> bool:
    """Whether a figure has a unit in which nobody measures what a deal hands over."""
    if not isinstance(value, Quantity):
        return True
    unit = unit_named(value.unit)
    return value.unit in _NO_GOODS or (unit is not None and unit.dimension in _BESIDE)


_MASSES = frozenset("t kt Mt kg lb".split())
_ROOMS = frozenset("room key bed apartment flat suite berth seat".split())
_FLOORS = frozenset("floor storey story".split())
_MEANS = frozenset(
    "truck lorry vehicle van tipper dumper tractor excavator digger".split()
)
_ABOARD = frozenset("W kW hp Wh kWh Ah mAh litre gallon inch V".split()) | {"cu cm"}
_UNITS_OF = {
    "stake": SHARES,
    "jobs": PEOPLE,
    "saved": _MASSES,
    "rooms": _ROOMS,
    "floors": _FLOORS,
    "means": _MEANS,
    "aboard": _ABOARD,
}
_HOUSES = re.compile(
    r"\b(?:nursing|care|retirement|rest|funeral|holiday|mobile|show|children.s)\s+homes?\Z",
    re.IGNORECASE,
)


def are_houses(words: str) -> bool:
    """Whether words count houses by a name that else means households.

    >>> are_houses("22 nursing homes"), are_houses("22 homes")
    (True, False)
    """
    return _HOUSES.search(words) is not None


def counts_people(value: TypedValue) -> bool:
    """Whether a figure counts persons, be it their jobs or their homes."""
    return isinstance(value, Quantity) and value.unit in PEOPLE


def may_be(said: str, value: TypedValue) -> bool:
    """Whether a figure can be what a rule says of it, by its unit.

    A length is no share: "makes 45 % of its turnover with roads" builds none.

    >>> may_be("stake", Quantity.parse("40 trucks"))
    False
    """
    unit = value.unit if isinstance(value, Quantity) else ""
    if said == "length":
        return unit not in SHARES
    units = _UNITS_OF.get(said)
    return units is None or unit in units
