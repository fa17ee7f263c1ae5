"""A verb's place in, its voice out: whether it is done, or done to somebody."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.deals.words import BE, PREPOSITIONS, Word, is_firm, is_name
from pipeline.extract.names import NameMention

_CHOSEN = frozenset(
    "selected chosen picked tapped hired appointed named commissioned engaged".split()
)
_HANDED = frozenset("sold bought acquired".split())
_GIVEN = frozenset({"awarded", "granted"})
_WORK = frozenset("contract order job mandate concession deal".split())
_JOINING = frozenset("and , ; that".split())
_ADVERBS = frozenset(
    "not also now already recently reportedly jointly today yesterday hereby".split()
)
_POINTING = frozenset("the a an its their his her this that all another".split())
_INDEFINITE = frozenset("a an its their all".split())
_JOINED, _JOINED_REACH = 3, 16  # words back to the passive that goes on
_NEAR = 9  # words behind a participle in which "by" stands


def is_past(form: str) -> bool:
    """Whether a verb's form may be a participle of the past."""
    return not form.endswith(("ing", "s"))


def is_passive(words: Sequence[Word], at: int, last: int | None = None) -> bool:
    """Whether the participle is passive: "was bought", "Norvik, bought by".

    ``last`` is where a verb of several words ends: "turned to Norvik" is active.
    """
    end = at if last is None else last
    following = words[end + 1].text if end + 1 < len(words) else ""
    if following == "by" or (not following and words[at].text in _HANDED):
        return True  # "Halden Pumps sold", a headline says
    if following == "to" and is_name(words, end + 2):  # "Halden sold to Norvik"
        return not _is_thing(words, end + 3)
    if _is_chosen(words, at) or _is_awarded(words, at) or _goes_on_passive(words, at):
        return True
    left = at - 1
    while left >= 0 and (
        words[left].text.endswith("ly") or words[left].text in _ADVERBS
    ):
        left -= 1
    return left >= 0 and words[left].text in BE


def _is_thing(words: Sequence[Word], at: int) -> bool:
    """Whether what is sold follows: "Halden sold to Norvik a 2% royalty"."""
    behind = words[at : at + 1]
    return any(w.text in _INDEFINITE or w.text.startswith("⟨q") for w in behind)


def _goes_on_passive(words: Sequence[Word], at: int) -> bool:
    """Whether another passive goes on: "will be built by Norvik and sold to Halden".

    What has an object is done: "was founded in 1998 and acquired Halden".
    """
    if at < _JOINED or words[at - 1].text != "and" or words[at].text[-2:] != "ed":
        return False
    if _has_object(words, at):
        return False
    for left in range(at - 2, max(0, at - _JOINED_REACH), -1):
        if words[left].is_clause_border:
            return False
        if words[left].text in BE and words[left + 1].text.endswith("ed"):
            return True
        if words[left].text in BE and words[left + 2].text == "by":
            return True
    return False


def _has_object(words: Sequence[Word], at: int) -> bool:
    """Whether somebody or something named, counted or pointed at is done to."""
    behind = words[at + 1 : at + 2]
    return any(word.mention is not None or word.text in _POINTING for word in behind)


def _is_chosen(words: Sequence[Word], at: int) -> bool:
    """Whether a headline says who was chosen: "Norvik selected for bridge repairs"."""
    following = words[at + 1].text if at + 1 < len(words) else ""
    is_behind_name = at > 0 and words[at - 1].name is not None
    return (
        is_behind_name
        and words[at].text in _CHOSEN
        and following in {"for", "as", "to"}
        and not is_name(words, at + 2)
    )


def _is_awarded(words: Sequence[Word], at: int) -> bool:
    """Whether a headline says who got a contract: "Norvik Awarded Navy Contract".

    Who awards one names a winner or has an article: "the Navy awarded a contract".
    """
    if words[at].text not in _GIVEN or not (at and words[at - 1].name):
        return False
    winner = False
    for right in range(at + 1, min(len(words), at + _NEAR)):
        text = words[right].text
        is_value = words[right].mention and not is_name(words, right)
        if text in _WORK:
            behind = pairwise(words[right + 1 :])
            return not any(to.text == "to" and who.name for to, who in behind)
        if text in _POINTING | PREPOSITIONS | _JOINING or (winner and is_value):
            return False  # "awarded Halden a $3 million contract"
        winner = winner or is_name(words, right)
    return False


def is_done_by(words: Sequence[Word], last: int) -> bool:
    """Whether only "by" tells who did it: "forty trams ordered from Norvik by Halden".

    What stands between is no clause of its own: "ordered trams made by Halden".
    """
    for at in range(last + 1, min(len(words) - 1, last + _NEAR)):
        if words[at].is_clause_border or words[at].text == ",":
            return False
        if words[at].text == "by":
            return is_firm(words[at + 1]) and words[at - 1].text[-2:] not in {
                "ed",
                "en",
            }
    return False


def _are_agents(words: Sequence[Word], names: tuple[NameMention, ...]) -> bool:
    """Whether "by" brings them: whoever does the first of two things."""
    places = [at for at, word in enumerate(words) if word.name in names]
    return bool(names) and bool(places) and words[places[0] - 1].text == "by"


def turn_passive(
    slots: dict[str, str],
    role: str,
    words: Sequence[Word],
    at: int,
    names: tuple[NameMention, ...],
) -> str:
    """Let "by" bring who does it, and return the role of who stands left."""
    slots["by"], done_to = role, slots.pop("object", "")
    if _goes_on_passive(words, at) and _are_agents(words, names):
        return role  # "built by Norvik and sold to Halden"
    if names and done_to and slots.get("to") == done_to:
        slots["to"] = role  # "was granted the rights to Halden": its rights
    return done_to
