"""Name rules in, quick lookups out."""

from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.lang.en.stop_words import STOP_WORDS

from pipeline.rules.names import NameRules

# words of spaCy's list that names begin with: "First Lorne Bank", "Next Retail"
_NAMING = frozenset(
    "one first next five six three two four eight nine ten eleven twelve fifteen "
    "twenty thirty forty fifty sixty hundred call move show top full name part made "
    "take give back side front bottom beyond above across mine us empty see re".split()
)
_MORE_FUNCTION = frozenset("per via amid despite according like unlike".split())


@dataclass(frozen=True)
class Lexicon:
    """The word lists of the name rules as sets of lower-case words."""

    known: dict[str, str]
    no_names: frozenset[str]
    suffixes: frozenset[str]
    firm_words: frozenset[str]
    firm_heads: frozenset[str]
    agency_words: frozenset[str]
    outlet_words: frozenset[str]
    facility_words: frozenset[str]
    place_words: frozenset[str]
    event_words: frozenset[str]
    product_words: frozenset[str]
    brands: frozenset[str]
    given: frozenset[str]
    nationalities: frozenset[str]
    peoples: frozenset[str]
    of_heads: frozenset[str]
    links: frozenset[str]
    firm_verbs: frozenset[str]
    speech_verbs: frozenset[str]
    followers: frozenset[str]
    leaders: frozenset[str]
    describers: frozenset[str]
    titles: frozenset[str]
    jobs: frozenset[str]
    place_leaders: frozenset[str]
    product_leaders: frozenset[str]
    exchanges: frozenset[str]
    calendar: frozenset[str]
    plain: frozenset[str]
    common: frozenset[str]
    function: frozenset[str]
    called: dict[str, tuple[str, ...]]

    def without(self, words: frozenset[str]) -> "Lexicon":
        """The same lists for a text that uses some words for no names."""
        return replace(self, no_names=self.no_names | words) if words else self


def lexicon_of(rules: NameRules) -> Lexicon:
    """Build the lookups of a set of rules, once."""
    return _built(_Identity(rules))


class _Identity:
    """Rules that compare by identity: hashing ten thousand words costs too much."""

    def __init__(self, rules: NameRules) -> None:
        self.rules = rules

    def __hash__(self) -> int:
        return id(self.rules)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.rules is other.rules


@lru_cache(maxsize=8)
def _built(identity: _Identity) -> Lexicon:
    rules = identity.rules
    return Lexicon(
        known=rules.known,
        no_names=frozenset(rules.no_names),
        suffixes=_words(rules.firm_suffixes),
        firm_words=_words(rules.firm_words),
        firm_heads=_words(rules.firm_heads),
        agency_words=_words(rules.agency_words),
        outlet_words=_words(rules.outlet_words),
        facility_words=_words(rules.facility_words),
        place_words=_words(rules.place_words),
        event_words=_words(rules.event_words),
        product_words=_words(rules.product_words),
        brands=_words(rules.possessive_names),
        given=_words(rules.given_names),
        nationalities=_words(rules.nationalities),
        peoples=_words(rules.peoples),
        of_heads=_words(rules.of_heads),
        links=_words(rules.link_words),
        firm_verbs=_words(rules.firm_verbs),
        speech_verbs=_words(rules.speech_verbs),
        followers=_words(rules.firm_followers),
        leaders=_words(rules.firm_leaders),
        describers=_words(rules.firm_describers),
        titles=_words(rules.person_titles),
        jobs=_words(rules.job_words),
        place_leaders=_words(rules.place_leaders),
        product_leaders=_words(rules.product_leaders),
        exchanges=_words(rules.exchanges),
        calendar=_words(rules.calendar_words),
        plain=rules.plain_words,
        common=rules.common_words,
        function=frozenset(STOP_WORDS) - _NAMING | _MORE_FUNCTION,
        called={word: kind.nouns for kind in rules.called for word in kind.words},
    )


def _words(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.lower().replace("’", "'") for word in words)
