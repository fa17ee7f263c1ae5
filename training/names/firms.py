"""Dice in, names of firms out, in the shapes that firms choose for themselves."""

import re
from collections.abc import Callable
from functools import partial

from training.dice import Dice
from training.names.lists import Named, words
from training.names.people import family_name, initials
from training.names.syllables import coined_word

_word = partial(words, "firm")
_LETTERS = "ABCDEFGHIJKLMNOPRSTUVWXZ"
_NUMBERS = "One Two Three Four Five Six Seven First Second Third".split()
_LONG = 3  # words of a name that is cut to one or to its initials
_FIGURES = "1 2 3 4 5 6 7 8 9 11 12 21 23 24 42 47 77 99 101 360 365 500".split()
_INNER = ("American ", "International ", "General ", "Medical ", "First ", "Data ")
_TAIL = re.compile(r",? (?:\([A-Z][A-Za-z]+\) )?[^ ]+$")

# Share of names that carry a legal form, by the register they stand in.
_LEGAL_SHARE = {"wire": 0.8, "release": 0.8, "filing": 0.6, "table": 0.45}
_LEGAL_SHARE_ELSEWHERE = 0.16


def _like_adjective(dice: Dice) -> str:
    """Coin or choose a name that looks like an adjective."""
    if dice.chance(0.55):
        return dice.pick(_word("adjective_word"))
    stem = dice.pick(_word("onset")) + dice.pick(_word("middle"))
    return (stem.rstrip("aeiou") + dice.pick(_word("adjective_end"))).capitalize()


def _ordinary(dice: Dice) -> str:
    """Choose one word of the dictionary, at times an article before it."""
    key = "noun_word" if dice.chance(0.85) else "verb_word"
    return dice.pick(_word(key))


def _camel(dice: Dice) -> str:
    """Join two words with a capital inside."""
    first = dice.pick(_word("prefix")) if dice.chance(0.7) else coined_word(dice)[:4]
    last = dice.pick(_word("suffix"))
    return first + (last if dice.chance(0.75) else last.lower())


def _small_start(dice: Dice) -> str:
    """Start small: eVolta, nScale, iMerra, qLabs."""
    letter = dice.pick("abcdeghijlmnopqrtuvwyz")
    rest = dice.pick(
        (coined_word(dice), dice.pick(_word("suffix")), "AI", "Bio", "Space")
    )
    if dice.chance(0.12):
        return coined_word(dice).lower()
    return letter + rest


def _abbreviation(dice: Dice) -> str:
    """Write two to five capitals, at times joined by an ampersand."""
    if dice.chance(0.25):
        return dice.pick(_LETTERS) + "&" + dice.pick(_LETTERS)
    return "".join(dice.pick(_LETTERS) for _ in range(dice.pick((2, 3, 3, 3, 4, 4, 5))))


def _with_digits(dice: Dice) -> str:
    """Put a number into the name: 9Line, Level 7, 21Fold."""
    number = dice.pick(_FIGURES)
    word = dice.pick((coined_word(dice), _ordinary(dice), dice.pick(_word("suffix"))))
    return dice.pick(
        (number + word, word + number, f"{word} {number}", f"{number} {word}s")
    )


def _domain(dice: Dice) -> str:
    """Call the firm by its web address."""
    word = dice.pick((coined_word(dice), _camel(dice), _ordinary(dice)))
    end = dice.pick((".com", ".com", ".ai", ".io", ".co", ".tv", ".net"))
    return (word if dice.chance(0.7) else word.lower()) + end


def _place_named(dice: Dice) -> str:
    """Name the firm after where it is."""
    place = dice.pick(words("place", dice.pick(("city", "state"))))
    if dice.chance(0.3):
        return f"{dice.pick(_word('place_form'))} {place}"
    inner = dice.pick(
        ("", "", "Valley ", "Western ", "General ", "Central ", "Pacific ")
    )
    return f"{place} {inner}{dice.pick(_word('descriptor'))}"


