"""Conflicts of sense: kind of deal, exclusivity, plans and talks, what a sum is."""

from dataclasses import replace
from typing import Any

from pipeline.records import Assertion, Conflict
from pipeline.values import Exclusivity
from tests.reconcile.stories import Said, Story, pair, reconcile, says, tell

RATE = says("amount", "rate", "$25 million per month")


def _bought(path: str, **more: Any) -> Story:  # noqa: ANN401
    return tell(
        path,
        says("party", "acquirer", "Orbal Systems", kind="acquisition"),
        says("party", "target", "Tarn Compute", kind="acquisition"),
        says("amount", "price", "$2 billion", kind="acquisition"),
        **more,
    )


def _licensed(path: str, **more: Any) -> Story:  # noqa: ANN401
    return tell(
        path,
        says("party", "licensee", "Orbal Systems", kind="licence"),
        says("party", "licensor", "Tarn Compute", kind="licence"),
        says("amount", "total", "$2 billion", kind="licence"),
        **more,
    )


def _of_type(sort: str, *stories: Story) -> list[Conflict]:
    return [row for row in reconcile(*stories).conflicts if row.type == sort]


def test_a_purchase_to_one_is_a_licence_to_another() -> None:
    (conflict,) = _of_type("deal_type", _bought("a.txt"), _licensed("b.txt"))

    assert (conflict.field, conflict.severity) == ("status", "major")
    assert [side.normal for side in conflict.sides] == ["acquisition", "licence"]
    assert "“Tarn Compute” as licensor" in conflict.explanation


def test_an_article_that_tells_both_kinds_takes_no_side() -> None:
    both = tell(
        "b.txt",
        *(says("party", r, n, kind="licence") for r, n in _ROLES),
        says("amount", "price", "$2 billion", kind="licence"),
    )

    assert not _of_type("deal_type", _bought("a.txt"), both)


_ROLES = (
    ("licensee", "Orbal Systems"),
    ("licensor", "Tarn Compute"),
    ("acquirer", "Orbal Systems"),
    ("target", "Tarn Compute"),
)


def test_services_and_supplies_are_one_kind() -> None:
    supply = [
        says("party", "customer", "Orbal Systems", kind="supply"),
        says("party", "provider", "Tarn Compute", kind="supply"),
    ]

    assert not _of_type("deal_type", tell("a.txt", *pair()), tell("b.txt", *supply))


def _exclusivity(words: str, **more: Any) -> Said:  # noqa: ANN401
    return _Exclusive("exclusivity", "deal", words, **more)


class _Exclusive(Said):
    @property
    def value(self) -> Exclusivity:
        return Exclusivity.parse(self.words)


def test_exclusive_to_one_and_one_of_several_to_another_conflict() -> None:
    (conflict,) = _of_type(
        "scope",
        tell("a.txt", *pair(), _exclusivity("an exclusive contract")),
        tell(
            "b.txt",
            *pair(),
            _exclusivity("one of the suppliers", assertion=Assertion.POSSIBLE),
        ),
    )

    assert (conflict.field, conflict.severity) == ("exclusivity", "moderate")
    assert "“one of the suppliers”" in conflict.explanation


def test_both_calling_it_exclusive_agree() -> None:
    result = reconcile(
        tell("a.txt", *pair(), _exclusivity("an exclusive contract")),
        tell("b.txt", *pair(), _exclusivity("the sole supplier")),
    )

    assert not result.conflicts


def _stage(words: str) -> Said:
    return says("status", "deal", words, assertion=Assertion.POSSIBLE)


def test_a_settled_plan_against_talks_is_a_tension() -> None:
    (conflict,) = _of_type(
        "modality",
        tell("a.txt", *pair(), RATE, _stage("plans to rent")),
        tell("b.txt", *pair(), RATE, _stage("in talks")),
    )

    assert (conflict.kind, conflict.severity) == ("tension", "minor")


def test_talks_that_become_a_plan_are_a_step() -> None:
    stories = (
        tell("a.txt", *pair(), RATE, _stage("plans to rent"), published="2026-03-09"),
        tell("b.txt", *pair(), RATE, _stage("in talks"), published="2026-03-02"),
    )

    assert not _of_type("modality", *stories)


def test_an_article_of_plans_and_talks_takes_no_side() -> None:
    stories = (
        tell("a.txt", *pair(), RATE, _stage("plans to rent"), _stage("in talks")),
        tell("b.txt", *pair(), RATE, _stage("in talks")),
    )

    assert not _of_type("modality", *stories)


def test_one_sum_as_contract_value_and_as_outlay_is_two_definitions() -> None:
    contract = says("amount", "total", "$900 million")
    outlay = says("amount", "cost", "$900 million")
    (conflict,) = _of_type(
        "definition",
        _worded("a.txt", contract, "a {} agreement"),
        _worded("b.txt", outlay, "will invest {} to revive it"),
    )

    assert conflict.field == "amount"
    assert "Two definitions are in use." in conflict.explanation


def _worded(path: str, said: Said, frame: str) -> Story:
    """Write a figure into other words, the claim quoting the figure alone."""
    plain = tell(path, *pair(), said)
    words = frame.format(said.words)
    text = plain.article.text.replace(said.words, words)
    start = text.index(said.words)
    place = {"start": start, "end": start + len(said.words)}
    around = {"sentence_start": start - 12, "sentence_end": len(text)}
    claims = [
        c.model_copy(update=place | around) if c.field == "amount" else c
        for c in plain.claims
    ]
    article = plain.article.model_copy(update={"text": text, "chars": len(text)})
    return replace(plain, article=article, claims=tuple(claims))


def test_a_sum_called_a_loan_is_no_rival_of_the_price() -> None:
    price = _worded("a.txt", says("amount", "total", "$900 million"), "{} in all")
    loan = _worded("b.txt", says("amount", "total", "$800 million"), "a {} loan")
    other = _worded("b.txt", says("amount", "total", "$800 million"), "{} in all")

    assert not _of_type("numeric", price, loan)
    assert _of_type("numeric", price, other)


def test_an_article_with_several_such_sums_takes_no_side() -> None:
    late = tell(
        "b.txt",
        *pair(),
        says("amount", "total", "$900 million"),
        says("amount", "total", "$700 million"),
    )

    result = reconcile(
        tell("a.txt", *pair(), says("amount", "total", "$800 million")), late
    )

    assert len(result.deals) == 1
    assert not result.conflicts


def test_a_retail_rate_does_not_make_the_sum_wrong() -> None:
    result = reconcile(
        tell(
            "a.txt",
            *pair(),
            says("amount", "rate", "$6 per month"),
            says("amount", "total", "$3 billion"),
            says("term", "", "a five-year"),
        )
    )

    assert not result.conflicts
