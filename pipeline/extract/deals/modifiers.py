"""A name in its sentence in, whether it only describes out: "Zest maker Halden"."""

from collections.abc import Sequence

from pipeline.extract.deals.nouns import EPITHETS, MAKERS
from pipeline.extract.deals.words import (
    PREPOSITIONS,
    RELATIVES,
    Word,
    is_name,
    is_person,
)
from pipeline.extract.names import NameKind

# "Norvik subscribers pay": they do, and not the firm
_PUBLIC = frozenset(
    "subscribers customers users viewers fans members employees workers passengers "
    "staff patients drivers residents voters players students listeners readers "
    "shoppers travellers travelers commuters pupils guests diners supporters "
    "shareholder stockholder engineer engineers researcher researchers alumni veteran "
    "veterans reporter reporters correspondent analyst analysts columnist".split()
)
_APART = PREPOSITIONS | RELATIVES | frozenset("and or as while but".split())
_TRADE = 4  # words of "fire alarm installer"
_TRADERS = frozenset(
    "engineer installer specialist contractor consultancy brewer brewery bakery baker "
    "printer supplier manufacturer distributor wholesaler merchant dealer agency "
    "broker consultant haulier caterer grower processor fabricator designer builder "
    "franchise housebuilder business practice chain shop hotelier outfit".split()
)
# "Lorne distiller's shares": a town, where nobody knows the name; "Orlo group" is one
_TRADES = (EPITHETS | _TRADERS) - frozenset(
    "company firm group team club league trust bank lab airline chain reit practice "
    "business shop outfit agency franchise".split()
)
# "former Norvik boss Ada Lind": she is meant, whatever she once ran
_POSTS = frozenset(
    "boss chief founder co-founder cofounder chairman chairwoman chair president "
    "director executive officer head manager partner ceo cfo cto coo managing general "
    "vice senior finance".split()
)
_POST = 4  # words of "senior vice president"
# "Zest maker Halden", "Norvik unit Halden": the second is meant
_DESCRIBED = MAKERS | frozenset("unit subsidiary affiliate division arm".split())


def is_modifier(words: Sequence[Word], at: int) -> bool:
    """Whether a name only describes: "Norvik-owned", "Zest maker", "Norvik users"."""
    after = [word.text for word in words[at + 1 : at + 3]]
    if after[:1] == ["-"] and len(after) > 1:
        return words[at + 2].name is None
    if after[:1] == []:
        return False
    if after[0] in _DESCRIBED and is_name(words, at + 2):
        return True
    if after[0] in _TRADES and _is_unknown(words[at]):
        return True
    return after[0] in _PUBLIC or _is_of_post(words, at)


def _is_unknown(word: Word) -> bool:
    return word.name is not None and word.name.entity.kind is NameKind.OTHER


def _is_of_post(words: Sequence[Word], at: int) -> bool:
    """Whether a name only says of what somebody is the head: "Norvik boss Ada Lind"."""
    end = at + 1
    while end < len(words) and end - at <= _POST and words[end].text in _POSTS:
        end += 1
    return at + 1 < end < len(words) and is_person(words[end])


def is_where_from(words: Sequence[Word], at: int) -> bool:
    """Whether "bought Tarn lift engineer Halden" goes on: a town, whatever it seems.

    Left of a verb nobody knows: "Tarn hires engineer Halden".
    """
    end = at + 1
    while end < len(words) and words[end].mention is None:
        if not words[end].text.replace("-", "").isalpha() or end - at > _TRADE:
            return False
        if words[end].text in _APART or words[end].is_clause_border:
            return False
        end += 1
    trade = end - 1
    if words[trade].text == "the":  # "Tarn franchise the Halden Kings"
        trade -= 1
    is_named = trade > at and is_name(words, end)
    return is_named and words[trade].text in EPITHETS | _TRADERS
