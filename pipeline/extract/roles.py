"""Kinds of deals and the two sides of each: who stands against whom."""

from pipeline.rules import Trigger

# The side that pays, then the side that is paid; the roles that a kind has.
_SIDES_OF_KIND = {
    "capacity": ("customer", "provider"),
    "services": ("customer", "provider"),
    "supply": ("customer", "provider"),
    "power_purchase": ("customer", "provider"),
    "procurement": ("customer", "provider"),
    "lease": ("lessee", "lessor"),
    "licence": ("licensee", "licensor"),
    "media_rights": ("licensee", "licensor"),
    "acquisition": ("acquirer", "target"),
    "merger": ("acquirer", "target"),
    "asset_sale": ("acquirer", "seller"),
    "investment": ("investor", "investee"),
    "loan": ("borrower", "lender"),
    "joint_venture": ("partner", "partner"),
    "settlement": ("partner", "partner"),
}
_FAMILIES = {
    "acquisition": "ownership",
    "merger": "ownership",
    "asset_sale": "ownership",
    "investment": "capital",
    "loan": "capital",
    "lease": "property",
    "licence": "rights",
    "media_rights": "rights",
}
PAYING = frozenset("customer acquirer lessee licensee investor borrower".split())
PAID = frozenset("provider seller target lessor licensor investee lender".split())
OPEN_ROLE = "party"
# roles of sums beside the deal, kept but never its price
BESIDE = frozenset("valuation cost revenue other".split())


def family(kind: str) -> str:
    """The family of a kind: what changes hands; open for ``other``.

    >>> family("merger")
    'ownership'
    """
    return "open" if kind == "other" else _FAMILIES.get(kind, "commerce")


def is_akin(trigger: Trigger, kind: str) -> bool:
    """Whether a trigger can speak of a deal of this kind."""
    families = {family(trigger.kind), family(kind)}
    return len(families) == 1 or "open" in families


def role_in(kind: str, role: str) -> str:
    """The name that a kind of deal gives to a role: who buys power is a customer.

    >>> role_in("power_purchase", "acquirer")
    'customer'
    """
    paying, paid = _SIDES_OF_KIND.get(kind, ("partner", "partner"))
    if family(kind) == "ownership":
        return {"customer": "acquirer", "provider": "seller"}.get(role, role)
    if family(kind) == "capital":
        return role
    if role in PAYING:
        return paying
    return paid if role in PAID else role


def opposite(kind: str, role: str) -> str:
    """The role across the table."""
    paying, paid = _SIDES_OF_KIND.get(kind, ("partner", "partner"))
    return paid if role in PAYING else paying
