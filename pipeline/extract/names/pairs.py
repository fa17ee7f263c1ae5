"""Two names around an "and" in, one name or two out."""

from pipeline.extract.names.page import Page

_FAMILY = frozenset("sons brothers bros associates partners company".split())


def is_branch_pair(page: Page, at: int) -> bool:
    """``Oil and Gas``, ``Savings and Loan``: two lines of business of one firm."""
    return page.is_firm_word(at - 1) and page.is_firm_word(at + 1)


def is_family(page: Page, first: int, last: int) -> bool:
    """The ``Co`` of ``Hale and Co``, the ``Sons Inc`` of ``Orr and Sons Inc``."""
    lower = page.words.lower
    return all(page.is_suffix(at) or lower[at] in _FAMILY for at in range(first, last))


def may_be_one(page: Page, first: int, at: int) -> bool:
    """Whether the words before the "and" at ``at`` may begin a longer name."""
    lower = page.words.lower
    if page.is_suffix(at - 1) or page.is_firm_word(at - 1):
        return False
    is_person = at - first > 1 and lower[first] in page.lexicon.given
    return not is_person and page.known(first, at) != "place"


def is_known_pair(page: Page, first: int, at: int) -> bool:
    """``Securities and Exchange Commission``."""
    longest = min(at + 3, len(page.words))
    return any(page.known(first, last) for last in range(at + 2, longest + 1))


def ends_like_firm(page: Page, last: int) -> bool:
    """Whether a joined name ends as firms and agencies do."""
    tail = page.words.lower[last - 1]
    return (
        page.is_suffix(last - 1)
        or page.is_firm_word(last - 1)
        or tail in page.lexicon.agency_words
    )
