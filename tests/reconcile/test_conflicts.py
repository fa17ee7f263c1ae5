"""What is a conflict, and what only looks like one."""

import pytest

from pipeline.records import Assertion, Conflict, ConflictKind, Verdict
from pipeline.values import RelationKind, Severity
from tests.reconcile.stories import (
    Said,
    Story,
    pair,
    reconcile,
    says,
    tell,
    undisclosed,
)

FILING = (("document", "Tarn Compute's F-1 filing"),)
SITE = says("facility", "", "Halden 1")
UNTIL = says("term", "", "through May 2031")
FILED = says("term", "", "through May 2031", by=FILING)
SECRET = undisclosed(
    "term",
    "The terms and duration of the deal remain undisclosed",
    covers=("term", "termination"),
)


def conflicts_between(*said: Said) -> tuple[Conflict, ...]:
    """Have one article say each thing, all about one deal and one site."""
    stories = [tell(f"{n}.txt", *pair(), SITE, one) for n, one in enumerate(said)]
    result = reconcile(*stories)
    assert len(result.deals) == 1
    return result.conflicts


def test_a_term_given_and_called_undisclosed_is_one_conflict() -> None:
    notice = says("termination", "", "90 days' notice", by=FILING)
    stories = [tell(f"{n}.txt", *pair(), FILED, notice) for n in range(3)]

    (conflict,) = reconcile(*stories, tell("9.txt", *pair(), SECRET)).conflicts

    assert (conflict.kind, conflict.field) == (ConflictKind.DISCLOSURE, "term")
    assert conflict.severity is Severity.MODERATE
    stated, secret = conflict.sides
    assert (stated.normal, secret.normal) == ("until 2031-05", "undisclosed")
    assert stated.paths == ("0.txt", "1.txt", "2.txt")
    assert stated.origins == ("Tarn Compute's F-1 filing",)
    assert secret.paths == ("9.txt",)
    assert "\u201cthrough May 2031\u201d" in conflict.explanation
    assert SECRET.words in conflict.explanation
    assert conflict.resolved_to == "until 2031-05"


def test_the_fact_of_a_disclosure_conflict_says_so() -> None:
    result = reconcile(tell("a.txt", *pair(), FILED), tell("b.txt", *pair(), SECRET))

    (fact,) = [f for f in result.facts if f.field == "term"]
    assert fact.verdict is Verdict.CONFLICTING
    assert len(fact.undisclosed) == 1
    assert "remain undisclosed" in fact.reason


def test_a_value_without_a_document_makes_a_minor_disclosure_conflict() -> None:
    (conflict,) = conflicts_between(UNTIL, SECRET)

    assert conflict.severity is Severity.MINOR


@pytest.mark.parametrize(
    ("secret_on", "given_on", "severity"),
    [
        ("2026-03-01", "2026-03-20", None),
        ("2026-03-20", "2026-03-01", Severity.MODERATE),
        ("2026-03-01", "2026-03-01", Severity.MINOR),
    ],
)
def test_a_statement_that_was_true_when_written_is_no_conflict(
    secret_on: str, given_on: str, severity: Severity | None
) -> None:
    result = reconcile(
        tell("a.txt", *pair(), UNTIL, published=given_on),
        tell("b.txt", *pair(), SECRET, published=secret_on),
    )

    assert [c.severity for c in result.conflicts] == ([severity] if severity else [])
    (fact,) = [f for f in result.facts if f.field == "term"]
    assert len(fact.superseded) == (0 if severity else 1)


def test_an_article_that_gives_what_it_calls_secret_contradicts_itself() -> None:
    (conflict,) = reconcile(tell("a.txt", *pair(), UNTIL, SECRET)).conflicts

    assert conflict.severity is Severity.MAJOR
    assert [side.paths for side in conflict.sides] == [("a.txt",), ("a.txt",)]


def test_an_article_on_two_deals_may_mean_the_other() -> None:
    other = [
        says("party", "customer", "Quill Power", frame=1),
        says("party", "provider", "Nimbus Foundry", frame=1),
    ]

    assert not reconcile(tell("a.txt", *pair(), UNTIL, SECRET, *other)).conflicts


@pytest.mark.parametrize(
    "words",
    [
        "Tarn Compute declined to disclose the length of the deal",
        "The companies did not give a date",
        "The length was not immediately clear",
        "It is not yet known how long it runs",
    ],
)
def test_silence_of_a_party_and_ignorance_are_no_conflict(words: str) -> None:
    assert not conflicts_between(FILED, undisclosed("term", words))


