"""What a deal is called: the kind that most of its articles tell."""

from dataclasses import replace

from tests.reconcile.stories import Story, again, pair, reconcile, says, tell


def _story(path: str, kind: str, *more: str) -> Story:
    said = (*pair(), *(says("amount", "total", words) for words in more))
    return tell(path, *(replace(one, kind=kind) for one in said))


def _kind_of(*stories: Story) -> str:
    (deal,) = reconcile(*stories).deals
    return deal.kind


def test_a_copy_does_not_outvote_another_article() -> None:
    told = _story("b.txt", "services")

    assert (
        _kind_of(
            _story("a.txt", "supply", "$4 million"),
            told,
            again(told, "c.txt"),
        )
        == "supply"
    )


def test_where_kinds_tie_the_family_that_most_tell_goes_first() -> None:
    assert (
        _kind_of(
            _story("a.txt", "acquisition", "$4 million"),
            _story("b.txt", "supply"),
            _story("c.txt", "services", "$4 million"),
        )
        == "services"
    )


def test_what_is_of_no_kind_is_so_for_want_of_one_alone() -> None:
    assert _kind_of(*(_story(f"{n}.txt", "other") for n in range(2))) == "other"
    assert (
        _kind_of(
            _story("a.txt", "other"),
            _story("b.txt", "other", "$4 million"),
            _story("c.txt", "supply"),
        )
        == "supply"
    )
