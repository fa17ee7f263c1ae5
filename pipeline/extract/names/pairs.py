"""Two names around an "and" in, one name or two out."""

from collections.abc import Iterator, Sequence

from pipeline.extract.names.page import Page, Stretch

# half of all small banks are called so, and each says of where
COMMON = frozenset("citizens farmers merchants peoples people's planters".split())
_PARTNERS = 3
_PLURAL = frozenset("have are were".split())
_SINGULAR = frozenset("has is was".split())
_LONE = 2  # the "and" and one word behind it
_CALLED = frozenset("firm firms house partnership".split())
_FAMILY = frozenset("sons brothers bros associates partners company".split())


def are_whole(page: Page, first: int, at: int, last: int) -> bool:
    """``Tarn Bank and Marl Bank``, ``Hale & Orr and Tarn Brothers``, ``... have``."""
    words = page.words
    alike = words.lower[at - 1] == words.lower[last - 1] and last - at > _LONE
    if not alike and words.following(last) in _SINGULAR and page.is_firm_word(last - 1):
        return False  # "Tarn and Marl Hospital Trust has"
    blank = not words.gap(last - 1).strip() and not page.is_suffix(last - 1)
    are_two = blank and words.following(last) in _PLURAL
    are_two = are_two or _names_a_house(page, at + 1, last)
    return alike or are_two or "&" in words.text[words.start[first] : words.end[at - 1]]


def _names_a_house(page: Page, first: int, last: int) -> bool:
    """``SK Capital`` behind the "and" of ``Halden and SK Capital``: a name in full."""
    trade = page.is_firm_word(last - 1) and not page.is_suffix(last - 1)
    trade = trade and page.words.lower[last - 1] != "group"  # "Hale and Orr Group"
    if page.words.lower[first - 2] in COMMON:
        return False  # "Farmers and Merchants Bank"
    return trade and last - first >= _LONE and not page.is_firm_word(first)


def are_between(page: Page, first: int, last: int) -> bool:
    """``the talks between Tarn and Orr Power Inc``: two, unless a third one follows."""
    words = page.words
    lone = words.lower[first:last].count("and") == 1
    led = words.preceding(first) == "between" and words.gap(first - 1) == " "
    return lone and led and words.following(last) != "and"


def is_branch_pair(page: Page, at: int) -> bool:
    """``Oil and Gas``, ``Savings and Loan``: two lines of business of one firm."""
    return page.is_firm_word(at - 1) and page.is_firm_word(at + 1)


def is_family(page: Page, first: int, last: int) -> bool:
    """The ``Co`` of ``Hale and Co``, the ``Sons Inc`` of ``Orr and Sons Inc``."""
    lower = page.words.lower
    return all(page.is_suffix(at) or lower[at] in _FAMILY for at in range(first, last))


def _stands_alone(page: Page, first: int) -> bool:
    """Whether the first word of ``Tarn and Orr`` is a name without the second."""
    words = page.words
    pair = words.lower[first : first + 3]
    return any(
        word == pair[0] and words.capital[at] and words.lower[at : at + 3] != pair
        for at, word in enumerate(words.lower)
    )


def may_be_one(page: Page, first: int, at: int) -> bool:
    """Whether the words before the "and" at ``at`` may begin a longer name."""
    lower = page.words.lower
    if page.is_suffix(at - 1) or page.is_firm_word(at - 1):
        return False
    if _are_seen_apart(page, first, at):
        return False
    if at - first > 1 and lower[at - 1] in page.lexicon.called:
        return False  # "Lorne University and Halden Corp" are two
    is_person = at - first > 1 and lower[first] in page.lexicon.given
    return not is_person and page.known(first, at) != "place"


def _are_seen_apart(page: Page, first: int, at: int) -> bool:
    """Whether a recogniser sees two firms, and not ``Hale and Orr Inc`` cut in two."""
    last = page.seen.get(at + 1, 0)
    lone = at - first == 1
    ending = range(last - 1, min(last + 1, len(page.words)))  # "Plc" may be left out
    formal = any(page.is_suffix(i) or page.words.lower[i] == "group" for i in ending)
    named = page.words.lower[first] not in COMMON  # "Farmers and Merchants Bank"
    seen = page.seen.get(first) == at and last > 0
    return seen and named and not (lone and formal)


