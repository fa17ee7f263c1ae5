"""Signs before a figure are read once, however many there are."""

import pytest

from pipeline.errors import ValueParseError
from pipeline.values import Money, Quantity


@pytest.mark.parametrize("kind", [Money, Quantity])
@pytest.mark.parametrize("signs", ["- " * 2000, "minus " * 2000, "-minus " * 2000])
def test_many_signs_are_no_figure(kind: type[Money | Quantity], signs: str) -> None:
    with pytest.raises(ValueParseError):
        kind.parse(f"{signs}$5 MW")
