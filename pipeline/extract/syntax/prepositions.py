"""Words in, what a preposition makes of the names behind it out."""

from collections.abc import Sequence

from pipeline.extract.deals.nouns import EPITHETS
from pipeline.extract.deals.words import PREPOSITIONS, Word, is_along, is_firm
from pipeline.extract.names import NameKind
from pipeline.extract.syntax.free import BEFORE_NAMES
from pipeline.values import Found, Quantity

_LEADING = frozenset(
    "led headed run managed controlled advised backed founded co-founded owned "
    "majority-owned established started chaired created invented represented "
    "supported endorsed operated built designed".split()
)
_BEATING = frozenset(
    "beating beat outbidding topping fending competition approval pressure".split()
)
# What comes from whoever pays for a purchase, and not from whoever sells
_MONEY = frozenset(
    "loan loans financing facility debt funding money backing support approval "
    "capital equity investment clearance permission pressure package mortgage "
    "overdraft guarantee grant".split()
)
# "an order that hangs on a credit from Norvik Bank": it orders nothing
_CREDIT = frozenset("loan loans credit credits mortgage guarantee overdraft".split())
_BACKERS = frozenset({"lender", "investor", "bidder", None})
_ASIDE = "aside"  # what a comma and a participle add: "joining Norvik"
_ATTRIBUTES = (
    "-based",
    "-listed",
    "-owned",
    "-backed",
    "-run",
    "-controlled",
    "-held",
    "-linked",
    "-traded",
)
# "to privately held Norvik", "from rival Norvik"
_STANDINGS = EPITHETS | frozenset("held listed owned controlled traded rival".split())
# "to haulier Norvik", "to logistics specialist Norvik"; "to supply retailer Norvik"
_AGENTS = (
    *("er", "or", "ist", "ier", "giant", "chain", "start-up", "startup", "brand"),
    *("house", "major"),
)
_DOING = frozenset(
    "supply help pay serve run provide sell buy build join replace become acquire "
    "manage design deliver make fund finance support operate host power house offer "
    "consider transfer enter cover order tender monitor sponsor register partner "
    "counter bolster trigger recover administer answer give lend lease let take use "
    "store move ship".split()
)
_WAYS = frozenset(
    "road roads line lines railway rail route routes motorway highway bridge tunnel "
    "link links cable pipeline track section stretch corridor ferry flights services "
    "service trains buses canal crossing connection interconnector".split()
)
# "with plans to relocate from Lorne": nobody sells there
_MOVING = frozenset(
    "relocate relocates relocating relocated move moves moving moved commute".split()
)
_CITING = frozenset(
    "according reported reporting report reports cited published seen confirmed".split()
)
# What is bought of a firm that stays: "the pump business of Norvik"
PARTS = frozenset(
    "business businesses unit units subsidiary subsidiaries division divisions "
    "operations operation activities plant plants arm branches stores line lines "
    "affiliate portfolio mill mills inventory inventories brands patents refinery "
    "refineries fleet network outlets shops restaurants hotels pubs clinics sites "
    "locations studios dealerships stations terminals warehouses".split()
)
# Not everything that a firm has: "certain assets of Norvik"
_SOME = frozenset("some certain most selected various other".split())
_BEFORE_PART = 4
_STATES = frozenset("let leased rented chartered contracted licensed".split())
_DOING = frozenset(
    "and has have had be been being is are was were will to not , then also it".split()
)
_WHICH_IS = (["which", "is"], ["which", "are"], ["that", "is"], ["that", "are"])
_FROM_VERB = 14  # words from "bought" to the state of what is bought
_CHANGING_HANDS = frozenset(
    "buy buys buying bought acquire acquires acquiring acquired purchase purchases "
    "purchasing purchased acquisition sell sells selling sold sale".split()
)
_RIGHTS = frozenset("rights access title".split())
_FURTHER = 12  # words in which whoever gets the rights is named
_SHARES = frozenset(
    "stake interest stakes holding shareholding shares half rest control majority "
    "minority".split()
)


def governing(
    words: Sequence[Word], at: int, current: str, slots: dict[str, str], first: int
) -> str:
    """Tell what a name behind this word is to the trigger.

    "A stake in Norvik" is still the object, "by a group of Norvik" and "to a group led
    by Norvik" are still the doer and the receiver. ``first`` is the word behind the
    trigger: "rights to the cup" names the object only where the rights are no trigger.
    """
    if current == _ASIDE or _opens_participle(words, at):
        closes = current == _ASIDE and words[at].text == ","
        return "after" if closes else _ASIDE
    return _governing(words, at, current, slots, first)


def _governing(
    words: Sequence[Word], at: int, current: str, slots: dict[str, str], first: int
) -> str:
    word = "alongside" if is_along(words, at) else words[at].text
    # "raised it from Norvik, together with Halden"
    is_joined = word == "alongside" and slots.get(current) == "investor"
    if word not in PREPOSITIONS or is_joined or _is_on_behalf(words, at):
        return current
    if word == "to" and _is_infinitive(words, at):
        return "infinitive"
    if at > first and _is_of_rights(words, at):
        return "rights to"
    is_of_state = at > first and _is_to_whom_it_is_let(words, at)
    if _is_cited(words, at, slots, first) or _is_of_route(words, at) or is_of_state:
        return "citation"
    if word == "of" and _is_part(words, at - 1):
        return "owner" if current == "object" else current
    is_same = _continues(words, at, current) and word not in slots
    is_led = _is_of_leader(words, at) and not (current == "object" and word in slots)
    return current if is_same or is_led else word


