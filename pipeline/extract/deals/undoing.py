"""A trigger's place in, whether the words right beside it undo it out."""

from collections.abc import Sequence

from pipeline.extract.deals.words import Word, is_name, is_place
from pipeline.extract.syntax.prepositions import is_state
from pipeline.rules import Trigger
from pipeline.values import Found, Money

# What gives a right to buy later: nobody buys now
_PAPERS = frozenset("warrant warrants option options right rights".split())
# Words before a verb by which nobody does it: "stopped buying", "without selling"
_CEASING = frozenset(
    "stop stops stopped stopping cease ceases ceased ceasing without against avoid "
    "avoids avoided avoiding".split()
)
# "Tarn, the biggest lessor": of all, and not of this deal
_OF_ALL = frozenset(
    "biggest largest leading second-biggest second-largest third-largest".split()
)
_SIDES = frozenset("buyer seller purchaser vendor tenant landlord borrower".split())
_OF_SHARE = 7  # words of "stake in its Tarn Shale" before "joint venture"
_SHARES = frozenset("stake interest share shares holding half".split())
_OWN = frozenset("its their the 's".split())
_NAMES = 12  # words of "of Norvik Group and Orr Capital has" behind a noun
_CHANGING_HANDS = frozenset("bought acquired purchased sold".split())
_SELLING = frozenset({"sell", "selling", "sells"})
# "sell" and "service" the scanners: goods go to whoever comes, and no firm is sold
_TRADES = frozenset(
    "market promot distribut servic commercialis commercializ manufactur import "
    "develop mak".split()
)
_MAKING = frozenset("make makes making made".split())
_TAKING = frozenset("take takes took taking".split())
_LISTED = 3
# Words behind which a joint venture is not founded, but gets work or gives it
_CHOOSING = frozenset(
    "to by from awarded awards hired hires picked picks chose chooses chosen selected "
    "selects tapped taps appointed appoints commissioned".split()
)
_PUBLIC = frozenset(
    "people customers consumers those anyone everyone buyers shoppers drivers patients "
    "fans users owners households families residents passengers readers viewers".split()
)
_MORE = frozenset("another an a additional further extra initial".split())
_FUNDS = frozenset(
    "funding funds financing capital cash aid grants support assistance".split()
)
_DEEDS = frozenset("purchase lease charter bid offer".split())
# "Norvik helps Halden lease a mill", "gets Halden charter": Halden does it
_LETTING = frozenset(
    "helps helped lets makes made sees saw watches has had gets wins lands".split()
)
_OBJECTS = frozenset("a an the its their his her more another up".split())
# "citing failures to deliver": nobody did
_FAILING = frozenset(
    "failure failures inability refusal unwillingness reluctance".split()
)
_ARTICLES = frozenset("a an the".split())
_FIRMS = frozenset(
    "firm company group business provider specialist contractor operator giant startup "
    "start-up chain outfit supplier house agency".split()
)
_POSTS = frozenset("chief head manager director boss officer executive".split())
_BEING = frozenset("is are was were be been being".split())
# "Norvik buying startup Halden": of no sort of startups
_TRADING = frozenset("buying acquiring selling leasing taking".split())
_SHORTEST = 3  # "Norvik seals Halden purchase"
_NEAR = 9  # words from "converted" to "a firm order"
_BEFORE_PAPER = 4  # words from "exercise" to "its purchase option"


