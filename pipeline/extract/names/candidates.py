"""Words in, candidate names out: capitalised sequences, judged by the whole text.

A candidate says only that something is named here; votes say what it is.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator

from pipeline.extract.names.page import Page, Stretch
from pipeline.extract.names.pairs import (
    are_between,
    is_branch_pair,
    is_family,
    is_person_before,
    join_partners,
)
from pipeline.extract.names.sequences import read_sequences
from pipeline.extract.names.spelling import Candidate, key_of

_LONGEST_HEADING = 25
_CUT_FORMS = frozenset({"r.l", "c.v"})  # the end of "S. de R.L. de C.V."


def read_candidates(page: Page) -> list[Candidate]:
    """Find the candidates of a text in reading order."""
    runs = list(join_partners(page, read_sequences(page)))
    alone = _count_alone(page, runs)
    apart = alone.keys() | _without_endings(page, runs)
    runs = [_without_opener(page, run, alone) for run in runs]
    runs = list(_without_verbs(page, runs))
    heading = _heading_end(page)
    return [
        Candidate(first, last, page.titles.is_title(first), last <= heading)
        for run in _join_owners(page, runs, alone)
        for first, last in _split_pairs(page, run, apart)
        if page.words.lower[first].strip(".") not in _CUT_FORMS
    ]


def _heading_end(page: Page) -> int:
    """How many words the line above the text has: a short one without a full stop."""
    line, broken, rest = page.words.text.strip().partition("\n")
    if not broken or not rest.strip() or line.rstrip().endswith((".", ":", ",")):
        return 0
    end = page.words.text.index(line) + len(line)
    words = bisect_left(page.words.start, end)
    return words if words <= _LONGEST_HEADING else 0


def _count_alone(page: Page, runs: list[Stretch]) -> Counter[str]:
    """Count the sequences that do not stand beside an "and" and another one."""
    starts = {first for first, _ in runs}
    ends = {last for _, last in runs}
    lower = page.words.lower
    return Counter(
        key_of(page.words, first, last)
        for first, last in runs
        if not (last < len(lower) and lower[last] == "and" and last + 1 in starts)
        and not (first and lower[first - 1] == "and" and first - 1 in ends)
    )


def _without_endings(page: Page, runs: list[Stretch]) -> set[str]:
    """``Orr Pumps`` of ``Orr Pumps Co, Ltd``: what its text calls it for short."""
    found: set[str] = set()
    for first, last in runs:
        bare = last
        while bare - first > 1 and page.is_suffix(bare - 1):
            bare -= 1
        if bare < last and "and" not in page.words.lower[first:bare]:
            found.add(key_of(page.words, first, bare))
    return found


def _without_opener(page: Page, run: Stretch, alone: Counter[str]) -> Stretch:
    """``Explore Halden``: an ordinary word before a name that stands elsewhere."""
    first, last = run
    rest = first + 1, last
    if last - first == 1 or not (
        alone[key_of(page.words, *rest)] or _is_seen_alone(page, rest)
    ):
        return run
    lower = page.words.lower[first]
    begins = page.words.opens[first] or page.titles.is_title(first)
    opens = begins and (
        page.titles.is_plain(first) or lower.endswith(("ing", "ed", "ly"))
    )
    rest_is_name = not page.is_firm_word(first + 1) and not page.titles.is_plain(
        first + 1
    )
    if opens or (rest_is_name and lower in page.lexicon.nationalities):
        return first + 1, last
    return run


def _is_seen_alone(page: Page, rest: Stretch) -> bool:
    """Whether a recogniser leaves the word before ``Halden Lines`` out of the name."""
    first, last = rest
    is_month = page.words.lower[first - 1] in page.lexicon.calendar
    return page.is_seen(first, last) and not (is_month or page.is_suffix(last - 1))


def _without_verbs(page: Page, runs: list[Stretch]) -> Iterator[Stretch]:
    """``Halden Ousts Orr`` above ``Halden Inc ousted Orr``: two names of a headline.

    What the article itself calls by fewer words has lent the rest of them to the verb.
    """
    named = _written(page, runs)
    for first, last in runs:
        ends = range(last - 1, first, -1) if page.titles.is_title(first) else ()
        cut = next((at for at in ends if _is_verb(page, first, at, named)), last)
        yield first, cut
        if cut + 1 < last:
            yield cut + 1, last


def _written(page: Page, runs: list[Stretch]) -> frozenset[tuple[str, ...]]:
    """How the names outside headlines begin, by words in lower case."""
    lower = page.words.lower
    return frozenset(
        tuple(lower[first:end])
        for first, last in runs
        if not page.titles.is_title(first)
        for end in range(first + 1, last + 1)
    )


def _is_verb(
    page: Page, first: int, at: int, named: frozenset[tuple[str, ...]]
) -> bool:
    """Whether the word ends like ``ousts`` and no name goes on with it."""
    lower = page.words.lower
    if not lower[at].endswith("s") or page.is_firm_word(at) or page.is_suffix(at):
        return False
    if page.seen.get(first) == at:
        return True
    return tuple(lower[first:at]) in named and tuple(lower[first : at + 1]) not in named


def _join_owners(
    page: Page, runs: list[Stretch], alone: Counter[str]
) -> Iterator[Stretch]:
    """``Orr's Stores Inc`` is one name where Orr is nobody else in the text."""
    at = 0
    while at < len(runs):
        pair = runs[at : at + 2]
        joined = len(pair) > 1 and _is_owner_named(page, pair, alone)
        yield (pair[0][0], pair[1][1]) if joined else pair[0]
        at += 1 + joined


def _is_owner_named(page: Page, pair: list[Stretch], alone: Counter[str]) -> bool:
    (first, last), (following, end) = pair
    return (
        last - first == 1
        and page.words.owner[first] > 0
        and following == last
        and page.is_suffix(end - 1)
        and page.known(first, last) != "place"
        and alone[key_of(page.words, first, last)] == _count_owner(page, pair)
    )


def _count_owner(page: Page, pair: list[Stretch]) -> int:
    """How often the text says ``Orr's Stores``, with or without the legal ending."""
    (first, _), (following, _) = pair
    wanted = page.words.lower[first], page.words.lower[following]
    pairs = zip(page.words.lower, page.words.lower[1:], strict=False)
    return sum(pair == wanted for pair in pairs)


def _split_pairs(page: Page, run: Stretch, apart: Container[str]) -> Iterator[Stretch]:
    """Split ``Hale and Orr Inc`` where Orr also stands apart."""
    first, last = run
    words = page.words
    for at in range(first + 1, last - 1):
        if words.word[at] != "and" or is_branch_pair(page, at):
            continue
        right = [(at + 1, end) for end in (last, last - 1) if end > at + 1]
        if is_family(page, at + 1, last):
            continue
        if not (
            is_person_before(page, first)
            or any(key_of(words, a, b) in apart for a, b in right)
            or are_between(page, first, last)
        ):
            continue
        yield first, at
        yield at + 1, last
        return
    yield run
