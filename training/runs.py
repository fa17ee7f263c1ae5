"""Count in how many sentences of news each run of letters stands.

    python -m training.runs > pipeline/rules/runs.txt

By that ``pipeline/rules/grams.py`` chooses what is looked for before a rule is tried:
a better choice makes reading faster, and changes nothing that is read.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice

from pipeline.extract import Extractor
from pipeline.ingest import read_text
from pipeline.rules.grams import grams_of
from pipeline.rules.runs import BLANK
from training.marked import read_marked

_EVERY = 4  # article, which is enough to count
_LISTED = 2500
_COUNTED = re.compile(rf"[^\d{BLANK}]+")  # no rule spells out which value it wants


def main() -> None:
    """Print the commonest runs, a line for those that are equally common."""
    lines: dict[int, list[str]] = defaultdict(list)
    counts: Counter[str] = Counter()
    sentences = 0
    for small in _sentences():
        sentences += 1
        counts.update(run for run in grams_of(small) if _COUNTED.fullmatch(run))
    commonest = sorted(counts, key=lambda run: (-counts[run], run))
    for run in commonest[:_LISTED]:
        share = 1000 * counts[run] // sentences
        lines[1 << share.bit_length() - 1].append(run.replace(" ", BLANK))
    for share, runs in sorted(lines.items(), reverse=True):
        print(share, *sorted(runs))


def _sentences() -> Iterator[str]:
    """The masked sentences of some training articles, in small letters."""
    extractor = Extractor()
    for article in islice(read_marked(), 0, None, _EVERY):
        scene = extractor.survey(read_text(article.text)).scene
        yield from (sentence.masked.small for sentence in scene.sentences)


if __name__ == "__main__":
    main()
