"""Dice in, amounts, dates, shares and tickers out, as newsrooms write them."""

from collections.abc import Callable
from types import MappingProxyType

from training.dice import Dice

_MONTHS = (
    "January February March April May June July August September October November "
    "December".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_COINS = ("euros", "pounds", "yen", "rupees", "Swiss francs", "crowns")
_LETTERS = "ABCDEFGHIJKLMNOPRSTUVWXYZ"


def _decimal(dice: Dice) -> str:
    whole = dice.pick((dice.number(1, 9), dice.number(1, 99), dice.number(100, 950)))
    part = dice.pick(("", "", f".{dice.number(1, 9)}", f".{dice.number(10, 99)}"))
    return f"{whole}{part}"


def _money(dice: Dice) -> str:
    number = _decimal(dice)
    scale = dice.pick(("million", "billion"))
    about = dice.pick(
        ("", "", "", "", "about ", "nearly ", "more than ", "up to ", "some ")
    )
    shape = dice.pick(
        (
            f"${number} {scale}",
            f"${number} {scale}",
            f"${number} {scale}",
            f"${number}{dice.pick('BM')}",
            f"${number}{dice.pick(('bn', 'm', 'mn'))}",
            f"{number} {scale} {dice.pick(_COINS)}",
            f"{dice.pick('€£¥')}{number}{dice.pick(('bn', 'm', f' {scale}'))}",
            f"{dice.pick(('US', 'A', 'C', 'HK'))}${number} {scale}",
        )
    )
    return about + shape


def _mln(dice: Dice) -> str:
    unit = dice.pick(
        ("dlrs", "dlrs", "dlrs", "stg", "marks", "francs", "yen", "Canadian dlrs")
    )
    return f"{_decimal(dice)} {dice.pick(('mln', 'mln', 'mln', 'billion'))} {unit}"


def _rate(dice: Dice) -> str:
    every = dice.pick(
        ("a month", "a year", "per month", "per year", "monthly", "annually")
    )
    return f"{_money(dice)} {every}"


def _price(dice: Dice) -> str:
    return dice.pick(
        (
            f"${dice.number(2, 95)}.{dice.number(10, 99)}",
            f"${dice.number(3, 300)}",
            f"{dice.number(10, 90)} dlrs",
            f"{dice.number(20, 900)} pence",
        )
    )


def _capacity(dice: Dice) -> str:
    unit = dice.pick(
        ("megawatts", "megawatts", " MW", "MW", "gigawatts", " GW", "-megawatt")
    )
    number = dice.pick(
        (dice.number(2, 9) * 100, dice.number(1, 99) * 5, dice.number(1, 6))
    )
    return f"{number}{unit}" if unit[0] in " M-" else f"{number} {unit}"


def _count(dice: Dice) -> str:
    number = dice.pick(
        (
            dice.number(2, 99),
            dice.number(100, 999),
            dice.number(1, 99) * 1000,
            dice.number(1, 9) * 100_000,
        )
    )
    return dice.pick(
        (
            f"{number:,}",
            f"{number:,}",
            dice.pick("two three five six ten 20 40".split()),
        )
    )


def _year(dice: Dice) -> str:
    return str(dice.pick((dice.number(1961, 1999), dice.number(2000, 2035))))


def _month(dice: Dice) -> str:
    month = dice.pick(_MONTHS)
    return dice.pick(
        (
            f"{month} {_year(dice)}",
            month,
            f"early {_year(dice)}",
            f"the end of {_year(dice)}",
            f"the {dice.pick(('first', 'second', 'third', 'fourth'))} quarter",
            _year(dice),
        )
    )


def _date(dice: Dice) -> str:
    month, day = dice.pick(_MONTHS), dice.number(1, 30)
    return dice.pick(
        (
            f"{month} {day}",
            f"{month} {day}, {_year(dice)}",
            f"{month[:3]}. {day}",
            f"{day} {month} {_year(dice)}",
            f"{month[:3]} {day}",
        )
    )


def _term(dice: Dice) -> str:
    number = dice.pick((2, 3, 4, 5, 7, 10, 12, 15, 20, 25, 30))
    return dice.pick(
        (f"{number}-year", f"{number} years", f"{number} years", "multiyear")
    )


def _percent(dice: Dice) -> str:
    number = f"{dice.number(1, 99)}{dice.pick(('', '', f'.{dice.number(1, 9)}'))}"
    return dice.pick(
        (
            f"{number}%",
            f"{number} percent",
            f"{number} per cent",
            f"{number} pct",
            f"{number}%",
        )
    )


def _symbol(dice: Dice) -> str:
    return "".join(dice.pick(_LETTERS) for _ in range(dice.pick((2, 3, 3, 4, 4))))


def _ticker(dice: Dice) -> str:
    place = dice.pick(
        (
            "NYSE",
            "NASDAQ",
            "Nasdaq",
            "LSE",
            "ASX",
            "TSX",
            "TSXV",
            "OTCQB",
            "AMEX",
            "AIM",
            "Euronext",
        )
    )
    return (
        f"{place}: {_symbol(dice)}"
        if dice.chance(0.9)
        else f"{_symbol(dice)}.{dice.pick(('N', 'O', 'L', 'PA', 'T'))}"
    )


def _cents(dice: Dice) -> str:
    return dice.pick(
        (f"{dice.number(2, 99)} cts", f"{dice.number(1, 9)}.{dice.number(10, 99)} dlrs")
    )


def _eighths(dice: Dice) -> str:
    return dice.pick(("1/8", "3/8", "5/8", "7/8", "1/2", "1-1/4", "2-3/8", "one"))


FIGURES: MappingProxyType[str, Callable[[Dice], str]] = MappingProxyType(
    {
        "money": _money,
        "mln": _mln,
        "rate": _rate,
        "price": _price,
        "mw": _capacity,
        "n": _count,
        "shares": _count,
        "year": _year,
        "month": _month,
        "date": _date,
        "day": lambda dice: dice.pick(_DAYS),
        "term": _term,
        "pct": _percent,
        "symbol": _symbol,
        "tick": _ticker,
        "cts": _cents,
        "eighths": _eighths,
    }
)
