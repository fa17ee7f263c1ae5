"""How amounts of money are read and printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ValueParseError
from pipeline.values import Bound, Money

PLAIN = [
    ("$5", "USD 5"),
    ("$5.50", "USD 5.5"),
    ("$0.99", "USD 0.99"),
    ("$.75", "USD 0.75"),
    ("$1,250", "USD 1250"),
    ("$1,250,000", "USD 1250000"),
    ("$12,34,56,789", "USD 123456789"),
    ("$40 000", "USD 40000"),
    ("$40\u00a0000", "USD 40000"),
    ("$40\u202f000\u202f000", "USD 40000000"),
    ("$40\u2019000", "USD 40000"),
    ("$2.5K", "USD 2500"),
    ("$2.5k", "USD 2500"),
    ("$7m", "USD 7000000"),
    ("$7M", "USD 7000000"),
    ("$7MM", "USD 7000000"),
    ("$7mm", "USD 7000000"),
    ("$7mn", "USD 7000000"),
    ("$7 mln", "USD 7000000"),
    ("$7 mil", "USD 7000000"),
    ("$7 million", "USD 7000000"),
    ("$7-million", "USD 7000000"),
    ("$7\u2011million", "USD 7000000"),
    ("$7\u00a0million", "USD 7000000"),
    ("$7\nmillion", "USD 7000000"),
    ("$ 7 million", "USD 7000000"),
    ("$1.75b", "USD 1750000000"),
    ("$1.75B", "USD 1750000000"),
    ("$1.75 B", "USD 1750000000"),
    ("$1.75bn", "USD 1750000000"),
    ("$1.75 Bn", "USD 1750000000"),
    ("$1.75 bln", "USD 1750000000"),
    ("$1.75 Billion", "USD 1750000000"),
    ("$1.75-billion", "USD 1750000000"),
    ("$1,75 billion", "USD 1750000000"),
    ("$1 trillion", "USD 1000000000000"),
    ("$1.4tn", "USD 1400000000000"),
    ("$1.4T", "USD 1400000000000"),
    ("$1.4 trn", "USD 1400000000000"),
    ("$2½ million", "USD 2500000"),
    ("$2 1/2 million", "USD 2500000"),
    ("$6.2 billion dollars", "USD 6200000000"),
    ("$6.2 billion dollar", "USD 6200000000"),
]
CURRENCIES = [
    ("US$3bn", "USD 3000000000"),
    ("US $3bn", "USD 3000000000"),
    ("U.S.$3bn", "USD 3000000000"),
    ("USD3bn", "USD 3000000000"),
    ("USD 3bn", "USD 3000000000"),
    ("USD$3bn", "USD 3000000000"),
    ("3bn USD", "USD 3000000000"),
    ("3 billion US dollars", "USD 3000000000"),
    ("3 billion U.S. dollars", "USD 3000000000"),
    ("3 bln dlrs", "USD 3000000000"),
    ("$3bn USD", "USD 3000000000"),
    ("A$3m", "AUD 3000000"),
    ("AU$3m", "AUD 3000000"),
    ("3m Australian dollars", "AUD 3000000"),
    ("$3m AUD", "AUD 3000000"),
    ("C$3m", "CAD 3000000"),
    ("CA$3m", "CAD 3000000"),
    ("CAD 3m", "CAD 3000000"),
    ("3 mln Canadian dlrs", "CAD 3000000"),
    ("HK$3m", "HKD 3000000"),
    ("3m Hong Kong dollars", "HKD 3000000"),
    ("NZ$3m", "NZD 3000000"),
    ("S$3m", "SGD 3000000"),
    ("NT$3m", "TWD 3000000"),
    ("3m New Taiwan dollars", "TWD 3000000"),
    ("R$3m", "BRL 3000000"),
    ("3 million reais", "BRL 3000000"),
    ("MX$3m", "MXN 3000000"),
    ("3 million Mexican pesos", "MXN 3000000"),
    ("3 million pesos", "XXX 3000000"),
    ("€2.1bn", "EUR 2100000000"),
    ("€2,1 Mrd.", "EUR 2100000000"),
    ("2.1bn€", "EUR 2100000000"),
    ("2,1 milliard €", "EUR 2100000000"),
    ("EUR 2.1bn", "EUR 2100000000"),
    ("EUR2.1bn", "EUR 2100000000"),
    ("2.1bn euros", "EUR 2100000000"),
    ("2.1 billion euro", "EUR 2100000000"),
    ("€1.250.000", "EUR 1250000"),
    ("€1.250,50", "EUR 1250.5"),
    ("40 000 €", "EUR 40000"),
    ("£4m", "GBP 4000000"),
    ("GBP 4m", "GBP 4000000"),
    ("4m pounds", "GBP 4000000"),
    ("4 million pounds sterling", "GBP 4000000"),
    ("4 million British pounds", "GBP 4000000"),
    ("4 mln stg", "GBP 4000000"),
    ("200 quid", "GBP 200"),
    ("¥50bn", "JPY 50000000000"),
    ("50 billion yen", "JPY 50000000000"),
    ("JPY50bn", "JPY 50000000000"),
    ("CN¥50bn", "CNY 50000000000"),
    ("RMB 50bn", "CNY 50000000000"),
    ("50 billion yuan", "CNY 50000000000"),
    ("50 billion renminbi", "CNY 50000000000"),
    ("50 billion Chinese yuan", "CNY 50000000000"),
    ("₹500 crore", "INR 5000000000"),
    ("Rs 500 crore", "INR 5000000000"),
    ("Rs. 500 crore", "INR 5000000000"),
    ("Rs 5 lakh", "INR 500000"),
    ("Rs 1.5 lakh crore", "INR 1500000000000"),
    ("INR 12,34,567", "INR 1234567"),
    ("500 crore rupees", "INR 5000000000"),
    ("₩2tn", "KRW 2000000000000"),
    ("2 trillion won", "KRW 2000000000000"),
    ("CHF 80m", "CHF 80000000"),
    ("80 million Swiss francs", "CHF 80000000"),
    ("SEK 500 million", "SEK 500000000"),
    ("500 million kronor", "SEK 500000000"),
    ("500 million Swedish crowns", "SEK 500000000"),
    ("NOK 500 million", "NOK 500000000"),
    ("500 million Norwegian kroner", "NOK 500000000"),
    ("500 million Danish crowns", "DKK 500000000"),
    ("500 million kroner", "XXX 500000000"),
    ("PLN 20m", "PLN 20000000"),
    ("20 million zlotys", "PLN 20000000"),
    ("200 zł", "PLN 200"),
    ("300 million Czech crowns", "CZK 300000000"),
    ("9 billion forints", "HUF 9000000000"),
    ("12 billion roubles", "RUB 12000000000"),
    ("₽12bn", "RUB 12000000000"),
    ("TRY 500 million", "TRY 500000000"),
    ("500 million Turkish lira", "TRY 500000000"),
    ("₪90m", "ILS 90000000"),
    ("90 million shekels", "ILS 90000000"),
    ("SAR 3bn", "SAR 3000000000"),
    ("3 billion Saudi riyals", "SAR 3000000000"),
    ("AED 3bn", "AED 3000000000"),
    ("3 billion dirhams", "AED 3000000000"),
    ("R500 million", "ZAR 500000000"),
    ("ZAR 500 million", "ZAR 500000000"),
    ("500 million rand", "ZAR 500000000"),
    ("₦40bn", "NGN 40000000000"),
    ("40 billion naira", "NGN 40000000000"),
    ("KSh 40bn", "KES 40000000000"),
    ("RM200m", "MYR 200000000"),
    ("200 million ringgit", "MYR 200000000"),
    ("Rp 5 trillion", "IDR 5000000000000"),
    ("5 trillion rupiah", "IDR 5000000000000"),
    ("฿900m", "THB 900000000"),
    ("900 million baht", "THB 900000000"),
    ("₱900m", "PHP 900000000"),
    ("900 million Philippine pesos", "PHP 900000000"),
    ("₫900bn", "VND 900000000000"),
    ("EGP 70m", "EGP 70000000"),
    ("70 million Egyptian pounds", "EGP 70000000"),
    ("60 million hryvnias", "UAH 60000000"),
    ("161 mln marks", "DEM 161000000"),
    ("52 cents", "USD 0.52"),
    ("52¢", "USD 0.52"),
    ("99 pence", "GBP 0.99"),
    ("fifty bucks", "USD 50"),
]
SPELLED = [
    ("half a billion dollars", "USD 500000000"),
    ("half-a-billion-dollar", "USD 500000000"),
    ("a half billion dollars", "USD 500000000"),
    ("a quarter of a billion dollars", "USD 250000000"),
    ("three-quarters of a million euros", "EUR 750000"),
    ("a billion dollars", "USD 1000000000"),
    ("a million pounds", "GBP 1000000"),
    ("one million euros", "EUR 1000000"),
    ("twenty-five million euros", "EUR 25000000"),
    ("two and a half billion dollars", "USD 2500000000"),
    ("a hundred million yen", "JPY 100000000"),
    ("one hundred and twenty million dollars", "USD 120000000"),
    ("a dozen million euros", "EUR 12000000"),
    ("billion-dollar", "~USD 1000000000"),
    ("multibillion-dollar", "~USD 2000000000..1000000000000"),
    ("multi-million-pound", "~GBP 2000000..1000000000"),
    ("tens of billions of dollars", "~USD 20000000000..100000000000"),
    ("hundreds of millions of euros", "~EUR 200000000..1000000000"),
    ("billions of dollars", "~USD 2000000000..1000000000000"),
    ("several billion dollars", "~USD 2000000000..10000000000"),
    ("a few million pounds", "~GBP 2000000..10000000"),
    ("several hundred million dollars", "~USD 200000000..1000000000"),
    ("nine-figure sum", "~XXX 100000000..1000000000"),
]
BOUNDED = [
    ("about $5bn", "~USD 5000000000"),
    ("some $5bn", "~USD 5000000000"),
    ("~$5bn", "~USD 5000000000"),
    ("c. £5bn", "~GBP 5000000000"),
    ("an estimated $5bn", "~USD 5000000000"),
    ("in the neighborhood of $5bn", "~USD 5000000000"),
    ("in the region of £5bn", "~GBP 5000000000"),
    ("nearly $5bn", "~USD 5000000000"),
    ("just shy of $5bn", "~USD 5000000000"),
    ("just over $5bn", "~USD 5000000000"),
    ("slightly more than $5bn", "~USD 5000000000"),
    ("$5bn or so", "~USD 5000000000"),
    ("over $5bn", ">=USD 5000000000"),
    ("well over $5bn", ">=USD 5000000000"),
    ("more than half a billion dollars", ">=USD 500000000"),
    ("in excess of €5bn", ">=EUR 5000000000"),
    ("upwards of $5bn", ">=USD 5000000000"),
    ("north of $5bn", ">=USD 5000000000"),
    ("substantially more than $5bn", ">=USD 5000000000"),
    (">$5bn", ">=USD 5000000000"),
    ("at least $5bn", ">=USD 5000000000"),
    ("no less than $5bn", ">=USD 5000000000"),
    ("a minimum of $5bn", ">=USD 5000000000"),
    ("$5+ billion", ">=USD 5000000000"),
    ("$5B+", ">=USD 5000000000"),
    ("$5 billion+", ">=USD 5000000000"),
    ("$5 billion-plus", ">=USD 5000000000"),
    ("$5 billion or more", ">=USD 5000000000"),
    ("up to $5bn", "<=USD 5000000000"),
    ("as much as $5bn", "<=USD 5000000000"),
    ("up to about $5bn", "<=USD 5000000000"),
    ("up to a whopping $5bn", "<=USD 5000000000"),
    ("no more than $5bn", "<=USD 5000000000"),
    ("capped at $5bn", "<=USD 5000000000"),
    ("not exceeding $5bn", "<=USD 5000000000"),
    ("less than $5bn", "<=USD 5000000000"),
    ("under $5bn", "<=USD 5000000000"),
    ("a total of $5bn", "USD 5000000000 total"),
    ("up to a total of $5bn", "<=USD 5000000000 total"),
    ("more than $5bn in total", ">=USD 5000000000 total"),
    ("a combined $5bn", "USD 5000000000 total"),
    ("$5bn all told", "USD 5000000000 total"),
]
RANGES = [
    ("$3bn to $4bn", "USD 3000000000..4000000000"),
    ("$3 billion to $4 billion", "USD 3000000000..4000000000"),
    ("$3-4 billion", "USD 3000000000..4000000000"),
    ("$3\u2013$4 billion", "USD 3000000000..4000000000"),
    ("$3bn-$4bn", "USD 3000000000..4000000000"),
    ("$3 to $4 billion", "USD 3000000000..4000000000"),
    ("$900 million to $1.1 billion", "USD 900000000..1100000000"),
    ("between $3bn and $4bn", "USD 3000000000..4000000000"),
    ("between 3 and 4 billion euros", "EUR 3000000000..4000000000"),
    ("from $3bn to $4bn", "USD 3000000000..4000000000"),
    ("anywhere from $3 to $4 a month", "USD 3..4 per month"),
    ("3 to 4 billion euros", "EUR 3000000000..4000000000"),
    ("3-4m pounds", "GBP 3000000..4000000"),
    ("$20-25 a share", "USD 20..25 per share"),
    ("$20\u201325", "USD 20..25"),
    ("about $3bn to $4bn", "~USD 3000000000..4000000000"),
    ("up to $3-4 billion", "<=USD 4000000000"),
]
RATES = [
    ("$1.75 billion per month", "USD 1750000000 per month"),
    ("$1.75 billion a month", "USD 1750000000 per month"),
    ("$1.75 billion monthly", "USD 1750000000 per month"),
    ("$1.75B/month", "USD 1750000000 per month"),
    ("$1.75B/mo", "USD 1750000000 per month"),
    ("$1.75 billion each month", "USD 1750000000 per month"),
    ("$1.75 billion every month", "USD 1750000000 per month"),
    ("$21 billion annually", "USD 21000000000 per year"),
    ("$21 billion a year", "USD 21000000000 per year"),
    ("$21 billion per annum", "USD 21000000000 per year"),
    ("$21 billion/yr", "USD 21000000000 per year"),
    ("$21 billion per fiscal year", "USD 21000000000 per year"),
    ("$21 billion in annual rent", "USD 21000000000 per year"),
    ("annual payments of $15 million", "USD 15000000 per year"),
    ("a monthly price of $2 million", "USD 2000000 per month"),
    ("an annual $15 million", "USD 15000000 per year"),
    ("$4 million-a-year", "USD 4000000 per year"),
    ("$4m-per-year", "USD 4000000 per year"),
    ("$4 million a quarter", "USD 4000000 per quarter"),
    ("$4 million quarterly", "USD 4000000 per quarter"),
    ("$4 million a week", "USD 4000000 per week"),
    ("$4 million a day", "USD 4000000 per day"),
    ("$30 an hour", "USD 30 per hour"),
    ("at least $4m a year", ">=USD 4000000 per year"),
    ("$38 a share", "USD 38 per share"),
    ("$38 per share", "USD 38 per share"),
    ("$38/share", "USD 38 per share"),
    ("$38 in cash per share", "USD 38 per share"),
    ("$38.50 per ordinary share", "USD 38.5 per share"),
    ("85 cents a share", "USD 0.85 per share"),
    ("$380 per square foot", "USD 380 per sq ft"),
    ("$380 a square foot", "USD 380 per sq ft"),
    ("$380/sq ft", "USD 380 per sq ft"),
    ("€90 per MWh", "EUR 90 per MWh"),
    ("€90/MWh", "EUR 90 per MWh"),
    ("€90 per megawatt-hour", "EUR 90 per MWh"),
    ("12 cents per kilowatt-hour", "USD 0.12 per kWh"),
    ("$75 a barrel", "USD 75 per barrel"),
    ("$1,900 an ounce", "USD 1900 per oz"),
    ("$900 a tonne", "USD 900 per t"),
    ("$20 per dose", "USD 20 per dose"),
    ("$15 per user per month", "USD 15 per user per month"),
    ("$3.75 per square foot per month", "USD 3.75 per sq ft per month"),
    ("$3 per million tokens", "USD 3 per million tokens"),
    ("$40 apiece", "USD 40 per unit"),
]
PHRASES = [*PLAIN, *CURRENCIES, *SPELLED, *BOUNDED, *RANGES, *RATES]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(PHRASES) >= 200
    assert len({normal.lstrip("~<>=")[:3] for _, normal in PHRASES}) >= 30


@pytest.mark.parametrize(("mention", "normal"), PHRASES, ids=[p for p, _ in PHRASES])
def test_money_reads_newsroom_spellings(mention: str, normal: str) -> None:
    assert Money.parse(mention).normal == normal


@pytest.mark.parametrize(("mention", "normal"), PHRASES, ids=[p for p, _ in PHRASES])
def test_money_is_found_whole_inside_a_sentence(mention: str, normal: str) -> None:
    text = f"Harbourline said the price was {mention}, people close to it said."

    found = list(Money.find(text))

    assert [(text[f.start : f.end], f.value.normal) for f in found] == [
        (mention, normal)
    ]


@pytest.mark.parametrize(("mention", "normal"), PHRASES, ids=[p for p, _ in PHRASES])
def test_a_printed_amount_reads_back_as_it_was_printed(
    mention: str, normal: str
) -> None:
    assert Money.parse(Money.parse(mention).normal).normal == normal


@pytest.mark.parametrize(
    "text",
    [
        "Series B funding closed",
        "the R&D 40 list",
        "a dollar 40 years ago",
        "call 1-800-555-0199 now",
        "the Vireo R500 and the Vireo S7",
        "Boxer 700 jets, model X5",
        "it won 3 awards, 40 real estate licences",
        "300 million real estate portals",
        "10,000 pounds of beef",
        "the 5000 pounds (2,268 kg) crate",
        "ALL 5 million users",
        "All 50 states",
        "page 4 of 12, in May 2029, at 10:30",
        "25 percent, 300 MW, 20 years",
        "$",
        "US$",
        "a few dollars",
        "the team won",
        "C-3 and B2 units",
    ],
)
def test_what_looks_like_money_is_left_alone(text: str) -> None:
    assert [text[f.start : f.end] for f in Money.find(text)] == []


@pytest.mark.parametrize(
    ("text", "normals"),
    [
        ("rose from $3bn to $4bn", ["USD 3000000000", "USD 4000000000"]),
        ("raised its offer from $3bn to $4bn", ["USD 3000000000", "USD 4000000000"]),
        ("gave $10 million to 300 people", ["USD 10000000"]),
        ("$5m and $7m", ["USD 5000000", "USD 7000000"]),
        ("€3bn to $4bn", ["EUR 3000000000", "USD 4000000000"]),
        ("($30B plus $80B)", ["USD 30000000000", "USD 80000000000"]),
        ("13.1 billion euros ($15 billion)", ["EUR 13100000000", "USD 15000000000"]),
        ("$4 billion a year ago", ["USD 4000000000"]),
        ("$4 billion a year earlier", ["USD 4000000000"]),
        ("$4 billion annual report", ["USD 4000000000"]),
        ("$4 million a month-long strike", ["USD 4000000"]),
        ("talks about $5bn", ["USD 5000000000"]),
        ("took over $5bn", ["USD 5000000000"]),
        ("4 million pounds of debt", ["GBP 4000000"]),
        ("A $5 million deal", ["USD 5000000"]),
        ("R&D $5 million", ["USD 5000000"]),
        ("a Series C$ 5 million", ["CAD 5000000"]),
        ("a $250-300 million facility", ["USD 250000000..300000000"]),
        ("a $2 billion-plus deal", [">=USD 2000000000"]),
        ("a $100-million, 20-year contract", ["USD 100000000"]),
        ("$36\n\n4 million users", ["USD 36"]),
        ("$5 in 4 billion-dollar rounds", ["USD 5", "USD 4000000000"]),
    ],
)
def test_neighbouring_words_do_not_change_an_amount(
    text: str, normals: list[str]
) -> None:
    assert [found.value.normal for found in Money.find(text)] == normals


@pytest.mark.parametrize(
    "mention",
    ["", "$", "five", "300 MW", "$5 and $6", "the $5", "$5 deal", "$1,2345,6"],
)
def test_money_refuses_what_is_no_amount(mention: str) -> None:
    with pytest.raises(ValueParseError, match="is not an amount of money"):
        Money.parse(mention)


def test_a_bare_dollar_sign_infers_the_country() -> None:
    assert Money.parse("$5m").currency_inferred
    assert not Money.parse("US$5m").currency_inferred
    assert not Money.parse("€5m").currency_inferred


def test_the_bound_tells_which_end_is_open() -> None:
    floor, ceiling, exact = map(Money.parse, ("over $5", "up to $5", "$5"))

    five = Decimal(5)
    assert (floor.bound, floor.low, floor.high) == (Bound.OVER, five, None)
    assert (ceiling.bound, ceiling.low, ceiling.high) == (Bound.UP_TO, None, five)
    assert (exact.bound, exact.low, exact.high) == (Bound.EXACT, five, five)


def test_the_grain_is_the_last_digit_shown() -> None:
    assert Money.parse("$1.75bn").grain == 10_000_000
    assert Money.parse("$1,250 million").grain == 1_000_000
    assert str(Money.parse("50 cents").grain) == "0.01"


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("13.1 billion euros", "$15 billion", "incomparable"),
        ("A$5m", "$5m", "incomparable"),
        ("$38 a share", "$38", "tension"),
        ("$38 a share", "$4bn", "incomparable"),
        ("$38 a share", "$38 a barrel", "incomparable"),
        ("$380 per square foot", "$4,090 per square metre", "equivalent"),
        ("$4bn in total", "$4bn", "equal"),
        ("$10m a day", "$3.65bn a year", "equivalent"),
        ("$1m a week", "$52m a year", "refined_by"),
    ],
)
def test_amounts_are_compared_only_in_one_slot(
    left: str, right: str, kind: str
) -> None:
    assert Money.parse(left).relation(Money.parse(right)).kind.value == kind


AMOUNTS = st.sampled_from([mention for mention, _ in PHRASES]).map(Money.parse)


@given(AMOUNTS, AMOUNTS)
def test_money_relation_is_symmetric(left: Money, right: Money) -> None:
    there, back = left.relation(right), right.relation(left)

    assert (there.converse.kind, there.severity) == (back.kind, back.severity)


@given(AMOUNTS)
def test_an_amount_equals_itself(amount: Money) -> None:
    assert amount.relation(amount).kind.value == "equal"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("410p a share", "GBP 4.1 per share"),
        ("2.5p per unit", "GBP 0.025 per unit"),
        ("12\u00bdp", "GBP 0.125"),
        ("12p", "GBP 0.12"),
        ("10-15p", "GBP 0.1..0.15"),
        ("between 410p and 430p a share", "GBP 4.1..4.3 per share"),
        ("85 cents a share", "USD 0.85 per share"),
        ("50c a share", "USD 0.5 per share"),
        ("\u20ac90 million a season", "EUR 90000000 per season"),
        ("$4 million per episode", "USD 4000000 per episode"),
        ("\u00a330,000 a match", "GBP 30000 per match"),
        ("$31 a foot", "USD 31 per ft"),
        ("$46.50 for each share", "USD 46.5 per share"),
        ("$30,000 per patient", "USD 30000 per patient"),
        ("north of $4 billion", ">=USD 4000000000"),
    ],
)
def test_small_coins_and_prices_of_one_thing_are_read(text: str, normal: str) -> None:
    assert Money.parse(text).normal == normal
    assert [found.value.normal for found in Money.find(f"or {text}, it said")] == [
        normal
    ]


@pytest.mark.parametrize(
    "text", ["1080p video", "at 720p", "5p.m.", "size 12P", "50c", "an F16p"]
)
def test_a_letter_behind_a_number_is_not_always_a_coin(text: str) -> None:
    assert not list(Money.find(text))


def test_a_season_ago_is_no_price_of_a_season() -> None:
    assert [found.value.normal for found in Money.find("$9 million a season ago")] == [
        "USD 9000000"
    ]
