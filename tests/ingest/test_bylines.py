"""Which names stand in a byline."""

import pytest

from pipeline.ingest.bylines import read_byline


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("By Ona Brandt", ("Ona Brandt",)),
        ("BY: Ona Brandt, Odo Lanz and Al Hale", ("Ona Brandt", "Odo Lanz", "Al Hale")),
        ("Ona Brandt Updated: March 4, 2031", ("Ona Brandt",)),
        ("By Ona Brandt | 4 March 2031, 10:00", ("Ona Brandt",)),
        ("By Ona Brandt - March 4, 2031", ("Ona Brandt",)),
        ("Ona Brandt, Gridwatch", ("Ona Brandt",)),
        ("Posted by Ona Brandt on March 4", ("Ona Brandt",)),
        ("By Anne-Marie Lanz", ("Anne-Marie Lanz",)),
        ("Gridwatch", ("Gridwatch",)),
        ("March 4, 2031", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_names_are_told_from_dates_and_outlets(
    written: str, names: tuple[str, ...]
) -> None:
    assert read_byline([written]) == names
