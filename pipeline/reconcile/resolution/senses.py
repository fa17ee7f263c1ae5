"""Two groups of a slot in, whether their figures are told in two senses out."""

from collections.abc import Iterator
from fractions import Fraction

from pipeline.reconcile.relation import ratio_of
from pipeline.reconcile.resolution.groups import Group
from pipeline.values import Quantity
from pipeline.values.expressions import compiled

_FIGURES = frozenset({"amount", "capacity"})
# what is agreed on top of a contract has a price and a size of its own
_DEAL = (
    r"(?:deal|agreement|contract|lease|pact|accord|partnership|alliance|charter|loan|"
    r"licen[cs]e|facility|sponsorship|concession|tenancy|terms?|order|relationship)s?\b"
)
_EXTENDED = compiled(
    r"(?<!may\s)(?<!can\s)(?<!could\s)(?<!to\s)\b(?:"
    rf"(?:extend|renew|prolong)(?:s|ed|ing)\b(?=[^.;]{{0,60}}?\b{_DEAL}|\s+(?:it|by)\b)|"
    rf"(?:extension|renewal)s?\b(?!\s+options?)(?!\s+of\b(?![^.;]{{0,40}}?\b{_DEAL})))",
)
_STAKE = "capacity.stake"
_WHOLE = 100
_TAKEN = frozenset({"agreed", "closed"})
_NEAR = Fraction(
    1, 25
)  # by how much roundings set a share of a price and its figure apart


def are_of_two_senses(one: Group, other: Group) -> bool:
    """Whether two figures may both be right: of a price, one counts the debt in."""
    senses = (_counts_debt, _is_listed, _is_of_extension)
    if any(has(one) is not has(other) for has in senses):
        return True
    if _is_share(one, other) or _make_a_whole(one, other):
        return True
    return _is_refused(one, other) or _is_refused(other, one)


def _counts_debt(group: Group) -> bool:
    """Whether a price takes in the debt of the firm bought."""
    return any(group.dossier.principals.counts_debt(c) for c in group.claims)


def _is_listed(group: Group) -> bool:
    """Whether a price is that of a list, which nobody pays."""
    return any(group.dossier.principals.is_listed(c) for c in group.claims)


def _is_of_extension(group: Group) -> bool:
    """Whether a figure is told of what was added to a deal."""
    return any(
        claim.field in _FIGURES and _EXTENDED.search(group.dossier.sentence(claim))
        for claim in group.claims
    )


def _make_a_whole(one: Group, other: Group) -> bool:
    """Whether two shares are what either of two partners has: 51%, and 49%."""
    told = [c for group in (one, other) for c in group.claims]
    if any(claim.rule != _STAKE for claim in told):
        return False
    shares = [group.shown.value for group in (one, other)]
    return sum(s.low or 0 for s in shares if isinstance(s, Quantity)) == _WHOLE


def _is_refused(one: Group, other: Group) -> bool:
    """Whether one figure is of an offer turned down, the other of one taken."""
    refused, taken = _stages(one), _stages(other)
    is_refused = all("rejected" in told and not told & _TAKEN for told in refused)
    return is_refused and any(told & _TAKEN for told in taken)


def _stages(group: Group) -> list[set[str]]:
    """The stages that each article of a figure gives the deal."""
    told = (group.dossier.by_article[key] for key in sorted(group.articles))
    return [{c.normal for c in claims if c.field == "status"} for claims in told]


def _is_share(one: Group, other: Group) -> bool:
    """Whether a sum is what is paid for half, to who tells of half, and one for all."""
    ratio = ratio_of(one.shown.value, other.shown.value)
    if one.shown.field != "amount" or not ratio:
        return False
    return any(
        abs(1 / ratio - share) <= _NEAR * share
        for group in (one, other)
        for share in _shares(group)
    )


def _shares(group: Group) -> Iterator[Fraction]:
    """The shares that the articles of a figure say to change hands."""
    for article_id in sorted(group.articles):
        for claim in group.dossier.by_article[article_id]:
            value = claim.value
            if isinstance(value, Quantity) and value.unit == "%" and value.low:
                yield Fraction(value.low) / 100
