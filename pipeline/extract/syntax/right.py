"""Words in, whom it concerns out: whoever stands right of a trigger."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extract.deals.modifiers import is_modifier, is_where_from
from pipeline.extract.deals.nouns import EPITHETS
from pipeline.extract.deals.words import (
    PREPOSITIONS,
    RELATIVES,
    Word,
    is_firm,
    is_party_like,
    is_site,
    owns_next,
)
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.syntax.gifts import gets_something
from pipeline.extract.syntax.left import REACH, is_epithet
from pipeline.extract.syntax.lists import (
    Roles,
    begins_clause,
    coordinated,
    opens_list,
    with_role,
)
from pipeline.extract.syntax.prepositions import PARTS, governing, is_for_doing
from pipeline.extract.syntax.relatives import stands_in_relative
from pipeline.extract.syntax.shares import are_its_shares, is_bid, is_price_each
from pipeline.extract.syntax.telling import QUOTING, TELLING

FINITE = frozenset("is was were has have had will would could may are said".split())
_ARTICLES = frozenset("the a an its their".split())
_GETTING = frozenset({"lessee", "licensee"})
_OF_WHOM = 3  # words to "company" in "the takeover of the company"
_TELLING = frozenset("told tell tells by via ( /".split())
_DEALERS = frozenset({NameKind.FIRM, NameKind.AGENCY, NameKind.PERSON})
_DESCRIBING = frozenset(
    "maker owner parent developer publisher producer creator".split()
)


def compound_of(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Names right before a noun: "the Halden takeover", "the Norvik-Halden deal"."""
    left = at - 1
    while left >= 0 and words[left].mention is not None and words[left].name is None:
        left -= 1  # "the Halden $3 billion takeover"
    if left < 0 or not is_party_like(words[left]):
        return ()
    names = [words[left].name]
    if (
        left > 1
        and words[left - 1].text in {"-", "/"}
        and is_party_like(words[left - 2])
    ):
        names.insert(0, words[left - 2].name)
    return tuple(name for name in names if name is not None)


def complements_of(words: Sequence[Word], last: int, slots: dict[str, str]) -> Roles:
    """Names right of the trigger by role: its object, and what prepositions bring."""
    roles: Roles = {}
    preposition = "object"
    for at in _clause(words, last):
        word = words[at]
        if word.text in FINITE:  # what "by" brings now belongs to another verb
            slots = {key: role for key, role in slots.items() if key != "by"}
        if "for" in slots and is_price_each(words, at):
            preposition = "for"
        elif word.name is None:
            preposition = governing(words, at, preposition, slots, last + 1)
        elif is_where_from(words, at):
            continue
        elif is_modifier(words, at) or owns_next(words, at):
            roles = _with_owner(roles, words, at, slots, preposition)
        elif _may_take_part(words, last, at, preposition):
            roles = _with_complement(roles, words, at, slots, preposition)
            if preposition == "object" and not _is_owner_of_unit(words, at):
                preposition = "after"
    return roles


def _clause(words: Sequence[Word], last: int) -> Iterator[int]:
    """Where the clause goes on behind a trigger, relative clauses passed over."""
    at, closes = last + 1, stands_in_relative(words, last)
    while at < min(len(words), last + REACH):
        behind = words[at + 1 : at + 2]
        if closes and words[at].text == "," and not (behind and behind[0].mention):
            return  # "which was bought by Halden, has won": the verb before the comma
        if words[at].text in RELATIVES:
            at = _after_insertion(words, at) or len(words)
            continue
        if opens_list(words, at):
            at += 1
            continue
        if words[at].is_clause_border or begins_clause(words, at):
            return
        if words[at].text in TELLING and words[at - 1].text in QUOTING:
            return
        yield at
        at += 1


def _may_take_part(words: Sequence[Word], last: int, at: int, preposition: str) -> bool:
    """Whether the name here is no mere description of the object."""
    if not is_party_like(words[at]):
        return _is_dealing_outlet(words, last, at, preposition)
    describes = _qualifies(words, last, at) or _describes(words, last, at)
    return preposition != "object" or not describes


