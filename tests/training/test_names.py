"""Invented names are tidy and of many shapes."""

import pytest

from training.dice import Dice
from training.names import (
    bodies,
    firms,
    people,
    places,
    plain,
    products,
    sites,
    society,
)
from training.names.lists import Named
from training.names.world import lands, peoples, shires, towns

MAKERS = [
    bodies.make_agency,
    bodies.make_bank,
    bodies.make_club,
    bodies.make_exchange,
    bodies.make_group,
    bodies.make_outlet,
    firms.make_firm,
    people.make_person,
    places.make_city,
    places.make_land,
    places.make_region,
    places.make_state,
    plain.make_acronym,
    plain.make_believer,
    plain.make_era,
    plain.make_work,
    products.make_drug,
    products.make_jet,
    products.make_product,
    sites.make_data_center,
    sites.make_line,
    sites.make_mine,
    sites.make_office,
    sites.make_plant,
    sites.make_ship,
    sites.make_venue,
    society.make_band,
    society.make_court,
    society.make_force,
    society.make_league,
    society.make_ministry,
    society.make_ngo,
    society.make_party,
    society.make_power,
    society.make_team,
    society.make_uni,
    society.make_union,
]


def _many(maker: object, count: int) -> list[Named]:
    assert callable(maker)
    dice = Dice(5)
    return [maker(dice) for _ in range(count)]


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_names_are_tidy(maker: object) -> None:
    for named in _many(maker, 200):
        for name in (named.full, named.short):
            assert name == " ".join(name.split())
            assert name


def test_firms_come_in_many_shapes() -> None:
    names = [named.full for named in _many(firms.make_firm, 600)]

    assert any(name[0].islower() for name in names)
    assert any(name[0].isdigit() for name in names)
    assert any("&" in name for name in names)
    assert any(name.isupper() for name in names)
    assert any(name.endswith((".com", ".ai", ".io")) for name in names)
    assert len(set(names)) > 550


def test_wire_firms_carry_their_legal_form() -> None:
    dice = Dice(7)

    names = [firms.make_firm(dice, "wire") for _ in range(300)]

    assert sum(named.full != named.short for named in names) > 150


def test_people_are_called_as_many_peoples_call_them() -> None:
    assert len(peoples()) > 40
    assert all(people.first and people.last for people in peoples())


@pytest.mark.parametrize("names", [towns(), shires(), lands()], ids=len)
def test_places_of_the_world_are_written_in_latin_letters(
    names: tuple[str, ...],
) -> None:
    assert len(names) > 200
    assert all(name[0].isupper() and name.isprintable() for name in names)
    assert max(map(ord, "".join(names))) < 0x250


def test_a_society_is_marked_as_organisations() -> None:
    named = [*_many(society.make_party, 50), *_many(society.make_team, 50)]

    assert {name.label for name in named} == {"ORG"}
    assert any(name.short != name.full for name in named)
