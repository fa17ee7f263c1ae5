"""spaCy comes without its command line, and whoever wants that gets it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOOK = """
import sys
import pipeline.extract
import spacy
assert not {"spacy.cli", "requests", "weasel"} & set(sys.modules)
assert "version" in spacy.info(silent=True, exclude=["pipelines"]).__repr__()
from spacy.cli import download
assert "spacy.cli" in sys.modules
"""


def test_only_what_is_asked_for_is_imported() -> None:
    command = [sys.executable, "-W", "ignore", "-c", LOOK]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 - our own words