def test_a_statement_clashes_only_with_what_it_covers() -> None:
    amount = says("amount", "rate", "$25 million per month", by=FILING)

    assert not conflicts_between(amount, SECRET)


def test_a_price_given_by_unnamed_sources_stands_beside_official_silence() -> None:
    whispered = says("amount", "total", "$2 billion", by=(("unnamed", "a source"),))
    secret = undisclosed("amount", "Financial terms were not disclosed")

    assert not conflicts_between(whispered, secret)


def test_a_valuation_is_no_price_that_was_disclosed() -> None:
    valuation = says("amount", "valuation", "$2 billion")
    secret = undisclosed("amount", "Financial terms were not disclosed")

    assert not conflicts_between(valuation, secret)


def test_two_prices_are_a_conflict_with_both_quotes() -> None:
    (conflict,) = conflicts_between(
        says("amount", "price", "$5 billion"), says("amount", "price", "$9 billion")
    )

    assert conflict.kind is ConflictKind.CONTRADICTION
    assert conflict.relation is RelationKind.CONTRADICTION
    assert conflict.type == "numeric"
    assert {side.paths for side in conflict.sides} == {("0.txt",), ("1.txt",)}
    assert "\u201c$5 billion\u201d" in conflict.explanation
    assert "\u201c$9 billion\u201d" in conflict.explanation
    assert conflict.resolved_to is None


def test_a_side_backed_by_a_document_wins_but_the_conflict_stays() -> None:
    stories = [
        tell("a.txt", *pair(), SITE, says("amount", "price", "$5 billion", by=FILING)),
        tell("b.txt", *pair(), SITE, says("amount", "price", "$6 billion")),
    ]
    stories[1] = tell("b.txt", *pair(), SITE, says("amount", "price", "$6 billion"))

    result = reconcile(*stories)

    (fact,) = [f for f in result.facts if f.field == "amount"]
    assert fact.verdict is Verdict.CONFLICTING
    assert fact.normal == result.conflicts[0].resolved_to == "USD 5000000000"
    assert len(fact.dissenting) == 1


def test_sides_backed_alike_are_disputed() -> None:
    stories = [
        tell(f"{n}.txt", *pair(), SITE, says("amount", "price", f"${n} billion"))
        for n in (5, 6)
    ]

    (fact,) = [f for f in reconcile(*stories).facts if f.field == "amount"]
    assert fact.verdict is Verdict.DISPUTED


def test_three_values_are_one_conflict_with_three_sides() -> None:
    (conflict,) = conflicts_between(
        *(says("amount", "price", f"${n} billion") for n in (5, 6, 7))
    )

    assert len(conflict.sides) == 3


@pytest.mark.parametrize(
    ("left", "right", "sort"),
    [
        ("$1.4 billion", "$1.4 million", "magnitude_slip"),
        ("$2 billion", "$20 billion", "magnitude_slip"),
    ],
)
def test_slips_are_named(left: str, right: str, sort: str) -> None:
    (conflict,) = conflicts_between(
        says("amount", "price", left), says("amount", "price", right)
    )

    assert (conflict.type, conflict.severity) == (sort, Severity.MAJOR)


def test_a_monthly_figure_told_as_a_yearly_one_is_a_period_slip() -> None:
    (conflict,) = conflicts_between(
        says("amount", "rate", "$25 million a month"),
        says("amount", "rate", "$25 million a year"),
    )

    assert conflict.type == "period_slip"


def test_two_ratings_of_one_plant_are_a_tension() -> None:
    (conflict,) = conflicts_between(
        says("capacity", "contracted", "641 MW"),
        says("capacity", "contracted", "639 MW"),
    )

    assert (conflict.kind, conflict.severity) == (ConflictKind.TENSION, Severity.MINOR)


def test_a_floor_against_a_ceiling_is_a_tension() -> None:
    (conflict,) = conflicts_between(
        says("capacity", "contracted", "at least 480 MW"),
        says("capacity", "contracted", "up to 480 MW"),
    )

    assert conflict.kind is ConflictKind.TENSION


