"""Dice in, names of products, models, jets and drugs out."""

from functools import partial

from training.dice import Dice
from training.names.lists import Named, words
from training.names.syllables import coined_word

_product = partial(words, "product")
_LETTERS = "ABCDEFGHJKLMNPRSTVXZ"
_VERSIONS = ("neo", "-200", "-900", "LR", "F", "ER")


def make_product(dice: Dice) -> Named:
    """Name a product: Fable 3, Velora Pro, the X40, Quill."""
    word = dice.pick(
        (
            dice.pick(_product("model")),
            coined_word(dice),
            dice.pick(words("firm", "noun_word")),
        )
    )
    number = dice.pick(
        ("2", "3", "4", "5", "3.5", "4.1", "7", "9", "10", "12", "X", "II", "V2")
    )
    code = (
        f"{dice.pick(_LETTERS)}{dice.pick(_LETTERS + '123456789')}{dice.number(1, 999)}"
    )
    tail = dice.pick(_product("tail"))
    shapes = (
        (0.34, word),
        (0.16, f"{word} {number}"),
        (0.12, f"{word} {tail}"),
        (0.05, f"{word} {number} {tail}"),
        (0.08, word + tail),
        (0.05, f"{word}-{dice.number(2, 9)}"),
        (0.09, code),
        (0.06, f"{word} {code}"),
        (0.05, f"i{word}"),
    )
    name = dice.weighted(shapes)
    return Named(name, name, "PRODUCT")


def make_jet(dice: Dice) -> Named:
    """Name an aircraft model: C310neo, 818-200, Heron 90."""
    number = dice.number(11, 99) * 10
    shapes = (
        f"{dice.pick(_LETTERS)}{number}",
        f"{dice.pick(_LETTERS)}{number}{dice.pick(_VERSIONS)}",
        f"{number + dice.number(1, 9)}-{dice.number(1, 9)}00",
        f"{dice.pick(words('firm', 'noun_word'))} {number}",
        f"{dice.pick(_LETTERS)}{dice.pick(_LETTERS)}-{dice.number(10, 99)}",
    )
    name = dice.pick(shapes)
    return Named(name, name, "PRODUCT")


def make_drug(dice: Dice) -> Named:
    """Name a medicine."""
    name = dice.pick(_product("drug_onset")) + dice.pick(_product("drug_middle"))
    name += dice.pick(_product("drug_end"))
    if dice.chance(0.12):
        letters = "".join(dice.pick(_LETTERS) for _ in range(3))
        name = f"{letters}-{dice.number(100, 9999)}"
    elif dice.chance(0.6):
        name = name.capitalize()
    return Named(name, name, "PRODUCT")
