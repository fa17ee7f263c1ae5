"""Names that mean the same firm, and names that only look alike."""

import datetime as dt
from itertools import product

import pytest

from pipeline.reconcile.identity.firms import Firms
from pipeline.reconcile.identity.parties import (
    block_words,
    full_names,
    keys_match,
    name_key,
    short_forms,
    site_key,
)
from pipeline.rules.names import NameRules, OneFirm, Owned


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Brunel Power", "BRUNEL POWER, Inc."),
        ("Brúnel Power", "Brunel Power"),
        ("Brunel Power Holdings plc", "Brunel"),
        ("The Brunel Power Co.", "Brunel Power (NYSE: BRNL)"),
        ("Brunel Power\u2019s", "Brunel Power"),
        ("T-Quell", "TQuell"),
        ("North Lake Shipping", "NLS"),
        ("Lund & Hall", "Lund and Hall"),
    ],
)
def test_spellings_of_one_name_match(left: str, right: str) -> None:
    assert keys_match(name_key(left), name_key(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Brunel Power", "Brunel Water"),
        ("Fund 1", "Fund 2"),
        ("Series F", "Series G"),
        ("Halden", "Halden 2"),
        ("National", "National Wool"),
        ("A", "A Very Long Name"),
        ("", "Brunel"),
    ],
)
def test_names_that_look_alike_stay_apart(left: str, right: str) -> None:
    assert not keys_match(name_key(left), name_key(right))


def test_matching_names_share_a_block_word() -> None:
    short, full = name_key("NLS"), name_key("North Lake Shipping")

    assert set(block_words(short)) & set(block_words(full))


def test_names_that_match_share_the_name_or_a_short_form_of_it() -> None:
    keys = [
        k for size in (1, 2, 3) for k in product(("a", "b", "abc", "2"), repeat=size)
    ]
    told = {key: {"".join(form) for form in (key, *short_forms(key))} for key in keys}

    for left, right in product(keys, keys):
        if keys_match(left, right):
            assert {"".join(left), "".join(right)} & told[left] & told[right]


def test_sites_match_whatever_they_are_called_and_numbered() -> None:
    assert site_key("Halden II data center") == site_key("the Halden 2 datacentre")
    assert site_key("Campus") == ("campus",)


def test_the_fullest_spelling_names_a_party() -> None:
    spellings = ["Brunel", "Brunel", "Brunel Power", "Ostrava Glass"]

    full = full_names((name, name_key(name)) for name in spellings)

    assert full == {
        "Brunel": "Brunel Power",
        "Brunel Power": "Brunel Power",
        "Ostrava Glass": "Ostrava Glass",
    }


def test_a_renamed_firm_is_the_same_firm() -> None:
    rules = NameRules(one_firm=(OneFirm(names=("Zephyra", "Old Mill Data")),))

    assert Firms(rules).key("Old Mill Data Inc.") == Firms(rules).key("Zephyra")


def test_a_firm_counts_as_its_owner_from_the_day_of_the_purchase() -> None:
    since = dt.date(2026, 2, 1)
    owned = Owned(name="Zephyra", owner="Corvane Group", since=since)
    firms = Firms(NameRules(owned=(owned,)))

    assert firms.owner("Zephyra", dt.date(2026, 3, 1)) == ("corvane",)
    assert firms.owner("Zephyra", None) == ("corvane",)
    assert firms.owner("Zephyra", dt.date(2026, 1, 1)) == ("zephyra",)


def test_a_firm_counts_as_its_owner_to_the_day_of_the_sale() -> None:
    sold = dt.date(2026, 2, 1)
    owned = (
        Owned(name="Zephyra", owner="Corvane Group", until=sold),
        Owned(name="Zephyra", owner="Brunel Power", since=sold + dt.timedelta(days=1)),
    )
    firms = Firms(NameRules(owned=owned))

    assert firms.owner("Zephyra", dt.date(2025, 3, 1)) == ("corvane",)
    assert firms.owner("Zephyra", dt.date(2026, 3, 1)) == ("brunel", "power")
    assert firms.owner("Zephyra", None) == ("brunel", "power")


def test_a_name_that_a_firm_took_later_is_another_firm_before() -> None:
    renamed = OneFirm(names=("Zephyra", "Old Mill Data"), since=dt.date(2026, 2, 1))
    firms = Firms(NameRules(one_firm=(renamed,)))
    before, after = dt.date(2025, 3, 1), dt.date(2026, 3, 1)

    assert firms.owner("Old Mill Data", after) == ("zephyra",)
    assert firms.owner("Old Mill Data", before) == ("old", "mill", "data")


def test_owners_in_a_circle_end_the_search() -> None:
    pairs = (Owned(name="A1 Co", owner="B1 Co"), Owned(name="B1 Co", owner="A1 Co"))

    assert Firms(NameRules(owned=pairs)).owner("A1 Co", None) in {("a1",), ("b1",)}
