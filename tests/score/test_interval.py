"""How far a score carries to other deals."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.score import FieldScore, Scores, f1_interval

counts = st.tuples(*[st.integers(0, 40)] * 3)


def test_one_deal_tells_nothing_of_others() -> None:
    assert f1_interval([(9, 1, 1)]) is None


def test_deals_that_differ_make_a_wide_interval() -> None:
    alike = f1_interval([(8, 1, 1)] * 6)
    apart = f1_interval([(10, 0, 0), (1, 5, 9)] * 3)

    assert alike is not None
    assert apart is not None
    assert alike.high - alike.low < 1e-9
    assert apart.high - apart.low > 0.2


@given(st.lists(counts, min_size=2, max_size=8))
def test_an_interval_lies_between_nothing_and_all(
    deals: list[tuple[int, int, int]],
) -> None:
    interval = f1_interval(deals)

    assert interval is not None
    assert 0 <= interval.low <= interval.high <= 1
    assert interval == f1_interval(deals)


@given(st.lists(counts, min_size=6, max_size=8))
def test_the_score_itself_is_hardly_ever_outside(
    deals: list[tuple[int, int, int]],
) -> None:
    interval = f1_interval(deals)
    total = FieldScore(*(sum(column) for column in zip(*deals, strict=True)))

    assert interval is not None
    assert interval.low - 0.1 <= total.f1 <= interval.high + 0.1


def test_scores_know_their_interval() -> None:
    scores = Scores(2, {}, (), deals={"a": FieldScore(8, 1), "b": FieldScore(2, 4)})

    assert scores.interval == f1_interval([(8, 1, 0), (2, 4, 0)])
