"""Text in, the short forms of things out: those that it spells in small letters."""

import re

from pipeline.extract.names.papers import PAPERS
from pipeline.extract.names.words import Words
from pipeline.values.expressions import compiled

_SHORT = re.compile(r"\((?P<short>[A-Z][A-Za-z]{1,5}?)s?\)")
_WORD = compiled(r"[A-Za-z][a-z]*(?=[\s\-\u2013/]|\Z)")
_SMALL = frozenset("of and the for in on to a an".split())


def read_acronyms(text: str) -> frozenset[str]:
    """Read what short forms of things an article explains, singular and plural.

    Firms are spelled with capitals: "Halden Valley Power (HVP)" stays a name. So are
    papers, which are none: "Power Supply Agreement (PSA)".

    >>> sorted(read_acronyms("It bought sustainable aviation fuel (SAF)."))
    ['SAF', 'SAFs']
    >>> read_acronyms("It bought Halden Valley Power (HVP).")
    frozenset()
    """
    shorts = {
        match["short"]
        for match in _SHORT.finditer(text)
        if _is_spelled(text[max(0, match.start() - 80) : match.start()], match["short"])
    }
    return frozenset(shorts | {f"{short}s" for short in shorts})


def is_spelled_behind(words: Words, first: int, at: int) -> bool:
    """``Securing Energy for Lorne (SEFL)``: the short form spells what "for" joins."""
    behind = range(at + 2, min(at + 4, len(words)))
    end = next((i for i in behind if words.gap(i - 1).strip() == "("), None)
    if end is None:
        return False
    initials = "".join(word[0] for word in words.word[first:end])
    capitals = "".join(letter for letter in initials if letter.isupper())
    return words.word[end] in {initials.upper(), capitals}


def _is_spelled(before: str, short: str) -> bool:
    """Whether the last words, in small letters, begin with those of a short form."""
    spoken = [word for word in _WORD.findall(before) if word not in _SMALL]
    last = spoken[-len(short) :]
    if len(last) != len(short):
        return False
    is_thing = all(word.islower() for word in last[1:]) or last[-1].lower() in PAPERS
    return is_thing and [word[0].lower() for word in last] == list(short.lower())
