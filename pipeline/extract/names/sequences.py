"""Words in, capitalised sequences out: what stands together like one name."""

import re
from collections.abc import Callable, Iterator

from pipeline.extract.names.acronyms import is_spelled_behind
from pipeline.extract.names.capitals import read_capitals
from pipeline.extract.names.forms import INNER_FORMS, PUBLIC, SITES
from pipeline.extract.names.grounds import SHOPS
from pipeline.extract.names.households import is_household
from pipeline.extract.names.offices import OF_CAUSES, office_behind
from pipeline.extract.names.page import Page, Stretch
from pipeline.extract.names.pairs import (
    are_whole,
    ends_like_firm,
    has_own_word,
    is_branch_pair,
    is_family,
    is_known_pair,
    may_be_one,
)
from pipeline.extract.names.papers import names_nobody
from pipeline.extract.names.seeing import is_seen_on
from pipeline.extract.names.spelling import ABBREVIATED
from pipeline.extract.names.tags import COUNTED
from pipeline.extract.names.trimming import SMALL_SUFFIXES, VERSION, trim_sequence

_OFFICES = frozenset("division department ministry bureau office".split())
_COINS = ("$", "£", "€", "¥")
_BLANK = re.compile(r"\s*$")
_AFTER_ABBREVIATION = re.compile(r"\.\s*$")
_AND_SIGN = re.compile(r"\s*(?:&(?:amp;)?|\+)\s*$")
_COMMA = re.compile(r"\.?\s*,\s*$")
_INITIAL = re.compile(
    r"(?:[A-Z]\.?|(?:[A-Z]\.)+[A-Z]?|St|Ft|Mt|Jr|Sr|Dr|Mr|Mrs|Ms"
    r"|Geo|Wm|Chas|Jas|Jos|Thos|Robt)$"
)
_AND_N = re.compile(r"\s+['’]\s*$")
_SIGNS = frozenset("$£€¥")
_COUNTRY = re.compile(r"[A-Z]{1,2}|[A-Z]\.[A-Z]\.?")  # of US$ and A$
_TOWN = 4  # "of" and the longest name of a town
# "Halden Co Group"
_AFTER_FORM = frozenset("group holdings partnership".split())
_ONE = frozenset(("it", "its"))
_NUMBERED = frozenset("unit phase block reactor no".split())


def read_sequences(page: Page) -> list[Stretch]:
    """Find the maximal sequences of words that may be one name, trimmed."""
    return [run for run in _Walker(page).walk() if not names_nobody(page, *run)]


