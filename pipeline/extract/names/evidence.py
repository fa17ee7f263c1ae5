"""One candidate in, votes out: what its form and its surroundings say it is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.names.spelling import TICKER, Candidate
from pipeline.extract.names.kinds import NameKind
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.words import Words

FIRM, PERSON, PLACE = NameKind.FIRM, NameKind.PERSON, NameKind.PLACE
FACILITY, PRODUCT = NameKind.FACILITY, NameKind.PRODUCT
OUTLET, AGENCY = NameKind.OUTLET, NameKind.AGENCY

_ACRONYM = re.compile(r"[A-Z]{2,5}$")
_CAMEL = re.compile(r"[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]|\d+[A-Z]|.+\.(?:com|ai|io|net|org)$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?$|[A-Z]$")
_AUXILIARY = frozenset("will to has have had would also is and was could may".split())
_HELD = frozenset(
    "stake stakes invest invests invested investing investment investments investor "
    "investors shares interest interests shareholder shareholders position equity".split()
)
_DEALT = frozenset(
    "acquisition purchase takeover buyout unit subsidiary division shares owner parent "
    "maker ceo chairman president arm affiliate sale spokesman spokeswoman owners "
    "operator acquirer buyer".split()
)
_MET = frozenset(
    "deal agreement contract merger partnership talks pact accord lease venture".split()
)
_MODIFIERS = frozenset(
    "data nuclear power gold copper lithium wind solar gas coal oil iron car ore water "
    "and generating training research distribution manufacturing production assembly "
    "office storage battery lng steel ai test".split()
)
# kinds of site that a firm's own name often stands before: "Halden headquarters"
_OWN_SITES = frozenset(
    "headquarters facility facilities plants mines stores hotels hotel campus centers "
    "project projects sites site plant center portfolio complex buildings building "
    "platform warehouse field array exchange hub factory".split()
)


_SURE_PLACES = frozenset(
    "county city township island islands peninsula province prefecture village".split()
)
_WEAK_FOLLOWERS = frozenset("deal contract acquisition merger agreement sales".split())
_FIRM_LIKE_SITES = frozenset(
    "exchange works hotel resort casino farm mill hub port park field tower towers well "
    "yard depot cluster array portfolio site project mines stores hotels centers "
    "properties brewery distillery platform theatre theater".split()
)


class Vote(NamedTuple):
    """So much speaks for this kind."""

    kind: NameKind
    weight: float


def form_votes(words: Words, candidate: Candidate, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by what the name looks like."""
    first, last = candidate.first, candidate.last
    lower = [word.strip(".") for word in words.lower[first:last]]
    text = " ".join(words.lower[first:last])
    known = lexicon.known.get(text)
    if not known and first and words.lower[first - 1] == "the":
        known = lexicon.known.get(f"the {text}")
    if known:
        yield Vote(NameKind(known), 2.5 if known == "place" else 4)
    if len(lower) == 1:
        yield from _single_votes(words.word[first])
        if lower[0] in lexicon.facility_words:
            yield Vote(FACILITY, 1)
    else:
        head = lower[: lower.index("of")] if "of" in lower[1:] else lower
        yield from _ending_votes(words, first, head, lexicon)
        yield from _person_votes(words, candidate, lower, lexicon)


def _single_votes(word: str) -> Iterator[Vote]:
    if _CAMEL.match(word) or "&" in word:
        yield Vote(FIRM, 1.0)
    elif _ACRONYM.match(word):
        yield Vote(FIRM, 0.6)


def _ending_votes(
    words: Words, first: int, lower: list[str], lexicon: Lexicon
) -> Iterator[Vote]:
    last = lower[-1]
    if last in lexicon.suffixes:
        yield Vote(FIRM, 5)
    if last in lexicon.firm_words:
        yield Vote(FIRM, 1.6)
    if last in lexicon.facility_words:
        yield Vote(FACILITY, 1.5 if last in _FIRM_LIKE_SITES else 2.8)
    elif lower[-2:-1] and lower[-2] in lexicon.facility_words and last[:1].isdigit():
        yield Vote(FACILITY, 2)
    if last in {"division", "unit", "subsidiary"} or lower[0] in lexicon.firm_heads:
        yield Vote(FIRM, 1.5)
    if last == "government":
        yield Vote(AGENCY, 4)
    if last in lexicon.agency_words or lower[0] in lexicon.agency_words:
        yield Vote(AGENCY, 2.2)
    if last in lexicon.outlet_words:
        yield Vote(OUTLET, 1.4)
    if last in lexicon.place_words:
        yield Vote(PLACE, 1.8 if last in _SURE_PLACES else 1.2)
    if last in lexicon.product_words:
        yield Vote(PRODUCT, 1.6)
    if any("&" in words.gap(at) for at in range(first, first + len(lower) - 1)):
        yield Vote(FIRM, 2)


def _person_votes(
    words: Words, candidate: Candidate, lower: list[str], lexicon: Lexicon
) -> Iterator[Vote]:
    marked = lexicon.firm_words | lexicon.suffixes | lexicon.facility_words
    if len(lower) > 4 or lower[-1] in marked:  # noqa: PLR2004 - the longest usual name
        return
    if lower[0] in lexicon.given:
        yield Vote(PERSON, 2)
    elif _INITIALS.match(words.word[candidate.first]):
        yield Vote(PERSON, 1)
    if any(
        _INITIALS.match(w) for w in words.word[candidate.first + 1 : candidate.last - 1]
    ):
        yield Vote(PERSON, 1)


