"""Marked articles in, weights out: which figures are the deal's.

    python -m training.judge [--out FILE] [--hold-out N]

Each value that the readers find in a marked article is one example; whether it is the
deal's is told by its mark. What is learned is a logistic regression (scikit-learn,
liblinear) over the signs of ``pipeline.extract.weighing``. With ``--hold-out`` every
Nth deal is kept aside, and the figures found by rules alone and by what was learned
are printed for it; nothing is written then.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression

from pipeline.extract import Extractor
from pipeline.extract.deals.roles import BESIDE
from pipeline.extract.fields import FIELDS
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.substance import keep_told
from pipeline.extract.weighing.figures import Figure, figures_of
from pipeline.extract.weighing.linear import BUCKETS, SHIPPED, Linear, bucket_of
from pipeline.extract.weighing.signs import signs_of
from pipeline.ingest import read_text
from pipeline.records.lists import MOST_FINDINGS
from training.marked import FOLDER, OURS, Mark, MarkedArticle, read_gold, read_marked

_STRENGTH = 0.05  # the inverse of how strongly weights are held down
_STEPS = 127  # a weight is stored in one byte


class Example(NamedTuple):
    """One figure of a marked article: its signs, and whether it is the deal's."""

    deal: str
    field: str
    is_ours: bool
    by_rules: bool
    signs: list[str]


def main() -> None:
    """Learn, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--gold", type=Path, nargs="*", default=())
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--hold-out", type=int, default=0)
    choices = parser.parse_args()
    articles = [*read_marked(choices.folder), *chain(*map(read_gold, choices.gold))]
    examples = list(read_examples(articles))
    if not choices.hold_out:
        write(*learn(examples), choices.out)
        return
    deals = sorted({example.deal for example in examples})[:: choices.hold_out]
    kept = [example for example in examples if example.deal in set(deals)]
    weights, bias = learn([e for e in examples if e.deal not in set(deals)])
    for line in measure(kept, Linear(weights, bias)):
        print(line)


def read_examples(articles: Iterable[MarkedArticle]) -> Iterator[Example]:
    """Yield each figure of each article of which its mark tells whose it is."""
    extractor = Extractor(weigh=False)
    for marked in articles:
        article = read_text(marked.text, path=marked.name)
        if article.text.strip() != marked.text.strip():
            continue  # a line was taken for furniture, and marks would be off
        reading = extractor.survey(article)
        for figure in _figures(reading):
            is_ours = _is_ours(figure, marked.marks)
            if is_ours is not None:
                signs = signs_of(figure, reading)
                by_rules = _is_by_rules(figure)
                yield Example(marked.deal, figure.field, is_ours, by_rules, signs)


def _figures(reading: Reading) -> Iterator[Figure]:
    findings = [f for read in FIELDS for f in islice(read(reading), MOST_FINDINGS)]
    statements = keep_told([f for f in findings if isinstance(f, Statement)])
    refusals = [f for f in findings if isinstance(f, Refusal)]
    return figures_of(reading, statements, refusals)


def _is_ours(figure: Figure, marks: Sequence[Mark]) -> bool | None:
    """Whether a figure is the deal's; None if nobody marked it, and it may be."""
    start, end = figure.found.start, figure.found.end
    told = [m for m in marks if m.field and m.start < end and start < m.end]
    if not told:
        return False if figure.field == "term" else None
    return any(m.whose == OURS and m.field == figure.field for m in told)


def _is_by_rules(figure: Figure) -> bool:
    made = figure.made
    if made is None or made.frame.number:
        return False
    return made.field == figure.field and made.role not in BESIDE


def learn(examples: Sequence[Example]) -> tuple[np.ndarray, float]:
    """Learn one weight for each bucket, and the bias."""
    model = LogisticRegression(C=_STRENGTH, solver="liblinear", max_iter=300)
    model.fit(_matrix(examples), [example.is_ours for example in examples])
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _matrix(examples: Sequence[Example]) -> csr_array:
    columns = [[bucket_of(sign) for sign in example.signs] for example in examples]
    starts = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    flat = np.concatenate([np.asarray(c, dtype=np.int32) for c in columns])
    ones = np.ones(len(flat), dtype=np.float32)
    return csr_array((ones, flat, starts), shape=(len(examples), BUCKETS))


def write(weights: np.ndarray, bias: float, path: Path) -> None:
    """Store each weight in one byte: a hundredth of the largest is as good as none."""
    step = np.float32(np.abs(weights).max() / _STEPS)
    stored = np.round(weights / step).astype(np.int8)
    np.savez_compressed(path, weights=stored, step=step, bias=np.float32(bias))


def measure(examples: Sequence[Example], linear: Linear) -> Iterator[str]:
    """Say by field how many figures are found, by rules and by what was learned."""
    by_field: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_field[example.field].append(example)
    for field, some in sorted(by_field.items()):
        rules = _score([(e.by_rules, e.is_ours) for e in some])
        yield f"{field}: {sum(e.is_ours for e in some)} of {len(some)}; rules {rules}"
        likely = [(linear.probability(e.signs), e.is_ours) for e in some]
        for bound in (0.3, 0.4, 0.5, 0.6):
            told = _score([(p >= bound, is_ours) for p, is_ours in likely])
            yield f"    from {bound}: {told}"


def _score(told: Sequence[tuple[bool, bool]]) -> str:
    right = sum(said and is_ours for said, is_ours in told)
    said, ours = sum(s for s, _ in told), sum(o for _, o in told)
    precision, recall = right / max(1, said), right / max(1, ours)
    both = 2 * right / max(1, said + ours)
    return f"P {precision:.3f} R {recall:.3f} F {both:.3f}"


if __name__ == "__main__":
    main()
