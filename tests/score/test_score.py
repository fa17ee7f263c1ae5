"""Scores count a value once, and call wrong only what can be known to be wrong."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from rich.console import Console

from pipeline.errors import ScoreError
from pipeline.records import Assertion, Claim, content_id
from pipeline.score import FieldScore, Scores, draw_scores, score_claims
from pipeline.values import (
    AnyValue,
    Facility,
    Fee,
    Money,
    Notice,
    Party,
    Period,
    Quantity,
    Status,
    Undisclosed,
)

TEXT = """Orbal Systems will pay Tarn Compute $25 million per month through May 2031 for
40 megawatts at Quarry Hall. Rival Velm paid $9 million. Either side may leave with 60
days' notice. The price of power was not disclosed."""


def fact(field: str, role: str, value: str, quote: str, **more: str) -> dict[str, Any]:
    return {"field": field, "role": role, "value": value, "quote": quote, **more}


GOLD = [
    fact("party", "customer", "Orbal Systems", "Orbal"),
    fact("party", "provider", "Tarn", "Tarn Compute"),
    fact("amount", "", "USD 25000000 per month", "$25 million per month"),
    fact("term", "", "until 2031-05", "through May 2031"),
    fact("capacity", "", "40 MW", "40 megawatts"),
    fact("facility", "", "Quarry Hall", "Quarry Hall"),
    fact("termination", "", "notice P60D by either", "60\ndays' notice"),
    fact("undisclosed", "", "price", "was not disclosed"),
    fact("amount", "", "USD 9000000", "$9 million", other_deal="Velm"),
    fact("party", "acquirer", "Velm", "Velm", other_deal="Velm"),
]


def claim(
    field: str, role: str, value: AnyValue, quote: str, **update: object
) -> Claim:
    start = TEXT.index(quote)
    secret = isinstance(value, Undisclosed)
    made = Claim(
        claim_id=content_id(field, role, start, value.normal, sorted(update)),
        article_id="a1",
        path="tarn/one.txt",
        frame_id="f1",
        deal_id="d1",
        deal_kind="capacity",
        field=field,
        role=role,
        normal=value.normal,
        value=value,
        assertion=Assertion.UNDISCLOSED if secret else Assertion.STATED,
        quote=quote,
        start=start,
        end=start + len(quote),
        sentence_start=start,
        sentence_end=start + len(quote),
        zone="body",
        rule="test.by_hand",
    )
    return made.model_copy(update=update)


