"""What an origin says more exactly through others than through one who rounds."""

from pipeline.reconcile.lineage.finer import find_finer
from pipeline.records import Claim
from tests.reconcile.stories import pair, reconcile, says, tell

FILING = (("document", "a regulatory filing"),)


def amount(path: str, words: str) -> Claim:
    """Give the claim of an article that tells nothing but an amount."""
    return tell(path, says("amount", "total", words)).claims[0]


def test_a_bound_means_the_figure_that_its_origin_is_quoted_with() -> None:
    bound, exact = (
        amount("a.txt", "more than $10 million"),
        amount("b.txt", "$16 million"),
    )

    found = find_finer([(bound, "filing"), (exact, "filing")])

    assert found == {bound.claim_id: exact}


def test_an_exact_figure_is_chosen_before_a_rounded_one() -> None:
    bound = amount("a.txt", "more than $10 million")
    rounded, exact = (
        amount("b.txt", "about $16 million"),
        amount("c.txt", "$16.2 million"),
    )

    found = find_finer((claim, "filing") for claim in (rounded, bound, exact))

    assert found == {bound.claim_id: exact}


def test_a_bound_says_no_more_than_it_says_where_nothing_is_known() -> None:
    bound = amount("a.txt", "more than $10 million")
    one, other = amount("b.txt", "$16 million"), amount("c.txt", "$19 million")
    below = amount("d.txt", "$9 million")

    assert not find_finer([(bound, "filing"), (one, "paper")])
    assert not find_finer((claim, "filing") for claim in (bound, one, other))
    assert not find_finer((claim, "filing") for claim in (bound, below))


def test_a_bound_from_one_origin_does_not_back_the_figure_of_another() -> None:
    told = [
        ("a.txt", "$16.8 million", FILING),
        ("b.txt", "$16.8 million", FILING),
        ("c.txt", "more than $10 million", FILING),
        ("d.txt", "$26 million", ()),
    ]
    stories = [
        tell(path, *pair(), says("amount", "total", words, by=by))
        for path, words, by in told
    ]

    (conflict,) = reconcile(*stories).conflicts

    sides = {side.normal: side.paths for side in conflict.sides}
    assert sides["USD 16800000"] == ("a.txt", "b.txt", "c.txt")
    assert sides["USD 26000000"] == ("d.txt",)
