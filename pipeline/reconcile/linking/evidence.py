"""Two frames in, reasons out: what speaks for and against their being one deal."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from pipeline.reconcile.frames import Frame, kind_family
from pipeline.reconcile.identity.leads import is_named
from pipeline.reconcile.identity.parties import (
    LEGAL_FORMS,
    Key,
    is_of_state,
    keys_match,
    sites_match,
)
from pipeline.reconcile.identity.subjects import compare_subjects
from pipeline.reconcile.linking.closeness import (
    Reason,
    soften,
    weigh_dates,
    weigh_figures,
    weigh_sums,
    weigh_values,
)
from pipeline.reconcile.linking.sorts import weigh_kind
from pipeline.reconcile.linking.topics import shared_topics

LINK_AT = 6.0
LINK_MAINS_AT = 5.25  # what two articles are mainly about
REVIEW_AT = 3.0

_HEADLINE = 30  # words: a title and the first sentence
# how alike the names in two texts are, beyond the parties, and what that says
_LIKENESS = ((0.35, 3.0), (0.2, 2.0), (0.12, 1.0))
_FEWEST_NAMES = 2
_PAIR = 2
_SOME_PARTIES = ("parties in common", 4.0)
_TOPICS = 6.0  # where the parties do not meet
_KNOWN = 4.0  # what parties weigh that do
# what it says that two frames share no party, by how many the shorter list has
_PAIRS_APART = (
    None,
    Reason("no party in common", -6.0),
    Reason("no party of two in common", -9.0),
)
_OF_ONE_STATE = Reason("one party in common, some state the other", 1.0)
_OTHER_APART = Reason("one party in common, the other not", -2.0)
_CHANGING = ("amount", "capacity", "term", "events", "reports")

Partners = Mapping[Key, frozenset[str]]


def weigh(
    left: Frame, right: Frame, partners: Partners, *, retold: bool = False
) -> tuple[Reason, ...]:
    """List the evidence for two frames telling of one deal; the sum decides.

    Args:
        left: One frame.
        right: Another frame.
        partners: For every party, the first words of those it deals with anywhere.
        retold: Whether what two openings are about may stand in for the parties.
    """
    mains = left.is_main and right.is_main
    named = named_by_both(left, right) if mains else []
    # figures that do not fit are then told wrongly rather than told of another deal
    parties = _weigh_parties(left, right, partners, named)
    meet = parties is not None and parties.weight >= _KNOWN
    topics = shared_topics(left, right) if retold and not meet else ()
    about_one = len(named) > 1 or bool(topics)
    found = (
        _weigh_topics(topics) if topics else parties,
        _weigh_roles(left, right),
        soften(weigh_kind(left, right), 2, -1 if about_one else -4),
        weigh_dates(left, right),
        weigh_sums(left, right, about_one=about_one),
        soften(weigh_values("capacity", left.capacities, right.capacities), 2, -1),
        soften(_weigh_sites(left, right), 3, -0.5 if topics else -2),
        None if topics else _weigh_subjects(left, right),
        soften(
            weigh_values("term", left.terms, right.terms), 3, -1 if about_one else -2
        ),
        weigh_figures(left, right),
    )
    reasons = tuple(reason for reason in found if reason is not None)
    if _are_sole_partners(left, right, partners) and not any(
        reason.weight < 0 for reason in reasons
    ):
        reasons += (Reason("they deal with nobody else", 0.5),)
    return _forgive(reasons) if meet and _is_changed(left, right) else reasons


def _are_sole_partners(left: Frame, right: Frame, partners: Partners) -> bool:
    """Whether two articles are mainly about two firms that have no other partners."""
    keys = [key for key, _ in left.parties]
    return (
        left.is_main
        and right.is_main
        and len(_shared(left, right)) == len(keys) == len(right.parties) == _PAIR
        and all(len(partners.get(key, frozenset())) <= 1 for key in keys)
    )


def _is_changed(left: Frame, right: Frame) -> bool:
    """Whether the later of two articles tells that a deal was changed."""
    return any(
        new.tells_change
        and not (new.published and old.published and new.published < old.published)
        for new, old in ((left, right), (right, left))
    )


def _forgive(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Let figures and days of a changed deal speak for it, and not against it."""
    return tuple(
        Reason(f"{reason.text}, and the deal was changed", 0.0)
        if reason.weight < 0 and reason.text.startswith(_CHANGING)
        else reason
        for reason in reasons
    )


