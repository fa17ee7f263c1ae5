"""A purchase in, as one of goods out: what comes year by year is no firm."""

from dataclasses import replace

from pipeline.extract.deals.triggers import Event
from pipeline.values import Found, Money, Period, Quantity
from pipeline.values.expressions import compiled

_OWNERSHIP = "ownership"
_DOERS = frozenset({"seller", "acquirer"})
_AS_GOODS = {"kind": "supply", "family": "commerce"}
# a figure behind a verb, where nothing else is told in between
_FIGURE = compiled(
    r"(?:(?!\b(?:and|which|who|that|whose|then|plus|with|lease[sd]?|rent(?:s|ed)?|will|"
    r"would|earn(?:s|ed|ing)?|sales|revenues?|paid|pays?)\b)[^.;:()]){1,100}?"
    r"⟨[MPQ](?P<figure>\d+)⟩"
)
_OF_YEARS = compiled(
    r"⟨P\d+⟩[\s-]+(?:[a-z-]+\s+){0,2}(?:agreement|contract|deal|pact)\s+"
    r"(?:for|on|covering)\s+the\s+(?:purchase|sale)\s+of\s+(?!⟨|the\b|its\b|an?\b)"
)


def as_goods(event: Event) -> Event:
    """Take for a supply what is bought or sold by the year, or for years.

    "Halden will sell milk to Norvik for five years", "has bought the space for six
    years": nothing of Halden changes hands.
    """
    trigger = event.trigger
    is_sale = trigger.family == _OWNERSHIP and event.roles.keys() & _DOERS
    if not is_sale or "target" in {*event.roles, *event.topic_roles}:
        return event
    is_by_verb = trigger.verbs and _comes_by_time(event)
    if not (is_by_verb or _is_for_years(event)):
        return event
    return replace(event, trigger=trigger.model_copy(update=_AS_GOODS))


def _is_for_years(event: Event) -> bool:
    """Whether a contract of years is for it: "a ten-year deal for the sale of tin"."""
    return _OF_YEARS.search(event.sentence.masked.text) is not None


def _comes_by_time(event: Event) -> bool:
    masked = event.sentence.masked
    found = _FIGURE.match(masked.text, masked.place(event.end))
    while found:
        mention = masked.mentions[int(found["figure"])]
        if isinstance(mention, Found) and _is_by_time(mention, event):
            return True
        found = _FIGURE.match(masked.text, found.end())
    return False


def _is_by_time(mention: Found, event: Event) -> bool:
    value = mention.value
    if isinstance(value, Money):
        return bool(value.period) and not value.per
    if isinstance(value, Quantity):
        return bool(value.period)
    told = event.sentence.text[mention.start - event.sentence.start :].lower()
    runs = told.startswith(("for ", "over "))
    return isinstance(value, Period) and value.length is not None and runs
