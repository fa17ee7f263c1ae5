"""A capitalised sequence in, the name in it out: words that lead to it cut off."""

import re

from pipeline.extract.names.page import Page, Stretch

VERSION = re.compile(r"\d{1,3}[A-Z]?$")
SMALL_SUFFIXES = frozenset("inc corp co ltd plc llc gmbh".split())
_TWO = 2
_ROMAN = re.compile(r"[IVX]{1,4}$")
_KEPT_AT_END = frozenset("AI TV EV LNG EVs PV IT".split())
_TITLES_IN_NAMES = frozenset(
    "king queen prince princess lady lord major general head pope judge justice chief "
    "captain chair engineer manager investor author actor scientist boss partner dr st "
    "miss colonel admiral".split()
)
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten first next".split()
)


def trim_sequence(page: Page, first: int, last: int) -> Stretch:
    """Cut words off both ends that are not part of the name."""
    while first < last and _is_lead(page, first, last):
        first += 1
    while last > first and _is_tail(page, first, last):
        last -= 1
    if last - first == 1 and _is_lead(page, first, last):
        return last, last
    return first, last


def _is_lead(page: Page, first: int, last: int) -> bool:
    words, lexicon = page.words, page.lexicon
    lower = words.lower[first]
    if lower in lexicon.function and not words.word[first].isupper():
        return lower not in lexicon.calendar
    if lower == "a" and last - first > 1 and len(words.lower[first + 1]) > _TWO:
        return True
    if last - first == 1 and words.word[first][0].isupper() and page.is_suffix(first):
        return words.word[first].lower() not in lexicon.plain and len(lower) > 1
    if last - first == 1:
        return words.word[first] in lexicon.no_names or lower in lexicon.nationalities
    if all(word in lexicon.nationalities for word in words.lower[first:last]):
        return True
    suffixed = page.is_suffix(last - 1)
    if "-" in lower and lower.rpartition("-")[2] in lexicon.describers:
        return not page.is_suffix(first + 1)
    opens = words.opens[first] and lower.endswith("ing")
    if (opens or lower in lexicon.nationalities) and not suffixed:
        rest = words.word[first + 1 : last]
        if all(word in lexicon.no_names for word in rest):
            return True
    if words.opens[first] and lower in _COUNTS:
        return not suffixed
    leads = words.opens[first] and words.capital[first + 1]  # not "Bank of Lorne"
    if leads and lower in lexicon.describers:
        return not suffixed or (
            last - first > _TWO and not page.is_firm_word(first + 1)
        )
    return lower in lexicon.titles and lower not in _TITLES_IN_NAMES


def _is_tail(page: Page, first: int, last: int) -> bool:
    word = page.words.word[last - 1]
    if not page.words.capital[last - 1]:
        kept = word == "government" or word in SMALL_SUFFIXES
        return not kept and not VERSION.match(word)
    if last - first == 1 or _ROMAN.match(word) or word in _KEPT_AT_END:
        return False
    return word in page.lexicon.no_names
