"""Words for the sides of a deal, as they stand around notices and fees."""

import re

from pipeline.values.dates import GAP

_ROLES = {
    "acquirer": "acquirer acquiror bidder suitor",
    "customer": "customer client offtaker off-taker",
    "provider": "provider supplier vendor contractor generator",
    "seller": "seller",
    "target": "target",
    "lessee": "lessee tenant",
    "lessor": "lessor landlord",
    "licensee": "licensee",
    "licensor": "licensor",
    "lender": "lender",
    "borrower": "borrower",
    "investor": "investor",
    "partner": "partner",
}
_ROLE_OF = {word: role for role, words in _ROLES.items() for word in words.split()}
_BUYERS = ("buyer", "purchaser")

# any one of the two sides
EITHER = (
    rf"(?:(?:either|both|each|any)(?:{GAP}of{GAP}the)?"
    rf"(?:{GAP}(?:two{GAP})?(?:party|parties|sides?|compan(?:y|ies)|firms?|partners?))"
    rf"|either{GAP}one)"
)
ROLE = rf"(?:{'|'.join(sorted([*_ROLE_OF, *_BUYERS], reverse=True))})"


def role_of(words: str, *, buyer: str) -> str:
    """Name the role that words give; a buyer is what it is in its kind of deal.

    >>> role_of("the landlord", buyer="customer")
    'lessor'
    >>> role_of("the buyer", buyer="acquirer")
    'acquirer'
    """
    word = re.split(r"\s", words.lower())[-1]
    if word in _BUYERS:
        return buyer
    return _ROLE_OF.get(word, "either")