def share_party(left: Frame, right: Frame) -> bool:
    """Whether two frames name a party in common."""
    return bool(_shared(left, right))


def _shared(left: Frame, right: Frame) -> tuple[tuple[int, int], ...]:
    """Pair the parties that both frames name, by position, each at most once."""
    taken: set[int] = set()
    pairs = []
    for i, (key, _) in enumerate(left.parties):
        for j, (other, _) in enumerate(right.parties):
            if j not in taken and keys_match(key, other):
                taken.add(j)
                pairs.append((i, j))
                break
    return tuple(pairs)


def _weigh_parties(
    left: Frame, right: Frame, partners: Partners, named: Sequence[Key]
) -> Reason | None:
    shared = _shared(left, right)
    fewest = min(len(left.parties), len(right.parties))
    if len(shared) > 1:
        same = 5.0 if len(shared) == _PAIR else 6.0  # three meet in one deal only
        is_same = len(shared) == fewest
        return Reason(*(("same parties", same) if is_same else _SOME_PARTIES))
    if told := _weigh_openings(left, right, shared, named):
        return told
    if shared and _is_same_target(left, right, shared[0]):
        return Reason("same target, other buyers", 2.0)
    if not shared:
        return _PAIRS_APART[min(fewest, 2)]
    if fewest == 1:
        return _weigh_lone_party(left.parties[shared[0][0]][0], partners)
    return _OF_ONE_STATE if _are_one_state(left, right, shared[0]) else _OTHER_APART


def _are_one_state(left: Frame, right: Frame, pair: tuple[int, int]) -> bool:
    """Whether the parties apart may be one state: its ministry, and its army."""
    apart = [
        [key for n, (key, _) in enumerate(frame.parties) if n != place]
        for frame, place in zip((left, right), pair, strict=True)
    ]
    is_main = left.is_main and right.is_main
    return is_main and all(len(keys) == 1 and is_of_state(keys[0]) for keys in apart)


def _weigh_topics(topics: Sequence[str]) -> Reason:
    """Weigh what two openings are about, where their parties do not meet."""
    return Reason(f"both articles open with {', '.join(topics[:3])}", _TOPICS)


def _weigh_openings(
    left: Frame,
    right: Frame,
    shared: Sequence[tuple[int, int]],
    named: Sequence[Key],
) -> Reason | None:
    """Weigh what the openings of two articles name, where these are their main deals.

    Two frames that have one party in common and name another partner each are one deal
    only if the very first words say so, or the openings and the one site do.
    """
    if not (left.is_main and right.is_main):
        return None
    fewest = min(len(left.parties), len(right.parties))
    is_pair = bool(shared) and fewest > 1
    if is_pair:
        words = None if _tell_one_story(left, right) else _HEADLINE
        named = named_by_both(left, right, words)
    if len(named) > 1:
        weight = 4.0 if is_pair and not _sells_the_other(left, right, named) else 5.0
        return Reason("the openings name the same parties", weight)
    if named and not shared and fewest < _PAIR:
        return Reason("an opening names a party", -1.0)
    return None


def _sells_the_other(left: Frame, right: Frame, named: Sequence[Key]) -> bool:
    """Whether the parties apart all give, and are named by both: a firm and its owner.

    Who buys a mill of its owner deals with the mill to one writer, with the owner to
    another.
    """
    sides = {*left.parties, *right.parties}
    shared = {left.parties[i][0] for i, _ in _shared(left, right)}
    apart = [(key, side) for key, side in sides if key not in shared]
    return all(side == "giver" and key in named for key, side in apart)


