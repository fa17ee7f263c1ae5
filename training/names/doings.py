"""Dice in, verbs, belongings, trades and jobs out: what tells a name's kind."""

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

from training.dice import Dice
from training.names.lists import words

_VOWELS = "aeiou"
_HISSES = ("s", "x", "z", "ch", "sh")
_DOUBLED = frozenset(
    "drop grab hit hum jog lap map nod outbid outwit pin plan plug quit refit rob rot "
    "run scrap shrug ship shun shut sit skid skip slip snap snub sob split stop stun "
    "swim top trip win wrap".split()
)
_PARTICIPLES = MappingProxyType(
    {"withdraw": "withdrawn", "write": "written", "run": "run"}
)


def _parts(entry: str) -> tuple[str, str, str]:
    """Return a verb, what follows it, and its past form where that is irregular."""
    base, _, past = entry.partition("/")
    verb, _, rest = base.partition(" ")
    return verb, f" {rest}" if rest else "", past


def present(entry: str) -> str:
    """Return what he, she or it does."""
    verb, rest, _ = _parts(entry)
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies{rest}"
    return f"{verb}{'es' if verb.endswith((*_HISSES, 'go')) else 's'}{rest}"


def past(entry: str) -> str:
    """Return what was done."""
    verb, rest, irregular = _parts(entry)
    if irregular:
        return irregular
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ied{rest}"
    return f"{_stem(verb)}ed{rest}"


def participle(entry: str) -> str:
    """Return what something was, done to: the past but for a few verbs."""
    return _PARTICIPLES.get(_parts(entry)[0]) or past(entry)


def going_on(entry: str) -> str:
    """Return what is being done."""
    verb, rest, _ = _parts(entry)
    return f"{_stem(verb)}ing{rest}"


def _stem(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1]
    is_mute = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    return verb[:-1] if is_mute else verb


def _as_is(entry: str) -> str:
    return entry.partition("/")[0]


def _draw(key: str, form: Callable[[str], str], dice: Dice) -> str:
    return form(dice.pick(words("doing", key)))


_KEYS = MappingProxyType(
    {
        "f": "to_firm",
        "x": "to_product",
        "s": "to_site",
        "a": "as_firm",
        "p": "as_person",
        "o": "as_site",
    }
)
_PASSIVE = MappingProxyType({"y": "to_product", "z": "to_site"})
_FORMS: MappingProxyType[str, Callable[[str], str]] = MappingProxyType(
    {"do": _as_is, "does": present, "did": past, "doing": going_on}
)
DOINGS: MappingProxyType[str, Callable[[Dice], str]] = MappingProxyType(
    {
        f"{name}{letter}": partial(_draw, key, form)
        for letter, key in _KEYS.items()
        for name, form in _FORMS.items()
    }
    | {
        f"did{letter}": partial(_draw, key, participle)
        for letter, key in _PASSIVE.items()
    }
    | {
        key: partial(_draw, entry, _as_is)
        for key, entry in {
            "ofa": "of_firm",
            "ofp": "of_person",
            "trade": "trade",
            "job": "job",
            "when": "time",
        }.items()
    }
)
