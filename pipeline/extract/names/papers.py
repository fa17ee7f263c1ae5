"""A capitalised sequence in, whether it is the title of a paper or an organ out.

"Scheme Implementation Deed", "Board of Directors", the "Share Purchase" of "Share
Purchase and Sale Agreement": plain words, and nobody's name.
"""

import re

from pipeline.extract.names.page import Page

PAPERS = frozenset("agreement contract deed protocol sheet memorandum letter".split())
_DEALINGS = frozenset(
    "purchase sale transfer subscription increase development licence license "
    "licensing collaboration supply lease exploration option construction investment "
    "procurement implementation services engineering charter assignment novation "
    "design".split()
)
_GOES_ON = re.compile(
    r"\s+(?:and|&)\s+(?:[A-Z][\w-]+\s+){1,4}(?:Agreement|Contract|Deed|Protocol)\b"
)
# words of papers that few texts write in small letters
_OF_PAPERS = frozenset(
    "conditional scheme implementation binding term heads definitive supplemental "
    "quota capital escrow deed provisional tenancy framework equity".split()
)
_ORGANS = frozenset(
    (
        "board of directors",
        "board of management",
        "supervisory board",
        "executive board",
    )
)


def names_nobody(page: Page, first: int, last: int) -> bool:
    """Whether a sequence is empty, the title of a paper, or an organ of any firm."""
    if first == last:
        return True
    told = " ".join(page.words.lower[first:last])
    return told in _ORGANS or _is_paper(page, first, last)


def _is_paper(page: Page, first: int, last: int) -> bool:
    """Whether plain words name a paper: a "Binding Term Sheet"."""
    words = page.words
    final = words.lower[last - 1]
    if final not in PAPERS | _DEALINGS or last - first == 1:
        return False
    if final == "sheet" and words.lower[last - 2] != "term":  # a newsletter, perhaps
        return False
    if not all(_is_plain(page, at) for at in range(first, last)):
        return False
    return final in PAPERS or bool(_GOES_ON.match(words.text, words.end[last - 1]))


def _is_plain(page: Page, at: int) -> bool:
    lower = page.words.lower[at]
    return page.titles.is_plain(at) or lower in _OF_PAPERS | PAPERS | _DEALINGS
