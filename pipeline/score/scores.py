"""A gold folder and claims in, scores per field out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

from pipeline.records import Claim
from pipeline.score.gold import Annotated, read_gold
from pipeline.score.interval import Interval, f1_interval
from pipeline.score.judge import FIELDS, Failure, Judge, Verdicts


class FieldScore(NamedTuple):
    """How many values of a field were found, wrongly claimed, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of judged claims that are right."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of gold values that were found."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> FieldScore(right=2, wrong=1, missed=1).f1
        0.6666666666666666
        """
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


class Scores(NamedTuple):
    """The scores of some claims against gold, and every failure behind them.

    ``unjudged`` counts claims that touch nothing annotated; ``deals`` are the values
    right, wrong and missed by the folder of each deal. ``kinds`` tells of each article
    whose deal's kind is annotated whether the claims call it that.
    """

    articles: int
    fields: Mapping[str, FieldScore]
    failures: tuple[Failure, ...]
    unjudged: int = 0
    deals: Mapping[str, FieldScore] = MappingProxyType({})
    kinds: tuple[bool, ...] = ()

    @property
    def interval(self) -> Interval | None:
        """Where the F1 would lie on other deals of the kind; None for a single deal."""
        return f1_interval(list(self.deals.values()))

    @property
    def total(self) -> FieldScore:
        """All fields together, each value counting once."""
        columns = zip(*self.fields.values(), strict=True)
        return FieldScore(*(sum(column) for column in columns))


def score_claims(gold_root: Path, claims: Iterable[Claim]) -> Scores:
    """Judge claims by the gold of a folder; their paths are relative to that folder.

    Raises:
        ScoreError: The folder holds no gold, or malformed gold.
    """
    by_path: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_path[claim.path].append(claim)
    articles = read_gold(gold_root)
    verdicts = [Judge(article, by_path[article.path]).judge() for article in articles]
    right = sum((verdict.right for verdict in verdicts), Counter())
    failures = tuple(failure for verdict in verdicts for failure in verdict.failures)
    kinds = Counter((failure.field, failure.kind) for failure in failures)
    fields = {
        field: FieldScore(right[field], kinds[field, "wrong"], kinds[field, "missed"])
        for field in FIELDS
    }
    return Scores(
        len(articles),
        fields,
        failures,
        sum(verdict.unjudged for verdict in verdicts),
        _by_deal(articles, verdicts),
        tuple(v.is_kind for v in verdicts if v.is_kind is not None),
    )


def _by_deal(
    articles: Sequence[Annotated], verdicts: Sequence[Verdicts]
) -> dict[str, FieldScore]:
    """Add up the verdicts of each folder of articles."""
    deals: dict[str, FieldScore] = {}
    for article, verdict in zip(articles, verdicts, strict=True):
        deal = PurePosixPath(article.path).parent.as_posix()
        kinds = Counter(failure.kind for failure in verdict.failures)
        more = (verdict.right.total(), kinds["wrong"], kinds["missed"])
        sums = zip(deals.get(deal, FieldScore()), more, strict=True)
        deals[deal] = FieldScore(*(one + other for one, other in sums))
    return dict(sorted(deals.items()))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
