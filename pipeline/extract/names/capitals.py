"""Words in, a mark for each that may be part of a name out."""

import re

from pipeline.extract.names.page import Page, Stretch
from pipeline.extract.names.spelling import TICKER
from pipeline.values.currency import is_currency_code
from pipeline.values.units import read_unit

_FILED = re.compile(r"(?=(?:\D*\d){5})[A-Z0-9]+(?:-[A-Z0-9]+){2,}$")  # W91QF1-24-C-0031
_CONTRACTED = re.compile(
    r"(?:i|you|we|they|he|she|it|that|what|who|there|let)['’]\w|\w+n['’]t$"
)
_GLUED = re.compile(r"[A-Z]?[a-z]{6,}s(?=[A-Z])")  # two lines run together
_LINK = re.compile(r"[A-Za-z]+\d+[A-Za-z]\w*$")  # hQd9AzA3Xr, of a shortened link
_COUNTED = re.compile(r"(?!(?:19|20)\d\d$)\d[\d.,]*$")
_MONEY = re.compile(r"(?:[KTU]?[Ss]h|Rs|Rp|RM|Tk|SFr|DM|FF)\d")  # Sh41bn
# the current of "40 MW AC" and "(MW)AC"
_CURRENTS = frozenset({"AC", "DC"})
_POWER = re.compile(r"(?:[kMG]Wp?|[Ww]atts?)\)?\s?\(?$")
_RANKS = frozenset(("third",))
_LONGEST_CODED = 8
_LONGEST = 5  # words of a firm that is named after a job
_SHORT = 3
_BEFORE_DATES = frozenset(
    "in on since until by of from last next this early late".split()
)


def read_capitals(page: Page) -> list[bool]:
    """Mark the capitalised words that may be part of a name."""
    tickers = [found.span() for found in TICKER.finditer(page.words.text)]
    return [
        capital and _may_be_named(page, at, tickers)
        for at, capital in enumerate(page.words.capital)
    ]


def _may_be_named(page: Page, at: int, tickers: list[Stretch]) -> bool:
    words, lexicon = page.words, page.lexicon
    lower = words.lower[at]
    if tickers and any(first < words.start[at] < last for first, last in tickers):
        return False
    if page.titles.is_title(at):
        return not page.titles.is_plain(at) and not _is_pointed_at(page, at)
    if lower in lexicon.calendar:
        return _is_month_named(page, at)
    if lower in lexicon.jobs:
        return _is_job_named(page, at)
    if (
        _FILED.match(words.word[at])
        or _CONTRACTED.match(lower)
        or _is_glued(page, at)
        or _is_unit(page, at)
    ):
        return False
    ranked = lower in _RANKS and page.seen.get(at, 0) > at + 1  # "Third Tarn"
    return lower not in lexicon.function or ranked or _is_shouted(page, at)


def _is_pointed_at(page: Page, at: int) -> bool:
    """``Power From the River``: one word behind "the" that the text names nowhere."""
    words, lower = page.words, page.words.lower[at]
    if words.preceding(at) != "the" or words.owner[at] or words.capital[at - 1]:
        return False
    if lower in page.lexicon.known or lower in page.lexicon.agency_words:
        return False
    if at + 1 < len(words) and words.capital[at + 1] and not words.opens[at + 1]:
        return False
    again = (i for i, word in enumerate(words.word) if word == words.word[at])
    return all(page.titles.is_title(i) for i in again) and words.word[at][1:].islower()


def _is_unit(page: Page, at: int) -> bool:
    """``MW`` of ``220 MW Tarn Ridge``, ``EUR`` of ``40 EUR``, but not ``747 Max``."""
    words = page.words
    word = words.word[at]
    if word in _CURRENTS:
        start = words.start[at]
        return _POWER.search(words.text, max(0, start - 8), start) is not None
    if at == 0 or words.opens[at] or not _COUNTED.match(words.word[at - 1]):
        return False
    if len(word) == 1 or word[1:].islower() or words.gap(at - 1).strip():
        return False
    return is_currency_code(word) or read_unit(word) is not None


def _is_shouted(page: Page, at: int) -> bool:
    """``US`` is a name and ``us`` is none; the article ``A`` is no initial."""
    words = page.words
    if words.lower[at] != "a":
        return words.word[at].isupper()
    return len(words.following(at + 1).strip(".")) == 1


def _is_glued(page: Page, at: int) -> bool:
    """``RIGHTS&MONEY`` and ``DealsHalden``: ordinary words glued to something."""
    word = page.words.word[at]
    if _MONEY.match(word) or (len(word) > _LONGEST_CODED and _LINK.match(word)):
        return True
    if "&" in word:
        parts = word.split("&")
        return all(len(p) > _SHORT and p.lower() in page.lexicon.plain for p in parts)
    glued = _GLUED.match(word)
    return glued is not None and glued[0].lower() in page.lexicon.plain


def _is_month_named(page: Page, at: int) -> bool:
    """``May Stores Co``, but not ``in May Halden said`` or ``May 5``."""
    words = page.words
    if at + 1 >= len(words) or words.preceding(at) in _BEFORE_DATES:
        return False
    if not (words.word[at][0].isupper() and words.word[at + 1][0].isupper()):
        return False
    business = page.is_firm_word(at + 1) or page.is_suffix(at + 1)
    return words.gap(at) == " " and not words.opens[at + 1] and business


def _is_job_named(page: Page, at: int) -> bool:
    """``Premier Pumps Inc``, ``Lorne President Lines Co``, but no ``CEO Jane Orr``."""
    words = page.words
    if words.word[at].isupper() or words.owner[at]:
        return False
    if words.lower[at].endswith("s") and any(a < at < b for a, b in page.seen.items()):
        return True  # "National Teachers Federation"
    inside = not words.opens[at] and words.capital[at - 1]
    last = at + 1
    while last < min(len(words), at + _LONGEST) and _follows(page, last):
        last += 1
    if any(word in page.lexicon.given for word in words.lower[at + 1 : last]):
        return False
    is_event = words.lower[last - 1] in page.lexicon.event_words
    return last > at + 2 - inside and (is_event or page.is_suffix(last - 1))


def _follows(page: Page, at: int) -> bool:
    words = page.words
    blank = not words.opens[at] and not words.gap(at - 1).strip()
    return blank and words.capital[at] and not words.owner[at - 1]
