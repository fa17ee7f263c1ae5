"""How well takeovers of 1987 are read, on stories that are not part of the project."""

import hashlib
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.extract import Extractor
from tests.acquisitions import read_slots

SHARED = Path(__file__).parents[2] / "shared"
STORIES = SHARED / "acquisitions" / "articles"
GOLD = SHARED / "acquisitions" / "gold.templates"
ASIDE = 100  # stories that nobody reads, so that they tell how others will fare

pytestmark = pytest.mark.skipif(
    not (STORIES.is_dir() and GOLD.is_file()), reason="the stories are not here"
)


@pytest.fixture(scope="module")
def yardstick() -> ModuleType:
    """The scorer of the stories."""
    path = SHARED / "score" / "acqscore.py"
    spec = importlib.util.spec_from_file_location("acqscore", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _by_digest() -> list[Path]:
    """The stories in an order that has nothing to do with what they tell."""
    return sorted(
        STORIES.iterdir(), key=lambda p: hashlib.sha256(p.name.encode()).hexdigest()
    )


def _answers(extractor: Extractor, stories: list[Path]) -> Iterator[str]:
    for path in stories:
        text = path.read_text("latin-1")
        yield read_slots(extractor, text).print(path.name)


def _score(yardstick: ModuleType, extractor: Extractor, stories: list[Path]) -> float:
    told = yardstick.parse("\n".join(_answers(extractor, stories)).encode("latin-1"))
    names = {path.name.encode() for path in stories}
    gold = [t for t in yardstick.parse(GOLD.read_bytes()) if t.id in names]
    answers = {template.id: template for template in told}
    right = said = wanted = 0
    for template in gold:
        for slot in yardstick.SLOTS:
            fills = answers[template.id].fills[slot]
            keys = [set(yardstick.options(fill)) for fill in template.fills[slot]]
            said, wanted = said + len(fills), wanted + len(keys)
            right += sum(any(_same(fill, key) for fill in fills) for key in keys)
    return 2 * right / (said + wanted)


def _same(fill: bytes, key: set[bytes]) -> bool:
    return fill in {variant.strip() for variant in key}


def test_stories_kept_aside_are_read_as_well_as_they_were(
    extractor: Extractor, yardstick: ModuleType
) -> None:
    assert _score(yardstick, extractor, _by_digest()[:ASIDE]) >= 0.675


@pytest.mark.torture
def test_the_other_stories_are_read_as_well_as_they_were(
    extractor: Extractor, yardstick: ModuleType
) -> None:
    assert _score(yardstick, extractor, _by_digest()[ASIDE:]) >= 0.70