CUSTOMER = claim("party", "customer", Party.parse("Orbal Systems"), "Orbal Systems")
PROVIDER = claim("party", "provider", Party.parse("Tarn Compute"), "Tarn Compute")
AMOUNT = claim(
    "amount", "rate", Money.parse("$25 million per month"), "$25 million per month"
)
TERM = claim("term", "end", Period.parse("through May 2031"), "through May 2031")
CAPACITY = claim("capacity", "", Quantity.parse("40 megawatts"), "40 megawatts")
FACILITY = claim("facility", "site", Facility.parse("Quarry Hall"), "Quarry Hall")
NOTICE = claim(
    "termination", "", Notice(length="P60D", by="either"), "60\ndays' notice"
)
SECRET = claim("amount", "", Undisclosed(covers=("amount",)), "price of power was not")
ALL = (CUSTOMER, PROVIDER, AMOUNT, TERM, CAPACITY, FACILITY, NOTICE, SECRET)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold folder with one article."""
    return write_gold(tmp_path, GOLD)


def write_gold(root: Path, facts: list[dict[str, Any]], **told: str) -> Path:
    folder = root / "tarn"
    folder.mkdir(exist_ok=True)
    (folder / "one.txt").write_text(TEXT, "utf-8")
    articles = [{"file": "one.txt", "facts": facts}]
    annotation = {"deal": "tarn", **told, "articles": articles}
    (folder / "gold.json").write_bytes(orjson.dumps(annotation))
    return root


def test_right_claims_score_full_marks(gold: Path) -> None:
    scores = score_claims(gold, ALL)

    assert scores.failures == ()
    assert scores.total == FieldScore(right=8)
    assert scores.total.f1 == 1.0


def test_no_claims_miss_everything(gold: Path) -> None:
    scores = score_claims(gold, ())

    assert scores.total == FieldScore(missed=8)
    assert (scores.total.precision, scores.total.recall, scores.total.f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        (
            claim("amount", "rate", Money.parse("$26 million per month"), AMOUNT.quote),
            "amount",
        ),
        (claim("amount", "price", Money.parse("$9 million"), "$9 million"), "amount"),
        (claim("party", "provider", Party.parse("Orbal Systems"), "Orbal"), "party"),
        (claim("party", "acquirer", Party.parse("Velm"), "Velm"), "party"),
        (claim("term", "", Period.parse("through June 2031"), TERM.quote), "term"),
        (claim("term", "", Undisclosed(covers=("term",)), TERM.quote), "undisclosed"),
        (
            claim("capacity", "", Quantity.parse("41 megawatts"), CAPACITY.quote),
            "capacity",
        ),
        (
            AMOUNT.model_copy(update={"deal_id": "d2", "claim_id": "elsewhere"}),
            "amount",
        ),
    ],
    ids=[
        "another number", "another deal's figure", "the other side",
        "another deal's party", "another month", "a refusal over a value",
        "another capacity", "our figure in another deal",
    ],
)  # fmt: skip
def test_a_wrong_claim_counts_against_precision(
    gold: Path, bad: Claim, field: str
) -> None:
    scores = score_claims(gold, (*ALL, bad))

    assert scores.fields[field].wrong == 1
    assert [(row.kind, row.quote) for row in scores.failures] == [("wrong", bad.quote)]


@pytest.mark.parametrize(
    "harmless",
    [
        claim("amount", "cost", Money.parse("$9 million"), "$9 million"),
        claim("amount", "price", Money.parse("$7 million"), "power"),
        AMOUNT.model_copy(update={"claim_id": "again"}),
        claim(
            "amount", "price", Money.parse("$9 million"), "$9 million",
            assertion=Assertion.GENERIC,
        ),
        claim("party", "advisor", Party.parse("Velm"), "Velm"),
        claim("facility", "site", Facility.parse("Mill"), "Rival"),
        SECRET.model_copy(update={"claim_id": "again"}),
        CUSTOMER.model_copy(update={"claim_id": "again"}),
        claim("status", "", Status(stage="agreed"), "Rival"),
    ],
    ids=[
        "a figure beside the deal", "what touches no gold", "a value said again",
        "a generic figure", "a party of no side", "an unknown site", "a refusal again",
        "a party again", "a field not scored",
    ],
)  # fmt: skip
def test_what_cannot_be_known_to_be_wrong_is_not_judged(
    gold: Path, harmless: Claim
) -> None:
    assert score_claims(gold, (*ALL, harmless)).failures == ()


def test_claims_that_touch_nothing_annotated_are_counted_once(gold: Path) -> None:
    free = claim("amount", "price", Money.parse("$7 million"), "power")
    again = free.model_copy(update={"claim_id": "again"})
    other = claim("facility", "site", Facility.parse("Mill"), "Rival")

    assert score_claims(gold, ALL).unjudged == 0
    assert score_claims(gold, (*ALL, free, again, other)).unjudged == 2


def test_each_folder_of_articles_is_a_deal_of_its_own(gold: Path) -> None:
    second = gold / "mill"
    second.mkdir()
    write_gold(second, GOLD)

    scores = score_claims(gold, ALL)

    assert scores.deals == {
        "mill/tarn": FieldScore(missed=8),
        "tarn": FieldScore(right=8),
    }
    shown = Console(width=100, record=True)
    shown.print(draw_scores(scores))
    assert "F1 of other deals like these 2: between 0.000 and 1.000" in (
        shown.export_text()
    )


def test_a_wrong_claim_said_twice_counts_once(gold: Path) -> None:
    bad = claim("amount", "price", Money.parse("$9 million"), "$9 million")
    again = bad.model_copy(update={"claim_id": "again"})

    assert score_claims(gold, (*ALL, bad, again)).fields["amount"].wrong == 1


def test_a_break_fee_matches_its_amount(tmp_path: Path) -> None:
    promised = fact("termination", "", "fee USD 9000000 by target", "$9")
    fee = Fee(amount=Money.parse("$9 million"), by="acquirer")
    made = claim("termination", "", fee, "$9 million")

    scores = score_claims(write_gold(tmp_path, [promised]), (made,))

    assert scores.fields["termination"] == FieldScore(right=1)


def test_free_text_in_gold_is_not_scored(tmp_path: Path) -> None:
    facts = [
        fact("amount", "", "a lot of money", "Orbal"),
        fact("party", "advisor", "Velm", "Velm"),
        fact("status", "", "agreed", "Orbal"),
    ]

    assert score_claims(write_gold(tmp_path, facts), ()).total == FieldScore()


def test_one_value_annotated_twice_counts_once(tmp_path: Path) -> None:
    twice = [fact("amount", "", "USD 9000000", "$9 million")] * 2

    assert score_claims(write_gold(tmp_path, twice), ()).total.missed == 1


def test_a_quote_with_its_place_is_looked_up_there(tmp_path: Path) -> None:
    foreign = fact("amount", "", "USD 9000000", "$9 million", distractor="yes")
    placed = {**foreign, "start": TEXT.index("$9 million")}
    bad = claim("amount", "price", Money.parse("$9 million"), "$9 million")

    scores = score_claims(write_gold(tmp_path, [*GOLD[:3], placed]), (*ALL, bad))

    assert scores.fields["amount"].wrong == 1


def test_the_table_shows_fields_and_failing_quotes(gold: Path) -> None:
    scores = score_claims(gold, ALL[1:])

    assert "missed tarn/one.txt: party customer" in printed(scores)
    assert "missed tarn" not in printed(scores, with_failures=False)
    assert "0.875" in printed(scores)


def printed(scores: Scores, *, with_failures: bool = True) -> str:
    console = Console(width=80, color_system=None)
    with console.capture() as capture:
        console.print(draw_scores(scores, with_failures=with_failures))
    return capture.get()


@pytest.mark.parametrize(("kind", "right"), [("capacity", 1), ("loan", 0)])
def test_the_kind_of_the_deal_is_scored(tmp_path: Path, kind: str, right: int) -> None:
    scores = score_claims(write_gold(tmp_path, GOLD, kind=kind), ALL)

    assert scores.kinds == (bool(right),)
    assert f"kind of the deal right in {right} of 1 articles" in printed(scores)


def test_a_kind_that_nobody_annotated_is_not_scored(gold: Path) -> None:
    scores = score_claims(gold, ALL)

    assert scores.kinds == ()
    assert "kind of the deal" not in printed(scores)


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScoreError, match=r"no gold\.json"):
        score_claims(tmp_path, ())


@pytest.mark.parametrize("content", ["{", "{}"])
def test_malformed_gold_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "gold.json").write_text(content, "utf-8")

    with pytest.raises(ScoreError, match=r"gold\.json"):
        score_claims(tmp_path, ())


def test_an_article_that_is_not_there_is_left_out(gold: Path) -> None:
    (gold / "tarn" / "one.txt").unlink()

    assert score_claims(gold, ALL).articles == 0


def test_an_article_that_is_not_text_is_named(gold: Path) -> None:
    (gold / "tarn" / "one.txt").write_bytes(b"\xff\xfe")

    with pytest.raises(ScoreError, match=r"one\.txt"):
        score_claims(gold, ALL)
