"""Words in, who sells what is bought out: "Halden Pumps, a unit of Ostra Group"."""

from collections.abc import Sequence

from pipeline.extract.deals.nouns import DEAL_NOUNS
from pipeline.extract.deals.words import (
    PREPOSITIONS,
    RELATIVES,
    Word,
    is_firm,
    is_place,
)
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.lists import (
    Roles,
    coordinated,
    with_role,
)

_UNITS = frozenset("unit subsidiary division arm affiliate".split())
_HELD = frozenset("owned held controlled".split())
_MOST = 9  # words from what is bought to whose unit it is
_HELD_SO = ("-held", "-owned", "-based", "-listed")
_THE = frozenset({"the"})
_PAPER = 5  # words of "letter of intent with" before a name
_ABOUT = frozenset("for on over regarding concerning covering".split())
_PARTNERS = 16  # words of "with Ostra Group and members of its founding family"
_AGREED = DEAL_NOUNS | {"contracts", "intent", "agreed", "terms", "understanding"}
_MARKS = frozenset({",", "-"})
_BEING = frozenset({"is", "was"})
_CLOSING = frozenset("from to for by with said says and or as but will would".split())


def with_owner_of_bought(roles: Roles, words: Sequence[Word], *, wholly: bool) -> Roles:
    """Add who owns what is bought as its seller, unless somebody else sells.

    Of a firm bought only in part, only who holds the part sells it.
    """
    bought = roles.get("target", ())
    if "seller" in roles or not bought:
        return roles
    for at, word in enumerate(words):
        if word.name in bought:
            owner = _owner_behind(words, at, _UNITS if wholly else frozenset())
            return with_role(roles, "seller", owner) if owner else roles
    return roles


def with_whom_agreed(
    roles: Roles, words: Sequence[Word], at: int, *, sells: bool
) -> Roles:
    """Add whom a purchase or a sale is agreed with: "a deal with Ostra to buy Halden".

    Who agrees to a purchase sells; with whom a sale is agreed buys, unless somebody
    else does.
    """
    role = "acquirer" if sells and "acquirer" not in roles else "seller"
    met = _met_before(words, at)
    if role in roles or "target" not in roles or met is None:
        return roles
    before = {word.text for word in words[max(0, met - _PAPER) : met]}
    if not before & _AGREED:
        return roles
    first = met + 1 + (words[met + 1].text in _THE)
    return with_role(roles, role, coordinated(words, first, 1))


def _met_before(words: Sequence[Word], at: int) -> int | None:
    """Where "with" stands before "to buy" or "for the proposed acquisition"."""
    end = at - 1
    while end > 0 and words[end].text.isalpha() and words[end].text not in PREPOSITIONS:
        end -= 1
    if words[end].text not in ({"to"} if end == at - 1 else _ABOUT):
        return None
    for left in range(end - 2, max(0, end - _PARTNERS), -1):
        if words[left].text == "with":
            return left
        if words[left].is_clause_border or words[left].text in _ABOUT:
            return None
    return None


def _owner_behind(
    words: Sequence[Word], at: int, units: frozenset[str]
) -> tuple[NameMention, ...]:
    """Whom the words right behind a name call its owner."""
    end = min(len(words) - 2, at + _MOST)
    following = [word.text for word in words[at + 1 : at + 2]]
    if following == ["of"] and _last_word(words[at]) in units:
        return _named(words, at + 2)
    for right in range(at + 1, end):
        pair = (words[right].text, words[right + 1].text)
        if pair[0] in units and pair[1] == "of":
            return _named(words, right + 2)
        if pair[0] in _HELD and pair[1] == "by":
            return _named(words, right + 2)
        if not _describes(words, right):
            return ()
    return ()


def _last_word(word: Word) -> str:
    return word.name.entity.name.rsplit(maxsplit=1)[-1].lower() if word.name else ""


def _named(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    at += at < len(words) and words[at].text in _THE
    at += at + 1 < len(words) and words[at].text.endswith(_HELD_SO)
    is_named = at < len(words) and is_firm(words[at])
    return coordinated(words, at, 1)[:1] if is_named else ()


def _describes(words: Sequence[Word], at: int) -> bool:
    """Whether a word belongs to "a Lorne-based, closely held" before "unit of"."""
    word = words[at]
    if word.mention is not None:
        return is_place(word) or words[at + 1].text == "-"
    if word.text in RELATIVES:
        return words[at + 1].text in _BEING
    is_plain = word.text.replace("-", "").isalpha()
    return word.text in _MARKS or (is_plain and word.text not in _CLOSING)
