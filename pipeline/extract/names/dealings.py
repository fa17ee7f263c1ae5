"""A place in the text in, votes out: who gives, who gets, and who signs are firms.

"sells its pumps to Tarn", "took 40 MW from Tarn", "has signed for a hall with Tarn":
the verb stands many words before the name that it makes a side of a deal.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.spelling import Candidate
from pipeline.extract.names.words import Words

_GIVING = frozenset(
    "sell sells sold selling award awards awarded awarding hand hands handed lease "
    "leases leased leasing let lets grant grants granted granting license licenses "
    "licensed licensing licence licences licenced sublet sublease subleased supply "
    "supplies supplied transfer transfers transferred divest divests divested pay pays "
    "paid deliver delivers delivered rent rents rented sale lending lent lend".split()
)
_TAKING = frozenset(
    "buy buys bought buying take takes took taken taking order orders ordered ordering "
    "purchase purchases purchased acquire acquires acquired rent rents rented renting "
    "lease leases leased leasing license licenses licensed licence borrow borrows "
    "borrowed raise raises raised win wins won secure secures secured secures bid bids "
    "offer offers approach financing loan funding stake investment order".split()
)
_SIGNING = frozenset(
    "sign signs signed signing sealed seals inked inks contract contracted contracts "
    "partnered partners teamed teams struck strikes reached entered agreed joined "
    "merge merged settle settled".split()
)
_DONE = frozenset(
    "owned operated advised represented brokered backed financed funded built supplied "
    "developed acquired bought published insured managed underwritten arranged "
    "contracted sponsored licensed leased".split()
)
_HELD = frozenset(
    "stake stakes invest invests invested investing investment investments investor "
    "investors shares interest interests shareholder shareholders equity".split()
)
_SUMS, _SUM_AHEAD = frozenset("million billion m bn".split()), 5
_ROUNDS = frozenset(
    "seed/round million/round series/a series/b series/c series/d series/e".split()
)
_PAYING = frozenset("pay pays paid paying owes owed charges charged".split())
_ENDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"to": _GIVING, "from": _TAKING, "with": _SIGNING}
)
_REACH = 14
_SIDE, _AGENT, _PAID, _CALLED = 0.9, 0.6, 1.0, 1.5
_ROUTE = frozenset(("from", "to"))


def dealing_votes(
    words: Words, candidate: Candidate, lexicon: Lexicon
) -> Iterator[Vote]:
    """Vote by the deal verb that a small word binds to the name."""
    first = candidate.first
    before, gap = words.preceding(first), words.gap(first - 1).strip() if first else ""
    if not before or gap:
        return
    if before in _ENDS and not _is_route(words, candidate, before):
        if _stands_before(words, first - 1, _ENDS[before]):
            yield Vote(NameKind.FIRM, _SIDE)
    elif before == "by" and words.preceding(first - 1) in _DONE:
        yield Vote(NameKind.FIRM, _AGENT)
    elif before == "of" and words.preceding(first - 1) in lexicon.describers:
        yield Vote(NameKind.FIRM, _CALLED)
    elif before in _PAYING and _is_sum_behind(words, candidate):
        yield Vote(NameKind.FIRM, _PAID)


def is_held(words: Words, first: int) -> bool:
    """Whether ``stake in``, ``Series B in``, ``invest $3 million in`` lead to it."""
    second = words.preceding(first - 1)
    if second in _SUMS:
        return not _HELD.isdisjoint(words.lower[max(0, first - _SUM_AHEAD) : first])
    return second in _HELD or f"{words.preceding(first - 2)}/{second}" in _ROUNDS


def _stands_before(words: Words, at: int, verbs: frozenset[str]) -> bool:
    """Whether one of the verbs stands in the sentence, and no like word in between."""
    small = words.lower[at]
    for place in range(at - 1, max(-1, at - _REACH), -1):
        if words.lower[place] in verbs:
            return True
        if words.opens[place] or words.lower[place] == small:
            return False
    return False


def _is_route(words: Words, candidate: Candidate, before: str) -> bool:
    """``from Lorne to Ryde`` says where, not who."""
    first, last = candidate.first, candidate.last
    behind = words.following(last)
    if before == "from" and behind == "to":
        return True
    window = words.lower[max(0, first - 4) : first - 1]
    return before == "to" and bool(_ROUTE.intersection(window))


def _is_sum_behind(words: Words, candidate: Candidate) -> bool:
    """``pays Ryde Town £500,000``."""
    text, end = words.text, words.end[candidate.last - 1]
    behind = text[end : end + 5].strip()
    return behind[:1] in {*"$£€¥"} or behind[:1].isdigit()