def context_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """Vote by what stands around the name."""
    yield from _votes_before(words, candidate.first, lexicon)
    yield from _votes_behind(words, candidate, lexicon)


def _votes_before(words: Words, first: int, lexicon: Lexicon) -> Iterator[Vote]:
    before = words.preceding(first)
    gap = words.gap(first - 1) if first else ""
    if not before or gap.strip() not in {"", "."}:
        return
    second = words.preceding(first - 1)
    if before.strip(".") in lexicon.titles and not words.owner[first - 1]:
        yield Vote(PERSON, 1.6)
    elif before in lexicon.describers:
        yield Vote(FIRM, 1.5)
    elif before == "in":
        yield Vote(FIRM, 1.3) if second in _HELD else Vote(PLACE, 0.8)
    elif before == "of" and second in _DEALT or before == "with" and second in _MET:
        yield Vote(FIRM, 1.2)
    elif before in lexicon.place_leaders:
        yield Vote(PLACE, 0.7)
    elif before in lexicon.product_leaders:
        yield Vote(PRODUCT, 1)
    elif before in {"told", "via", "source"}:
        yield Vote(OUTLET, 0.8)
    elif before in lexicon.leaders:
        yield Vote(FIRM, 0.3)


def _votes_behind(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    last = candidate.last
    owner = words.owner[last - 1]
    gap = words.gap(last - 1)
    if "(" in gap and TICKER.match(
        words.text, words.text.index("(", words.end[last - 1])
    ):
        yield Vote(FIRM, 5)
    following = words.following(last)
    if not following:
        return
    if gap.strip() == ",":
        yield from _apposition_votes(words, last, lexicon)
    elif gap.strip() == "-" and not owner:
        yield Vote(PLACE if following == "based" else FIRM, 1.5)
    elif gap.strip():
        return
    elif owner:
        yield Vote(FIRM, 1.2 if following in lexicon.followers else 0.3)
    else:
        yield from _verb_votes(words, candidate, following, lexicon)
        yield from _site_votes(words, candidate, lexicon)


def _verb_votes(
    words: Words, candidate: Candidate, following: str, lexicon: Lexicon
) -> Iterator[Vote]:
    last = candidate.last
    verb = following
    if verb in _AUXILIARY or verb.endswith("ly"):
        verb = words.following(last + 1)
    if following in lexicon.speech_verbs:
        yield Vote(FIRM, 0.3)
        yield Vote(PERSON, 0.3)
    elif verb in lexicon.firm_verbs:
        yield Vote(FIRM, 1)
    elif following in lexicon.followers:
        yield Vote(FIRM, 0.6 if following in _WEAK_FOLLOWERS else 1.2)
    elif following in lexicon.describers:
        yield Vote(FIRM, 0.5)
    elif following in _AUXILIARY:
        yield Vote(FIRM, 0.3)
    elif following == "who":
        yield Vote(PERSON, 1)


def _site_votes(words: Words, candidate: Candidate, lexicon: Lexicon) -> Iterator[Vote]:
    """``Kestrel refinery`` is a site; ``Halden headquarters`` tells less."""
    at = candidate.last
    following = words.following(at)
    steps = 0
    while following in _MODIFIERS and steps < 3:  # noqa: PLR2004 - "nuclear power plant"
        at += 1
        steps += 1
        following = words.following(at)
    if following in lexicon.facility_words and not words.capital[at]:
        numbered = words.word[candidate.last - 1][-1:].isdigit()
        weak = following in _OWN_SITES and not numbered
        name = " ".join(words.lower[candidate.first : candidate.last])
        if lexicon.known.get(name) != "place":
            yield Vote(FACILITY, 0.9 if weak else 2)


def _apposition_votes(words: Words, at: int, lexicon: Lexicon) -> Iterator[Vote]:
    """``Halden, a maker of chips,`` ``Doe, chief executive of``, ``Ryde, Texas``."""
    following = words.following(at)
    if following == "who":
        yield Vote(PERSON, 1.5)
    elif following in lexicon.jobs or following in {"vice", "head", "managing"}:
        yield Vote(PERSON, 1.6)
    elif following == "which":
        yield Vote(FIRM, 0.4)
    elif following in {"a", "an", "the", "one"}:
        yield from _described(words, at + 1, lexicon)
    elif words.capital[at] and lexicon.known.get(following) == "place":
        yield Vote(PLACE, 1.2)
    elif words.capital[at] and words.owner[at]:
        yield from _described(words, at + 1, lexicon)


def _described(words: Words, at: int, lexicon: Lexicon) -> Iterator[Vote]:
    """The first noun that tells what it is: ``a leading maker``, ``its chatbot``."""
    for ahead in range(at, at + 6):
        word = words.following(ahead)
        if word in lexicon.describers:
            yield Vote(FIRM, 1.2)
            return
        if word in lexicon.product_leaders:
            yield Vote(PRODUCT, 1.5)
            return
        if word in lexicon.facility_words:
            yield Vote(FACILITY, 1.2)
            return
        if not word or words.gap(ahead).strip():
            return
