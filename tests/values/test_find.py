"""Finding every value of a text: the law, the overlaps, the speed."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import Money, Period, Quantity, find_values


def normals(text: str) -> list[str]:
    return [found.value.normal for found in find_values(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oakmere pays more than $40 billion through May 2029 for 300 megawatts.",
            [">=USD 40000000000", "until 2029-05", "300 MW"],
        ),
        (
            "a fee of $55 million and up to $410 million in milestones",
            ["USD 55000000", "<=USD 410000000"],
        ),
        (
            "the 20-year, $17 billion contract covers up to 960 megawatts",
            ["P20Y", "USD 17000000000", "<=960 MW"],
        ),
        ("$1.75 billion a month", ["USD 1750000000 per month"]),
        ("60,000 tonnes a year for five years", ["60000 t per year", "P5Y"]),
        ("either side may leave with 90 days' notice", ["notice P90D"]),
        ("35 mln dlrs", ["USD 35000000"]),
        ("10,000 pounds of beef", ["10000 lb"]),
        ("a 20-year-old firm", []),
        ("", []),
    ],
)
def test_values_are_found_in_the_order_of_the_text(
    text: str, expected: list[str]
) -> None:
    found = normals(text)

    assert [normal.split(" by ")[0] for normal in found] == expected


WORDS = st.sampled_from(
    [
        "$",
        "US$",
        "€",
        "£",
        "Rs",
        "GBP",
        "5",
        "1.25",
        "40",
        "1,250,000",
        "2030",
        "300",
        "billion",
        "million",
        "bn",
        "m",
        "k",
        "MW",
        "GW",
        "megawatts",
        "t",
        "tonnes",
        "dollars",
        "euros",
        "pounds",
        "-",
        "-plus",
        "+",
        "or",
        "more",
        "up",
        "to",
        "over",
        "about",
        "nearly",
        "between",
        "and",
        "from",
        "a",
        "an",
        "per",
        "month",
        "year",
        "annually",
        "share",
        "/",
        "square",
        "feet",
        "half",
        "quarter",
        "twenty",
        "five",
        "jets",
        "aircraft",
        "jobs",
        "new",
        "stores",
        "of",
        "the",
        "in",
        "for",
        "through",
        "until",
        "May",
        "Q3",
        "2029",
        "20-year",
        "90",
        "days'",
        "notice",
        "total",
        ",",
        ".",
        "(",
        ")",
        "'",
        "\n",
        "%",
        "hundreds",
        "tens",
        "billions",
        "several",
        "multi-million-dollar",
        "week",
        "ago",
    ]
)
SEPARATORS = st.sampled_from([" ", " ", " ", "", "-", "\n", "\u00a0"])


@st.composite
def news(draw: st.DrawFn) -> str:
    pairs = draw(st.lists(st.tuples(WORDS, SEPARATORS), max_size=14))
    return "".join(word + separator for word, separator in pairs)


@given(news())
@settings(deadline=None)  # the first search compiles the grammar
def test_a_mention_alone_reads_as_it_did_in_the_text(text: str) -> None:
    for kind in (Money, Quantity):
        for start, end, value, _ in kind.find(text):
            assert kind.parse(text[start:end]) == value


@given(news())
@settings(deadline=None)  # the first search compiles the grammar
def test_mentions_are_sorted_and_never_overlap(text: str) -> None:
    found = find_values(text)

    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    ends = [0, *(mention.end for mention in found)]
    assert all(end <= mention.start for end, mention in zip(ends, found, strict=False))


@given(news())
@settings(deadline=None)  # the first search compiles the grammar
def test_a_mention_begins_and_ends_with_a_visible_sign(text: str) -> None:
    for start, end, *_ in find_values(text):
        assert text[start:end] == text[start:end].strip()


@given(st.text(max_size=60))
@settings(deadline=None)
def test_no_text_breaks_the_search(text: str) -> None:
    for start, end, value, _ in find_values(text):
        assert type(value).parse(text[start:end]) == value


def test_money_outranks_a_quantity_and_a_longer_mention_a_shorter_one() -> None:
    kinds = [
        type(found.value) for found in find_values("$5 a barrel until 2030, 40 barrels")
    ]

    assert kinds == [Money, Period, Quantity]


ATTACKS = [
    "$",
    "1,",
    "million ",
    "(",
    "1",
    "1 ",
    "$1 ",
    "1-",
    "a ",
    " ",
    "\n",
    "tens of ",
    "half a ",
]


@pytest.mark.parametrize("piece", ATTACKS)
def test_attack_strings_take_time_in_proportion(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        for kind in (Money, Quantity):
            list(kind.find(piece * times))
        return time.process_time() - start

    seconds(100)

    assert seconds(8_000) < 10 * 16 * max(seconds(500), 0.01)


def test_plain_news_is_read_fast_enough() -> None:
    sentence = "The board of Oakmere met in town and said that talks go on, after all. "
    text = (
        sentence * 40 + "It pays $1.75 billion a month for 300 MW through May 2029. "
    ) * 60
    start = time.process_time()

    for kind in (Money, Quantity):
        list(kind.find(text))

    assert len(text) / (time.process_time() - start) > 500_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 300 MW deal", "300 MW"),
        ("an 8 GW plan", "8 GW"),
        ("a 38,000-square-foot hall", "38000 sq ft"),
        ("a 120-aircraft order", "120 aircraft"),
        ("a 5% stake", "5 %"),
        ("a 20 million euro fund", "EUR 20000000"),
        ("a two million euro fund", "EUR 2000000"),
        ("a million tonnes", "1000000 t"),
    ],
)
def test_an_article_before_a_figure_hides_nothing(text: str, expected: str) -> None:
    assert normals(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shares fell $3 to $71", ["USD 3", "USD 71"]),
        ("shares rose from $3 to $71", ["USD 3", "USD 71"]),
        ("shares rose by $3 to $71", ["USD 3", "USD 71"]),
        ("output fell 300 tonnes to 4,000 tonnes", ["300 t", "4000 t"]),
        ("costs $3 to $4", ["USD 3..4"]),
        ("plans to raise $3 billion to $4 billion", ["USD 3000000000..4000000000"]),
        ("fell 3% to 4%", ["3..4 %"]),
        ("Unit 1 300 MW", ["300 MW"]),
        ("Block 2 400 MW", ["400 MW"]),
        ("burns 40 000 tonnes", ["40000 t"]),
        ("burns 40\u00a0000 tonnes", ["40000 t"]),
    ],
)
def test_a_move_and_a_label_are_no_part_of_a_figure(
    text: str, expected: list[str]
) -> None:
    assert normals(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It sold 150 million euro bonds.", ["EUR 150000000"]),
        ("It sold $ 150 million notes.", ["USD 150000000"]),
        ("It runs 3 million real estate units.", ["3000000 unit"]),
        ("It broke section 20 (g) of the act.", []),
        ('It made "over 5" of them.', []),
        ('It made 12" wafers.', ["12 inch"]),
        ("The crate weighs 20 pounds.", ["20 lb"]),
        ("The crate costs 20 pounds.", ["GBP 20"]),
        ("It paid 10 rmb 20 usd.", ["CNY 10", "USD 20"]),
        ("It kept its forecast for the full year.", []),
        ("It rose from 3 MW to almost 5 MW.", ["3 MW", "~5 MW"]),
        ("Its P5 and R2 models sold.", []),
        ("a year", ["P1Y"]),
        ("year", []),
        ("A dollar", ["USD 1"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_neighbouring_words_tell_what_a_figure_is(text: str, values: list[str]) -> None:
    assert [found.value.normal for found in find_values(text)] == values