def _family(dice: Dice) -> str:
    """Name the firm after those who founded it."""
    first, second, third = (family_name(dice) for _ in range(3))
    shapes = (
        first,
        first,
        f"{first} {dice.pick(_word('family_tail'))}",
        f"{first} {dice.pick(_word('family_tail'))}",
        f"{first} & {second}",
        f"{first} and {second}",
        f"{first}-{second}",
        f"{first}, {second} & {third}",
        f"{first} {second} {third}",
        f"{initials(dice)} {first}",
        f"{initials(dice)} {first} & Co",
        f"{first}'s" if not first.endswith("s") else first,
    )
    return dice.pick(shapes)


def _foreign(dice: Dice) -> str:
    """Put the kind of firm before its name, as Romance languages do."""
    head = dice.pick(_word("foreign_head"))
    body = dice.pick(
        (coined_word(dice), family_name(dice), dice.pick(words("place", "city")))
    )
    return f"{head} {dice.pick(('', '', 'de ', 'del ', 'di '))}{body}"


def _two_words(dice: Dice) -> str:
    """Pair two everyday words: Paper Lantern, Sixth Street, Blue Otter."""
    first = dice.pick(
        (
            dice.pick(_word("adjective_word")),
            dice.pick(_word("prefix")),
            _ordinary(dice),
            dice.pick(_NUMBERS),
        )
    )
    return f"{first} {_ordinary(dice)}{dice.pick(('', '', '', 's'))}"


def _described(dice: Dice) -> str:
    """Say the trade after a name."""
    base = _base(dice)
    inner = dice.pick(_INNER) if dice.chance(0.15) else ""
    return f"{base} {inner}{dice.pick(_word('descriptor'))}"


def _of_country(dice: Dice) -> str:
    name = dice.pick((coined_word(dice), _ordinary(dice), family_name(dice)))
    if dice.chance(0.5):
        return f"{name} ({dice.pick(_word('country_tag'))})"
    return f"{name} of {dice.pick(words('place', 'land')).removeprefix('the ')}"


_BASES: tuple[tuple[float, Callable[[Dice], str]], ...] = (
    (0.30, coined_word),
    (0.12, _camel),
    (0.13, _ordinary),
    (0.12, _like_adjective),
    (0.07, _small_start),
    (0.08, _abbreviation),
    (0.06, _with_digits),
    (0.04, _domain),
    (0.08, _family),
)
_SHAPES: tuple[tuple[float, Callable[[Dice], str]], ...] = (
    (0.30, _described),
    (0.06, _place_named),
    (0.08, _family),
    (0.05, _foreign),
    (0.06, _two_words),
    (0.02, _of_country),
)
_BARE_SHARE = {"wire": 0.25, "release": 0.4}
_BARE_SHARE_ELSEWHERE = 0.62


def _base(dice: Dice) -> str:
    return dice.weighted(_BASES)(dice)


def make_firm(dice: Dice, register: str = "body") -> Named:
    """Make a firm with its full name and the short form that follows it."""
    bare = dice.chance(_BARE_SHARE.get(register, _BARE_SHARE_ELSEWHERE))
    name = _base(dice) if bare else dice.weighted(_SHAPES)(dice)
    legal = dice.chance(_LEGAL_SHARE.get(register, _LEGAL_SHARE_ELSEWHERE))
    full = f"{name}{_legal_form(dice, register)}" if legal else name
    return Named(full, _shorten(dice, name), "ORG")


def _legal_form(dice: Dice, register: str) -> str:
    foreign = dice.chance(0.25)
    suffix = dice.pick(_word("suffix_foreign" if foreign else "suffix_plain"))
    comma = "," if register != "wire" and not foreign and dice.chance(0.2) else ""
    return f"{comma} {suffix}"


def _shorten(dice: Dice, name: str) -> str:
    """Drop the last word of a longer name, or write its initials."""
    parts = name.split()
    if len(parts) == 1 or dice.chance(0.2) or _is_one_piece(parts):
        return name
    long = len(parts) >= _LONG
    if long and dice.chance(0.3):
        return "".join(part[0] for part in parts if part[0].isupper())
    short = parts[0] if long and dice.chance(0.5) else _TAIL.sub("", name)
    return short if len(short) > 1 and short not in _NUMBERS else name


def _is_one_piece(parts: list[str]) -> bool:
    if {"of", "&", "and"} & set(parts) or "." in parts[0]:
        return True
    return parts[0] in _word("foreign_head")