def _with_complement(
    roles: Roles,
    words: Sequence[Word],
    at: int,
    slots: dict[str, str],
    preposition: str,
) -> Roles:
    if [word.text for word in words[at + 1 : at + 3]] == ["on", "behalf"]:
        return roles  # an agent: whom it deals for is named next
    if preposition == "for" and is_for_doing(words, at):
        return roles  # "a deal for Norvik to buy": somebody does it
    if preposition == "object" and _may_get(slots) and gets_something(words, at):
        return _with_getter(roles, words[at], slots["to"])
    role = _role_of(words, at, preposition, slots)
    names = coordinated(words, at, 1) or tuple(filter(None, [words[at].name]))
    if preposition == "from" and role == slots.get("object_owner"):
        is_sold_by = role == "seller" and _owned_before(roles, words[:at])
        roles = _without_thing(roles, role, is_told=is_sold_by)
    fits = role and role not in roles and _fits(role, names)
    return with_role(roles, role, names) if role and fits else roles


def _owned_before(roles: Roles, words: Sequence[Word]) -> bool:
    """Whether all who seem to sell stand before "from": "Lorne's mill from Norvik"."""
    at = max((at for at, word in enumerate(words) if word.text == "from"), default=0)
    owners = {word.name for word in words[:at]}
    return owners.issuperset(roles.get("seller", ()))


def _is_dealer(name: NameMention) -> bool:
    return name.entity.kind in _DEALERS


def _without_thing(roles: Roles, role: str | None, *, is_told: bool) -> Roles:
    """Leave out what only names the goods, where "from" tells whose they are.

    "Half of Lorne's port from Halden": Halden sells, and not the town.
    """
    names = roles.get(role or "", ())
    is_thing = names and (is_told or not any(map(_is_dealer, names)))
    return {r: n for r, n in roles.items() if r != role} if is_thing else roles


def _may_get(slots: dict[str, str]) -> bool:
    """Whether whoever gets something is not what changes hands."""
    to = slots.get("to")
    return (
        to is not None
        and slots.get("object") != to
        and (to in _GETTING or "object" in slots)
    )


def _with_getter(roles: Roles, word: Word, role: str) -> Roles:
    """Add whoever gets something; what it is tells whether anything is sold."""
    names = tuple(filter(None, [word.name]))
    return with_role(roles, role, names) if role in _GETTING else roles


def _is_owner_of_unit(words: Sequence[Word], at: int) -> bool:
    """Whether the name only owns what is named next: "Norvik's unit, Halden"."""
    if [word.text for word in words[at + 1 : at + 2]] not in (["'s"], ["'"]):
        return False
    following = words[at + 2 : at + 9]
    return any(
        one.text in PARTS and (two.name or (two.text == "," and three.name))
        for one, two, three in zip(
            following, following[1:], following[2:], strict=False
        )
    )


def _after_insertion(words: Sequence[Word], at: int) -> int | None:
    """Where a sentence goes on behind ", which runs three yards, to Norvik"."""
    if words[at - 1].text != ",":
        return None
    for right in range(at + 1, min(len(words) - 1, at + REACH)):
        if words[right].is_clause_border:
            return None
        if words[right].text == "," and words[right + 1].text in {"to", "from", "for"}:
            return right + 1
    return None


def _describes(words: Sequence[Word], last: int, at: int) -> bool:
    """Whether a name only tells what is bought: "Zest's maker", "the maker of Zest"."""
    after = [word.text for word in words[at + 1 : at + 3]]
    if len(after) > 1 and after[0] in {"'s", "'"} and after[1] in _DESCRIBING:
        return True
    before = [word.text for word in words[max(last + 1, at - 6) : at]]
    return any((one in _DESCRIBING and two == "of") for one, two in pairwise(before))


