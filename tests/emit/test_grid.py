"""The grid tells the five states of a source, and never guesses silence."""

from pipeline.emit import Index, Results
from pipeline.emit.grid import Cell, Stance, State, lay_grid
from pipeline.records import Derivation, Fact, Mention


def cells(results: Results, field: str) -> tuple[Cell, ...]:
    grid = lay_grid(results.deals[0], Index(results))
    return next(row.cells for row in grid.rows if row.fact.field == field)


def changed(results: Results, field: str, **update: object) -> Results:
    facts = [
        fact.model_copy(update=update) if fact.field == field else fact
        for fact in results.facts
    ]
    return results._replace(facts=tuple(facts))


def test_an_article_that_supports_a_fact_states_it(results: Results) -> None:
    first, second = cells(results, "party")

    assert (first.state, first.stance) == (State.STATED, Stance.AGREES)
    assert [claim.quote for claim in second.claims] == ["Orbal Systems"]


def test_an_article_that_refuses_a_fact_is_undisclosed(results: Results) -> None:
    assert [cell.state for cell in cells(results, "term")] == [
        State.STATED,
        State.UNDISCLOSED,
    ]


def test_an_article_that_reconcile_calls_silent_is_silent(results: Results) -> None:
    assert cells(results, "amount")[1].state is State.SILENT


def test_silence_is_not_said_where_an_unused_figure_stands(results: Results) -> None:
    article = results.articles[1]
    spare: Mention = results.mentions[0].model_copy(
        update={"article_id": article.article_id, "path": article.path}
    )

    cell = cells(results._replace(mentions=(spare,)), "amount")[1]

    assert cell.state is State.UNREAD
    assert [mention.quote for mention in cell.passages] == ["$40"]


def test_an_article_that_nobody_judged_is_unread(results: Results) -> None:
    assert (
        cells(changed(results, "amount", silent=()), "amount")[1].state is State.UNREAD
    )


def test_a_value_in_other_words_is_compatible(results: Results) -> None:
    cell = cells(
        changed(results, "amount", normal="~USD 25000000 per month"), "amount"
    )[0]

    assert cell.stance is Stance.COMPATIBLE


def test_dissent_and_supersession_are_told_apart(results: Results) -> None:
    fact: Fact = results.facts[0]
    one, two = fact.supporting
    told = changed(
        results, "party", supporting=(), dissenting=(one,), superseded=(two,)
    )

    assert [cell.stance for cell in cells(told, "party")] == [
        Stance.DISSENTS,
        Stance.SUPERSEDED,
    ]


def test_a_value_that_follows_from_a_claim_is_derived(results: Results) -> None:
    check = Derivation(
        expression="rate x months",
        inputs=(results.claims[4].claim_id,),
        result="USD 1",
        check="consistent",
    )
    told = changed(results, "amount", derived=(check,), silent=())

    assert cells(told, "amount")[1].state is State.DERIVED


def test_facts_come_in_reading_order(results: Results) -> None:
    extra = results.facts[0].model_copy(update={"field": "exclusivity", "fact_id": "x"})
    told = results._replace(facts=(extra, *reversed(results.facts)))

    rows = lay_grid(told.deals[0], Index(told)).rows

    assert [row.fact.field for row in rows] == [
        "party",
        "amount",
        "term",
        "exclusivity",
    ]
