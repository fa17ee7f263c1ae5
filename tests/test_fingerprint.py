"""Whatever makes other claims of an article has another digest."""

import importlib.metadata
from pathlib import Path

import pytest

from pipeline import fingerprint
from pipeline.extract.weighing import FIGURES, PARTIES
from pipeline.fingerprint import maker_digest, model_digest, tool_digest


def test_rules_and_model_change_the_maker() -> None:
    makers = {
        maker_digest(rules, model) for rules in ("a", "b") for model in ("none", "auto")
    }

    assert len(makers) == 4


def test_a_model_folder_is_named_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("one", "utf-8")
    first = model_digest(str(tmp_path))
    model_digest.cache_clear()
    (tmp_path / "config.cfg").write_text("two", "utf-8")

    assert model_digest(str(tmp_path)) != first


def test_an_installed_model_is_named_by_its_version() -> None:
    assert model_digest("orjson") == f"orjson {importlib.metadata.version('orjson')}"
    assert model_digest("no_such_model") == "no_such_model"


def test_what_was_learned_of_figures_changes_the_maker_of_any_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = maker_digest("a", "none"), maker_digest("a", "orjson"), tool_digest()
    other = tmp_path / "figures.npz"
    other.write_bytes(b"learned anew")

    monkeypatch.setattr(fingerprint, "WEIGHTS", (other,))

    after = maker_digest("a", "none"), maker_digest("a", "orjson"), tool_digest()
    assert all(old != new for old, new in zip(before, after, strict=True))


def test_the_weights_that_are_digested_are_those_that_weigh() -> None:
    assert fingerprint.WEIGHTS == (FIGURES, PARTIES)