def test_two_ends_are_a_date_conflict_and_two_lengths_one_of_duration() -> None:
    (ends,) = conflicts_between(UNTIL, says("term", "", "through May 2035"))
    (lengths,) = conflicts_between(
        says("term", "", "a 20-year"), says("term", "", "a 10-year")
    )

    assert (ends.type, lengths.type) == ("date", "duration")


def test_two_signing_days_are_a_date_conflict() -> None:
    (conflict,) = conflicts_between(
        says("date", "signed", "March 3, 2026"), says("date", "signed", "March 4, 2026")
    )

    assert (conflict.field, conflict.type) == ("date", "date")


def test_stages_told_on_one_day_conflict() -> None:
    result = reconcile(
        tell(
            "a.txt", *pair(), says("status", "", "terminated"), published="2026-01-01"
        ),
        tell("b.txt", *pair(), says("status", "", "signed"), published="2026-01-01"),
    )

    assert [c.field for c in result.conflicts] == ["status"]


def test_a_denial_by_another_article_is_a_conflict() -> None:
    denied = says("amount", "price", "$5 billion", assertion=Assertion.DENIED)

    (conflict,) = conflicts_between(says("amount", "price", "$5 billion"), denied)

    assert conflict.type == "polarity"
    assert conflict.sides[1].paths == ("1.txt",)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("$24 billion a year", "$2 billion a month"),
        ("$2 billion a month", "approximately $2 billion a month"),
        ("$2 billion a month", "$6 billion per quarter"),
    ],
)
def test_rates_that_come_to_the_same_are_no_conflict(left: str, right: str) -> None:
    assert not conflicts_between(
        says("amount", "rate", left), says("amount", "rate", right)
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("more than $3 billion", "$3.4 billion"),
        ("nearly $30 billion", "$29.2 billion"),
        ("$4 billion to $5 billion", "up to $5 billion"),
        ("$2 billion", "more than $2 billion"),
        ("tens of billions of dollars", "$23 billion"),
        ("$27 billion", "24 billion euros"),
    ],
)
def test_rounder_or_vaguer_prices_are_no_conflict(left: str, right: str) -> None:
    assert not conflicts_between(
        says("amount", "price", left), says("amount", "price", right)
    )


@pytest.mark.parametrize("role", ["valuation", "cost", "revenue", "other", "component"])
def test_figures_beside_the_deal_are_never_rivals(role: str) -> None:
    assert not conflicts_between(
        says("amount", role, "$5 billion"), says("amount", role, "$9 billion")
    )


def test_figures_of_two_roles_are_never_compared() -> None:
    assert not conflicts_between(
        says("amount", "price", "$5 billion"), says("amount", "valuation", "$9 billion")
    )


def test_a_guess_contradicts_nobody() -> None:
    guess = says("amount", "price", "$9 billion", assertion=Assertion.POSSIBLE)

    assert not conflicts_between(says("amount", "price", "$5 billion"), guess)


@pytest.mark.parametrize("vague", ["multi-year", "a five-year", "until 2031"])
def test_a_vaguer_term_fits_an_end_date(vague: str) -> None:
    assert not conflicts_between(UNTIL, says("term", "", vague))


def test_a_length_conflicts_with_an_end_once_the_start_is_known() -> None:
    start = says("date", "start", "June 2026")
    told: list[Story] = [
        tell("a.txt", *pair(), UNTIL, start),
        tell("b.txt", *pair(), says("term", "", "a 15-year")),
    ]

    assert [c.field for c in reconcile(*told).conflicts] == ["term"]


def test_options_to_extend_are_no_rival_terms() -> None:
    assert not conflicts_between(
        says("term", "", "a 10-year"), says("term", "", "two 5-year options")
    )


def test_values_that_one_article_gives_side_by_side_are_no_rivals() -> None:
    both = [says("capacity", "contracted", f"{n} aircraft") for n in (20, 50)]
    result = reconcile(
        tell("a.txt", *pair(), SITE, *both), tell("b.txt", *pair(), SITE, both[1])
    )

    assert not result.conflicts
    assert len([f for f in result.facts if f.field == "capacity"]) == 2


def test_units_that_measure_other_things_are_never_compared() -> None:
    assert not conflicts_between(
        says("capacity", "contracted", "300 MW"),
        says("capacity", "contracted", "48,000 GPUs"),
    )


