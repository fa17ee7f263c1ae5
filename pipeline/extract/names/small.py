"""Words in, names that are written wholly small out: "developer qorvin has agreed"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.titles import FINITE
from pipeline.extract.names.words import Words

_LEGAL = frozenset("Inc Corp Ltd LLC PLC GmbH".split())
_CALLED = frozenset("called named dubbed".split())
_PERFECT = frozenset(("has", "had"))
_DETERMINERS = frozenset("the these those my your his her our their its no".split())
_LEAST = 3
# "n9", "8x9" and "3i", but neither "5m" nor "7p"
_CODED = re.compile(r"[a-z]{1,9}\d{1,3}[a-z]{0,3}|\d{1,3}(?:x\d{1,3}|[aeiouz])")
_RANKS = frozenset(("no", "nr", "number", "rank"))  # "world No. 2 Brevane"
_COUNT = re.compile(r"\d{1,3}")
_ORDINARY_ENDINGS = ("ly", "ing", "ed", "ers", "self", "tion", "tions", "ness")


def with_small_names(words: Words, lexicon: Lexicon) -> Words:
    """Mark small words that the text itself introduces as names like capital ones."""
    found = {words.lower[at] for at in _introduced(words, lexicon)}
    names = {name for name in found if _is_always_name(words, name, lexicon)}
    if not names:
        return words
    capital = [
        is_capital or word in names
        for word, is_capital in zip(words.word, words.capital, strict=True)
    ]
    return replace(words, capital=capital)


def with_seen_names(words: Words, seen: Mapping[int, int], lexicon: Lexicon) -> Words:
    """Mark what a recogniser sees begin a firm: ``99 Tarns``, ``lorvo Foods``."""
    counted = {
        first
        for first, last in seen.items()
        if _may_begin(words, first, lexicon)
        and last - first > 1
        and words.capital[first + 1]
        and words.gap(first) == " "
        and words.preceding(first) not in _RANKS
    }
    if not counted:
        return words
    capital = [is_set or at in counted for at, is_set in enumerate(words.capital)]
    return replace(words, capital=capital)


def _may_begin(words: Words, at: int, lexicon: Lexicon) -> bool:
    """``99`` of 99 Tarns, ``lorvo`` of lorvo Foods, ``de`` of de Groot Seeds."""
    is_particle = words.word[at] in lexicon.links and words.word[at].islower()
    is_count = _COUNT.fullmatch(words.word[at]) is not None
    return is_count or is_particle or _may_name(words, at, lexicon)


def _introduced(words: Words, lexicon: Lexicon) -> Iterator[int]:
    """Where a small word stands as only names do."""
    for at in range(len(words)):
        if _is_coded(words, at, lexicon):
            yield at
            continue
        place = _introduced_by(words, at, lexicon)
        if place >= 0 and _may_name(words, place, lexicon):
            yield place


def _introduced_by(words: Words, at: int, lexicon: Lexicon) -> int:
    """Where the name stands that this word introduces, or -1."""
    word = words.word[at]
    if word in _LEGAL and at and words.gap(at - 1) in {" ", ", "}:
        return at - 1
    if word in lexicon.describers:
        place = _called(words, at)
        fits = place > at + 1 or (place >= 0 and _acts(words, place, lexicon))
        return place if fits else -1
    if word in _PERFECT and _follows_comma(words, at - 1):
        return at - 1 if words.following(at + 1) in lexicon.firm_verbs else -1
    opens = words.opens[at] and not words.capital[at] and word.isalpha()
    return at if opens and _acts(words, at, lexicon) else -1


def _is_coded(words: Words, at: int, lexicon: Lexicon) -> bool:
    """``n9 Systems``, ``rental firm n9``, ``n9 has signed``: small with a figure."""
    word = words.word[at]
    if word.isalpha() or not _CODED.fullmatch(word):  # most words are of letters
        return False
    behind = at + 1 < len(words) and words.gap(at) == " " and words.capital[at + 1]
    business = lexicon.firm_words | lexicon.suffixes
    if behind and words.following(at + 1) in business:
        return True
    if words.preceding(at) in lexicon.describers and words.gap(at - 1) == " ":
        return True
    return words.opens[at] and _acts(words, at, lexicon)


def _follows_comma(words: Words, at: int) -> bool:
    """``On Tuesday, qorvin has agreed``: no article, so no ordinary noun."""
    return at > 0 and words.gap(at - 1) == ", " and words.gap(at) == " "


def _called(words: Words, describer: int) -> int:
    """Where the name behind ``a company`` or ``a company called`` is expected."""
    at = describer + 1
    if words.following(at) in _CALLED:
        at += 1
    joined = at < len(words) and not words.opens[at]
    return at if joined and not words.gap(describer).strip() else -1


def _acts(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb of firms follows: ``has agreed``, ``to rent``, ``buys``."""
    if words.gap(at).strip():
        return False
    verb = words.following(at + 1)
    if verb in FINITE:
        return True
    if verb == "to":
        return words.opens[at] and words.following(at + 2) in lexicon.plain
    return verb in lexicon.firm_verbs


def _may_name(words: Words, at: int, lexicon: Lexicon) -> bool:
    word = words.word[at]
    return (
        word.islower()
        and word.isalpha()
        and len(word) >= _LEAST
        and not word.endswith(_ORDINARY_ENDINGS)
        and not _is_ordinary(word, lexicon)
    )


def _is_ordinary(word: str, lexicon: Lexicon) -> bool:
    return any(
        word in ordinary
        for ordinary in (
            lexicon.plain,
            lexicon.function,
            lexicon.jobs,
            lexicon.describers,
            lexicon.firm_words,
            lexicon.facility_words,
            lexicon.place_words,
            lexicon.followers,
            lexicon.links,
            lexicon.suffixes,
        )
    )


def _is_always_name(words: Words, name: str, lexicon: Lexicon) -> bool:
    """Nothing is a name that the text uses like an ordinary noun: ``the blorp was``."""
    return not any(
        words.preceding(at) in _DETERMINERS
        and words.following(at + 1) not in lexicon.followers | lexicon.describers
        for at, word in enumerate(words.word)
        if word == name
    )