def named_by_both(left: Frame, right: Frame, words: int | None = None) -> list[Key]:
    """List the parties of either frame that the other has, or names in its opening.

    An opening tells of an article's main deal only.
    """
    named = [key for key, _ in left.parties if _names(right, key, words)]
    for key, _ in right.parties:
        if _names(left, key, words) and not any(keys_match(key, n) for n in named):
            named.append(key)
    return named


def _names(frame: Frame, key: Key, words: int | None) -> bool:
    if any(keys_match(key, other) for other, _ in frame.parties):
        return True
    if any(key[:1] == other[:1] for other, _ in frame.parties):
        return False  # another firm of that first name is meant
    return frame.is_main and is_named(key, frame.opening(words))


def _weigh_lone_party(key: Key, partners: Partners) -> Reason:
    """A party that deals with one partner only is as good as the pair."""
    if len(partners.get(key, frozenset())) <= 1:
        return Reason("one party named, always with the same partner", 4.0)
    return Reason("one party named, which has several partners", 1.0)


def _is_same_target(left: Frame, right: Frame, pair: tuple[int, int]) -> bool:
    """Whether both frames tell of the takeover of one firm (buyers come in groups)."""
    takeovers = kind_family(left.kind) == kind_family(right.kind) == "ownership"
    sides = (left.parties[pair[0]][1], right.parties[pair[1]][1])
    return takeovers and sides == ("giver", "giver")


def _weigh_roles(left: Frame, right: Frame) -> Reason | None:
    pairs = [(left.parties[i][1], right.parties[j][1]) for i, j in _shared(left, right)]
    known = [pair for pair in pairs if None not in pair]
    if not known:
        return None
    agree = sum(1 if a == b else -1 for a, b in known)
    if agree > 0:
        return Reason("same roles", 1.0)
    # under another verb the same firms stand elsewhere: that is told of the kind
    alike = kind_family(left.kind) == kind_family(right.kind)
    return Reason("roles swapped", -1.0) if agree < 0 and alike else None


def _weigh_subjects(left: Frame, right: Frame) -> Reason | None:
    """Weigh the names that two articles share, where these are their main deals."""
    if not (left.is_main and right.is_main):
        return None
    counted = [
        *(key for frame in (left, right) for key, _ in frame.parties),
        *(key for frame in (left, right) for key in frame.sites),
    ]
    besides = {word for key in counted for word in key}
    likeness = compare_subjects(left.subjects, right.subjects, besides | LEGAL_FORMS)
    weight = next((w for least, w in _LIKENESS if likeness.share >= least), 0.0)
    if not weight or len(likeness.names) < _FEWEST_NAMES:
        return None
    return Reason(f"both articles name {', '.join(likeness.names[:3])}", weight)


def _are_alike(left: Frame, right: Frame) -> bool:
    """Whether two texts are about the same names, beyond the parties."""
    told = _weigh_subjects(left, right)
    return told is not None and told.weight == _LIKENESS[0][1]


def _weigh_sites(left: Frame, right: Frame) -> Reason | None:
    if not left.sites or not right.sites:
        shared = left.places & right.places
        return Reason("same place", 1.0) if shared else None
    if any(sites_match(a, b) for a, b in product(left.sites, right.sites)):
        return Reason("same site", 3.0)
    return Reason("other sites", -2.0)


def _tell_one_story(left: Frame, right: Frame) -> bool:
    """Whether two texts are about one site, or a like deal with the same names."""
    fewest, most = sorted((len(left.sites), len(right.sites)))
    if fewest == 1 and any(sites_match(*p) for p in product(left.sites, right.sites)):
        return most == 1 or _are_of_one_sort(left, right)
    return _are_of_one_sort(left, right) and _are_alike(left, right)


def _are_of_one_sort(left: Frame, right: Frame) -> bool:
    return kind_family(left.kind) == kind_family(right.kind)
