"""Units in, what they can be of a deal out: shares, people, or nothing handed over."""

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
    "tourist pensioner citizen inhabitant voter developer programmer designer".split()
)
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


def counts_people(value: TypedValue) -> bool:
    """Whether a figure counts persons, be it their jobs or their homes."""
    return isinstance(value, Quantity) and value.unit in PEOPLE
