"""Marked articles and sentences in, weights out: whether a deal is an article's news.

    python -m training.news [--out FILE] [--hold-out N]

Every marked article is one example as a whole, and one cut behind its lead, as briefs
are; those of ``@kind none`` tell of no deal as their news. Single marked sentences
(``bench/marked``) tell of one, and count little. What is learned is a logistic
regression over the signs of ``pipeline.extract.weighing.news``. With ``--hold-out``
every Nth deal is kept aside, and what is said of its articles is printed.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.extract import Extractor
from pipeline.extract.weighing import NEWS, Linear, signs_of_news
from pipeline.ingest import read_text
from training.logistic import SINGLE, learn, learn_or_measure
from training.marked import FOLDER, MarkedArticle, read_marked, read_sentences
from training.parts import SENTENCES

NO_DEAL = "none"
_STRENGTH = 0.03  # the inverse of how strongly weights are held down
_OF_SENTENCES = 0.05  # what an example of a single sentence counts
_BRIEF = 3  # paragraphs of a brief, its headline among them


class Example(NamedTuple):
    """An article: its signs, and whether a deal is its news."""

    deal: str
    is_news: bool
    is_whole: bool
    signs: list[str]


def main() -> None:
    """Learn, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--sentences", type=Path, default=SENTENCES)
    parser.add_argument("--out", type=Path, default=NEWS)
    parser.add_argument("--hold-out", type=int, default=0)
    choices = parser.parse_args()
    articles = [*read_marked(choices.folder), *read_sentences(choices.sentences)]
    examples = list(read_examples(articles))
    learn_or_measure(examples, choices, learn_news, measure)


def read_examples(articles: Iterable[MarkedArticle]) -> Iterator[Example]:
    """Yield each article as it is, and as a brief."""
    extractor = Extractor(triage=False, weigh=False)
    for marked in articles:
        is_news = marked.kind != NO_DEAL
        texts = [marked.text]
        if marked.deal != SINGLE:
            texts.append("\n\n".join(marked.text.split("\n\n")[:_BRIEF]))
        for text in texts:
            reading = extractor.survey(read_text(text, path=marked.name))
            signs = signs_of_news(reading.scene, reading.framing)
            yield Example(marked.deal, is_news, text == marked.text, signs)


def learn_news(examples: Sequence[Example]) -> Linear:
    """Learn of which articles a deal is the news; both sorts count the same."""
    several = [1.0 if example.deal else _OF_SENTENCES for example in examples]
    totals = {
        sort: sum(
            w for w, e in zip(several, examples, strict=True) if e.is_news == sort
        )
        for sort in (True, False)
    }
    weights = [
        weight * len(examples) / (2 * totals[example.is_news])
        for weight, example in zip(several, examples, strict=True)
    ]
    signs = [example.signs for example in examples]
    told = [int(example.is_news) for example in examples]
    return learn(signs, told, strength=_STRENGTH, weights=weights)


def measure(examples: Sequence[Example], linear: Linear) -> Iterator[str]:
    """Say how many articles are taken for news of a deal, by what they are."""
    for is_whole in (True, False):
        some = [example for example in examples if example.is_whole == is_whole]
        for is_news in (True, False):
            likely = [linear.probability(e.signs) for e in some if e.is_news == is_news]
            taken = {b: sum(p >= b for p in likely) for b in (0.1, 0.2, 0.3, 0.4, 0.5)}
            told = ", ".join(f"{count} from {bound}" for bound, count in taken.items())
            name = "with a deal" if is_news else "without one"
            size = "whole" if is_whole else "brief"
            yield f"{size} articles {name}, {len(likely)}: taken for news {told}"


if __name__ == "__main__":
    main()
