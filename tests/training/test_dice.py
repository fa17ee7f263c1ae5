"""Draws repeat by seed."""

from training.dice import Dice


def test_dice_of_one_seed_fall_alike() -> None:
    first, second = Dice(4), Dice(4)

    draws = [(d.number(1, 99), d.pick("abc"), d.chance(0.5)) for d in (first, second)]

    assert draws[0] == draws[1]


def test_weights_of_nothing_are_never_drawn() -> None:
    dice = Dice(1)

    drawn = {dice.weighted(((0.0, "never"), (1.0, "always"))) for _ in range(50)}

    assert drawn == {"always"}


def test_a_shuffle_keeps_every_item() -> None:
    items = list(range(20))

    assert sorted(Dice(2).shuffled(items)) == items