class _Walker:
    """Walks over the words of one page and stops where a name ends."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.words = page.words
        self.begins = read_capitals(page)

    def walk(self) -> Iterator[Stretch]:
        """Go from capital to capital."""
        at, count = 0, len(self.words)
        while at < count:
            if not self.begins[at]:
                at += 1
                continue
            last = at + 1
            while last < count and (step := self._step(at, last)):
                last += step
            yield trim_sequence(self.page, at, last)
            at = last

    def _step(self, first: int, at: int) -> int:
        """How many words from ``at`` on belong to the name that began at ``first``."""
        if self.words.opens[at]:
            return 0
        return int(is_seen_on(self.page, first, at)) or self._written_on(first, at)

    def _written_on(self, first: int, at: int) -> int:
        """The same, by capitals and gaps alone."""
        words = self.words
        if words.owner[at - 1]:
            return int(self._is_owned_name(at))
        gap = words.gap(at - 1)
        if "(" in gap:
            return self._bracketed(at, gap)
        if words.lower[at] == "n" and _AND_N.match(gap):  # Hale 'n Orr
            return 2 if self._continues(at, at + 1) else 0
        if self.begins[at]:
            return int(self._joins(first, at, gap) and not self._is_currency(at))
        return self._tail(first, at) if _BLANK.match(gap) else 0

    def _is_currency(self, at: int) -> bool:
        """Whether a sum begins here: "will pay Halden Gold US$27 million"."""
        words = self.words
        return words.text[words.end[at] : words.end[at] + 1] in _SIGNS and bool(
            _COUNTRY.fullmatch(words.word[at])
        )

    def _tail(self, first: int, at: int) -> int:
        """Words without a capital that continue a name."""
        words = self.words
        is_single = at - first == 1 + (words.lower[first] == "the")
        if is_single and (office := office_behind(self.page, at)):
            return office
        if words.word[at] in SMALL_SUFFIXES or is_household(self.page, first, at):
            return 1
        if VERSION.match(words.word[at]):
            return int(self._is_version(at))
        if words.word[at].isdigit() and at + 1 < len(words):
            return int(self.page.is_suffix(at + 1) and words.capital[at + 1])
        if self.page.titles.is_title(at):
            return int(self._is_title_tail(at))
        return self._link(first, at)

    def _joins(self, first: int, at: int, gap: str) -> bool:
        """Whether two capitalised words with this gap belong to one name."""
        before, lower = self.words.lower[at - 1], self.words.lower[at].strip(".")
        is_suffix = (
            lower in self.page.lexicon.suffixes and self.words.word[at][0].isupper()
        )
        if _BLANK.match(gap):
            form = before.strip(".")
            ended = form in self.page.lexicon.suffixes and at - first > 1
            goes_on = is_suffix or form in INNER_FORMS or lower in _AFTER_FORM
            return not ended or goes_on
        if _AND_SIGN.match(gap):
            return True
        if _COMMA.match(gap):
            return is_suffix and lower not in {"as", "se"}
        if not _AFTER_ABBREVIATION.match(gap):
            return False
        return bool(_INITIAL.match(self.words.word[at - 1])) or (
            before in ABBREVIATED and is_suffix
        )

    def _is_owned_name(self, at: int) -> bool:
        """``Miller's Wharf``, ``Teachers' Pension Fund``: names with a possessive."""
        words, page = self.words, self.page
        if not self.begins[at] or words.gap(at - 1).strip():
            return False
        if words.lower[at] in SITES:
            return not page.titles.is_plain(at - 1) and words.lower[at - 2] != "the"
        plural = words.text[words.end[at - 1] + 1 : words.end[at - 1] + 2] == " "
        if plural:
            return page.titles.is_plain(at - 1) and self._heads_firm(
                at, page.is_firm_word
            )
        return page.titles.is_plain(at) and self._heads_firm(at + 1, page.is_suffix)

    def _heads_firm(self, at: int, is_form: Callable[[int], bool]) -> bool:
        """Whether what a firm is called by stands here or one word on."""
        words = self.words
        for last in range(at, min(at + 2, len(words))):
            if not words.capital[last] or words.gap(last - 1).strip():
                return False
            if is_form(last):
                return True
        return False

    def _bracketed(self, at: int, gap: str) -> int:
        """``(North Lorne) Holding Ltd``: bracketed words inside a firm's name."""
        words = self.words
        if gap.strip() != "(":
            return 0
        for last in range(at + 1, min(at + 4, len(words))):
            if words.gap(last - 1).strip() == ")":
                ending = self.page.is_suffix(last) or self.page.is_firm_word(last)
                return last + 1 - at if ending and words.capital[last] else 0
            if words.opens[last] or words.gap(last - 1).strip():
                return 0
        return 0

    def _is_version(self, at: int) -> bool:
        """``Forge 7``, but neither ``Ryde 3 percent`` nor ``Ryde 2, 300``."""
        words = self.words
        before = words.lower[at - 1]
        countable = before in _NUMBERED or before in self.page.lexicon.facility_words
        if before in self.page.lexicon.plain and not countable:
            return False
        gap, following = words.gap(at), words.following(at + 1)
        if gap[:1] == ",":
            return not following[:1].isdigit()
        if gap[:1] in {"%", "°", ":"}:
            return False
        if following in self.page.lexicon.function:
            return True
        return not following.endswith("s") and following not in COUNTED

    def _is_title_tail(self, at: int) -> bool:
        """In a headline, ``Energy`` continues ``Halden``; ``Buys`` does not."""
        lower = self.words.lower[at].strip(".")
        if self.page.known(at - 1, at) == "place" or (
            self.words.lower[at - 1] in self.page.lexicon.nationalities
        ):
            return lower in self.page.lexicon.suffixes
        return self.words.capital[at] and (
            lower in self.page.lexicon.suffixes
            or lower in self.page.lexicon.firm_words
            or lower in self.page.lexicon.facility_words
        )

    def _link(self, first: int, at: int) -> int:
        """Words that a small word binds to the name: ``of Lorne``, ``and Orr Inc``."""
        words, lower = self.words, self.words.lower[at]
        if at + 1 >= len(words) or words.owner[at] or words.opens[at + 1]:
            return 0
        is_sum = words.gap(at + 1).startswith(_COINS)  # "Halden Bank for US$60 million"
        if is_sum or words.word[at] != lower or not _BLANK.match(words.gap(at)):
            return 0
        head = {words.lower[at - 1].strip("."), words.lower[first]}
        if words.lower[at - 1] in _OFFICES and PUBLIC.intersection(
            words.lower[first:at]
        ):
            head.add("department")
        is_spelled = lower == "for" and is_spelled_behind(words, first, at)
        if lower in {"of", "for"} and not is_spelled:
            located = lower == "of" and self._is_location(first, at)
            goes_elsewhere = lower == "for" and not head & OF_CAUSES
            return 0 if located or goes_elsewhere else self._of(first, at, heads=head)
        if not self.begins[at + 1]:
            return 0
        if lower == "and":
            return 2 if self._is_and_firm(first, at) else 0
        is_at = lower == "at" and words.lower[first] in SHOPS  # "Shops at Lorne Bend"
        return 2 if is_spelled or is_at or lower in self.page.lexicon.links else 0

    def _of(self, first: int, at: int, *, heads: set[str]) -> int:
        """``Bank of Lorne``, ``Corp of America``, ``Bank of the West``."""
        words = self.words
        if not heads & self.page.lexicon.of_heads and not self._is_titled_thing(at - 1):
            return 0
        if self.page.is_suffix(at - 1):
            ends = at + 2 < len(words) and self.page.is_suffix(at + 2)
            formal = ends and not words.gap(at + 1).strip()  # "Halden Co of Lorne Ltd"
            is_own = has_own_word(self.page, first, at)
            is_states = words.lower[at - 1] == "corporation" and not is_own
            of_state = words.lower[at + 1] == "america" or is_states
            return 2 if formal or of_state else 0
        if self.begins[at + 1]:
            return 2
        the = self.words.lower[at + 1] == "the" and at + 2 < len(self.words)
        return 3 if the and self.begins[at + 2] else 0

    def _is_location(self, first: int, at: int) -> bool:
        """``Tarnley State Bank of Lorne, Ohio``: says where, and is no part of it."""
        words, page = self.words, self.page
        named = has_own_word(page, first, at)
        last = at + 1
        while named and self._continues(at + 1, last) and last - at < _TOWN:
            last += 1
        ended = last < len(words) and words.gap(last - 1).strip() == ","
        return named and ended and page.known(last, last + 1) == "place"

    def _is_titled_thing(self, at: int) -> bool:
        """``State of Play``: a plain word is a capital one only in a title."""
        words = self.words
        single = not words.opens[at] and not (at and self.begins[at - 1])
        return single and self.page.titles.is_plain(at) and not words.word[at].isupper()

    def _continues(self, first: int, at: int) -> bool:
        words = self.words
        if at >= len(words):
            return False
        gap = words.gap(at - 1)
        stops = words.opens[at] or words.owner[at - 1]
        return self.begins[at] and not stops and self._joins(first, at, gap)

    def _is_and_firm(self, first: int, at: int) -> bool:
        """``Hale and Orr Inc``: joined now, split later where the parts stand alone."""
        page = self.page
        last = at + 2
        while self._continues(first, last):
            last += 1
        if are_whole(page, first, at, last):
            return False
        if is_branch_pair(page, at) or is_known_pair(page, first, at, last):
            return True
        if _OFFICES.intersection(self.words.lower[first : at - 1]):
            return True  # the "Department of Rivers and Tarns", no "Tarn Ministry and"
        if is_family(page, at + 1, at + 2):  # "Orr and Co", "Orr GmbH and Co KG"
            return not page.is_suffix(at - 1) or self._continues(first, at + 2)
        if not may_be_one(page, first, at) or self._is_listed(first):
            return False
        return ends_like_firm(page, last) or self._speaks_as_one(last)

    def _speaks_as_one(self, last: int) -> bool:
        """``Hale and Orr said it will``: what two say is no "it"."""
        words = self.words
        said = words.following(last) in self.page.lexicon.speech_verbs
        blank = not words.gap(last - 1).strip()
        return said and blank and words.following(last + 1) in _ONE

    def _is_listed(self, first: int) -> bool:
        """``Halden Inc, Silva and Tarn Inc`` are three."""
        at = first - 1
        if at < 0 or self.words.opens[first]:
            return False
        return self.begins[at] and self.words.gap(at).strip() in {",", "),"}