def is_known_pair(page: Page, first: int, at: int, end: int) -> bool:
    """``Securities and Exchange Commission``, or two words that a recogniser joins."""
    if page.seen.get(first) == end and at - first == 1 and end - at == _LONE:
        return not _stands_alone(page, first) and _acts_as_one(page, first, end)
    longest = min(at + 3, len(page.words))
    return any(page.known(first, last) for last in range(at + 2, longest + 1))


def _acts_as_one(page: Page, first: int, end: int) -> bool:
    """``Hale and Orr has``, or named so again: two seldom meet twice in one order."""
    lower, pair = page.words.lower, page.words.lower[first:end]
    again = sum(lower[at : at + end - first] == pair for at in range(len(lower))) > 1
    return again or page.words.following(end) in _SINGULAR


def ends_like_firm(page: Page, last: int) -> bool:
    """Whether a joined name ends as firms and agencies do."""
    tail = page.words.lower[last - 1]
    return (
        page.is_suffix(last - 1)
        or page.is_firm_word(last - 1)
        or tail in page.lexicon.agency_words
    )


def is_person_before(page: Page, first: int) -> bool:
    """``vice chairman Hale Orr and Tarn Inc``: a title tells a person, not a firm."""
    words = page.words
    before = words.preceding(first)
    blank = first > 0 and not words.gap(first - 1).strip()
    return blank and (before in page.lexicon.titles or before in page.lexicon.jobs)


def join_partners(page: Page, runs: Sequence[Stretch]) -> Iterator[Stretch]:
    """``the law firm of Hale, Orr and Tarn``, ``Hale, Orr & Tarn``: one firm."""
    at = 0
    while at < len(runs):
        count = _count_partners(page, runs[at:])
        yield runs[at][0], runs[at + count - 1][1]
        at += count


def _count_partners(page: Page, runs: Sequence[Stretch]) -> int:
    """How many of the runs are one firm named after its partners."""
    words, (first, last) = page.words, runs[0]
    if last - first > 1 or len(runs) == 1 or words.gap(last - 1).strip() != ",":
        return 1
    if runs[1][0] == last and _is_signed(page, runs[1]):
        return 2 if _is_partner(page, first) else 1
    called = words.preceding(first) == "of" and words.preceding(first - 1) in _CALLED
    if not called or len(runs) < _PARTNERS:
        return 1
    (_, middle), (third, _) = runs[1], runs[2]
    joined = runs[1][0] == last and third == middle + 1 and words.lower[middle] == "and"
    return _PARTNERS if joined else 1


def _is_signed(page: Page, run: Stretch) -> bool:
    """``Orr & Tarn`` or ``Orr and Co``: the end of a name made of partners."""
    words, (first, last) = page.words, run
    if "&" in words.text[words.start[first] : words.end[last - 1]]:
        return True
    joined = last - first > 2 and words.lower[first + 1] == "and"  # noqa: PLR2004 - X and Co
    return joined and is_family(page, first + 2, last)


def _is_partner(page: Page, at: int) -> bool:
    """Whether a word stands nowhere but before the next one: nobody else is meant."""
    words = page.words
    listed = at > 0 and words.gap(at - 1).strip().endswith(",")
    pairs = zip(words.lower, words.lower[1:], strict=False)
    together = sum(pair == (words.lower[at], words.lower[at + 1]) for pair in pairs)
    known = page.is_suffix(at) or page.known(at, at + 1)
    return not (listed or known) and words.lower.count(words.lower[at]) == together


def has_own_word(page: Page, first: int, last: int) -> bool:
    """Whether a name has a word of its own: ``Tarnley Bank``, but no ``State Bank``."""
    common = page.lexicon.nationalities | COMMON
    return any(
        not (page.titles.is_plain(i) or page.is_firm_word(i))
        and page.words.lower[i] not in common
        for i in range(first, last)
    )