def _with_owner(
    roles: Roles,
    words: Sequence[Word],
    at: int,
    slots: dict[str, str],
    preposition: str,
) -> Roles:
    """Who owns the object sells it: "the Norvik-owned carrier", "Norvik's Halden"."""
    owned = [word.text for word in words[at + 1 : at + 3]] == ["-", "owned"]
    owns = preposition == "object" and owns_next(words, at) and _is_company(words[at])
    name, role = words[at].name, slots.get("object_owner")
    if not (owned or owns) or not name or not role:
        return roles
    return with_role(roles, role, (name,))


def _is_dealing_outlet(
    words: Sequence[Word], last: int, at: int, preposition: str
) -> bool:
    """Whether a medium takes part and is not just cited: "sold to Norvik TV"."""
    name = words[at].name
    is_outlet = name is not None and name.entity.kind is NameKind.OUTLET
    is_told = words[at - 1 - (words[at - 1].text == "the")].text in _TELLING
    if preposition == "object":  # "is buying the Lorne Times"
        between = words[last + 1 : at]
        return is_outlet and all(word.text in _ARTICLES for word in between)
    return is_outlet and not is_told and preposition in {"to", "from", "with"}


def _is_company(word: Word) -> bool:
    return word.name is not None and word.name.entity.kind is NameKind.FIRM


def has_topic_object(words: Sequence[Word], last: int) -> bool:
    """Whether the object is "it" or "the company" instead of a name."""
    for at in range(last + 1, min(len(words), last + 7)):
        word = words[at]
        if word.name or word.is_clause_border or word.text in TELLING:
            return False
        if word.text in {"it", "them"} or is_epithet(words, at):
            return True
        if at == last + _OF_WHOM and _is_of_whom(words, at):
            return True
        if word.text in PREPOSITIONS - {"of", "in"}:
            return False
    return False


def _is_of_whom(words: Sequence[Word], at: int) -> bool:
    """Whether "of the company" says whose takeover it is."""
    before = [word.text for word in words[at - 2 : at]]
    after = words[at + 1 : at + 2]
    is_named = any(word.name is not None or word.text in {"'s", "'"} for word in after)
    return before == ["of", "the"] and words[at].text in EPITHETS and not is_named


def _role_of(
    words: Sequence[Word], at: int, preposition: str, slots: dict[str, str]
) -> str | None:
    """The role behind a preposition; who owns the object ("Halden's unit") sells."""
    following = [word.text for word in words[at + 1 : at + 2]]
    if preposition == "owner":  # "hired a unit of Norvik": its firm stands for it
        preposition = "object_owner" if "object_owner" in slots else "object"
    role = slots.get(preposition)
    if preposition == "object" and is_bid(words, at + 1):
        return slots.get("object_owner", role)
    if following and following[0] in {"'s", "'"}:
        if role == "target" and are_its_shares(words, at + 2):
            return role
        if f"{preposition}'s" in slots:
            return slots[f"{preposition}'s"]
        if preposition == "object":
            return slots.get("object_owner", role)
        return None if role == "target" else role  # "for Halden's services"
    return role


def _fits(role: str, names: tuple[NameMention, ...]) -> bool:
    """Whether names can fill a role: sites are bought, and rivers are crossed over."""
    kinds = {name.entity.kind for name in names}
    if role == "bidder":
        return bool(kinds & _DEALERS)
    return role == "target" or NameKind.FACILITY not in kinds


def _qualifies(words: Sequence[Word], last: int, at: int) -> bool:
    """Whether a name of no known kind only describes the object: "space of Class A"."""
    name = words[at].name
    if name is not None and name.entity.kind is NameKind.OTHER:
        after = words[at + 1 : at + 2]  # "its Oldcastle network"
        if after and after[0].is_tagged_noun and after[0].mention is None:
            return True
    of_something = any(word.text == "of" for word in words[last + 1 : at])
    return of_something and not (is_firm(words[at]) or is_site(words[at]))
