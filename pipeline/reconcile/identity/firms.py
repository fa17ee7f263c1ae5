"""Rules about names in, one key per firm out: renames and owners followed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from pipeline.reconcile.identity.parties import Key, name_key
from pipeline.rules.names import Dated, NameRules, OneFirm, Owned

Edge = TypeVar("Edge", bound=Dated)


class Firms:
    """What is known of firms: who was renamed, who belonged to whom, and when."""

    def __init__(self, rules: NameRules | None = None) -> None:
        self._same: dict[Key, list[OneFirm]] = defaultdict(list)
        for firm in rules.one_firm if rules else ():
            for name in firm.names:
                self._same[name_key(name)].append(firm)
        self._owners: dict[Key, list[Owned]] = defaultdict(list)
        for edge in rules.owned if rules else ():
            self._owners[self.key(edge.name)].append(edge)

    def key(self, name: str, day: dt.date | None = None) -> Key:
        """Give the key of a firm, whichever of its names is used on a day."""
        key = name_key(name)
        firm = _latest(self._same.get(key, ()), day)
        return name_key(firm.names[0]) if firm else key

    def owner(self, name: str, day: dt.date | None) -> Key:
        """Give the key of the firm that a firm belongs to on a day, else its own.

        Where the day is unknown, ownership of any time counts.
        """
        key = self.key(name, day)
        seen = {key}
        while edge := _latest(self._owners.get(key, ()), day):
            key = self.key(edge.owner, day)
            if key in seen:
                break
            seen.add(key)
        return key


def _latest(edges: Iterable[Edge], day: dt.date | None) -> Edge | None:
    """Choose what holds on a day; of several the one that began last."""
    holding = (edge for edge in edges if edge.holds(day))
    return max(holding, key=lambda edge: edge.since or dt.date.min, default=None)
