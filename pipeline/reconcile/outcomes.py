"""Dossiers in, their outcomes out: what is as it was is not worked out again."""

from collections.abc import Iterable, Mapping

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.outcome import Outcome, reconcile_deal
from pipeline.records import Record, content_id


class Outcomes:
    """Outcomes by the digest of what they were made from.

    An outcome is made from its dossier, our code and the rules, and of nothing else.
    """

    def __init__(self, maker: str, known: Mapping[str, Outcome] | None = None) -> None:
        """Begin with the outcomes of an earlier run.

        Args:
            maker: The digest of the code and the rules that outcomes are made by.
            known: What came of dossiers before, by ``digest_dossier``.
        """
        self._maker = maker
        self._known = known or {}
        self.used: dict[str, Outcome] = {}

    @property
    def is_changed(self) -> bool:
        """Whether other outcomes are used than were known."""
        return self.used.keys() != self._known.keys()

    def find(self, dossier: Dossier) -> Outcome:
        """What came of this dossier before, or comes of it now."""
        key = digest_dossier(dossier, self._maker)
        outcome = self._known.get(key) or reconcile_deal(dossier)
        self.used[key] = outcome
        return outcome


def digest_dossier(dossier: Dossier, maker: str) -> str:
    """Digest all that an outcome is made from."""
    inside = dossier.articles.keys()
    return content_id(
        maker,
        dossier.deal_id,
        dossier.formerly,
        sorted(dossier.mains & inside),
        sorted(dossier.mixed & inside),
        *map(_lines, (dossier.claims, dossier.shared, dossier.unused)),
        _lines(dossier.articles.values()),
    )


def _lines(records: Iterable[Record]) -> list[str]:
    return [record.model_dump_json() for record in records]
