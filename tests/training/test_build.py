"""What the recipe says of the shipped pipeline was measured on that one."""

from pathlib import Path

from training.build import SHIPPED
from training.evaluate import read_figures
from training.finish import folder_size

PIPELINE = Path(__file__).parents[2] / "pipeline" / "model" / "deals_sm"


def test_the_recipes_figures_are_of_the_pipeline_that_ships() -> None:
    assert read_figures(SHIPPED)["bytes"] == folder_size(PIPELINE)
