"""A capitalised sequence in, whether it is the title of a paper or an organ out.

"Scheme Implementation Deed", "Board of Directors", the "Share Purchase" of "Share
Purchase and Sale Agreement": plain words, and nobody's name.
"""

import re
from collections.abc import Sequence

from pipeline.extract.names.marks import is_mark
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
# "the Leased Assets", "the Target Property": what a paper itself defines
_DEFINED = frozenset(
    "leased target purchased acquired transferred divested excluded charter chartered "
    "disposal subject sale secured underlying mortgaged relevant said financed".split()
)
_THINGS = frozenset(
    "assets asset property properties land lands vessel vessels premises equipment "
    "aircraft interests interest buildings".split()
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
    """Whether a sequence is empty, a mark, the title of a paper, or a firm's organ."""
    if first == last or is_mark(page, first, last):
        return True
    told = " ".join(page.words.lower[first:last])
    if told in _ORGANS or _is_defined(page.words.lower[first:last]):
        return True
    return _is_paper(page, first, last)


def _is_defined(lower: Sequence[str]) -> bool:
    """Whether plain words name a thing that the paper defines: "Leased Assets"."""
    return lower[-1] in _THINGS and len(lower) > 1 and _DEFINED.issuperset(lower[:-1])


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
