"""Words in, who acts in company out: "together with Norvik", "with Norvik paying"."""

from collections.abc import Iterator, Sequence

from pipeline.extract.deals.nouns import DEAL_NOUNS
from pipeline.extract.deals.words import Word, can_act, is_along, is_firm
from pipeline.extract.names import NameMention
from pipeline.extract.syntax.free import OPENINGS
from pipeline.extract.syntax.lists import coordinated, head_of_list

_ALONG = 6  # words of ", in consortium with" behind a subject
_DESCRIPTION = 5  # words of "its long-time local partner" before a name
_WITH_NAME = 2
_GRANTING = frozenset("granting giving allowing awarding handing licensing".split())
_AGREED = DEAL_NOUNS | frozenset(("partnership", "alliance", "collaboration"))


def with_whom_doing(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Who does it in "a deal ends the dispute, with Norvik paying $3 million"."""
    if at < _WITH_NAME or not words[at].text.endswith("ing"):
        return ()
    last = at - 2 if words[at - 1].text in {"also", "jointly"} else at - 1
    is_named = can_act(words[last]) and words[last].name is not None
    head = head_of_list(words, last) if is_named else 0
    is_with = head > 0 and words[head - 1].text == "with"
    if is_with and words[at].text in _GRANTING and words[head - 2].text in _AGREED:
        return ()  # "a deal with Norvik granting it rights": the deal does
    return coordinated(words, last, -1) if is_with else ()


def companions(words: Sequence[Word], name: int, verb: int) -> tuple[NameMention, ...]:
    """Who acts along with a subject: "Norvik, together with Halden, will buy"."""
    if opening := tuple(_opening_with(words, name)):
        return opening
    for at in range(name + 1, min(verb, name + 1 + _ALONG)):
        if is_along(words, at):
            return coordinated(words, _described(words, at + 1, verb), 1)
    return ()


def _opening_with(words: Sequence[Word], name: int) -> Iterator[NameMention]:
    """Who a sentence opens with: "Together with Norvik, Halden will buy"."""
    subject = words[name].name
    if [word.text for word in words[:_WITH_NAME]] not in OPENINGS or subject is None:
        return
    for one in coordinated(words, _described(words, _WITH_NAME, name), 1):
        if one.start < subject.start:
            yield one


def _described(words: Sequence[Word], at: int, verb: int) -> int:
    """Where a name stands behind what it is: "the Spanish marine contractor Norvik"."""
    end = min(verb, at + _DESCRIPTION)
    return next((right for right in range(at, end) if is_firm(words[right])), verb)
