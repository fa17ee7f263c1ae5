"""Two frames in, what their sorts of deal say for or against their being one."""

from pipeline.reconcile.frames import Frame, kind_family
from pipeline.reconcile.linking.closeness import Reason, weigh_values

# what two firms do with each other once: such deals are one, though sums differ
_ONCE = frozenset({"settlement", "acquisition", "merger", "joint_venture"})


def weigh_kind(left: Frame, right: Frame) -> Reason | None:
    """Weigh whether both frames tell of one sort of deal."""
    families = kind_family(left.kind), kind_family(right.kind)
    if left.kind == right.kind in _ONCE and left.is_main and right.is_main:
        return Reason("same kind of deal, done once", 2.0)
    same = left.kind == right.kind or families[0] == families[1] != ""
    if same or _are_of_things(left, right):
        return Reason("same kind of deal", 1.0)
    if "" in families:
        return None
    amounts = weigh_values("amount", left.amounts, right.amounts)
    if amounts is not None and amounts.weight > 0:
        return Reason("another kind of deal", -1.0)
    # what an article is about is one deal, by whatever verb
    return Reason(
        "another kind of deal", -1.0 if left.is_main and right.is_main else -4.0
    )


def _are_of_things(left: Frame, right: Frame) -> bool:
    """Whether things are sold to one, and ordered to the other."""
    kinds = {left.kind, right.kind}
    return "asset_sale" in kinds and not kinds.isdisjoint({"procurement", "supply"})
