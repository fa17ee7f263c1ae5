"""Articles that have one source, as they slip alike or choose the same odd words."""

from string import ascii_lowercase

import pytest

from pipeline.reconcile.lineage.kinship import find_kin
from tests.reconcile.stories import Story, again, pair, reconcile, says, tell

ONE = (
    "The tannery gave its old kiln away as a thrifty bargain among patient neighbours."
)
TWO = "It leaves several winding routes towards steady harvests from borrowed orchards."
OTHER = "Nobody in the valley has seen the plan of the new works at the river so far."


def kin(*stories: Story) -> dict[str, str]:
    """Name for each story that has kin the path of the earliest one."""
    paths = {story.article.article_id: story.article.path for story in stories}
    found = find_kin(
        [story.article for story in stories],
        [claim for story in stories for claim in story.claims],
        {key: key for key in paths},
    )
    return {paths[key]: paths[first] for key, first in found.items()}


def test_two_phrases_of_its_own_tell_one_source() -> None:
    first = tell("a.txt", text=f"Norvik pays. {ONE} Halden is glad. {TWO}")
    second = tell("b.txt", text=f"{OTHER} {TWO[3:]} Norvik said no more. {ONE[4:]}")

    assert kin(first, second) == {"b.txt": "a.txt"}


def test_a_long_phrase_alone_tells_one_source() -> None:
    assert kin(tell("a.txt", text=ONE), tell("b.txt", text=f"{OTHER} {ONE}"))


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("borrowed orchards and patient neighbours at once", id="short"),
        pytest.param("it is as it was and as it is to be for all of us now", id="any"),
        pytest.param(
            "the company did not immediately respond to a request for further comment"
            " late in the evening",
            id="newsroom",
        ),
        pytest.param(
            "Norvik Holdings pays Halden Foundry 30 million dollars each June",
            id="fact",
        ),
    ],
)
def test_what_anybody_would_write_tells_nothing(phrase: str) -> None:
    first, second = (
        tell("a.txt", text=f"{OTHER} Then {phrase}."),
        tell("b.txt", text=f"At first {phrase}."),
    )

    assert not kin(first, second)


def test_who_quote_one_speaker_share_the_speaker_only() -> None:
    spoken = f'"{ONE}"'
    first = tell("a.txt", text=f"Mara Lindqvist said: {spoken}")
    second = tell("b.txt", text=f"{OTHER} {spoken} Lindqvist said.")
    lifted = tell("c.txt", text=f"{ONE} So it goes.")

    assert not kin(first, second)
    assert kin(first, second, lifted) == {"c.txt": "a.txt"}


def figures(path: str, price: str, size: str) -> Story:
    """Tell a price and a size."""
    return tell(
        path,
        says("amount", "total", price),
        says("capacity", "contracted", size),
        text=f"Story {path}.",
    )


def test_two_errors_that_nobody_else_makes_tell_one_source() -> None:
    right = [figures(f"{n}.txt", "$40 million", "300 MW") for n in range(4)]
    wrong = [figures(f"w{n}.txt", "$90 million", "130 MW") for n in range(2)]
    half = figures("x.txt", "$90 million", "300 MW")

    assert kin(*right, *wrong, half) == {"w1.txt": "w0.txt"}


def test_who_are_right_alike_need_no_common_source() -> None:
    right = [figures(f"{n}.txt", "$40 million", "300 MW") for n in range(5)]

    assert not kin(*right, figures("w.txt", "$90 million", "130 MW"))


def test_kin_and_their_copies_are_one_origin_and_the_lineage_says_so() -> None:
    told = [*pair(), says("amount", "total", "$40 million")]
    mine, yours = (" ".join(word + c for c in ascii_lowercase) for word in ("a", "b"))
    one = tell("a.txt", *told, text=f"{ONE} {TWO} {mine}")
    other = tell("b.txt", *told, text=f"{yours} {TWO} {ONE}")
    alone = tell("c.txt", *told, text=OTHER)

    result = reconcile(one, other, again(one, "d.txt"), alone)

    (price,) = (fact for fact in result.facts if fact.field == "amount")
    assert len(price.origins) == 2
    (deal,) = result.deals
    why = {(who, whom): reason for who, whom, reason in deal.lineage}
    ids = other.article.article_id, one.article.article_id
    assert why[ids] == "words or errors of one source"
