"""No rule and no training text knows the names of the texts that we measure on."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
OURS = ("rules", "training")
_PARTS = re.compile(r"[(),;:/]| and ")
_FEWEST = 3  # letters: "EA" says nothing in a list of words

pytestmark = pytest.mark.skipif(
    not (SHARED / "dev").is_dir(), reason="the measuring texts are not here"
)


def _gold_names() -> set[str]:
    found: set[str] = set()
    for root in ("seeds", "dev"):
        for path in sorted((SHARED / root).rglob("gold.json")):
            for article in json.loads(path.read_text("utf-8"))["articles"]:
                for fact in article["facts"]:
                    found.update(_names(fact))
    return found


def _names(fact: dict[str, str]) -> Iterator[str]:
    is_person = fact["field"] == "source" and fact.get("role") == "person"
    if fact["field"] not in {"party", "facility"} and not is_person:
        return
    for part in _PARTS.split(fact["value"]):
        name = part.strip(" .'\"")
        if len(name) >= _FEWEST and name[0].isupper():
            yield name


@pytest.fixture(scope="module")
def known() -> set[str]:
    """The names of the measuring texts that stand in a file of ours."""
    files = [
        path
        for folder in OURS
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".toml", ".txt", ".py", ".json", ".jsonl", ".md"}
    ]
    texts = "\n".join(path.read_text("utf-8") for path in files).lower()
    return {
        name
        for name in _gold_names()
        if re.search(rf"(?<![\w-]){re.escape(name.lower())}(?![\w-])", texts)
    }


@pytest.fixture(scope="module")
def allowed() -> dict[str, str]:
    """The names that we may know, with the reason."""
    path = Path(__file__).parent / "general_knowledge.toml"
    found: dict[str, str] = tomllib.loads(path.read_text("utf-8"))["allowed"]
    return found


def test_no_name_of_a_measuring_text_is_built_in(
    known: set[str], allowed: dict[str, str]
) -> None:
    assert sorted(known - set(allowed)) == []


def test_general_knowledge_is_needed_and_has_its_reason(
    known: set[str], allowed: dict[str, str]
) -> None:
    assert sorted(set(allowed) - known) == []
    assert all(reason.strip() for reason in allowed.values())


def test_the_measuring_texts_have_names() -> None:
    assert len(_gold_names()) > 50
