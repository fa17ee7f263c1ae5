"""Words in, candidate names out: capitalised sequences, cut where names end.

A candidate says only that something is named here; votes say what it is.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.titles import Titles
from pipeline.extract.names.words import Words

_BLANK = re.compile(r"\s*$")
_AFTER_ABBREVIATION = re.compile(r"\.\s*$")
_AND_SIGN = re.compile(r"\s*(?:&(?:amp;)?|\+)\s*$")
# what stands behind a listed firm: (NYSE: HLD), (Cboe CA: HLD), (HLD.N)
TICKER = re.compile(
    r"\(\s*(?:[A-Za-z][\w -]{1,16}:\s*(?P<ticker>[A-Z0-9.]{1,7})|(?P<ric>[A-Z]{1,6})\.[A-Z]{1,3})"
    r"\s*[);,]"
)
_CONTRACTED = re.compile(r"(?:i|you|we|they|he|she|it|that|what|who|there|let)['’]\w|\w+n['’]t$")
_COMMA = re.compile(r"\s*,\s*$")
_INITIAL = re.compile(r"(?:[A-Z]\.?|(?:[A-Z]\.)+[A-Z]?|St|Ft|Mt|Jr|Sr|Dr|Mr|Mrs|Ms)$")
_VERSION = re.compile(r"\d{1,3}[A-Z]?$")
_ROMAN = re.compile(r"[IVX]{1,4}$")
_ABBREVIATED = frozenset("inc corp co cos ltd bros jr sr assn dept intl".split())
_KEPT_AT_END = frozenset("AI TV EV LNG EVs PV IT".split())
_TITLES_IN_NAMES = frozenset(
    "king queen prince princess lady lord major general head pope judge justice chief "
    "captain chair engineer manager investor author actor scientist boss partner dr st "
    "miss colonel admiral".split()
)
_BEFORE_DATES = frozenset("in on since until by of from last next this early late".split())
_SMALL_SUFFIXES = frozenset("inc corp co ltd plc llc gmbh".split())
_COUNTS = frozenset("one two three four five six seven eight nine ten first next".split())
_FAMILY = frozenset("sons brothers bros associates partners company".split())
_NUMBERED = frozenset("unit phase block reactor no".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of words, ``first`` to ``last`` (exclusive), that may be a name."""

    first: int
    last: int
    is_titled: bool = False


def read_candidates(words: Words, titles: Titles, lexicon: Lexicon) -> list[Candidate]:
    """Find the candidates of a text in reading order."""
    cutter = _Cutter(words, titles, lexicon)
    runs = [run for run in cutter.runs() if run[1] > run[0]]
    alone = cutter.count_alone(runs)
    runs = [cutter.without_opener(run, alone) for run in runs]
    return [
        Candidate(first, last, titles.is_title(first))
        for run in cutter.join_owners(runs, alone)
        for first, last in cutter.split_pairs(run, alone)
    ]


def key_of(words: Words, first: int, last: int) -> str:
    """The candidate's text on one line, with straight apostrophes."""
    text = words.text[words.start[first] : end_of(words, first, last)]
    return " ".join(text.replace("’", "'").split())


def end_of(words: Words, first: int, last: int) -> int:
    """Where a name ends: behind the full stop of "Inc." unless that ends the sentence."""
    end = words.end[last - 1]
    if last - first < 2 or words.lower[last - 1] not in _ABBREVIATED:
        return end
    rest = words.text[end : end + 3]
    if rest[:1] == "." and (rest[1:2] in {*",)'’"} or rest[2:] == "(" or rest[2:].islower()):
        return end + 1
    return end


