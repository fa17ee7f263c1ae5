"""Words in, whose it is out: possessors of a noun, and whoever acts by it."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.deals.nouns import EPITHETS
from pipeline.extract.deals.words import (
    PREPOSITIONS,
    PRONOUNS,
    Word,
    can_act,
    is_firm,
    is_person,
    is_place,
)
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.free import VERB_GROUP, free_names
from pipeline.extract.syntax.left import POINTING, subject_of
from pipeline.extract.syntax.lists import Found, coordinated
from pipeline.extract.syntax.telling import COMMENTING, TELLING

_OF_ORGAN = 3  # words of "'s independent directors"
# Who speaks for a firm; nobody buys them
_ORGANS = frozenset(
    "board directors management shareholders stockholders holders unitholders".split()
)
_HAVING = frozenset("has have had is was will".split())
_RUNNING = frozenset(
    "management managers team directors executives employees founders founder".split()
)
_OWNERS = frozenset(
    "owner owners family families founder founders shareholder shareholders investors "
    "backers heirs sponsors".split()
)
_OWNING = frozenset({("that", "owns"), ("which", "owns"), ("who", "own")})
_OF_WHOM = 7  # words of "founders of the Lorne advertising agency" before a name


def owned_by(words: Sequence[Word], at: int) -> Found:
    """Whose it is by a possessive alone: "Norvik's sale", "the company's sale"."""
    for left in range(at - 1, max(-1, at - VERB_GROUP), -1):
        word = words[left]
        if word.text in {"'s", "'"} and left:
            if can_act(words[left - 1]):
                return Found(coordinated(words, left - 1, -1))
            return Found(is_topic=words[left - 1].text in EPITHETS)
        if word.text in {"its", "their", "our"}:
            return Found(is_topic=True)
        if word.text in PREPOSITIONS or word.is_clause_border:
            break
    return Found()


# "prompting a rival bid": it comes to somebody else than who acts
_PROMPTING = frozenset("prompting sparking triggering provoking".split())
# "called for a sale", "arranged the lease": whoever does so need not be in it
_CALLING = frozenset(
    "called calls calling pushed pushes pushing pressed campaigned lobbied".split()
)
_ARRANGING = frozenset("arranged arranges arranging".split())
# "negotiated the sale of 12 Larch Street": a broker, unless it is "its" mill
_BROKERING = frozenset(
    "brokered brokers brokering facilitated facilitates facilitating negotiated "
    "negotiates negotiating handled handles".split()
)
_SALES = frozenset("sale disposition disposal sale-leaseback leaseback".split())
_OF_WHAT = 4
_LENT = frozenset({"loan", "loans", "facility", "credit", "financing", "mortgage"})
# "according to people close to the sale", "familiar with the deal"
_KNOWING = frozenset("close familiar privy near".split())
# "As part of the deal, Norvik will": whoever acts takes part in it
_SHARING = frozenset(
    "part terms signing conclusion completion closing result formation creation "
    "establishment".split()
)


def owner_of(words: Sequence[Word], at: int) -> Found:
    """Who owns a noun: "Norvik's takeover", "its takeover", else who acts."""
    left = at - 1
    while left >= 0 and at - left < VERB_GROUP:
        word = words[left]
        if (
            word.text in POINTING | _PROMPTING
        ):  # "this deal": whoever acts here need not be in it
            return Found()
        if word.text in {"'s", "'"} and (owner := _possessing(words, left - 1)):
            return owner
        if word.text in {"its", "their", "our"}:
            return _spoken_of(words, left)
        if word.text in PRONOUNS:  # "Norvik of Lorne said it completed the sale"
            break
        # "Lind described the deal": it need not be hers
        is_told = word.text in COMMENTING or _only_promotes(words, left, at)
        if is_told or _is_nobodys(words, left, at):
            return Found()
        if word.text == ":" and words[left + 1].name is None:
            return Found(is_topic=True)  # "has found a buyer: a deal with Halden"
        if word.text in PREPOSITIONS or word.is_clause_border:
            break
        left -= 1
    return _doer(words, at)


def _doer(words: Sequence[Word], at: int) -> Found:
    """Who acts by a noun, and does not only speak of it."""
    found = _doer_so(words, at) or subject_of(words, at)
    if _only_speaks(words, at, found):
        return Found()
    return Found(_acting(words, found)) if _is_item(words, at) else found


def _doer_so(words: Sequence[Word], at: int) -> Found | None:
    """Who acts where a noun tells how: "Norvik bought Halden in a buyout".

    So does "Norvik sells Halden under a deal with Ostra".
    """
    start = at - 1
    while start > 0 and words[start].text not in PREPOSITIONS and not words[start].name:
        start -= 1
    opening = [word.text for word in words[start : start + 2]]
    if at < _PAIR or opening[0] not in {"in", "under"} or opening[1] not in {"a", "an"}:
        return None
    if opening[0] == "under" and [w.text for w in words[at + 1 : at + 2]] != ["with"]:
        return None
    free = {id(name) for name in free_names(words[:start])}
    actors = [left for left in range(start) if id(words[left].name) in free]
    if len(actors) != _PAIR or _is_broken(words[actors[0] : start]):
        return None
    return Found(coordinated(words, actors[0], 1))


def _is_broken(words: Sequence[Word]) -> bool:
    """Whether another clause begins among the words, or somebody only tells."""
    return any(word.is_clause_border or word.text in TELLING for word in words)


def _possessing(words: Sequence[Word], at: int) -> Found | None:
    """Who stands before an "'s": Norvik, or "the company" whose sale is approved."""
    if at >= 0 and can_act(words[at]):
        return Found(coordinated(words, at, -1))
    is_told = at >= 0 and words[at].text in EPITHETS
    return Found(is_topic=True) if is_told else None


def _is_item(words: Sequence[Word], at: int) -> bool:
    """Whether a noun is one of a list: "a stream with Norvik, a loan from Halden"."""
    for left in range(at - 1, max(1, at - VERB_GROUP), -1):
        if words[left].text in {"a", "an"}:
            return words[left - 1].text in {",", "and", "plus"}
        if words[left].name is not None:
            break
    return False


def _acting(words: Sequence[Word], found: Found) -> tuple[NameMention, ...]:
    """Those found who stand behind no preposition."""
    free = {id(name) for name in free_names(words)}
    return tuple(name for name in found.names if id(name) in free)


def _only_speaks(words: Sequence[Word], at: int, found: Found) -> bool:
    """Whether a person speaks of it: "Ada Lind said the partnership will last"."""
    named = [i for i in range(at) if words[i].name in found.names]
    if not named or not all(is_person(words[i]) for i in named):
        return False
    between = {word.text for word in words[named[-1] + 1 : at]}
    return bool(between & TELLING) and between.isdisjoint(("he", "she"))


def _only_promotes(words: Sequence[Word], left: int, at: int) -> bool:
    """Whether somebody wants or brokers a deal: "Ostra called for a sale"."""
    if words[left].text == "for" and left:
        return words[left - 1].text in _CALLING
    if words[left].text in _BROKERING and words[at].text in _SALES:
        goods = {word.text for word in words[at + 1 : at + _OF_WHAT]}
        return goods.isdisjoint(("its", "their", "to", "with"))
    return words[left].text in _ARRANGING and words[at].text not in _LENT


def _spoken_of(words: Sequence[Word], at: int) -> Found:
    """Whoever "its" stands for; "Norvik and Halden call off their merger" tells."""
    both = subject_of(words, at) if words[at].text == "their" else Found()
    return both if len(both.names) > 1 else Found(is_topic=True)


def _is_nobodys(words: Sequence[Word], left: int, at: int) -> bool:
    """Whether no party has it: "Lorne's lease", "people close to the sale"."""
    before = words[left - 1].text if left else ""
    if before in _KNOWING:
        return True
    if words[left].text == "of":
        return words[at].text.endswith("s") or before not in _SHARING
    if not is_place(words[left]) or words[left + 1].text not in {"'s", "'"}:
        return False
    return words[left + 2].name is None  # "Lorne's Norvik signed a lease": Norvik


_TWO = frozenset({"two", "both"})
_BETWEEN = frozenset({"of", "between", "by"})
_FIRMS = frozenset(
    "companies firms groups banks airlines carriers retailers parties lenders miners "
    "insurers utilities operators producers makers sides".split()
)
_WORDS_OF_BOTH = 5  # "of the two listed companies"
_PAIR = 2


def both_of(words: Sequence[Word], at: int, last: int) -> tuple[NameMention, ...]:
    """The two named before "the merger of the two companies"."""
    told = [word.text for word in words[last + 1 : last + 1 + _WORDS_OF_BOTH]]
    if told[:1] and told[0] not in _BETWEEN:
        return ()
    if not (_TWO & set(told[1:3]) and _FIRMS & set(told[2:])):
        return ()
    named = {
        word.name.entity: word.name
        for word in reversed(words[:at])
        if word.name is not None and is_firm(word) and not is_person(word)
    }
    return tuple(reversed(named.values())) if len(named) == _PAIR else ()


def possessor_of(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whose it is by a possessive alone: "Norvik's $3 billion bid"."""
    for left in range(at - 1, max(0, at - 7), -1):
        if words[left].text in {"'s", "'"} and can_act(words[left - 1]):
            return coordinated(words, left - 1, -1)
        if words[left].name is not None or words[left].text in PREPOSITIONS:
            break
    return ()


