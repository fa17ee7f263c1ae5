"""Verify proves what a run wrote, and finds whatever somebody changed or planted."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from pipeline.emit import Results, RunLog, verify_outputs, write_outputs
from pipeline.emit.proof import claim_digest
from pipeline.errors import EmitError
from pipeline.records import Assertion, Claim, Span, Zone, ZoneKind
from pipeline.values import (
    Facility,
    Money,
    Notice,
    Party,
    Period,
    Source,
    Status,
    Text,
    Undisclosed,
)

LOG = RunLog(version="1", rules="r", model="none")


def sealed(claim: Claim, **update: object) -> Claim:
    """A claim changed by somebody who took care to give it the right id."""
    changed = claim.model_copy(update=update)
    return changed.model_copy(update={"claim_id": claim_digest(changed)})


def planted(claim: Claim, value: Any, **update: object) -> Claim:  # noqa: ANN401
    return sealed(claim, value=value, normal=value.normal, **update)


def invented_claims(results: Results) -> dict[str, Claim]:
    """Twelve claims that no article makes, in proper form and each with its id."""
    customer, _, amount, term, secret = results.claims
    third = Party.parse("Velm Holdings")
    elsewhere = third.model_copy(update={"named_at": customer.value.named_at})  # type: ignore[union-attr]
    return {
        "another amount": planted(amount, Money.parse("$99 billion per year")),
        "an amount with its own quote": planted(
            amount, Money.parse("$99 billion per year"), quote="$99 billion per year"
        ),
        "another month": planted(term, Period.parse("through June 2031")),
        "a date not in the text": planted(
            term, Period.parse("through 2040"), quote="through 2040"
        ),
        "a third firm": planted(customer, third, quote="Velm Holdings"),
        "a third firm under a true quote": planted(customer, elsewhere),
        "a site that is a firm": planted(
            customer, Facility.parse("Velm Hall"), field="facility", role=""
        ),
        "a notice out of a term": planted(
            term, Notice(length="P90D", by="either"), field="termination"
        ),
        "a refusal out of a name": planted(
            customer,
            Undisclosed(covers=("amount",)),
            assertion=Assertion.UNDISCLOSED,
        ),
        "a source that nobody names": planted(
            customer, Source(name="Velm filing"), field="source"
        ),
        "a value under a refusal": sealed(amount, assertion=Assertion.UNDISCLOSED),
        "a stage out of a refusal": planted(
            secret, Status(stage="closed"), field="status", assertion=Assertion.STATED
        ),
    }


def problems_of(results: Results, folder: Path) -> list[str]:
    write_outputs(folder, results, LOG)
    return [str(problem) for problem in verify_outputs(folder)]


def rewrite(path: Path, change: Callable[[dict[str, Any]], None], row: int = 0) -> None:
    lines = path.read_bytes().splitlines()
    record = orjson.loads(lines[row])
    change(record)
    lines[row] = orjson.dumps(record)
    path.write_bytes(b"\n".join(lines) + b"\n")


def test_what_a_run_wrote_is_proved(output: Path) -> None:
    assert verify_outputs(output) == []


def test_every_invented_claim_is_refused(results: Results, tmp_path: Path) -> None:
    invented = invented_claims(results)
    extended = results._replace(claims=(*results.claims, *invented.values()))

    write_outputs(tmp_path, extended, LOG)
    refused = {problem.id for problem in verify_outputs(tmp_path)}

    assert len(invented) == 12
    assert {
        name for name, claim in invented.items() if claim.claim_id not in refused
    } == (set())
    assert refused <= {claim.claim_id for claim in invented.values()}


@pytest.mark.parametrize("file", ["articles.jsonl", "claims.jsonl", "facts.jsonl"])
@pytest.mark.parametrize("place", [0.1, 0.35, 0.6, 0.85])
def test_one_changed_byte_is_noticed(output: Path, file: str, place: float) -> None:
    content = bytearray((output / file).read_bytes())
    content[int(len(content) * place)] ^= 1
    (output / file).write_bytes(bytes(content))

    assert file in {problem.file for problem in verify_outputs(output)}


def test_changed_article_text_is_noticed_without_any_claim_there(output: Path) -> None:
    def shout(row: dict[str, Any]) -> None:
        row["text"] = row["text"].replace("Shares", "Stocks")

    rewrite(output / "articles.jsonl", shout)

    messages = [str(problem) for problem in verify_outputs(output)]
    assert any("its text changed" in message for message in messages)


@pytest.mark.parametrize(
    ("update", "message"),
    [
        ({"claim_id": "0" * 20}, "not the digest"),
        ({"path": "other.txt"}, "names the file"),
        ({"start": 0, "end": 9999}, "not inside the article"),
        ({"sentence_end": 100}, "sentence does not hold"),
        ({"sentence_end": 99999}, "sentence 81..99999 is not inside"),
        ({"zone": ZoneKind.PROMO}, "never come from a promo"),
        ({"normal": "USD 1 per month"}, "not that of its value"),
        ({"value": Text(text="much")}, "a text cannot fill the field amount"),
        ({"also": (Span(start=5, end=99999),)}, "further mention"),
        ({"article_id": "0" * 20}, "its article is missing"),
        ({"deal_id": "d9"}, "its deal d9 is missing"),
        ({"quote": "$25 million"}, "the article reads"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_flawed_claim_is_told_what_is_wrong(
    results: Results, tmp_path: Path, update: dict[str, object], message: str
) -> None:
    flawed = results.claims[2].model_copy(update=update)
    claims = (*results.claims[:2], flawed, *results.claims[3:])

    told = problems_of(results._replace(claims=claims), tmp_path)

    assert any(message in line for line in told)


def test_a_claim_out_of_a_promo_zone_is_refused(
    results: Results, tmp_path: Path
) -> None:
    article = results.articles[0]
    zone = Zone.model_validate({"kind": "promo", "start": 0, "end": article.chars})
    promo = article.model_copy(update={"zones": (zone,)})

    told = problems_of(
        results._replace(articles=(promo, results.articles[1])), tmp_path
    )

    assert sum("stands in a promo zone" in line for line in told) == 3


def test_a_short_form_needs_to_be_part_of_the_name(
    results: Results, tmp_path: Path
) -> None:
    claim = results.claims[0]
    start = results.articles[0].text.index("Systems")
    short = sealed(claim, quote="Systems", start=start, end=start + 7, sentence_end=50)

    assert (
        problems_of(results._replace(claims=(*results.claims, short)), tmp_path) == []
    )


def test_an_epithet_needs_its_alias_recorded(results: Results, tmp_path: Path) -> None:
    claim = results.claims[0]
    start = results.articles[0].text.index("power")
    update = {"quote": "power", "start": start, "end": start + 5, "sentence_end": 99}
    bare = sealed(claim, **update)
    known = bare.model_copy(update={"reasons": ("'power' stands for Orbal Systems",)})

    told = problems_of(results._replace(claims=(*results.claims, bare)), tmp_path / "1")
    assert any("no recorded alias" in line for line in told)
    assert (
        problems_of(results._replace(claims=(*results.claims, known)), tmp_path / "2")
        == []
    )


@pytest.mark.parametrize(
    ("table", "update", "message"),
    [
        ("facts", {"supporting": ("nobody",)}, "cites the claim nobody"),
        ("facts", {"silent": ("nothing",)}, "cites the article nothing"),
        ("facts", {"deal_id": "d9"}, "its deal d9 is missing"),
        ("facts", {"normal": "Velm Holdings"}, "no claim that supports it says"),
        ("facts", {"value": Text(text="Velm")}, "not that of its value"),
        ("conflicts", {"deal_id": "d9"}, "its deal d9 is missing"),
        ("conflicts", {"sides": ()}, "fewer than two sides"),
        ("deals", {"articles": ("nothing",)}, "cites the article nothing"),
        ("deals", {"facts": ("nothing",)}, "cites the fact nothing"),
        ("mentions", {"quote": "$41"}, "does not read '$41'"),
        ("mentions", {"used_by": ("nobody",)}, "cites the claim nobody"),
        ("mentions", {"why_not": None}, "must be used by a claim or say why"),
        ("mentions", {"article_id": "nothing"}, "its article is missing"),
    ],
)
def test_a_reference_that_leads_nowhere_is_told(
    results: Results,
    tmp_path: Path,
    table: str,
    update: dict[str, object],
    message: str,
) -> None:
    first, *others = getattr(results, table)
    rows = (first.model_copy(update=update), *others)

    told = problems_of(results._replace(**{table: rows}), tmp_path)

    assert any(line.startswith(table) and message in line for line in told)


def test_a_conflict_side_names_the_files_of_its_claims(
    results: Results, tmp_path: Path
) -> None:
    conflict = results.conflicts[0]
    one, two = conflict.sides
    moved = one.model_copy(update={"paths": ("b/second.txt",)})
    rows = (conflict.model_copy(update={"sides": (moved, two)}),)

    told = problems_of(results._replace(conflicts=rows), tmp_path)

    assert any("names other files" in line for line in told)


def test_a_row_that_stands_twice_is_told(results: Results, tmp_path: Path) -> None:
    told = problems_of(
        results._replace(claims=(*results.claims, results.claims[0])), tmp_path
    )

    assert any("2 rows have this id" in line for line in told)


def test_a_missing_article_is_told(results: Results, output: Path) -> None:
    lines = (output / "articles.jsonl").read_bytes().splitlines()
    (output / "articles.jsonl").write_bytes(lines[0] + b"\n")

    messages = [str(problem) for problem in verify_outputs(output)]

    assert any(
        results.articles[1].article_id in line and "missing" in line
        for line in messages
    )


@pytest.mark.parametrize(
    ("update", "message"),
    [
        ({"chars": 3}, "characters, not 3"),
        ({"sha256": "0"}, "not that in run.json"),
        ({"article_id": "new"}, "run.json does not list it"),
    ],
)
def test_a_changed_article_row_is_told(
    output: Path, update: dict[str, Any], message: str
) -> None:
    rewrite(output / "articles.jsonl", lambda row: row.update(update))

    assert any(message in str(problem) for problem in verify_outputs(output))


def test_a_missing_table_is_told_and_the_rest_still_read(output: Path) -> None:
    (output / "facts.jsonl").unlink()

    assert "facts.jsonl" in {problem.file for problem in verify_outputs(output)}


def test_a_log_without_digest_is_told(output: Path) -> None:
    log = orjson.loads((output / "run.json").read_bytes())
    del log["files"]["claims.jsonl"]
    (output / "run.json").write_bytes(orjson.dumps(log))

    told = [str(problem) for problem in verify_outputs(output)]
    assert told == ["run.json: claims.jsonl: no digest"]


def test_a_folder_without_results_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EmitError, match="dealfacts run"):
        verify_outputs(tmp_path)


def test_input_files_are_compared_where_they_are_given(
    results: Results, output: Path, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "first.txt").write_text(results.articles[0].text, "utf-8")

    told = [str(problem) for problem in verify_outputs(output, inputs=tmp_path)]
    assert len(told) == 1
    assert "second.txt" in told[0]

    (tmp_path / "a" / "first.txt").write_text("Something else.", "utf-8")
    told = [str(problem) for problem in verify_outputs(output, inputs=tmp_path)]
    assert any("first.txt" in line and "changed since" in line for line in told)


@pytest.mark.parametrize("name", ["week.zip/a/first.txt", "dump.jsonl#3"])
def test_article_in_a_file_of_many_is_proved_by_that_file(
    results: Results, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name.partition("#")[0].partition("/")[0]
    file.write_bytes(b"packed")
    digest = hashlib.sha256(b"packed").hexdigest()
    article = results.articles[0].model_copy(update={"path": name, "sha256": digest})
    log = RunLog(version="1", rules="r", model="none")
    write_outputs(tmp_path / "out", Results(articles=(article,)), log)

    assert verify_outputs(tmp_path / "out", inputs=tmp_path) == []
