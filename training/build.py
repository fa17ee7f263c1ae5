"""Build the shipped English pipeline: convert, write, train, finish, measure.

python -m training.build --data DATA --out OUT [--deals ACQUISITIONS]
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import spacy

from training.corpus import write_mixture
from training.evaluate import measure, write_figures
from training.finish import finish, folder_size, save
from training.fit import fit
from training.public import convert_names, convert_syntax

_PUBLIC_SEED = 5
_OWN_SEED = 29


class Folders(NamedTuple):
    """Where the data lie, where results go, and where the test deals lie."""

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
    write_mixture(
        folders.corpus, _OWN_SEED, spacy.load(folders.out / "tags/model-best")
    )


def train_tags(folders: Folders) -> None:
    """Train the teacher of tags on the treebank."""
    fit("tags", folders.out / "tags", _paths(folders, "syntax_train", "syntax_ewt_dev"))


def train_names(folders: Folders) -> None:
    """Train a recogniser on public names alone."""
    settings = _paths(folders, "names_first_train", "names_first_dev")
    fit("names", folders.out / "names", settings)


def train_all(folders: Folders) -> None:
    """Train tags and names together on everything, begun with that recogniser."""
    settings = _paths(folders, "train", "dev")
    start = folders.out / "names/model-best"
    fit("english", folders.out / "all", settings, start=start)


def put_together(folders: Folders) -> None:
    """Make the pipeline folder."""
    nlp = finish(spacy.load(folders.out / "all/model-best"))
    save(nlp, folders.out / "english")


def evaluate(folders: Folders) -> None:
    """Measure the pipeline and write its figures beside it."""
    pipeline = folders.out / "english"
    figures = measure(spacy.load(pipeline), folders.corpus, folders.deals)
    figures["bytes"] = float(folder_size(pipeline))
    write_figures(figures, folders.out / "figures.json")
    for name, value in sorted(figures.items()):
        print(f"{name:32} {value:.4f}")


STEPS: MappingProxyType[str, Callable[[Folders], None]] = MappingProxyType(
    {
        "convert": convert,
        "tags": train_tags,
        "write": write,
        "names": train_names,
        "all": train_all,
        "finish": put_together,
        "evaluate": evaluate,
    }
)


def _paths(folders: Folders, train: str, dev: str) -> dict[str, str | int | float]:
    return {
        "paths.train": str(folders.corpus / f"{train}.spacy"),
        "paths.dev": str(folders.corpus / f"{dev}.spacy"),
    }


def main() -> None:
    """Run the steps asked for, all of them unless told otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the public sets")
    parser.add_argument("--out", type=Path, required=True, help="where results go")
    parser.add_argument(
        "--deals", type=Path, help="the acquisitions corpus, to test on"
    )
    parser.add_argument("--steps", nargs="+", choices=[*STEPS], default=[*STEPS])
    asked = parser.parse_args()
    folders = Folders(asked.data, asked.out, asked.deals)
    for name in asked.steps:
        print(f"== {name}", flush=True)
        STEPS[name](folders)


if __name__ == "__main__":
    main()
