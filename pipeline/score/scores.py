"""A gold folder and claims in, scores per field out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pipeline.records import Claim
from pipeline.score.gold import read_gold
from pipeline.score.judge import FIELDS, Failure, Judge


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
    """The scores of some claims against gold, and every failure behind them."""

    articles: int
    fields: Mapping[str, FieldScore]
    failures: tuple[Failure, ...]

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
    return Scores(len(articles), fields, failures)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
