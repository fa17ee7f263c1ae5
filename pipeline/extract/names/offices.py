"""A land or town in, how many small words of its office follow out."""

from pipeline.extract.names.page import Page

# What of a state signs contracts, and is written small
OFFICES = frozenset("government ministry army navy police treasury".split())
# what is for something: the Lorne Center for Health, but no supplies for Lorne
OF_CAUSES = frozenset(
    "ministry department board trust institute office bureau academy society "
    "association federation council committee chamber center centre foundation fund "
    "agency authority commission secretary coalition alliance union school college "
    "university museum hospital campaign corporation company bank transport".split()
)
_BRANCHES = frozenset(
    "defence defense health education transport energy interior agriculture finance "
    "justice culture environment".split()
)
# what of a town, a county or a region signs contracts
LOCAL_OFFICES = {
    "council": frozenset(
        "city town county borough district regional parish village municipal "
        "provincial shire metropolitan".split()
    ),
    "board": frozenset("school health water county education".split()),
    "district": frozenset("school water hospital".split()),
    "authority": frozenset(
        "port transit transport housing water airport highways health roads".split()
    ),
    "commission": frozenset("county planning utilities".split()),
    "commissioners": frozenset("county".split()),
}


def office_behind(page: Page, at: int) -> int:
    """``Danish government``, ``Polish defence ministry``, ``Lorne city council``."""
    words = page.words
    if words.word[at] in LOCAL_OFFICES.get(words.following(at + 1), ()):
        blank = words.gap(at - 1) == words.gap(at) == " "
        return 2 if blank and not _describes(page, at + 1) else 0
    if words.lower[at] == "government":
        return 1
    if words.lower[at - 1] not in page.lexicon.nationalities:
        return 0
    branch = words.word[at] in _BRANCHES and words.gap(at) == " "
    last = at + branch
    if last >= len(words) or words.word[last] not in OFFICES:
        return 0
    return 0 if _describes(page, last) else 1 + branch


def _describes(page: Page, at: int) -> bool:
    """Whether a name goes on behind the office: ``Danish transport authority Tarn``."""
    words = page.words
    named = at + 1 < len(words) and words.capital[at + 1] and words.gap(at) == " "
    return named and words.lower[at + 1] not in page.lexicon.calendar
