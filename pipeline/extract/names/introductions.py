"""A place in the text in, votes out: "the campus, known as Tarn", "a firm called Ryde".

What comes before the calling verb says what the name behind it stands for.
"""

from collections.abc import Iterator

from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.spelling import Candidate
from pipeline.extract.names.words import Words

_CALLED = frozenset("called named dubbed titled codenamed renamed nicknamed".split())
_KNOWN_AS = ("known", "as")
_PERSONS = frozenset("man woman person boy girl".split())
_FILLERS = frozenset("now formerly also which that is was be been will to".split())
_REACH = 5
_PRESS = frozenset(
    "newspaper daily magazine newswire broadsheet tabloid weekly broadcaster".split()
)
_TWO, _TRADE = 2, 3  # words of a town, and of what is made there
_TRADES = frozenset(
    "maker manufacturer producer developer retailer insurer brewer distiller miner "
    "drugmaker chipmaker carmaker steelmaker lender publisher startup start-up builder "
    "shipbuilder printer brewery distillery bakery firm company".split()
)
_MAKERS = frozenset("maker manufacturer producer developer publisher".split())
_COUNCILS = frozenset("council government parliament municipality".split())
# what only a work comes in: "the third season of Harbour Lights"
_INSTALMENTS = frozenset(
    "season seasons episode episodes finale premiere sequel prequel adaptation remake "
    "reboot instalment installment trailer copies".split()
)
_REPORTING = frozenset("reported reports wrote writes citing".split())


def introduction_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """Vote by the noun that is called by the name, and by those who tell or rule."""
    yield from _press_votes(words, candidate, lexicon)
    yield from _council_votes(words, candidate)
    yield from _origin_votes(words, candidate, lexicon)
    if _is_serial(words, candidate.first):
        yield Vote(NameKind.PRODUCT, 1.6)
    at = _calling(words, candidate.first)
    if at is None:
        return
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if words.opens[before + 1]:
            return
        noun = words.lower[before]
        if noun in _FILLERS:
            continue
        if noun in lexicon.facility_words:
            yield Vote(NameKind.FACILITY, 2.2)
        elif noun in lexicon.describers:
            yield Vote(NameKind.FIRM, 2)
        elif noun in lexicon.product_leaders:
            yield Vote(NameKind.PRODUCT, 2)
        elif noun in _PERSONS:
            yield Vote(NameKind.PERSON, 2)
        return


def _press_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """``the Orvel Post newspaper said``, ``daily Tarn reported``: who tells news."""
    at = candidate.last
    is_press = words.preceding(candidate.first) in _PRESS
    if words.following(at) in _PRESS and not words.gap(at - 1).strip():
        is_press, at = True, at + 1
    if is_press and words.following(at) in _REPORTING | lexicon.speech_verbs:
        yield Vote(NameKind.OUTLET, 4)


def _is_serial(words: Words, first: int) -> bool:
    """``the third season of Harbour Lights``, ``the sequel to Harbour Lights``."""
    led = words.preceding(first) in {"of", "to"}
    return led and words.preceding(first - 1) in _INSTALMENTS


def _council_votes(words: Words, candidate: Candidate) -> Iterator[Vote]:
    """``the city council of Lorne voted``: the town stands for those who run it."""
    first = candidate.first
    if words.preceding(first) == "of" and words.preceding(first - 1) in _COUNCILS:
        yield Vote(NameKind.AGENCY, 4)


def _origin_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """``Tarn tile maker Halden``: before a trade and a name stands where it is from.

    What stands before "maker Halden" or "game developer Halden" is what it makes.
    """
    at = candidate.last
    if words.following(at) in _MAKERS or words.following(at) in lexicon.product_leaders:
        return
    if words.owner[at - 1] or at - candidate.first > _TWO:
        return
    for behind in range(at, min(at + _TRADE, len(words) - 1)):
        is_joined = words.gap(behind - 1) == " " and not words.opens[behind]
        if not is_joined or words.capital[behind]:
            return
        named = words.capital[behind + 1] and words.gap(behind) == " "
        if words.word[behind] in _TRADES and named and not words.opens[behind + 1]:
            yield Vote(NameKind.PLACE, 4)


def _calling(words: Words, first: int) -> int | None:
    """Where ``called`` or ``known as`` begins, right before a name or its article."""
    at = first - 1
    if at > 0 and words.lower[at] == "the":
        at -= 1
    if at < 1 or words.opens[at + 1] or words.gap(at).strip(" \u201c\"'"):
        return None
    if words.lower[at] in _CALLED:
        return at
    is_known = tuple(words.lower[at - 1 : at + 1]) == _KNOWN_AS
    return at - 1 if is_known else None
