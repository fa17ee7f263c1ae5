"""Articles joined into deals against gold: B-cubed precision, recall and F."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pipeline.records import Claim
from pipeline.score.gold import Annotated, read_gold
from pipeline.score.judge import Judge


class LinkScore(NamedTuple):
    """How well articles were joined, and the pairs of articles joined wrongly."""

    precision: float
    recall: float
    wrong: tuple[tuple[str, str], ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score_links(gold: Path, claims: Iterable[Claim]) -> LinkScore:
    """Score the deals of the articles' main stories; a gold folder is one deal.

    Raises:
        ScoreError: There is no gold, or it is malformed.
    """
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        said[claim.path].append(claim)
    articles = read_gold(gold)
    found = {a.path: _main_deal(a, said[a.path]) for a in articles}
    truth = {a.path: PurePosixPath(a.path).parent.as_posix() for a in articles}
    return b_cubed(found, truth)


def _main_deal(article: Annotated, claims: list[Claim]) -> str:
    """Tell the deal that an article is about: by its gold, else the most told one."""
    known = Judge(article, claims).main_deal
    told = Counter(claim.deal_id or "" for claim in claims)
    most = min(told, key=lambda deal: (-told[deal], deal), default="")
    return known or most or f"none in {article.path}"


def b_cubed(found: Mapping[str, str], truth: Mapping[str, str]) -> LinkScore:
    """Average over the items how pure and how whole each one's group is.

    >>> b_cubed({"a": "1", "b": "1"}, {"a": "x", "b": "y"}).precision
    0.5
    """
    ours, theirs = _groups(found), _groups(truth)
    pairs = [(ours[found[item]], theirs[truth[item]]) for item in sorted(found)]
    number = len(pairs) or 1
    return LinkScore(
        precision=sum(len(a & b) / len(a) for a, b in pairs) / number,
        recall=sum(len(a & b) / len(b) for a, b in pairs) / number,
        wrong=tuple(
            (one, other)
            for group in ours.values()
            for one in sorted(group)
            for other in sorted(group)
            if one < other and truth[one] != truth[other]
        ),
    )


def _groups(names: Mapping[str, str]) -> Mapping[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for item, name in sorted(names.items()):
        groups[name].add(item)
    return groups
