"""Invented names are tidy and of many shapes."""

import pytest

from training.dice import Dice
from training.names import bodies, firms, people, places, products, sites
from training.names.lists import Named

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
