"""Sources that mean two things by one word are told from sources that err."""

from pipeline.emit.rates import Saying
from pipeline.emit.splits import Splits, tell_split
from tests.reconcile.stories import says, tell


def _said(source: str, deal: int, words: str) -> Saying:
    claim = tell(f"{source}-{deal}.txt", says("amount", "price", words)).claims[0]
    return Saying(source, str(deal), "amount", "price", claim)


def _both(deal: int, one: str, other: str) -> list[Saying]:
    return [_said("Mercer Ledger", deal, one), _said("Orme Times", deal, other)]


def test_who_is_higher_in_twenty_of_twenty_two_uses_another_definition() -> None:
    splits = Splits()
    for deal in range(22):
        debt = 115 if deal > 1 else 100
        splits.add(_both(deal, f"${100 + deal} million", f"${debt + deal} million"))

    (found,) = splits.found()

    assert (found.higher, found.lower) == ("Orme Times", "Mercer Ledger")
    assert (found.shared, found.one_sided) == (22, 20)
    assert tell_split(found).endswith("Orme Times above Mercer Ledger in 20 of 22")


def test_nineteen_shared_figures_are_too_few() -> None:
    splits = Splits()
    for deal in range(19):
        splits.add(_both(deal, "$100 million", "$130 million"))

    assert splits.found() == ()


def test_figures_that_differ_now_up_now_down_are_errors() -> None:
    splits = Splits()
    for deal in range(30):
        pair = ("$100 million", "$130 million")
        splits.add(_both(deal, *(pair if deal % 3 else pair[::-1])))

    assert splits.found() == ()


def test_other_currencies_and_loose_figures_are_not_compared() -> None:
    splits = Splits()
    for deal in range(30):
        splits.add(_both(deal, "EUR 100 million", "$130 million"))
        splits.add(_both(100 + deal, "more than $100 million", "$130 million"))

    assert splits.found() == ()


def test_a_source_with_two_figures_in_a_slot_is_left_out() -> None:
    splits = Splits()
    for deal in range(30):
        more = _said("Orme Times", deal, "$90 million")
        splits.add([*_both(deal, "$100 million", "$130 million"), more])

    assert splits.found() == ()