def is_undone(trigger: Trigger, words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a word right beside a trigger says that it announces nothing."""
    if at and (_is_barred(trigger, words[at - 1].text) or _is_by_many(words, at)):
        return True
    if _is_behind(trigger, words, at) or (trigger.verbs and _is_named_noun(words, at)):
        return True
    if (
        _is_failed(words, at)
        or _is_right_to_buy(words, at)
        or _is_a_trade(words, at)
        or _is_sort(words, at)
    ):
        return True
    if (
        is_state(words, at)
        or _is_what_it_is(trigger, words, at, last)
        or _is_turned_into(words, at)
    ):
        return True
    if _is_of_another_thing(trigger, words, at, last):
        return True
    return bool(trigger.not_before) and any(
        word.text in trigger.not_before
        for end in (at, last)
        for word in words[end + 1 : end + 2]
    )


def _is_behind(trigger: Trigger, words: Sequence[Word], at: int) -> bool:
    """Whether a verb shortly before a noun undoes it: "placed a firm order"."""
    before = words[max(0, at - _NEAR) : at]
    return any(word.text in trigger.not_behind for word in before)


def _is_right_to_buy(words: Sequence[Word], at: int) -> bool:
    """Whether somebody may buy later: "its option to buy", but not once exercised."""
    if at <= 1 or words[at - 1].text != "to" or words[at - 2].text not in _PAPERS:
        return False
    ahead = words[max(0, at - 2 - _BEFORE_PAPER) : at - 2]
    return not any(word.text.startswith("exercis") for word in ahead)


def _is_failed(words: Sequence[Word], at: int) -> bool:
    """Whether it is said that somebody does it not: "its failure to deliver"."""
    before = [word.text for word in words[max(0, at - 2) : at]]
    return before[1:] == ["to"] and before[0] in _FAILING


def _is_named_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a headline's "verb" is what is done: "Norvik seals Halden purchase".

    One that stands behind a verb and a name is a noun, unless something is done to it.
    """
    if words[at].text not in _DEEDS or not words[at - 1].name or at < _SHORTEST:
        return False
    verb, following = words[at - 2].text, words[at + 1 : at + 2]
    is_verb = verb.endswith(("s", "ed")) and verb.isalpha() and verb not in _LETTING
    is_done = any(w.mention or w.text in _OBJECTS for w in following)
    return is_verb and bool(words[at - 3].name) and not is_done


def _is_sort(words: Sequence[Word], at: int) -> bool:
    """Whether a participle says of which sort a thing is: "bows to sweetened bid".

    In "the Lorne cleaning company Halden" nobody in Lorne cleans Halden.
    """
    if at == 0 or words[at].text.endswith("ed"):
        return at > 0 and words[at - 1].text == "to"
    if not words[at].text.endswith("ing") or at + 1 == len(words):
        return False
    if not is_name(words, at + 2) or words[at].text in _TRADING:
        return False
    if words[at + 1].text in _POSTS and words[at - 1].text not in _BEING:
        return True  # "purchasing chief Ada Lind" buys nothing
    is_of_town = is_name(words, at - 1) or words[at - 1].text in _ARTICLES
    return is_of_town and words[at + 1].text in _FIRMS


def _is_a_trade(words: Sequence[Word], at: int) -> bool:
    """Whether selling is what somebody does all day: "market, sell and service"."""
    told = [word.text for word in words[max(0, at - 1) : at + 2]]
    if told[:2] in (["is", "sold"], ["are", "sold"]) and told[2:] != ["to"]:
        return True  # "is sold in Lorne by Halden": who wants it buys it there
    if words[at].text not in _SELLING:
        return False
    if _is_sold_in_land(words, at) or _is_sold_to_all(words, at):
        return True
    around = (*words[max(0, at - _LISTED) : at], *words[at + 1 : at + 1 + _LISTED])
    return any(
        word.text.removesuffix("ing").removesuffix("e") in _TRADES for word in around
    )


def _is_sold_in_land(words: Sequence[Word], at: int) -> bool:
    """Whether a ware is sold in a land: "to sell Orvane in Denmark", to anybody."""
    what, where = words[at + 1 : at + 2], words[at + 2 : at + 4]
    in_land = [word.text for word in where[:1]] == ["in"] and any(map(is_place, where))
    has_buyer = any(word.text == "to" for word in words[at + 4 :])
    return bool(what and what[0].name) and in_land and not has_buyer


def _is_sold_to_all(words: Sequence[Word], at: int) -> bool:
    """Whether somebody says what it sells: "sells weaving robots to 90 mills"."""
    behind = words[at + 1 :]
    to = next((i for i, word in enumerate(behind) if word.text == "to"), 0)
    wares = [word.text for word in behind[:to]]
    is_plain = wares and wares[-1].endswith("s") and all(map(str.isalpha, wares))
    return (
        words[at].text == "sells"
        and bool(is_plain)
        and not any(word.name for word in behind)
    )


def _takes_the_place(words: Sequence[Word], at: int) -> bool:
    """Whether a job goes from one to another: "takes Lorne from Halden"."""
    behind = words[at + 1 : at + _LISTED]
    is_taken = words[at].text in _TAKING and len(behind) == _LISTED - 1
    return is_taken and behind[0].name is not None and behind[1].text == "from"


def _is_of_another_thing(
    trigger: Trigger, words: Sequence[Word], at: int, last: int
) -> bool:
    """Whether a job is what is taken, or money what is given or is not."""
    is_supply = trigger.kind == "supply"
    if is_supply and _takes_the_place(words, at):
        return True
    supplies = is_supply and trigger.slots.get("subject") == "provider"
    is_heard = trigger.gives_sum or supplies
    return is_heard and trigger.gives_sum is not _gives_a_sum(words, last)


def _gives_a_sum(words: Sequence[Word], last: int) -> bool:
    """Whether money is given: "provide $9 million to", not "$9 million of pumps to"."""
    behind = list(words[last + 1 : last + _LISTED + 2])
    if [word.text for word in behind[:1]] in (["another"], ["an"], ["a"]):
        behind = [word for word in behind if word.text not in _MORE]
    if not behind or not isinstance(behind[0].mention, Found):
        return False
    if not isinstance(behind[0].mention.value, Money):
        return False
    told = [word.text for word in behind[1:3]]
    return told[:1] not in (["of"], ["worth"], ["in"]) or not _FUNDS.isdisjoint(told)


def _is_turned_into(words: Sequence[Word], at: int) -> bool:
    """Whether nothing is made, but a name becomes something: "make the Tarn a home"."""
    if words[at].text not in _MAKING:
        return False
    names = [
        place for place, word in enumerate(words[at : at + _LISTED], at) if word.name
    ]
    behind = words[names[-1] + 1].text if names and names[-1] + 1 < len(words) else ""
    return behind in {"a", "an", "the"}


def _is_by_many(words: Sequence[Word], at: int) -> bool:
    """Whether the public does it: "people who bought its mattresses"."""
    who = [word.text for word in words[max(0, at - 2) : at]]
    return len(who) > 1 and who[1] in ("who", "that") and who[0] in _PUBLIC


def _is_what_it_is(trigger: Trigger, words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a noun says who acts: "is a venture of", "awarded to a venture of".

    So does "the buyer, a partnership between Norvik and Halden".
    """
    if at and words[at - 1].text == "joint":
        at -= 1
    apposed = [word.text for word in words[max(0, at - 3) : at]]
    if trigger.nouns and apposed[1:] == [",", "a"] and apposed[0] in _SIDES:
        return True
    if trigger.kind != "joint_venture":
        return False
    if _is_sold_into(words, at) or _deals_itself(words, at, last):
        return True
    if at <= 1:
        return False
    told = [word.text for word in words[max(0, at - 3) : at]]
    behind = [word.text for word in words[last + 1 : last + 2]]
    is_told = "a" in told and not {"is", "are", "was"}.isdisjoint(told)
    article = told.pop() if told[-1] != "joint" else told[-2]
    is_chosen = article in {"a", "the"} and not _CHOOSING.isdisjoint(told)
    return (is_told or is_chosen) and behind in (["of"], ["between"], ["owned"])


def _is_sold_into(words: Sequence[Word], at: int) -> bool:
    """Whether a share of a venture changes hands: "sells its stake in the venture"."""
    before = [word.text for word in words[max(0, at - _OF_SHARE) : at]]
    if "in" not in before or _SHARES.isdisjoint(before[: before.index("in")]):
        return False
    return not _OWN.isdisjoint(before[before.index("in") :])


def _deals_itself(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a venture buys or sells: "a joint venture of Norvik and Orr bought"."""
    opens = [word.text for word in words[:at]] in (["a"], ["the"])
    behind = [word.text for word in words[last + 1 : last + _NAMES]]
    is_of = behind[:1] in (["of"], ["between"])
    return opens and is_of and not _CHANGING_HANDS.isdisjoint(behind)


def _is_barred(trigger: Trigger, before: str) -> bool:
    """Whether the word before a trigger undoes it."""
    is_ceased = before in _CEASING and not trigger.nouns
    is_of_all = before in _OF_ALL and bool(trigger.labels)
    return before in trigger.not_after or is_ceased or is_of_all
