"""Each value that a claim may come from is a figure, with what became of it."""

from pipeline.extract.weighing import figures_of
from pipeline.records import WhyNot
from tests.extract.weighing.weighing import NO_DEAL, STEEL, TAKEOVER, figures, survey


def test_every_value_is_a_figure_of_its_field_in_reading_order() -> None:
    fields = {normal: figure.field for normal, figure in figures(TAKEOVER).items()}

    assert fields == {
        "USD 300000000": "amount",
        "fee USD 12000000": "termination",
        "2027-06-04": "term",
        "USD 55000000": "amount",
    }


def test_a_figure_tells_what_the_readers_made_of_it() -> None:
    found = figures(TAKEOVER)
    price, stranger = found["USD 300000000"], found["USD 55000000"]

    assert price.made is not None
    assert (price.made.role, price.why_not) == ("price", None)
    assert (stranger.made, stranger.why_not) == (None, WhyNot.OTHER_DEAL)


def test_a_figure_tells_its_unit_and_its_place_among_others() -> None:
    found = figures(STEEL)

    assert found["30 furnace"].unit == "furnace"
    assert found["USD 40000000"].unit == ""
    assert [found[f"USD {n}000000"].nth for n in (40, 7)] == [0, 1]


def test_a_figure_that_is_said_twice_knows_it_and_where_it_stood_first() -> None:
    text = TAKEOVER.replace("Ostra Brewing had sales of $55", "It is worth $300")

    reading, findings = survey(text)
    sums = [f for f in figures_of(reading, [], []) if f.field == "amount"]

    assert findings
    assert [(figure.said, figure.first) for figure in sums] == [(2, 1), (2, 1)]
    assert [figure.nth for figure in sums] == [0, 1]


def test_an_article_without_a_deal_has_figures_that_nobody_used() -> None:
    assert [figure.made for figure in figures(NO_DEAL).values()] == [None, None]
