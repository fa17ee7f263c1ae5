"""Marked articles in, weights out: which figures are the deal's.

    python -m training.judge [--out FILE] [--hold-out N]

Each value that the readers find in a marked article is one example; whether it is the
deal's is told by its mark. What is learned is a logistic regression over the signs of
``pipeline.extract.weighing.signs``. With ``--hold-out`` every Nth deal is kept aside,
and the figures found by rules alone and by what was learned are printed for it; nothing
is written then.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from pipeline.extract import Extractor
from pipeline.extract.deals.roles import BESIDE
from pipeline.extract.fields import FIELDS
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.substance import keep_told
from pipeline.extract.weighing import FIGURES, Figure, Linear, figures_of, signs_of
from pipeline.ingest import read_text
from pipeline.records.lists import MOST_FINDINGS
from training.logistic import learn, learn_or_measure, score
from training.marked import FOLDER, OURS, Mark, MarkedArticle, read_gold, read_marked

_STRENGTH = 0.02  # the inverse of how strongly weights are held down


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
    parser.add_argument("--out", type=Path, default=FIGURES)
    parser.add_argument("--hold-out", type=int, default=0)
    choices = parser.parse_args()
    articles = [*read_marked(choices.folder), *chain(*map(read_gold, choices.gold))]
    examples = list(read_examples(articles))
    learn_or_measure(examples, choices, learn_figures, measure)


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


def learn_figures(examples: Sequence[Example]) -> Linear:
    """Learn which figures are the deal's."""
    signs = [example.signs for example in examples]
    return learn(signs, [int(e.is_ours) for e in examples], strength=_STRENGTH)


def measure(examples: Sequence[Example], linear: Linear) -> Iterator[str]:
    """Say by field how many figures are found, by rules and by what was learned."""
    by_field: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_field[example.field].append(example)
    for field, some in sorted(by_field.items()):
        rules = score([(e.by_rules, e.is_ours) for e in some])
        yield f"{field}: {sum(e.is_ours for e in some)} of {len(some)}; rules {rules}"
        likely = [(linear.probability(e.signs), e.is_ours) for e in some]
        for bound in (0.3, 0.4, 0.5, 0.6):
            told = score([(p >= bound, is_ours) for p, is_ours in likely])
            yield f"    from {bound}: {told}"


if __name__ == "__main__":
    main()
