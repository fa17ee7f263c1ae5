"""Two normal forms match where they state one value, whatever their spelling."""

import pytest

from pipeline.score.match import is_same, plain_name, read_normal, same_name


@pytest.mark.parametrize(
    ("field", "gold", "said", "same"),
    [
        ("amount", "USD 5 per year", "USD 5 per annum", True),
        ("amount", "USD 5 per year", "USD 5 per month", False),
        ("amount", "USD 5", "EUR 5", False),
        ("amount", ">=USD 1000 total", "USD 1001", True),
        ("amount", "USD 1000", "USD 1010", False),
        ("amount", "USD 3..4", "USD 3..4", True),
        ("amount", "USD 3..4", "USD 3", False),
        ("capacity", "1.1 GW", "1100 MW", True),
        ("capacity", "5 MWh", "5 MW", False),
        ("capacity", "60000 t per year", "60000 tonnes per year", True),
        ("capacity", "277 aircraft", "277 leased aircraft", True),
        ("capacity", "4 square feet", "4 sq ft", True),
        ("term", "until 2029", "until 2029-05", True),
        ("term", "until 2029-05", "until 2029", False),
        ("term", "P20Y", "~P240M", True),
        ("term", "P20Y", "until 2040", False),
        ("term", "multi-year", "multi-year", True),
        ("termination", "notice P90D by either", "notice P3M", True),
        ("termination", "fee USD 5 by acquirer", "fee >=USD 5", True),
        ("termination", "notice P90D", "fee USD 90", False),
        ("facility", "Quarry Hall", "the Quarry Hall site", True),
        ("status", "agreed", "agreed", False),
    ],
)
def test_normal_forms_are_compared_by_value(
    field: str, gold: str, said: str, *, same: bool
) -> None:
    left, right = read_normal(field, gold), read_normal(field, said)

    assert left is not None
    assert right is not None
    assert is_same(field, left, right) is same


@pytest.mark.parametrize(
    ("field", "normal"),
    [
        ("amount", "a fortune"),
        ("capacity", "plenty"),
        ("term", "2 x P10Y extension"),
        ("termination", "may be extended"),
        ("party", ""),
    ],
)
def test_free_text_states_no_value(field: str, normal: str) -> None:
    assert read_normal(field, normal) is None


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Tarn Compute", "Tarn Compute Inc.", True),
        ("Tarn", "Tarn Compute", True),
        ("Compute", "Tarn Compute", False),
        ("Dun Bay", "Port of Dun Bay", True),
        ("Orbál", "Orbal (ORB)", True),
        ("The Group", "Tarn", False),
    ],
)
def test_names_match_without_suffix_and_with_their_parts(
    left: str, right: str, *, same: bool
) -> None:
    assert same_name(left, right) is same


def test_a_plain_name_has_no_possessive() -> None:
    assert plain_name("Tarn Compute’s") == "tarn compute"