def is_state(words: Sequence[Word], at: int) -> bool:
    """Whether a participle says how a thing stands: "bought a depot let to Norvik"."""
    if at <= 0 or words[at].text not in _STATES:
        return False
    told = [word.text for word in words[max(0, at - 2) : at]]
    if told[-1] in _DOING and told not in _WHICH_IS:
        return False
    before = [word.text for word in words[max(0, at - _FROM_VERB) : at]]
    return not _CHANGING_HANDS.isdisjoint(before)


def _is_to_whom_it_is_let(words: Sequence[Word], at: int) -> bool:
    """Whether "to" goes with a state right before: "sold a depot let long-term to"."""
    return words[at].text == "to" and any(is_state(words, at - n) for n in (1, 2))


def _opens_participle(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of its own governs what comes: "to its plant, replacing Ostra"."""
    following = [word.text for word in words[at + 1 : at + 2]]
    return (
        words[at].text == ","
        and following != ["including"]
        and all(text.endswith("ing") and text.isalpha() for text in following)
        and bool(following)
    )


def _is_of_purchase(told: Sequence[Word]) -> bool:
    """Whether it says what money is for: "a loan to buy the mill from Ostra"."""
    return any(word.text in _CHANGING_HANDS for word in told)


def _is_part(words: Sequence[Word], at: int) -> bool:
    """Whether parts of a firm are bought: "the unit of", "certain assets of"."""
    word = words[at]
    value = word.mention.value if isinstance(word.mention, Found) else None
    if word.text == "assets":
        before = {word.text for word in words[max(0, at - _BEFORE_PART) : at]}
        return bool(before & _SOME)
    return word.text in PARTS or (isinstance(value, Quantity) and value.unit in PARTS)


def _is_on_behalf(words: Sequence[Word], at: int) -> bool:
    """Whether who follows deals through somebody: "with Hale on behalf of Norvik"."""
    return [word.text for word in words[at : at + 2]] == ["on", "behalf"]


def _is_of_leader(words: Sequence[Word], at: int) -> bool:
    """Whether "by" only says who leads: "to a group led by Norvik"."""
    return words[at].text == "by" and words[at - 1].text in _LEADING


def _is_of_rights(words: Sequence[Word], at: int) -> bool:
    """Whether "to" says what rights are to: "sold the rights to the cup to Norvik"."""
    if words[at].text != "to" or words[at - 1].text not in _RIGHTS:
        return False
    return any(word.text == "to" for word in words[at + 1 : at + _FURTHER])


def _is_cited(
    words: Sequence[Word], at: int, slots: dict[str, str], first: int
) -> bool:
    """Whether who follows only tells, lends or is beaten."""
    role = slots.get(words[at].text)
    if role == "seller" and words[at - 1].text in _MONEY | _MOVING:
        return True
    is_lent = words[at].text == "from" and words[at - 1].text in _CREDIT
    if is_lent and role not in _BACKERS:
        return True
    if role == "lender" and _is_of_purchase(words[first:at]):
        return True
    return words[at - 1].text in _CITING or (
        role != "bidder" and _is_of_rival(words, at)
    )


def _is_of_route(words: Sequence[Word], at: int) -> bool:
    """Whether "between" says where a way leads: "for a road between Lorne and"."""
    if words[at].text != "between" or not at:
        return False
    before = words[at - 1]
    is_number = before.name is not None and before.name.entity.kind is NameKind.PRODUCT
    return is_number or before.text in _WAYS


def _is_of_rival(words: Sequence[Word], at: int) -> bool:
    """Whether "from" says whose offer was beaten: "beating an offer from Ostra"."""
    before = [word.text for word in words[max(0, at - 5) : at]]
    return words[at].text == "from" and bool(_BEATING & set(before))


def _continues(words: Sequence[Word], at: int, current: str) -> bool:
    """Whether "of" or "in" only goes on about the same thing: "a stake in Norvik"."""
    if words[at].text == "in":  # "a mill in Lorne" is no more about Lorne
        is_share = words[at - 1].text in _SHARES or _is_share(words[at - 1])
        behind = words[at + 1 : at + 2]
        return is_share or (current == "object" and any(map(is_firm, behind)))
    return words[at].text == "of"


def _is_share(word: Word) -> bool:
    value = word.mention.value if isinstance(word.mention, Found) else None
    return isinstance(value, Quantity) and value.unit in {"%", "share"}


def _is_infinitive(words: Sequence[Word], at: int) -> bool:
    """Whether "to" opens "to buy" and not "to Norvik" or "to the firm"."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.mention is not None:
        return False
    return following.text not in BEFORE_NAMES and not _describes_name(words, at + 1)


def is_for_doing(words: Sequence[Word], at: int) -> bool:
    """Whether "to" and a verb follow a name: "for Norvik to buy"."""
    following = [word.text for word in words[at + 1 : at + 2]]
    return following == ["to"] and _is_infinitive(words, at + 1)


def _describes_name(words: Sequence[Word], at: int) -> bool:
    """Whether a name and what it is follow: "to chatbot firm Norvik"."""
    for right in range(at, min(len(words) - 1, at + _FURTHER)):
        word, after = words[right], words[right + 1]
        if word.mention is not None or word.text in PREPOSITIONS:
            return False
        if after.name is not None:
            told = word.text in _STANDINGS or word.text.endswith(_ATTRIBUTES)
            is_agent = word.text.endswith(_AGENTS) and words[at].text not in _DOING
            return told or is_agent or word.text.isdigit()  # "to world No. 2 Norvik"
    return False
