"""A capitalised sequence in, the name in it out: words that lead to it cut off."""

import re

from pipeline.extract.names.households import HOUSEHOLD
from pipeline.extract.names.offices import LOCAL_OFFICES, OFFICES
from pipeline.extract.names.page import Page, Stretch
from pipeline.extract.names.ships import is_sized

VERSION = re.compile(r"(?:\d{1,3}[A-Z]?|\d{4}[A-Z])$")
SMALL_SUFFIXES = frozenset("inc corp co ltd plc llc gmbh".split())
_TWO = 2
_ROMAN = re.compile(r"[IVX]{1,4}$")
_MODEL = re.compile(r"[A-Z]{1,3}-?\d{1,4}[A-Za-z]{0,3}(?:-\d+[A-Za-z]*)?$")
_KEPT_AT_END = frozenset("AI TV EV LNG EVs PV IT REIT".split())
_TITLES_IN_NAMES = frozenset(
    "king queen prince princess lady lord major general head pope judge justice chief "
    "captain chair engineer manager investor author actor scientist boss partner dr st "
    "miss colonel admiral".split()
)
# What a firm or a ship is, in capitals before its name: "REIT Halden Realty"
_SORTS = frozenset(
    "REIT NGO SME OEM FPSO FSRU VLCC VLGC PSV AHTS OSV CSV MPSV WTIV SOV".split()
)
_MEASURES = frozenset("MW GW MWp MWh MWac MWdc MVA kV".split())  # "2x800 MW Tarn"
_DASH = re.compile(r"\s[-\u2013\u2014]+\s*$")  # "LORNE (Harbour News) - Builder Halden"
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten first third next".split()
)
# "First Lorne Bank", wherever it stands
_BANKING = frozenset(
    "bank national trust savings federal bancorp citizens republic bancshares".split()
)
_SIZES = frozenset("larger smaller bigger older newer fellow".split())
_DEEDS = frozenset(
    "announce announces agree agrees complete completes join joins sign signs merge "
    "merges unveil unveils enter enters reach reaches launch launches".split()
)
# Who speaks for a firm: "the Board of Directors of Halden Pumps"
_ORGANS = frozenset("board boards directors management shareholders".split())
# What papers define beside a name: "each Halden Shareholder", "the Halden Shares"
_DEFINED = frozenset("Shareholder Shareholders Share Shares Directors".split())
_RANKS = frozenset(
    "financial operating executive commercial technology marketing information legal "
    "investment medical scientific product revenue strategy risk deputy managing "
    "senior associate assistant general".split()
)


def trim_sequence(page: Page, first: int, last: int) -> Stretch:
    """Cut words off both ends that are not part of the name."""
    if _is_counted(page, first, last):
        return first, last
    while first < last and _is_lead(page, first, last):
        first += 1
    while last > first and _is_tail(page, first, last):
        last -= 1
    if last - first == 1 and _is_lead(page, first, last):
        return last, last
    return first, last


def _is_counted(page: Page, first: int, last: int) -> bool:
    """Seen as one firm: ``Third Tarn``; no ``Five Tarn executives``, ``Six T800s``."""
    words = page.words
    if words.lower[first] not in _COUNTS or page.seen.get(first) != last:
        return False
    following = words.following(last)
    many = following.endswith("s") and following not in page.lexicon.firm_verbs
    return not many and all(word.isalpha() for word in words.word[first:last])


def _is_lead(page: Page, first: int, last: int) -> bool:
    words, lexicon = page.words, page.lexicon
    lower = words.lower[first]
    if lower in lexicon.function and not words.word[first].isupper():
        return lower not in lexicon.calendar
    if last - first == 1:
        return _is_nobody(page, first)
    leads = lower == "a" and len(words.lower[first + 1]) > _TWO
    leads = leads or _is_organ(page, first, last) or _tells_trade(page, first, last)
    if (
        leads
        or _tells_sort(page, first)
        or _is_only_described(page, first, last)
        or _counts(page, first, last)
    ):
        return True
    if "-" in lower and lower.rpartition("-")[2] in lexicon.describers:
        return not page.is_suffix(first + 1)
    opens = words.opens[first] or (first and _DASH.search(words.gap(first - 1)))
    if opens and (lower in _COUNTS | _SIZES or lower in lexicon.describers):
        return _is_opener(page, first, last)
    is_title = lower in lexicon.titles and lower not in _TITLES_IN_NAMES
    ranked = lower in _RANKS and words.lower[first + 1] in lexicon.titles
    # "Financial Officer Jane Hale", but "Executive Pumps Inc", "Premier Tarn League"
    is_named = words.lower[last - 1] in lexicon.event_words or page.is_suffix(last - 1)
    return (is_title or ranked) and not is_named


def _tells_sort(page: Page, first: int) -> bool:
    """``FPSO Tarn``, ``40 MW Tarn``, ``2009-built VLCC Tarn``, ``July 2025 Tarn``."""
    words, lexicon = page.words, page.lexicon
    word = words.word[first]
    if word in _SORTS or word in _MEASURES:
        return True
    if word.isdigit():
        return words.preceding(first) in lexicon.calendar
    return word in lexicon.no_names and is_sized(words, first)


def _is_organ(page: Page, first: int, last: int) -> bool:
    """``Board of Halden Pumps``: who speaks for a firm; no ``Board of Trade``."""
    words = page.words
    if words.lower[first] not in _ORGANS or words.lower[first + 1] != "of":
        return False
    return page.is_suffix(last - 1) or page.is_firm_word(last - 1)


