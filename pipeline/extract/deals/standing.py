"""A trigger's words in, who stands in which of its roles out."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.deals.nouns import BIDS, RECEIVING
from pipeline.extract.deals.roles import BESIDE_SIDES, OPEN_ROLE
from pipeline.extract.deals.voice import (
    is_done_by,
    is_passive,
    is_past,
    turn_passive,
)
from pipeline.extract.deals.words import PREPOSITIONS, Word, is_firm
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.syntax import (
    Found,
    Roles,
    both_of,
    complements_of,
    compound_of,
    coordinated,
    has_topic_object,
    head_of_list,
    held_by,
    labelled_by,
    only_own,
    owned_by,
    owner_of,
    possessor_of,
    run_by,
    subject_of,
    with_announcer,
    with_doers,
    with_owner_of_bought,
    with_relative,
    with_role,
    with_whom_agreed,
)
from pipeline.rules import Trigger

_NEAR = 9  # words around a trigger in which what belongs to it stands
_PAIR = 2
_FROM_VERB = 3  # words from "won" to "the supply contract"
_WON = frozenset("won got took struck clinch land sign ink win seal".split())
_WINNING = frozenset("win wins won winning clinch clinched bag bagged".split())
_DETERMINERS = frozenset("its 's as plus".split())
_NO_COMPLEMENTS = frozenset({"subject", "object", "compound"})
# Words that stand between a verb of receiving and a bid that is not what is received.
_BARRING = PREPOSITIONS | {"its", "their", "and", ",", ";"}


class Standing(NamedTuple):
    """Who stands where: names by role, roles that "it" fills, those who only sign."""

    roles: Roles
    topics: tuple[str, ...] = ()
    groups: tuple[tuple[NameMention, ...], ...] = ()


def standing_of(
    trigger: Trigger, words: Sequence[Word], at: int, last: int
) -> Standing:
    """Read who stands around a trigger that begins at one word and ends at another."""
    if trigger.labels:
        role = trigger.slots["label"]
        owned = coordinated(words, last + 2, 1) if _is_of(words, last) else ()
        last += 2 * len(owned)
        may_adjoin = trigger.only_adds or role in BESIDE_SIDES
        names = labelled_by(words, at, last, may_adjoin=may_adjoin)
        of = trigger.slots.get("of", "") if names else ""
        return Standing(with_role(with_role({}, role, names), of, owned if of else ()))
    if _is_signed(trigger) and (both := both_of(words, at, last)):
        return Standing({OPEN_ROLE: both}, groups=tuple((name,) for name in both))
    read = _read_verb if "subject" in trigger.slots else _read_noun
    roles, topics, left = read(trigger, words, at, last)
    if "seller" in trigger.slots.values() and "seller" not in topics:
        wholly = trigger.slots.get("in") != "target"
        roles = with_owner_of_bought(roles, words, wholly=wholly)
    if "seller" in trigger.slots.values():
        roles = with_whom_agreed(roles, words, at, sells=trigger.sells)
    groups = _groups(trigger, roles, left, words[last : last + _NEAR])
    if len(groups) == _PAIR and _is_won(words, at):
        groups = (tuple(left),)
    return Standing(roles, topics, groups)


def _is_of(words: Sequence[Word], last: int) -> bool:
    """Whether a label tells of whom: "the new owner of Norvik is Halden"."""
    after = words[last + 1 : last + 3]
    return len(after) == _PAIR and after[0].text == "of" and is_firm(after[1])


# The roles, those that "it" fills, and who stands left
_Read = tuple[Roles, tuple[str, ...], tuple[NameMention, ...]]


def _groups(
    trigger: Trigger,
    roles: Roles,
    left: tuple[NameMention, ...],
    following: Sequence[Word],
) -> tuple[tuple[NameMention, ...], ...]:
    """Who signs with whom: "Norvik and Halden", "Norvik with Halden and Ostra"."""
    if OPEN_ROLE not in trigger.slots.values() and OPEN_ROLE not in roles:
        return ()
    signers = {
        name.entity: name
        for role, names in roles.items()
        if role not in BESIDE_SIDES
        for name in names
    }
    doers = tuple(name for name in left if name.entity in signers)
    others = tuple(n for e, n in signers.items() if e not in {d.entity for d in doers})
    is_between = any(word.text in {"between", "among"} for word in following)
    if len(signers) == _PAIR and (not others or (is_between and not doers)):
        return tuple((name,) for name in signers.values())
    return tuple(group for group in (doers, others) if group)


def _read_verb(trigger: Trigger, words: Sequence[Word], at: int, last: int) -> _Read:
    slots = dict(trigger.slots)
    role = slots.pop("subject")
    left = subject_of(words, at)
    if role == "provider" and (hired := _hired_by(words, at, left.names)):
        left = Found(hired)
    if is_past(words[at].text) and (
        is_passive(words, at, last) or (left == Found() and is_done_by(words, last))
    ):
        role = turn_passive(slots, role, words, at, left.names)
    if role and role not in BESIDE_SIDES:
        slots.setdefault("alongside", role)
    roles = with_relative(complements_of(words, last, slots), words, at, slots)
    if _is_of_bid(words, at):  # "received an offer to buy the company"
        left, role = Found(left.names, left.is_topic), trigger.slots.get("object", "")
    if "object" not in slots and only_own(words[:at], left.names, of_too=not role):
        role = _role_of_owner(trigger, role, roles)
    if "target" not in roles and _is_for_others(words, last, role, left.names):
        role = "target"
    if "object" not in slots and "by" in slots:
        roles = _with_former_owner(roles, trigger, words[:at], left.names)
    topics = [role] if left.is_topic and role else []
    if "object" in slots and slots["object"] not in roles:
        topics += [slots["object"]] if has_topic_object(words, last) else []
    elif slots.get("in") == "target" and "target" not in roles:
        topics += ["target"] if has_topic_object(words, last) else []
    roles = with_doers(roles, role, left.names, words[last:]) if role else roles
    return with_announcer(roles, slots, words, last), tuple(topics), left.names


def _hired_by(
    words: Sequence[Word], at: int, names: tuple[NameMention, ...]
) -> tuple[NameMention, ...]:
    """Whom a public body has signed: "the town has a contract with Norvik to build"."""
    is_public = names and all(n.entity.kind is NameKind.AGENCY for n in names)
    if at > _PAIR and words[at - 1].text == "and":
        at -= _PAIR  # "to build and operate"
    if not is_public or at < _PAIR or words[at - 1].text != "to":
        return ()
    head = head_of_list(words, at - _PAIR)
    met = words[at - _PAIR].name is not None and words[head - 1].text == "with"
    return coordinated(words, at - _PAIR, -1) if met else ()


def _is_for_others(
    words: Sequence[Word], last: int, role: str, names: tuple[NameMention, ...]
) -> bool:
    """Whether names only say what it is that "its managers buy", "its owners sell"."""
    if role == "acquirer":
        return has_topic_object(words, last) and run_by(words, names)
    return role == "seller" and held_by(words, names)


def _is_of_bid(words: Sequence[Word], at: int) -> bool:
    """Whether the verb says what a bid is for that its subject was made."""
    if at < _PAIR or words[at - 1].text != "to" or words[at - 2].text not in BIDS:
        return False
    return _is_received(words, at - 2)


def _role_of_owner(trigger: Trigger, role: str, roles: Roles) -> str:
    """The role of whose it is that something is done to: "Norvik's mill was sold".

    Where others do it, "Norvik's canteens are run by Halden", it is done for the owner.
    """
    slots = trigger.slots
    if role == "target":
        return "seller"
    if slots["subject"] in roles:
        return slots.get("object_owner", role)
    return slots["subject"] if slots.get("to") in roles else role


def _with_former_owner(
    roles: Roles,
    trigger: Trigger,
    before: Sequence[Word],
    names: tuple[NameMention, ...],
) -> Roles:
    """Add who owned what changes hands: "Norvik's Halden unit is bought by Ostra"."""
    role = trigger.slots.get("object_owner") or ("seller" if trigger.sells else "")
    for at, word in enumerate(before):
        if role and word.name in names and possessor_of(before, at):
            return with_role(roles, role, possessor_of(before, at))
    return roles


def _read_noun(trigger: Trigger, words: Sequence[Word], at: int, last: int) -> _Read:
    slots = {k: v for k, v in trigger.slots.items() if k not in _NO_COMPLEMENTS}
    role = slots.pop("owner", "")
    receiver = slots.pop("receiver", "")
    possessor = slots.pop("possessor", "")
    roles = complements_of(words, last, slots)
    compound = _of_deal(compound_of(words, at), trigger)
    is_open = receiver and not {receiver, "seller"} & roles.keys()  # "a purchase from"
    is_received = is_open and _is_received(words, at)
    if len(compound) > 1:
        roles = _with_pair(roles, trigger, compound)
    elif compound:  # "agrees to Norvik takeover": who takes over
        named = role if is_received else _compound_role(trigger)
        roles = with_role(roles, named, compound)
    if possessor:
        role, owner = possessor, owned_by(words, at)
    elif is_received and receiver not in roles:
        roles = with_role(roles, role, possessor_of(words, at))
        role, owner = receiver, subject_of(words, at)
    else:
        owner = owner_of(words, _ahead_of(words, at, compound))
    behind = [word.text for word in words[last + 1 : last + 2]]
    is_of_topic = behind == ["of"] and has_topic_object(words, last)
    if slots.get("by") == role and role in roles:  # "its takeover by Norvik"
        role = slots.get("of", "")
        if is_of_topic and role:  # "takeover of the firm by Norvik"
            return roles, (role,), ()
    elif is_of_topic and "of" in slots and role:  # no "purchase it paid for"
        return with_role(roles, role, possessor_of(words, at)), (slots["of"],), ()
    sender = slots.get("from")
    signing = owner.names if role else ()  # who leads a round has no "participation"
    signers = len(roles.get(OPEN_ROLE, ())) + len(signing)
    if sender and sender != slots.get("with") and signers > 1:
        # who signs is named: "from" says where the goods come from
        roles = {r: n for r, n in roles.items() if r != sender or r == role}
    topics = (role,) if owner.is_topic and role else ()
    if role and not roles and len(owner.names) == _PAIR and _is_signed(trigger):
        role = OPEN_ROLE  # "Norvik and Halden sign a lease": with each other
    roles = with_role(roles, role, owner.names) if role else roles
    return roles, topics, (*compound[: len(compound) - 1], *owner.names)


def _of_deal(
    names: tuple[NameMention, ...], trigger: Trigger
) -> tuple[NameMention, ...]:
    """Leave out a site before the noun, "the Tarn Bridge contract": none signs."""
    if _compound_role(trigger) == "target":
        return names
    return tuple(n for n in names if n.entity.kind is not NameKind.FACILITY)


def _ahead_of(words: Sequence[Word], at: int, compound: tuple[NameMention, ...]) -> int:
    """Where a noun begins with the name before it: "Norvik signs Halden deal"."""
    first = next((i for i in range(at - 1, 0, -1) if words[i].name in compound), at)
    verb = words[first - 1].text
    is_done = verb.endswith(("s", "ed")) or verb in _WON
    return first if compound and is_done and verb not in _DETERMINERS else at


def _is_signed(trigger: Trigger) -> bool:
    """Whether two can do it with each other, as one does a lease or a merger."""
    return trigger.slots.get("between") == OPEN_ROLE


def _is_received(words: Sequence[Word], at: int) -> bool:
    """Whether the subject gets it and does not make it: "accepted a takeover bid"."""
    for left in range(at - 1, max(-1, at - _NEAR), -1):
        if words[left].text in RECEIVING:
            return True
        if words[left].text in _BARRING and words[left - 1].text not in RECEIVING:
            return False
    return False


def _with_pair(roles: Roles, trigger: Trigger, pair: tuple[NameMention, ...]) -> Roles:
    """Add a pair, "the Norvik-Halden takeover": the owner, then whom it is about."""
    first = trigger.slots.get("owner", "party")
    second = _compound_role(trigger)
    return with_role(with_role(roles, first, pair[:1]), second, pair[1:])


def _compound_role(trigger: Trigger) -> str:
    """The role of a name right before the noun: "the Halden takeover"."""
    slots = trigger.slots
    return next(
        (slots[key] for key in ("compound", "of", "with", "owner") if key in slots),
        "party",
    )


def _is_won(words: Sequence[Word], at: int) -> bool:
    """Whether a contract is won: those who "have won the contract" do so together."""
    return any(word.text in _WINNING for word in words[max(0, at - _FROM_VERB) : at])
