"""What several deals of two firms come to together, beside what each of them costs."""

import pytest

from pipeline.reconcile import Reconciled
from pipeline.reconcile.identity.aggregates import aggregates_among, is_aggregate
from tests.reconcile.stories import Said, Story, pair, reconcile, says, tell


def deal(path: str, price: str, day: str, *more: Said) -> Story:
    """Tell of one of several deals between the same two firms."""
    return tell(
        path,
        *pair(),
        says("amount", "total", price),
        *more,
        text=f"Story {path} tells of the deal of this day.",
        published=day,
    )


def view(words: str, *more: Said, path: str = "view.txt") -> Story:
    """Tell what all of them come to."""
    whole = says("amount", "total", "$11.5 billion")
    story = tell(
        path, *pair(), whole, *more, text=f"Story {path}.", published="2026-02-10"
    )
    at = story.article.text.index("$11.5")
    text = f"{story.article.text[:at]}{words} {story.article.text[at:]}"
    return _moved(story, text, at, len(words) + 1)


def _moved(story: Story, text: str, at: int, by: int) -> Story:
    """Make room in a text; what stands behind moves along."""
    article = story.article.model_copy(update={"text": text, "chars": len(text)})
    claims = tuple(
        claim.model_copy(
            update={
                "start": claim.start + by,
                "end": claim.end + by,
                "sentence_start": claim.sentence_start + (claim.start > at) * by,
                "sentence_end": claim.sentence_end + by,
            }
        )
        if claim.start >= at
        else claim
        for claim in story.claims
    )
    return Story(article, claims)


def told(words: str, *more: Said) -> Reconciled:
    """Reconcile three deals with a view of them all."""
    return reconcile(
        deal("a.txt", "$6 billion", "2025-03-02"),
        deal("b.txt", "$2.5 billion", "2025-09-09"),
        deal("c.txt", "$3 billion", "2026-02-03"),
        view(words, *more),
    )


@pytest.mark.parametrize(
    "words",
    [
        "The third brings the total value of their contracts to",
        "It takes the combined value of the orders to about",
        "Norvik has signed three contracts with Halden with a combined value of",
        "The total value of the two agreements is",
        "The five leases are together worth",
    ],
)
def test_what_several_deals_come_to_is_told_from_a_price(words: str) -> None:
    story = view(words)

    assert is_aggregate(story.claims[-1], story.article.text)


@pytest.mark.parametrize(
    "words",
    [
        "Norvik signed a contract with a total value of",
        "The deal brings Norvik the right to buy for",
        "It is one of three contracts and is worth",
        "The contract, with all options, totals",
    ],
)
def test_the_price_of_one_deal_is_no_sum_of_several(words: str) -> None:
    story = view(words)

    assert not is_aggregate(story.claims[-1], story.article.text)


def test_two_orders_told_as_one_deal_have_the_price_that_is_told() -> None:
    alone = view("Norvik won two orders worth a combined")

    assert is_aggregate(alone.claims[-1], alone.article.text)
    assert not aggregates_among(alone.claims, alone.article.text)


def test_a_sum_of_deals_is_linked_to_them_and_printed() -> None:
    result = told(
        "The third brings the total value of their contracts to",
        says("amount", "total", "$3 billion"),
    )

    whole = next(f for f in result.facts if f.normal == "USD 11500000000")
    (line,) = whole.derived
    assert whole.role == "other"
    parts, whole_again = line.expression.split(" = ")
    assert sorted(parts.split(" + ")) == [
        "USD 2500000000",
        "USD 3000000000",
        "USD 6000000000",
    ]
    assert whole_again == whole.normal
    assert line.expression in whole.reason
    sums = [link for link in result.links if link.decision == "sum_of"]
    assert {link.reasons for link in sums} == {(line.expression,)}
    assert len(sums) >= 2


def test_a_sum_of_deals_contradicts_the_price_of_none() -> None:
    result = told(
        "The third brings the total value of their contracts to",
        says("amount", "total", "$3 billion"),
    )

    assert not any(
        "USD 11500000000" in {side.normal for side in conflict.sides}
        for conflict in result.conflicts
    )


def test_deals_that_do_not_come_to_the_sum_are_linked_to_nothing() -> None:
    result = reconcile(
        deal("a.txt", "$6 billion", "2025-03-02"),
        deal("b.txt", "$1.2 billion", "2025-09-09"),
        view("The combined value of their contracts is"),
    )

    assert not any(link.decision == "sum_of" for link in result.links)
    assert not any(fact.derived for fact in result.facts)
