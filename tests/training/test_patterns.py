"""The training text is wide, and its test part is apart."""

from collections import Counter
from pathlib import Path

import pytest

from training.compose import Writer
from training.patterns import TEXT, PatternError, read_patterns


def test_training_text_is_as_wide_as_promised() -> None:
    writer = Writer(TEXT / "train", seed=1)
    patterns = read_patterns(TEXT / "train")

    assert len(patterns) >= 600
    assert len(writer.kinds) >= 15
    assert len(writer.kinds) * len(writer.plans) >= 400
    assert {pattern.register for pattern in patterns} >= set(
        "head lead more quote wire release filing blog letter qa bullet".split()
    )


def test_held_aside_patterns_are_not_trained_on() -> None:
    trained = {pattern.text for pattern in read_patterns(TEXT / "train")}

    assert trained.isdisjoint(p.text for p in read_patterns(TEXT / "heldout"))


def test_every_kind_has_headlines_leads_and_details() -> None:
    kinds = Counter((p.kind, p.register) for p in read_patterns(TEXT / "train"))
    deals = {kind for kind, _ in kinds} - {"any", "other"}

    assert not [
        k for k in deals if not all(kinds[k, r] for r in ("head", "lead", "more"))
    ]


def test_a_pattern_written_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("== loan | head\n{A} borrows\n{A} borrows\n")

    with pytest.raises(PatternError, match="stands twice"):
        read_patterns(tmp_path)


def test_a_pattern_outside_a_section_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("{A} borrows\n")

    with pytest.raises(PatternError, match="before any"):
        read_patterns(tmp_path)
