"""Notices and fees: the ways out of a deal, with who may take them where it is said."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ValueParseError
from pipeline.values import Fee, Notice, Text
from pipeline.values.base import RelationKind

# sentence with the mention in brackets: its normal form
NOTICES = {
    "[Either party can terminate the lease with 60 days' notice].": (
        "notice P60D by either"
    ),
    "[either side can end it with 90 days\u2019 notice]": "notice P90D by either",
    "[Both companies may cancel on 30 days notice]": "notice P30D by either",
    "[each party has the right to exit upon six months' notice]": (
        "notice P6M by either"
    ),
    "[Any of the parties may leave with a year-long notice period]": (
        "notice P1Y by either"
    ),
    "[a 120-day termination clause, letting either party] to walk": (
        "notice P120D by either"
    ),
    "[60 days' notice by either side]": "notice P60D by either",
    "[three months' notice from the tenant]": "notice P3M by lessee",
    "[the landlord can end the lease by giving 12 months' notice]": (
        "notice P12M by lessor"
    ),
    "[the buyer may walk away on six months' notice]": "notice P6M by customer",
    "[The supplier can withdraw with 180 days' notice]": "notice P180D by provider",
    "[the licensee may stop with 45 days' notice]": "notice P45D by licensee",
    "Vale Harbour can leave with [90 days' notice]": "notice P90D",
    "[90 days\u2019 written notice]": "notice P90D",
    "on [60 days' prior written notice]": "notice P60D",
    "[90 days of advance notice]": "notice P90D",
    "[ninety (90) days' prior written notice]": "notice P90D",
    "[three months' notice]": "notice P3M",
    "[at least six months' notice]": "notice P6M",
    "[12 weeks' notice]": "notice P12W",
    "[two years' notice]": "notice P2Y",
    "[a 30-day notice]": "notice P30D",
    "[a 60-day notice period]": "notice P60D",
    "[the 60-day notice requirement]": "notice P60D",
    "[a 90-day termination clause]": "notice P90D",
    "[a 30-day cancellation clause]": "notice P30D",
    "[a 120-day exit clause]": "notice P120D",
    "[a 90-day termination right]": "notice P90D",
    "[a six-month break clause]": "notice P6M",
    "[a 90-day opt-out window]": "notice P90D",
    "[a notice period of 90 days]": "notice P90D",
    "[written notice of at least three months]": "notice P3M",
    "[a prior written notice of 30 days]": "notice P30D",
    "[90\ndays' notice]": "notice P90D",
    "[24 hours' notice]": "notice PT24H",
}
NO_NOTICES = [
    "at short notice",
    "without notice",
    "30 to 60 days' notice",
    "gave notice in 90 days",
    "within 90 days",
    "a termination clause",
]
FEES = {
    "[a $1 billion break-up fee]": "fee USD 1000000000",
    "[a $1 billion breakup fee]": "fee USD 1000000000",
    "pay [a $1 billion reverse termination fee]": "fee USD 1000000000 by acquirer",
    "[a reverse break-up fee of about $120 million]": "fee ~USD 120000000 by acquirer",
    "[break fee of \u20ac200 million]": "fee EUR 200000000",
    "[a $1 billion break-up fee owed by the buyer]": "fee USD 1000000000 by acquirer",
    "[termination fee of $350 million payable by the target]": (
        "fee USD 350000000 by target"
    ),
    "[a $40 million termination fee, payable by the seller]": (
        "fee USD 40000000 by seller"
    ),
    "[a break-up fee, payable to the seller, of $300 million]": (
        "fee USD 300000000 by acquirer"
    ),
    "[a $90m break fee payable to the bidder]": "fee USD 90000000 by target",
    "[a break up fee worth $3 billion] in shares": "fee USD 3000000000",
    "[$3 billion dollar break-up fee]": "fee USD 3000000000",
    "[The seller would pay a 45 million euro termination fee]": (
        "fee EUR 45000000 by seller"
    ),
    "[the acquirer has agreed to pay the target a $75 million termination fee]": (
        "fee USD 75000000 by acquirer"
    ),
    "[at least $3 billion termination fee]": "fee >=USD 3000000000",
    "[a \u00a325m cancellation fee]": "fee GBP 25000000",
    "[a $10 million exit fee]": "fee USD 10000000",
    "[a walk-away fee of $15 million]": "fee USD 15000000",
    "[a termination payment totaling $60 million]": "fee USD 60000000",
}
NO_FEES = [
    "a break-up fee",
    "a $1 billion fee",
    "a termination fee of 3%",
    "the fee was $5 million",
    "a $1 billion deal with a break-up fee",
]
RELATIONS = [
    ("90-day termination clause", "90 days' notice", "equal"),
    ("90 days' notice", "three months' notice", "equivalent"),
    ("90 days' notice", "30 days' notice", "contradiction major"),
    ("90 days' notice", "12 weeks' notice", "contradiction minor"),
    ("90 days' notice", "120 days' notice", "contradiction moderate"),
    ("one year's notice", "365 days' notice", "equivalent"),
    (
        "either party may leave with 90 days' notice",
        "the tenant may leave with 90 days' notice",
        "refines",
    ),
    ("either party may leave with 90 days' notice", "90 days' notice", "refines"),
    ("the tenant may go on 30 days' notice", "30 days' notice", "refines"),
    (
        "the tenant may go on 30 days' notice",
        "the landlord may go on 30 days' notice",
        "compatible",
    ),
]
FEE_RELATIONS = [
    ("a $1 billion break-up fee", "break-up fee of $1 billion", "equal"),
    (
        "a $1 billion break-up fee owed by the buyer",
        "a $1 billion break-up fee",
        "refines",
    ),
    (
        "a $1 billion break-up fee owed by the buyer",
        "a $1 billion break-up fee owed by the seller",
        "incomparable",
    ),
    (
        "a $1 billion break-up fee",
        "a $5 billion break-up fee owed by the buyer",
        "contradiction major",
    ),
]


def split(marked: str) -> tuple[str, str]:
    start, end = marked.find("["), marked.find("]")
    return marked.replace("[", "").replace("]", ""), marked[start + 1 : end]


@pytest.mark.parametrize("marked", NOTICES)
def test_a_notice_is_found_with_its_holder(marked: str) -> None:
    text, mention = split(marked)

    assert [
        (text[start:end], notice.normal) for start, end, notice, _ in Notice.find(text)
    ] == [(mention, NOTICES[marked])]
    assert Notice.parse(mention).normal == NOTICES[marked]


@pytest.mark.parametrize("text", NO_NOTICES)
def test_words_without_an_exact_notice_give_none(text: str) -> None:
    assert list(Notice.find(text)) == []


@pytest.mark.parametrize("marked", FEES)
def test_a_fee_is_found_with_its_payer(marked: str) -> None:
    text, mention = split(marked)

    assert [(text[start:end], fee.normal) for start, end, fee, _ in Fee.find(text)] == [
        (mention, FEES[marked])
    ]
    assert Fee.parse(mention).normal == FEES[marked]


@pytest.mark.parametrize("text", NO_FEES)
def test_a_fee_without_its_amount_gives_none(text: str) -> None:
    assert list(Fee.find(text)) == []


@pytest.mark.parametrize("mention", ["", "notice", "90 days", "$1 billion"])
def test_words_that_state_no_exit_are_refused(mention: str) -> None:
    with pytest.raises(ValueParseError, match="no notice"):
        Notice.parse(mention)
    with pytest.raises(ValueParseError, match="no fee"):
        Fee.parse(mention)


@pytest.mark.parametrize(("left", "right", "expected"), RELATIONS)
def test_two_notices_stand_as_the_truth_table_says(
    left: str, right: str, expected: str
) -> None:
    relation = Notice.parse(left).relation(Notice.parse(right))

    assert f"{relation.kind} {relation.severity or ''}".strip() == expected
    assert Notice.parse(right).relation(Notice.parse(left)) == relation.converse


@pytest.mark.parametrize(("left", "right", "expected"), FEE_RELATIONS)
def test_two_fees_compare_as_money_of_one_payer(
    left: str, right: str, expected: str
) -> None:
    relation = Fee.parse(left).relation(Fee.parse(right))

    assert f"{relation.kind} {relation.severity or ''}".strip() == expected
    assert Fee.parse(right).relation(Fee.parse(left)) == relation.converse


def test_exits_are_incomparable_with_another_kind_of_value() -> None:
    other = Text(text="a way out")

    assert Notice(length="P90D").relation(other).kind is RelationKind.INCOMPARABLE
    assert Fee.parse("a $5m exit fee").relation(other).kind is RelationKind.INCOMPARABLE


@given(st.integers(1, 48))
def test_a_month_of_notice_is_thirty_days(count: int) -> None:
    in_months, in_days = f"P{count}M", f"P{30 * count}D"

    relation = Notice(length=in_months).relation(Notice(length=in_days))

    assert relation.kind is RelationKind.EQUIVALENT


@given(
    st.sampled_from(["P90D", "P3M", "P12W", "P1Y"]),
    st.sampled_from([None, "either", "lessee", "lessor"]),
    st.sampled_from(["P90D", "P30D", "P13W"]),
    st.sampled_from([None, "either", "lessee"]),
)
def test_relation_of_notices_is_symmetric(
    length: str, by: str | None, length2: str, by2: str | None
) -> None:
    left, right = Notice(length=length, by=by), Notice(length=length2, by=by2)

    assert left.relation(right) == right.relation(left).converse
    assert left.relation(left).kind is RelationKind.EQUAL


@pytest.mark.parametrize(
    "attack",
    [
        "either party " * 4000,
        "90 days' " * 5000,
        "either party may " + "go " * 10000,
        "90 days prior written advance " * 2000,
        "$1 billion " * 5000,
        "termination fee " * 5000,
        "the buyer pays " * 5000,
        "$" + "1," * 20000,
    ],
)
def test_finding_exits_takes_linear_time(attack: str) -> None:
    began = time.process_time()

    list(Notice.find(attack))
    list(Fee.find(attack))

    assert time.process_time() - began < 15  # a quadratic search takes minutes


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("with six months' warning", "notice P6M"),
        ("on 12 months\u2019 written warning", "notice P12M"),
        ("a break after year ten with a year's notice", "notice P1Y"),
        ("Either side can leave with six months' warning", "notice P6M by either"),
    ],
)
def test_a_warning_and_a_years_notice_are_notices(text: str, normal: str) -> None:
    assert [found.value.normal for found in Notice.find(text)] == [normal]


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("a fee of C$20 million if the agreement is ended", "fee CAD 20000000"),
        ("pays Norvik $48 million if the deal is terminated", "fee USD 48000000"),
        ("owes $20 million should either side walk away", "fee USD 20000000"),
        ("pay it $20 million if either side walks away", None),
        ("pays $20 million if either side walks away", "fee USD 20000000"),
        (
            "a termination fee of $95 million payable by the target",
            "fee USD 95000000 by target",
        ),
        (
            "the target would owe Norvik Air a termination fee of $95 million",
            "fee USD 95000000 by target",
        ),
        ("a fee of $20 million if the bridge opens", None),
        ("a fee of $20 million if the deal is not ended", None),
    ],
)
def test_a_payment_for_ending_a_deal_is_a_fee(text: str, normal: str | None) -> None:
    found = [mention.value.normal for mention in Fee.find(text)]

    assert found == ([normal] if normal else [])