class _Cutter:
    """Walks over the words of one text and cuts the names out."""

    def __init__(self, words: Words, titles: Titles, lexicon: Lexicon) -> None:
        self.words = words
        self.titles = titles
        self.lexicon = lexicon
        self.tickers = [m.span() for m in TICKER.finditer(words.text)]
        self.begins = [
            capital and self._may_be_named(at)
            for at, capital in enumerate(words.capital)
        ]

    def _may_be_named(self, at: int) -> bool:
        """Whether a capitalised word may be part of a name."""
        lower = self.words.lower[at]
        lexicon = self.lexicon
        if self.tickers and self._is_in_ticker(at):
            return False
        if self.titles.is_title(at):
            return not self.titles.is_plain(at)
        if lower in lexicon.calendar:
            return self._is_month_named(at)
        if lower in lexicon.jobs:
            return False
        if _CONTRACTED.match(lower):
            return False
        return lower not in lexicon.function or self.words.word[at].isupper()

    def _is_in_ticker(self, at: int) -> bool:
        start = self.words.start[at]
        return any(first < start < last for first, last in self.tickers)

    def _is_month_named(self, at: int) -> bool:
        """``May Stores Co``, but not ``in May Halden said`` or ``May 5``."""
        words = self.words
        if at + 1 >= len(words) or words.preceding(at) in _BEFORE_DATES:
            return False
        named = words.word[at][0].isupper() and words.word[at + 1][0].isupper()
        return named and words.gap(at) == " " and words.following(at + 1) in (
            self.lexicon.firm_words | self.lexicon.suffixes
        )

    def runs(self) -> Iterator[tuple[int, int]]:
        """Find maximal sequences, then trim them."""
        at, count = 0, len(self.words)
        while at < count:
            if not self.begins[at]:
                at += 1
                continue
            last = at + 1
            while last < count and (step := self._step(at, last)):
                last += step
            yield self._trim(at, last)
            at = last

    def _step(self, first: int, at: int) -> int:
        """How many words from ``at`` on belong to the name that began at ``first``."""
        words = self.words
        if words.owner[at - 1] or words.opens[at]:
            return 0
        gap = words.gap(at - 1)
        if "(" in gap:
            return self._bracketed(at, gap)
        if self.begins[at]:
            return int(self._joins(first, at, gap))
        if not _BLANK.match(gap):
            return 0
        if words.lower[at] == "government":
            return int(at - first == 1)
        if words.word[at] in _SMALL_SUFFIXES:
            return 1
        if _VERSION.match(words.word[at]):
            return int(self._is_version(at))
        if self.titles.is_title(at):
            return int(self._is_title_tail(at))
        return self._link(first, at)

    def _joins(self, first: int, at: int, gap: str) -> bool:
        """Whether two capitalised words with this gap belong to one name."""
        before, lower = self.words.lower[at - 1], self.words.lower[at].strip(".")
        is_suffix = lower in self.lexicon.suffixes and self.words.word[at][0].isupper()
        if _BLANK.match(gap):
            ended = before.strip(".") in self.lexicon.suffixes and at - first > 1
            return not ended or is_suffix
        if _AND_SIGN.match(gap):
            return True
        if _COMMA.match(gap):
            return is_suffix and lower not in {"as", "se"}
        if not _AFTER_ABBREVIATION.match(gap):
            return False
        return bool(_INITIAL.match(self.words.word[at - 1])) or (
            before in _ABBREVIATED and is_suffix
        )

    def _bracketed(self, at: int, gap: str) -> int:
        """``(Lorne) Ltd``: a bracketed word inside a firm's name."""
        words = self.words
        if gap.strip() != "(" or at + 1 >= len(words):
            return 0
        suffixed = words.lower[at + 1].strip(".") in self.lexicon.suffixes
        return 2 if suffixed and words.gap(at).strip() == ")" else 0

    def _is_version(self, at: int) -> bool:
        """``Forge 7``, but neither ``Ryde 3 percent`` nor ``Ryde 2, 300``."""
        words = self.words
        if self.lexicon.plain.intersection((words.lower[at - 1],)) and (
            words.lower[at - 1] not in _NUMBERED | self.lexicon.facility_words
        ):
            return False
        following = words.following(at + 1)
        if words.gap(at)[:1] in {"%", "°"} or words.gap(at)[:2] in {", ", ": "}:
            return words.gap(at)[:1] == "," and not following[:1].isdigit()
        return not following.endswith("s") and following not in {
            "million",
            "billion",
            "percent",
            "pct",
            "mln",
            "bln",
            "mw",
            "gw",
            "megawatt",
        }

    def _is_title_tail(self, at: int) -> bool:
        """In a headline, ``Energy`` continues ``Halden``; ``Buys`` does not."""
        lower = self.words.lower[at].strip(".")
        return self.words.capital[at] and (
            lower in self.lexicon.suffixes
            or lower in self.lexicon.firm_words
            or lower in self.lexicon.facility_words
        )

    def _link(self, first: int, at: int) -> int:
        """Words that a small word binds to the name: ``of Lorne``, ``and Orr Inc``."""
        words, lower = self.words, self.words.lower[at]
        if at + 1 >= len(words) or words.owner[at] or words.opens[at + 1]:
            return 0
        if words.word[at] != lower or not _BLANK.match(words.gap(at)):
            return 0
        head = {words.lower[at - 1].strip("."), words.lower[first]}
        if lower in {"of", "for"}:
            return self._of(at, heads=head)
        if not self.begins[at + 1]:
            return 0
        if lower == "and":
            return 2 if self._is_and_firm(first, at) else 0
        return 2 if lower in self.lexicon.links else 0

    def _of(self, at: int, *, heads: set[str]) -> int:
        """``Bank of Lorne``, ``Corp of America``, ``Bank of the West``."""
        words = self.words
        if not heads & self.lexicon.of_heads and not self._is_titled_thing(at - 1):
            return 0
        if words.lower[at - 1].strip(".") in self.lexicon.suffixes:
            return 2 if words.lower[at + 1] == "america" else 0
        if self.begins[at + 1]:
            return 2
        the = self.words.lower[at + 1] == "the" and at + 2 < len(self.words)
        return 3 if the and self.begins[at + 2] else 0

    def _is_titled_thing(self, at: int) -> bool:
        """``State of Play``: a plain word is a capital one only in a title."""
        words = self.words
        single = not words.opens[at] and not (at and self.begins[at - 1])
        return single and self.titles.is_plain(at) and not words.word[at].isupper()

    def _is_and_firm(self, first: int, at: int) -> bool:
        """``Hale and Orr Inc``: joined now, split later where the parts stand alone."""
        words, lexicon = self.words, self.lexicon
        before = words.lower[at - 1].strip(".")
        if self._is_branch_pair(at) or self._is_known_pair(first, at):
            return True
        if before in lexicon.suffixes or before in lexicon.firm_words:
            return False
        if words.lower[first] in lexicon.given and at - first > 1:
            return False
        if lexicon.known.get(" ".join(words.lower[first:at])) == "place":
            return False
        last = at + 2
        while last < len(words) and self._continues(first, last):
            last += 1
        tail = words.lower[last - 1].strip(".")
        return (
            tail in lexicon.suffixes
            or tail in lexicon.firm_words
            or tail in lexicon.agency_words
        )

    def _is_known_pair(self, first: int, at: int) -> bool:
        """``Securities and Exchange Commission``."""
        lower = self.words.lower
        return any(
            " ".join(lower[first:last]) in self.lexicon.known
            for last in range(at + 2, min(at + 4, len(lower) + 1))
        )

    def _is_branch_pair(self, at: int) -> bool:
        """``Oil and Gas``, ``Savings and Loan``: two lines of business of one firm."""
        branches = self.lexicon.firm_words
        return all(self.words.lower[n] in branches for n in (at - 1, at + 1))

    def _continues(self, first: int, at: int) -> bool:
        words = self.words
        gap = words.gap(at - 1)
        stops = words.opens[at] or words.owner[at - 1]
        return self.begins[at] and not stops and self._joins(first, at, gap)

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        """Cut words off both ends that are not part of the name."""
        while first < last and self._is_lead(first, last):
            first += 1
        while last > first and self._is_tail(first, last):
            last -= 1
        if last - first == 1 and self._is_lead(first, last):
            return last, last
        return first, last

    def _is_lead(self, first: int, last: int) -> bool:
        words, lexicon = self.words, self.lexicon
        lower = words.lower[first]
        if lower in lexicon.function and not words.word[first].isupper():
            return True
        if last - first == 1:
            return words.word[first] in lexicon.no_names or lower in lexicon.nationalities
        suffixed = words.lower[last - 1].strip(".") in lexicon.suffixes
        if words.opens[first] and (lower in lexicon.describers or lower in _COUNTS):
            return not suffixed
        return lower in lexicon.titles and lower not in _TITLES_IN_NAMES

    def _is_tail(self, first: int, last: int) -> bool:
        word = self.words.word[last - 1]
        if not self.words.capital[last - 1]:
            kept = word == "government" or word in _SMALL_SUFFIXES
            return not kept and not _VERSION.match(word)
        if last - first < 2 or _ROMAN.match(word) or word in _KEPT_AT_END:
            return False
        return word in self.lexicon.no_names

    def count_alone(self, runs: list[tuple[int, int]]) -> Counter[str]:
        """Count the sequences that do not stand beside an "and" and another one."""
        starts = {first for first, _ in runs}
        ends = {last for _, last in runs}
        lower = self.words.lower
        return Counter(
            key_of(self.words, first, last)
            for first, last in runs
            if not (last < len(lower) and lower[last] == "and" and last + 1 in starts)
            and not (first and lower[first - 1] == "and" and first - 1 in ends)
        )

    def without_opener(
        self, run: tuple[int, int], alone: Counter[str]
    ) -> tuple[int, int]:
        """``Explore Halden``: an ordinary word before a name that stands elsewhere."""
        first, last = run
        opens = self.words.opens[first] and self.titles.is_plain(first)
        if opens and last - first > 1 and alone[key_of(self.words, first + 1, last)]:
            return first + 1, last
        return run

    def join_owners(
        self, runs: list[tuple[int, int]], alone: Counter[str]
    ) -> Iterator[tuple[int, int]]:
        """``Orr's Stores Inc`` is one name where Orr is nobody else in the text."""
        words, at = self.words, 0
        while at < len(runs):
            first, last = runs[at]
            joined = (
                at + 1 < len(runs)
                and last - first == 1
                and words.owner[last - 1]
                and runs[at + 1][0] == last
                and words.lower[runs[at + 1][1] - 1].strip(".") in self.lexicon.suffixes
                and alone[key_of(words, first, last)] == 1
            )
            yield (first, runs[at + 1][1]) if joined else (first, last)
            at += 2 if joined else 1

    def split_pairs(
        self, run: tuple[int, int], alone: Counter[str]
    ) -> Iterator[tuple[int, int]]:
        """Split ``Hale and Orr Inc`` where either part also stands alone."""
        first, last = run
        words = self.words
        for at in range(first + 1, last - 1):
            if words.word[at] != "and" or self._is_branch_pair(at):
                continue
            if self._is_co(at + 1, last):
                continue
            parts = (first, at), (at + 1, last)
            right = (at + 1, last), (at + 1, last - 1)
            if any(b > a and alone[key_of(words, a, b)] for a, b in right):
                yield from parts
                return
        yield run

    def _is_co(self, first: int, last: int) -> bool:
        """``and Co``, ``and Sons Inc``."""
        ends = self.lexicon.suffixes | _FAMILY
        return all(w.strip(".") in ends for w in self.words.lower[first:last])
