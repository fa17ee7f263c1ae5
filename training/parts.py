"""Marked articles and sentences in, weights out: who stands on which side of a deal.

    python -m training.parts [--out FILE] [--hold-out N]

Everybody whom a marked article names is one example: on which side of its deal he
stands, or on none, is told by the role of his entity. Single marked sentences
(``bench/marked``) are examples, too, which count less. What is learned is a logistic
regression for each of the three classes over the signs of
``pipeline.extract.weighing.named``. With ``--hold-out`` every Nth deal is kept aside,
and the sides told by rules and by what was learned alone are printed for it.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.extract import Extractor
from pipeline.extract.weighing import (
    PARTIES,
    Linear,
    named_in,
    parts_told,
    signs_of_part,
)
from pipeline.extract.weighing.named import Somebody
from pipeline.ingest import read_text
from training.logistic import SINGLE, learn, learn_or_measure, score
from training.marked import FOLDER, Mark, MarkedArticle, read_marked, read_sentences

SENTENCES = Path(__file__).parents[1] / "bench" / "marked"
_STRENGTH = 0.01  # the inverse of how strongly weights are held down
_OF_SENTENCES = 0.3  # what an example of a single sentence counts
_CLASSES = {1: 1, -1: 2, 0: 0}  # by side: who pays, who is paid, who does neither
_PAYING = frozenset(
    "customer payer buyer acquirer purchaser lessee licensee investor bidder offtaker "
    "borrower awarder".split()
)
_PAID = frozenset(
    "provider supplier seller target payee vendor lessor licensor investee generator "
    "lender contractor".split()
)
_BY_RULES = {"0A": 1, "0B": 2}


class Example(NamedTuple):
    """Somebody whom an article names: his signs, and the class of his side."""

    deal: str
    side: int
    by_rules: int
    signs: list[str]


def main() -> None:
    """Learn, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--sentences", type=Path, default=SENTENCES)
    parser.add_argument("--out", type=Path, default=PARTIES)
    parser.add_argument("--hold-out", type=int, default=0)
    choices = parser.parse_args()
    articles = [*read_marked(choices.folder), *read_sentences(choices.sentences)]
    examples = list(read_examples(articles))
    learn_or_measure(examples, choices, learn_parts, measure)


def read_examples(articles: Iterable[MarkedArticle]) -> Iterator[Example]:
    """Yield everybody whom the articles name, but for partners: they have no sides."""
    extractor = Extractor(weigh=False)
    for marked in articles:
        article = read_text(marked.text, path=marked.name)
        if article.text.strip() != marked.text.strip() or _is_of_partners(marked):
            continue
        reading = extractor.survey(article)
        named, parts = named_in(reading.scene), parts_told(reading.framing)
        for somebody in named:
            side = _side(somebody, marked.marks, is_whole=marked.deal != SINGLE)
            if side is not None:
                signs = signs_of_part(somebody, named, reading.framing)
                by_rules = _BY_RULES.get(parts.get(somebody.entity, ""), 0)
                yield Example(marked.deal, _CLASSES[side], by_rules, signs)


def _is_of_partners(marked: MarkedArticle) -> bool:
    """Whether nobody pays: in no deal, or partners, marked as if all were paid."""
    roles = {mark.entity.role for mark in marked.marks if mark.entity is not None}
    return marked.deal != SINGLE and roles.isdisjoint(_PAYING)


def _side(somebody: Somebody, marks: Sequence[Mark], *, is_whole: bool) -> int | None:
    """The side that most marks of somebody tell; None if a sentence marks him not."""
    told = Counter(
        _side_of(mark.entity.role) if mark.entity is not None else 0
        for _, name in somebody.mentions
        for mark in marks
        if mark.kind and mark.start < name.end and name.start < mark.end
    )
    if not told:
        return 0 if is_whole else None
    return told.most_common(1)[0][0]


def _side_of(role: str) -> int:
    """The side of a marked role; writers know more of them than claims do."""
    return (role in _PAYING) - (role in _PAID)


def learn_parts(examples: Sequence[Example]) -> Linear:
    """Learn who stands by, who pays and who is paid."""
    weights = [1.0 if example.deal else _OF_SENTENCES for example in examples]
    return learn(
        [example.signs for example in examples],
        [example.side for example in examples],
        count=len(_CLASSES),
        strength=_STRENGTH,
        weights=weights,
    )


def measure(examples: Sequence[Example], linear: Linear) -> Iterator[str]:
    """Say how many sides are told right, by rules and by what was learned alone."""
    yield f"rules: {score([(e.by_rules, e.side) for e in examples])}"
    shares = [linear.shares(example.signs) for example in examples]
    for bound in (0.3, 0.4, 0.5, 0.6):
        said = [_said(told, bound) for told in shares]
        told = [(one, e.side) for one, e in zip(said, examples, strict=True)]
        yield f"learned, from {bound}: {score(told)}"


def _said(shares: Sequence[float], bound: float) -> int:
    best = max((1, 2), key=lambda one: shares[one])
    return best if shares[best] >= bound else 0


if __name__ == "__main__":
    main()
