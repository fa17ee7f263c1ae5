"""The command says what it takes and leaves out what is trained already."""

from pathlib import Path

from training.build import STEPS, Folders, steps_of


def test_a_pipeline_trained_before_needs_no_teacher() -> None:
    anew = Folders(Path("data"), Path("out"), None)

    assert steps_of(anew) == list(STEPS)
    further = steps_of(anew._replace(begin=Path("pipeline/model/deals_sm")))
    assert further == [step for step in STEPS if step not in {"tags", "names"}]