def _tells_trade(page: Page, first: int, last: int) -> bool:
    """``Spanish IPP Halden``: where a firm is from, and what it is, in short."""
    words, lexicon = page.words, page.lexicon
    if words.lower[first] in lexicon.nationalities:
        return last - first > _TWO and _is_trade(page, first + 1)
    is_foreign = first > 0 and words.lower[first - 1] in lexicon.nationalities
    return is_foreign and _is_trade(page, first)


def _is_trade(page: Page, at: int) -> bool:
    return page.words.word[at].isupper() and (
        page.words.lower[at] in page.lexicon.describers
    )


def _is_nobody(page: Page, at: int) -> bool:
    """``AI``, ``Danish`` or ``Inc`` alone; in a headline, a mere line of business."""
    word, lower = page.words.word[at], page.words.lower[at]
    is_ending = page.is_suffix(at) and word[0].isupper() and len(word) > 1
    if is_ending and lower not in page.lexicon.plain:
        return True
    if page.titles.is_title(at) and page.is_firm_word(at):
        return True  # "Halden's Coffee Unit Is Sold"
    if lower.endswith("ly") and lower in page.lexicon.plain:
        return True  # "LORNE - Locally based Halden"
    if lower.startswith("ex-"):
        return True  # "Ex-minister lands book deal"
    return word in page.lexicon.no_names or lower in page.lexicon.nationalities


def _is_only_described(page: Page, first: int, last: int) -> bool:
    """``North American``, ``U.S. AI``, ``Simplifying AI``: words that name nobody."""
    words, lexicon = page.words, page.lexicon
    lower = words.lower[first:last]
    origin = lower[0] in lexicon.nationalities
    if not (origin or (words.opens[first] and lower[0].endswith("ing"))):
        return False
    rest = range(first + 1, last)
    return (
        origin and all(words.lower[at] in lexicon.nationalities for at in rest)
    ) or (all(words.word[at] in lexicon.no_names for at in rest))


def _is_opener(page: Page, first: int, last: int) -> bool:
    """``One Tarn executive``, ``Financier Jane Hale``, but not ``Bank of Lorne``."""
    suffixed = page.is_suffix(last - 1)
    if page.words.lower[first] in _COUNTS and _is_counted_name(page, first, last):
        return False
    if page.words.lower[first] in _COUNTS or not suffixed:
        return not suffixed and page.words.capital[first + 1]
    leads = page.words.capital[first + 1] and not page.is_firm_word(first + 1)
    return leads and last - first > _TWO


def _is_counted_name(page: Page, first: int, last: int) -> bool:
    """``First Lorne Bancorp said``, or ``Four Tarns`` inside another sentence."""
    words = page.words
    if words.lower[first] == "first" and not _BANKING.isdisjoint(
        words.lower[first:last]
    ):
        return True
    verb = words.following(last)
    acts = verb in page.lexicon.speech_verbs or verb in page.lexicon.firm_verbs
    if acts and page.is_firm_word(last - 1) and last - first > _TWO:
        return True
    wanted = words.lower[first], words.lower[first + 1]
    pairs = zip(words.lower, words.lower[1:], strict=False)
    return any(
        pair == wanted and words.capital[at] and not words.opens[at]
        for at, pair in enumerate(pairs)
    )


def _is_tail(page: Page, first: int, last: int) -> bool:
    word = page.words.word[last - 1]
    if not page.words.capital[last - 1]:
        kept = word in OFFICES | LOCAL_OFFICES.keys() | {HOUSEHOLD} | SMALL_SUFFIXES
        return not kept and not VERSION.match(word)
    if last - first > 1 and _is_model(page, last):
        return True
    if word.lower() in _DEEDS and page.titles.is_title(last - 1) and last - first > 1:
        return True  # "Halden Financial Announce Merger", whatever is seen in it
    if word in _DEFINED and last - first > 1 and not page.titles.is_title(last - 1):
        return True
    if (
        last - first == 1
        or page.is_seen(first, last)
        or _ROMAN.match(word)
        or word in _KEPT_AT_END
    ):
        return False
    is_site = word.lower() in page.lexicon.facility_words  # "Lena Ridge BESS"
    return word in page.lexicon.no_names and not is_site


def _is_model(page: Page, last: int) -> bool:
    """The ``A9-200`` of ``20 Tarn A9-200 jets``: what is made, behind who makes it."""
    return bool(_MODEL.match(page.words.word[last - 1])) and _is_noun(page, last)


def _is_noun(page: Page, at: int) -> bool:
    """Whether a plain word goes on where a name ends, and does nothing."""
    words, lexicon = page.words, page.lexicon
    if at >= len(words) or words.gap(at - 1) != " " or words.capital[at]:
        return False
    told = lexicon.function | lexicon.speech_verbs | lexicon.firm_verbs
    return words.lower[at].isalpha() and words.lower[at] not in told


def _counts(page: Page, first: int, last: int) -> bool:
    """The ``44`` of ``44 Tarn jets``, where ``Tarn`` is told of without it."""
    words = page.words
    if not words.word[first].isdigit():
        return False
    rest = words.lower[first + 1 : last]
    others = (i for i in range(1, len(words)) if words.lower[i : i + len(rest)] == rest)
    is_told = any(words.word[i - 1] != words.word[first] for i in others)
    return is_told and _is_noun(page, last) and words.lower[last].endswith("s")
