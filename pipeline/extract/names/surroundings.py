"""A place in the text in, votes out: what stands around a name says what it is."""

from collections.abc import Iterator

from pipeline.extract.names.dealings import dealing_votes, is_held
from pipeline.extract.names.faring import (
    HUMAN,
    LOCATED,
    closes_as_firm,
    fares_like_firm,
    has_own,
    is_elsewhere,
    is_own_trade,
    is_shortened,
    names_maker,
    owns_part,
)
from pipeline.extract.names.forms import BODIES
from pipeline.extract.names.introductions import introduction_votes
from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.sitelists import sitelist_votes
from pipeline.extract.names.spelling import Candidate, known_kind
from pipeline.extract.names.titles import FINITE
from pipeline.extract.names.venues import site_votes, venue_votes
from pipeline.extract.names.words import Words

FIRM, PERSON, PLACE = NameKind.FIRM, NameKind.PERSON, NameKind.PLACE
FACILITY, PRODUCT, OUTLET = NameKind.FACILITY, NameKind.PRODUCT, NameKind.OUTLET

_AUXILIARY = frozenset(
    "will to has have had would now been being are also is and was could may can must "
    "should does did".split()
)
_DEALT = frozenset(
    "acquisition purchase takeover buyout unit subsidiary division shares owner parent "
    "maker ceo chairman president arm affiliate sale spokesman spokeswoman owners "
    "operator acquirer buyer".split()
)
_MET = frozenset(
    "deal agreement contract merger partnership talks pact accord lease venture".split()
)
_ACQUIRE = frozenset(
    "buy buys bought buying acquire acquires acquired acquiring purchase purchased "
    "purchasing merge outbid outbids outbidding".split()
)
_PAYING = frozenset("pay pays paid paying owes owe give gives gave".split())
_RIGHTS = frozenset("rights right licence license owner owners organisers".split())
_PEOPLE = frozenset(
    "lawyer writer partner spokesperson member professor economist resident worker "
    "employee driver veteran strategist researcher engineer scientist fan".split()
)
_NEAR = frozenset("near outside downtown suburban upstate".split())
_MAKERS = frozenset("maker developer creator publisher".split())
_QUARTERS = frozenset("neighborhood neighbourhood suburb district submarket".split())
_LEARNING = frozenset("learned learnt understands".split())
_GROUNDS = frozenset("office ground venue".split())
_AUXILIARIES = 4
_APPOSITION = 8
_WEAK_FOLLOWERS = frozenset("deal contract acquisition merger agreement sales".split())


def context_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """Vote by what stands around the name."""
    yield from introduction_votes(words, candidate, lexicon)
    yield from dealing_votes(words, candidate, lexicon)
    yield from venue_votes(words, candidate)
    yield from sitelist_votes(words, candidate, lexicon)
    yield from _votes_before(words, candidate, lexicon)
    yield from _votes_behind(words, candidate, lexicon)