def test_more_parties_in_one_article_are_a_fuller_list() -> None:
    third = says("party", "customer", "Ister Fund")

    result = reconcile(tell("a.txt", *pair()), tell("b.txt", *pair(), third))

    assert not result.conflicts


def _swap(other: str = "provider") -> tuple[Story, Story]:
    amount = says("amount", "total", "$2 billion")
    turned = [
        says("party", other, "Orbal Systems"),
        says("party", "customer", "Tarn Compute"),
    ]
    return tell("a.txt", *pair(), SITE, amount), tell("b.txt", *turned, SITE, amount)


def test_parties_that_change_places_are_a_conflict() -> None:
    (conflict,) = reconcile(*_swap()).conflicts

    assert (conflict.field, conflict.type) == ("party", "role_swap")
    assert [side.paths for side in conflict.sides] == [("a.txt",), ("b.txt",)]


def test_another_word_for_a_role_is_no_swap() -> None:
    assert not reconcile(*_swap("partner")).conflicts


def test_a_denial_in_the_article_that_states_the_value_is_no_conflict() -> None:
    price = says("amount", "price", "$5 billion")
    denied = says("amount", "price", "$5 billion", assertion=Assertion.DENIED)

    assert not reconcile(tell("a.txt", *pair(), price, denied)).conflicts


def test_figures_of_a_note_count_only_if_they_are_quoted() -> None:
    (conflict,) = conflicts_between(
        says("date", "signed", "March 3, 2026"), says("date", "signed", "June 30, 2026")
    )

    assert "days apart" not in conflict.explanation


@pytest.mark.parametrize(
    ("field", "role", "left", "right"),
    [
        ("amount", "total", "$2 billion", "$90 billion"),
        ("amount", "total", "billions of dollars", "$1.6 billion"),
        ("amount", "rate", "over $1 billion a year", "$30 billion a year"),
        ("capacity", "contracted", "300 MW", "1.4 GW"),
        ("capacity", "contracted", "130 million customers", "50 million customers"),
    ],
)
def test_figures_far_apart_or_vague_answer_other_questions(
    field: str, role: str, left: str, right: str
) -> None:
    more = says("amount", "fee", "$7 million")
    told = [says(field, role, words) for words in (left, right)]
    stories = [
        tell(f"{n}.txt", *pair(), SITE, more, one, published="2026-03-01")
        for n, one in enumerate(told)
    ]

    assert not reconcile(*stories).conflicts


def test_a_statement_that_names_no_price_is_none_about_the_price() -> None:
    site = undisclosed("amount", "No details were given on the site")

    assert not conflicts_between(says("amount", "total", "$2 billion"), site)


def test_a_vague_term_does_not_disclose_it() -> None:
    vague = says("term", "", "long-term")

    (conflict,) = reconcile(
        tell("a.txt", *pair(), FILED), tell("b.txt", *pair(), vague, SECRET)
    ).conflicts

    assert conflict.severity is Severity.MODERATE


def test_a_clash_quotes_those_who_give_the_value_and_not_the_silent() -> None:
    filed = says("amount", "total", "$43 million", by=FILING)
    rate = says("amount", "rate", "$2 million per month", by=FILING)
    secret = undisclosed("amount", "The price was not disclosed")

    conflicts = reconcile(
        tell("a.txt", *pair(), UNTIL, SITE, filed, secret),
        tell("b.txt", *pair(), UNTIL, SITE, rate),
    ).conflicts

    (conflict,) = [c for c in conflicts if c.kind is ConflictKind.DISCLOSURE]
    assert "43" not in conflict.explanation
    assert conflict.sides[0].paths == ("b.txt",)


def _prices(*words: str) -> list[set[str]]:
    """Have each article tell one price of one deal, which all agree on otherwise."""
    stories = [
        tell(
            f"{n}.txt",
            *pair(),
            SITE,
            UNTIL,
            says("amount", "total", price),
            published="2026-02-01",
        )
        for n, price in enumerate(words)
    ]
    result = reconcile(*stories)
    assert len(result.deals) == 1
    return [{side.normal for side in c.sides} for c in result.conflicts]


def test_a_rival_of_a_rival_is_no_third_thing() -> None:
    assert _prices("$100 million", "$240 million", "$600 million") == [
        {"USD 100000000", "USD 240000000", "USD 600000000"}
    ]


def test_far_figures_with_nothing_between_them_are_two_things() -> None:
    assert _prices("$100 million", "$610 million") == []
