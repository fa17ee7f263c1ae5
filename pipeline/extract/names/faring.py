"""A place in the text in, signs out: what only firms have, or only persons."""

from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.spelling import TICKER, Candidate, known_kind
from pipeline.extract.names.words import Words
from pipeline.values.expressions import compiled

_POSTING = frozenset("post posts posted book books booked report reported".split())
_RESULTS = frozenset("loss profit sales revenue revenues earnings results".split())
_UNDERGONE = frozenset("founded incorporated headquartered delisted".split())
_BEING = frozenset("is was being been are were".split())
_PARTS = frozenset("unit division subsidiary affiliate arm shareholders board".split())
# who is called so is no firm: an "investor" or a "partner" may be one
HUMAN = frozenset(
    "mr mrs ms miss sir dame businessman businesswoman entrepreneur billionaire tycoon "
    "magnate philanthropist restaurateur".split()
)
_OWNERS = frozenset({"its", "their"})
_TRADES = frozenset("business businesses arm brand".split())
# "the road to Ryde was sold": not Ryde
_BEFORE_PLACES = frozenset("to in at near outside into toward towards".split())
# "Halden S.p.A.", "Halden Sp. z o.o.": forms that are written in small letters
_FORM_BEHIND = compiled(
    r",?\s(?:S\.\s?[pP]\.\s?A|S\.\s?[rR]\.\s?[lL]|s\.\s?r\.\s?o|d\.\s?o\.\s?o|a\.\s?s|"
    r"p\.\s?l\.\s?c|o\.\s?p\.\s?s|Sp\.?\sz\s?o\.\s?o|S\.\sde\sR\.\s?L)\."
)
_ROUTES = frozenset(
    "route routes flight flights crossing crossings road highway motorway railway "
    "journey journeys voyage voyages fly flies sail sails sailings trip trips".split()
)
# what leads to a place, by the word between: "the town of Lorne", "flights to Lorne"
LOCATED = {
    "of": frozenset("town city village county state province suburb outskirts".split()),
    "from": _ROUTES
    | frozenset("firm company startup start-up builder family team".split()),
    "to": _ROUTES,
}
_FIGURES_AHEAD = 4
_LONGEST_TICKER = 5


def fares_like_firm(words: Words, at: int) -> bool:
    """Whether the verb at ``at`` is one: ``posted a loss``, ``was founded in 1911``."""
    verb = words.following(at)
    if verb in _UNDERGONE:
        return words.following(at - 1) in _BEING
    ahead = (words.following(at + step) for step in range(1, _FIGURES_AHEAD + 1))
    return verb in _POSTING and not _RESULTS.isdisjoint(ahead)


def closes_as_firm(words: Words, last: int) -> bool:
    """Whether a ticker or a form in small letters stands behind: ``Halden s.r.o.``."""
    text, end = words.text, words.end[last - 1]
    if "(" in words.gap(last - 1) and TICKER.match(text, text.index("(", end)):
        return True
    return _FORM_BEHIND.match(text, end) is not None


def names_maker(words: Words, candidate: Candidate) -> bool:
    """``Zest maker Halden``, ``the Zest maker said``: what it makes, not who it is."""
    behind = candidate.last + 1
    follows = behind < len(words) and not words.opens[behind] and words.capital[behind]
    return follows or words.preceding(candidate.first) == "the"


def owns_part(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether it is a firm that owns: ``shares``, ``a unit``, ``9 Larch Row``."""
    if words.following(at) in lexicon.followers or _is_address(words, at):
        return True
    joined = at < len(words) and words.gap(at) == " " and not words.owner[at]
    return joined and words.following(at + 1) in _PARTS


def _is_address(words: Words, at: int) -> bool:
    return at < len(words) and words.capital[at] and words.word[at].isdigit()


def is_shortened(words: Words, candidate: Candidate) -> bool:
    """``Halden (HLD) rose``: letters of the name, in their order, in brackets."""
    at = candidate.last
    if at >= len(words):
        return False
    short, closed = words.word[at], words.gap(at).startswith(")")
    if not (closed and short.isupper() and 1 < len(short) <= _LONGEST_TICKER):
        return False
    letters = iter("".join(words.lower[candidate.first : at]))
    return all(letter in letters for letter in short.lower())


def has_own(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether what is done is done with "his" or "her" own: ``raises his stake``."""
    following = words.following(at + 1)
    is_own = words.following(at) == "his" or words.following(at) == "her"
    return is_own and bool(following) and following not in lexicon.function


def is_own_trade(words: Words, name: Candidate) -> bool:
    """Whether a name tells a part of somebody: ``its Tarn Filtration business``."""
    before = name.first - 1
    is_owned = words.preceding(name.first) in _OWNERS or (
        before >= 0 and words.owner[before] > 0
    )
    return is_owned and words.following(name.last) in _TRADES


def is_elsewhere(words: Words, name: Candidate, lexicon: Lexicon) -> bool:
    """``the road to Ryde was``, ``Halden Company of Japan has``: somebody else acts."""
    before = words.preceding(name.first)
    if before != "of":
        return before in _BEFORE_PLACES
    is_known = known_kind(words, name.first, name.last, lexicon.known) == "place"
    return is_known and words.capital[name.first - 2]