def only_own(
    before: Sequence[Word], names: tuple[NameMention, ...], *, of_too: bool = False
) -> bool:
    """Whether names left of a verb only say whose it is that something is done to.

    "Tarn's has been sold" tells of a shop that is called so. With ``of_too``, so does
    "the sheets of Tarn", where nothing is done to Tarn itself.
    """
    if of_too and _is_of_somebody(before, names):
        return True
    for at in range(len(before) - 2, -1, -1):
        if before[at].name in names:
            owned = [word.text for word in before[at + 2 : at + 2 + _OF_ORGAN]]
            is_owner = before[at + 1].text in {"'s", "'"} and bool(owned)
            return is_owner and _ORGANS.isdisjoint(owned) and owned[0] not in _HAVING
    return False


def _is_of_somebody(before: Sequence[Word], names: tuple[NameMention, ...]) -> bool:
    at = next((at for at, word in enumerate(before) if word.name in names), 0)
    told = [word.text for word in before[max(0, at - _OF_WHOM) : at]]
    if told[-1:] == ["the"]:
        told.pop()
    return len(told) > 1 and told[-1] in {"of", "at"} and told[-2].endswith("s")


def run_by(words: Sequence[Word], names: tuple[NameMention, ...]) -> bool:
    """Whether names only say whose people act: "the management team of Norvik"."""
    for at, word in enumerate(words):
        if word.name in names:
            before = [one.text for one in words[max(0, at - _OF_WHOM) : at]]
            behind = [one.text for one in words[at + 1 : at + 1 + _OF_ORGAN]]
            heads = {one for one, of in pairwise(before) if of in {"of", "at"}}
            is_own = behind[:1] == ["'s"] and not _RUNNING.isdisjoint(behind)
            return is_own or not _RUNNING.isdisjoint(heads)
    return False


def held_by(words: Sequence[Word], names: tuple[NameMention, ...]) -> bool:
    """Whether names only say whose owners act: "the family behind Norvik"."""
    for at, word in enumerate(words):
        if word.name in names:
            before = {*pairwise(_words_before(words, at))}
            behind = [one.text for one in words[at + 1 : at + 1 + _OF_ORGAN]]
            is_own = behind[:1] == ["'s"] and not _OWNERS.isdisjoint(behind)
            heads = {one for one, of in before if of == "of"}
            is_of = not _OWNERS.isdisjoint(heads) or bool(before & _OWNING)
            return is_own or is_of or any(of == "behind" for _, of in before)
    return False


def _words_before(words: Sequence[Word], at: int) -> list[str]:
    """The last few words before a name, up to another one."""
    before = words[max(0, at - _OF_WHOM) : at]
    others = [place for place, one in enumerate(before) if one.name is not None]
    return [one.text for one in before[max(others, default=-1) + 1 :]]
