"""Every rule fires on its own examples, none of a file on the file's near misses."""

import pytest

from pipeline.extract.witnesses import Witness, hear_witnesses


@pytest.fixture(scope="module")
def witnesses() -> tuple[Witness, ...]:
    """Every example and every near miss of the shipped rules, tried once."""
    return tuple(hear_witnesses())


def test_no_sentence_speaks_against_its_rule(witnesses: tuple[Witness, ...]) -> None:
    failures = [str(witness) for witness in witnesses if witness.failure]

    assert "\n".join(failures) == ""


def test_rules_are_witnessed_well(witnesses: tuple[Witness, ...]) -> None:
    assert len({witness.rule for witness in witnesses}) > 100
    assert len(witnesses) > 200