def _votes_before(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    first = candidate.first
    before = words.preceding(first)
    gap = words.gap(first - 1).strip() if first else ""
    if gap == "," and before in lexicon.describers and _closes(words, candidate):
        yield Vote(FIRM, 0.9)
    if not before or gap not in {"", "."}:
        return
    if words.owner[first - 1]:
        if known_kind(words, first - 1, first, lexicon.known) == "place":
            yield Vote(FIRM, 0.9)
        return
    if before == "the":
        yield from _votes_before_the(words, first - 1)
    vote = _dealing_vote(words, first, before) or _leading_vote(
        words, candidate, before, lexicon
    )
    if vote:
        yield vote


def _dealing_vote(words: Words, first: int, before: str) -> Vote | None:
    """``sale of Halden``, ``deal with Halden``, ``buys Halden``, ``town of Lorne``."""
    second = words.preceding(first - 1)
    if before in _ACQUIRE:
        return Vote(FIRM, 0.9)
    if before == "with":
        met = _MET.intersection(words.lower[max(0, first - 5) : first])
        return Vote(FIRM, 1.2) if met else None
    if before == "of" and second in _DEALT:
        return Vote(FIRM, 1.2)
    if second in LOCATED.get(before, ()):
        return Vote(PLACE, 2.5)
    if before == "in" and is_held(words, first):
        return Vote(FIRM, 1.3)
    return Vote(OUTLET, 0.8) if before == "by" and second == "reported" else None


def _leading_vote(
    words: Words, candidate: Candidate, before: str, lexicon: Lexicon
) -> Vote | None:
    """Vote by the one word before the name; the first that fits counts."""
    owned = words.owner[candidate.last - 1]  # "used in Halden's cars"
    said = before in {"said", "says", "asked"} and _closes(words, candidate)
    fits = (
        (before.strip(".") in HUMAN, PERSON, 3),
        (before.strip(".") in lexicon.titles, PERSON, 1.6),
        (before in lexicon.describers, FIRM, 1.5),
        (said, PERSON, 0.6),
        (before == "in", PLACE, 0.4 if owned else 0.8),
        (before in lexicon.place_leaders, PLACE, 0.9 if before in _NEAR else 0.7),
        (before in lexicon.product_leaders, PRODUCT, 1.6),
        (before in {"told", "via", "source"}, OUTLET, 0.8),
        (before in lexicon.leaders, FIRM, 0.3),
    )
    return next((Vote(kind, weight) for fit, kind, weight in fits if fit), None)


def _votes_before_the(words: Words, first: int) -> Iterator[Vote]:
    """``rights to the Lorne Cup``, ``pay the Reef League``, ``the whole of ...``."""
    leader, second = words.preceding(first), words.preceding(first - 1)
    if leader in _PAYING or (leader in {"to", "of"} and second in _RIGHTS):
        yield Vote(FIRM, 1)


def _closes(words: Words, candidate: Candidate) -> bool:
    """Whether an apposition ends behind the name."""
    return words.gap(candidate.last - 1).strip()[:1] in {",", "."}


def _votes_behind(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    last = candidate.last
    owner = words.owner[last - 1]
    gap = words.gap(last - 1)
    if closes_as_firm(words, last):
        yield Vote(FIRM, 5)
    elif gap.strip() == "(" and is_shortened(words, candidate):
        yield Vote(FIRM, 1.2)
    following = words.following(last)
    if not following:
        return
    if gap.strip() == ",":
        yield from _apposition_votes(words, candidate, lexicon)
    elif gap.strip() == "-" and not owner:
        yield Vote(PLACE if following == "based" else FIRM, 1.5)
    elif gap.strip():
        return
    elif owner:
        yield Vote(FIRM, 1.2 if owns_part(words, last, lexicon) else 0.3)
    elif following in _QUARTERS:
        yield Vote(PLACE, 2.5)
    else:
        if not is_elsewhere(words, candidate, lexicon):
            yield from _verb_votes(words, candidate, following, lexicon)
        yield from site_votes(words, candidate, lexicon)


def _verb_votes(
    words: Words, candidate: Candidate, following: str, lexicon: Lexicon
) -> Iterator[Vote]:
    last = candidate.last
    at = _verb_at(words, last)
    verb = words.following(at)
    if verb in _LEARNING:
        yield Vote(OUTLET, 2)  # "Harbour Post has learned"
    elif fares_like_firm(words, at):
        yield Vote(FIRM, 1.2)
    elif following in lexicon.speech_verbs:
        yield Vote(FIRM, 1 if words.following(last + 1) in {"it", "its"} else 0.3)
        yield Vote(PERSON, 0.3)
    elif verb in lexicon.firm_verbs and has_own(words, at + 1, lexicon):
        yield Vote(PERSON, 1.5)
    elif verb in lexicon.firm_verbs:
        yield Vote(NameKind.AGENCY, 2) if _is_body(words, candidate) else Vote(FIRM, 1)
    elif following in lexicon.followers:
        yield Vote(FIRM, 0.6 if following in _WEAK_FOLLOWERS else 1.2)
    elif following in _MAKERS and names_maker(words, candidate):
        yield Vote(PRODUCT, 1)
    elif following in lexicon.describers:
        yield Vote(FIRM, 1.2 if is_own_trade(words, candidate) else 0.5)
    elif following in _AUXILIARY or following == "who":
        yield Vote(PERSON, 1) if following == "who" else Vote(FIRM, 0.3)


def _verb_at(words: Words, last: int) -> int:
    """Where the verb behind a name stands: ``has also now bought``."""
    at = last
    while at < last + _AUXILIARIES and (
        words.following(at) in _AUXILIARY or words.following(at).endswith("ly")
    ):
        at += 1
    return at


def _is_body(words: Words, candidate: Candidate) -> bool:
    """``The City of Lorne will buy``: what acts is no place."""
    first = candidate.first
    named = candidate.last - first > 2  # noqa: PLR2004 - City of Lorne
    return named and words.lower[first] in BODIES and words.lower[first + 1] == "of"


def _apposition_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """``Halden, a maker of chips,`` ``Doe, chief executive of``, ``Ryde, Texas``."""
    at = candidate.last
    following = words.following(at)
    in_region = known_kind(words, at, at + 1, lexicon.known) == "place"
    if not in_region:  # "Ryde, Texas, is awarding" may close an address
        yield from _resumed_votes(words, at, lexicon)
    if following == "who":
        yield Vote(PERSON, 1.5)
    elif following in lexicon.jobs or following in {"vice", "head", "managing"}:
        yield Vote(PERSON, 1.6)
    elif following == "which":
        yield Vote(FIRM, 0.4)
    elif following in {"based", "headquartered"}:
        yield Vote(FIRM, 1.2)
    elif following in {"a", "an", "the", "one", "its", "their"}:
        yield from _told_to_be(words, candidate, lexicon)
    elif in_region:
        is_firm = any(
            w in lexicon.firm_words for w in words.lower[candidate.first : at]
        )
        is_address = words.gap(candidate.first - 1).strip() == ","
        yield Vote(PLACE, 0.2 if is_firm else 2.2 if is_address else 1.2)
    elif words.capital[at] and words.owner[at]:
        yield from _described(words, at + 1, lexicon)


def _told_to_be(words: Words, candidate: Candidate, lexicon: Lexicon) -> Iterator[Vote]:
    """What an apposition makes of a name; "in Lorne, a hotel" makes Lorne no hotel."""
    is_where = words.preceding(candidate.first) == "in"
    for vote in _described(words, candidate.last + 1, lexicon):
        if not (is_where and vote.kind is FACILITY):
            yield vote


def _resumed_votes(words: Words, at: int, lexicon: Lexicon) -> Iterator[Vote]:
    """``Halden, payroll software, is being bought``: the verb behind an apposition."""
    for ahead in range(at, min(at + _APPOSITION, len(words) - 1)):
        if words.opens[ahead]:
            return
        if words.gap(ahead).strip() == "," and not words.owner[ahead]:
            verbs = {words.following(ahead + step) for step in (2, 3)}
            resumes = words.following(ahead + 1) in FINITE
            if resumes and verbs & lexicon.firm_verbs:
                yield Vote(FIRM, 0.8)
            return


def _described(words: Words, at: int, lexicon: Lexicon) -> Iterator[Vote]:
    """The first noun that tells what it is: ``a leading maker``, ``its chatbot``."""
    for ahead in range(at, at + 6):
        word = words.following(ahead)
        if word and words.owner[ahead]:
            continue  # "the club's home ground"
        if word in lexicon.jobs or word in _PEOPLE:
            yield Vote(PERSON, 1.6)
            return
        if word in lexicon.describers:
            yield Vote(FIRM, 1.2)
            return
        if word in lexicon.product_leaders:
            yield Vote(PRODUCT, 1.5)
            return
        if word in lexicon.facility_words or word in _GROUNDS:
            yield Vote(FACILITY, 1.2)
            return
        if not word or words.gap(ahead).strip():
            return
