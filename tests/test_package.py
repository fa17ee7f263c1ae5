"""The public face of the package: light to import, complete, of one version."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import pipeline
from pipeline.extract.weighing import FIGURES, PARTIES, shipped

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


@pytest.mark.parametrize("name", pipeline.__all__)
def test_every_public_name_can_be_reached(name: str) -> None:
    assert getattr(pipeline, name) is not None
    assert name in dir(pipeline)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = pipeline.nothing


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]

    assert pipeline.__version__ == project["version"]


@pytest.mark.parametrize("path", [FIGURES, PARTIES], ids=lambda path: path.stem)
def test_what_was_learned_lies_in_the_package(path: Path) -> None:
    assert path.is_relative_to(Path(pipeline.__file__).resolve().parent)
    assert 0 < shipped(path).probability([]) < 1


def test_importing_the_package_and_its_records_loads_no_spacy() -> None:
    code = (
        "import sys, pipeline; pipeline.Claim; pipeline.read_article; "
        "pipeline.run_articles; print('spacy' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"
