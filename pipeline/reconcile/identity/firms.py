"""Rules about names in, one key per firm out: renames and owners followed."""

import datetime as dt

from pipeline.reconcile.identity.parties import Key, name_key
from pipeline.rules.names import NameRules, Owned


class Firms:
    """What is known of firms: who was renamed, who belongs to whom since when."""

    def __init__(self, rules: NameRules | None = None) -> None:
        firms = rules.one_firm if rules else ()
        self._same: dict[Key, Key] = {
            name_key(name): name_key(firm.names[0])
            for firm in firms
            for name in firm.names
        }
        owned = rules.owned if rules else ()
        self._owners: dict[Key, Owned] = {self.key(o.name): o for o in owned}

    def key(self, name: str) -> Key:
        """Give the key of a firm, whichever of its names is used."""
        key = name_key(name)
        return self._same.get(key, key)

    def owner(self, name: str, day: dt.date | None) -> Key:
        """Give the key of the firm that a firm belongs to on a day, else its own.

        Where the day is unknown, ownership of any time counts.
        """
        key = self.key(name)
        seen = {key}
        while (edge := self._owners.get(key)) and _holds(edge, day):
            key = self.key(edge.owner)
            if key in seen:
                break
            seen.add(key)
        return key


def _holds(edge: Owned, day: dt.date | None) -> bool:
    return day is None or edge.since is None or edge.since <= day
