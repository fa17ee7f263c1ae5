"""Invented news with known truth: copied, rounded, slipped, and reconciled."""

import pytest

from bench.mutated import (
    Case,
    everything,
    make_cases,
    make_viral,
    pairs,
    truly_contradict,
)
from bench.reconciling import measure
from bench.registers import LUMP, RUNNING
from pipeline.reconcile import reconcile_claims
from pipeline.values import Money


def _written(cases: list[Case]) -> list[str]:
    return [telling.wrote for case in cases for telling in case.tellings]


def test_the_same_seed_invents_the_same_news() -> None:
    one, two = make_cases(5, seed=3), make_cases(5, seed=3)

    assert everything(one) == everything(two)
    assert _written(one) != _written(make_cases(5, seed=4))


def test_every_figure_written_can_be_read_again() -> None:
    for words in _written(make_cases(40, seed=2)):
        assert Money.parse(words).currency == "USD"


def test_the_news_is_told_in_many_registers() -> None:
    tellings = [t for case in make_cases(60, seed=2) for t in case.tellings]

    assert {t.claims[0].deal_kind for t in tellings} == {
        register.kind for register in (*RUNNING, *LUMP)
    }


def test_some_of_the_news_contradicts_itself_and_most_does_not() -> None:
    found = [
        truly_contradict(*pair)
        for case in make_cases(60, seed=1)
        for pair in pairs(case)
    ]

    assert 0.05 < sum(found) / len(found) < 0.5


@pytest.mark.parametrize(("viral", "deals", "seed"), [(1, 80, 1), (3, 40, 3)])
def test_contradictions_and_choices_are_right(
    viral: int, deals: int, seed: int
) -> None:
    found = measure(make_cases(deals, seed, viral=viral))

    assert found.precision >= 0.99
    assert found.f1 >= 0.96
    assert found.right >= 0.90
    assert found.confidently_wrong <= 0.002
    assert found.merged_wrongly == 0


def test_what_hundreds_of_outlets_have_from_one_filing_is_one_deal() -> None:
    viral, other = make_viral(0, 260, seed=3), make_viral(9, 8, seed=4)

    result = reconcile_claims(*everything([viral, other]))

    assert sorted(len(deal.articles) for deal in result.deals) == [8, 260]
    assert len(result.links) < 260 * 259 / 2  # not everything with everything


def test_firms_that_share_their_first_names_deal_apart() -> None:
    cases = make_cases(230, seed=1)
    namesakes = [cases[n] for n in (1, 201, 10, 210, 24, 224, 27, 227)]

    assert measure(namesakes).merged_wrongly == 0
