"""Review, diff and ids over runs, from the command line."""

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.emit import read_outputs, read_rows
from pipeline.records import Decision, Seen

Type = Callable[..., Result]

FIRST = """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031.
"""
SECOND = """Tarn Compute signs Orbal Systems

Orbal Systems will pay Tarn Compute $25 million per month. It can terminate with 90
days' notice.
"""

RAISED = """Orbal Systems to pay more

Orbal Systems will pay Tarn Compute $30 million per month, up from $25 million under the
original contract.
"""


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Type:
    """Type a command in a folder with one article, run into ``out``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text(FIRST, "utf-8")

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words])

    assert run("run", "news", "-o", "out").exit_code == 0
    return run


def _decisions(path: Path, **about: object) -> Path:
    rate = next(
        c for c in read_outputs(path.parent / "out").claims if c.field == "amount"
    )
    row = {"decides": "claim", "claim_id": rate.claim_id, "verdict": "reject", **about}
    path.write_bytes(orjson.dumps(row) + b"\n")
    return path


def test_a_review_changes_the_folder_and_every_later_run(
    type_in: Type, tmp_path: Path
) -> None:
    file = _decisions(tmp_path / "decisions.jsonl", verdict="edit", normal="USD 5")

    told = type_in("review", file, "-o", "out")
    facts = read_outputs(tmp_path / "out").facts
    again = type_in("run", "news", "-o", "out")

    assert told.exit_code == 0, told.stderr
    assert told.stdout.startswith("edit claim ")
    assert "USD 5" in {fact.normal for fact in facts}
    assert read_outputs(tmp_path / "out").facts == facts
    assert again.exit_code == 0
    assert type_in("verify", "out").exit_code == 0


def test_a_decision_taken_back_by_a_later_review_is_replaced(
    type_in: Type, tmp_path: Path
) -> None:
    file = _decisions(tmp_path / "decisions.jsonl")

    type_in("review", file, "-o", "out")
    _decisions(file, verdict="accept", note="it stands", by="ann")
    told = type_in("review", file, "-o", "out")

    (kept,) = read_rows(tmp_path / "out" / "decisions.jsonl", Decision)
    assert kept.verdict == "accept"
    assert "(by ann; it stands)" in told.stdout
    assert "USD 25000000 per month" in {
        fact.normal for fact in read_outputs(tmp_path / "out").facts
    }


def test_decisions_beside_the_articles_count_unless_an_option_overrules_them(
    type_in: Type, tmp_path: Path
) -> None:
    beside = _decisions(tmp_path / "decisions.jsonl")
    (tmp_path / "news" / "decisions.jsonl").write_bytes(beside.read_bytes())
    over = _decisions(tmp_path / "mine.jsonl", verdict="accept")

    type_in("run", "news", "-o", "two")
    type_in("run", "news", "-o", "three", "--decisions", over)

    assert not [f for f in read_outputs(tmp_path / "two").facts if f.field == "amount"]
    assert [f for f in read_outputs(tmp_path / "three").facts if f.field == "amount"]


def test_a_decision_about_nothing_is_told(type_in: Type, tmp_path: Path) -> None:
    file = _decisions(tmp_path / "decisions.jsonl", claim_id="gone")

    told = type_in("review", file, "-o", "out")
    type_in("run", "news", "-o", "two", "--decisions", file)

    assert "no claim gone" in told.stderr
    log = orjson.loads((tmp_path / "two" / "run.json").read_bytes())
    assert "no claim gone any more" in log["warnings"][0]["message"]


def test_two_verdicts_in_one_file_are_refused(type_in: Type, tmp_path: Path) -> None:
    file = _decisions(tmp_path / "mine.jsonl")
    one = file.read_bytes()
    file.write_bytes(one + one.replace(b'"reject"', b'"accept"'))

    told = type_in("run", "news", "-o", "two", "--decisions", file)

    assert told.exit_code == 2
    assert "decided twice, reject and accept" in told.stderr


def test_diff_tells_what_a_new_article_brought(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "news" / "two.txt").write_text(SECOND, "utf-8")

    type_in("run", "news", "-o", "two", "--previous", "out")
    told = type_in("diff", "out", "two")
    rows = [
        orjson.loads(line)
        for line in type_in("diff", "out", "two", "--json").stdout.splitlines()
    ]

    assert "+ " in told.stdout
    assert "    two.txt: a new article" in told.stdout
    assert {row["change"] for row in rows} >= {"added"}
    before, after = read_outputs(tmp_path / "out"), read_outputs(tmp_path / "two")
    assert {d.deal_id for d in before.deals} <= {d.deal_id for d in after.deals}


def _part(path: Path, output: Path) -> Path:
    """Decide that the stories of a folder are two deals."""
    one, other = sorted({claim.frame_id for claim in read_outputs(output).claims})
    row = {"decides": "link", "frame_a": one, "frame_b": other, "verdict": "different"}
    path.write_bytes(orjson.dumps(row) + b"\n")
    return path


def test_a_review_keeps_the_ids_that_deals_have_had_over_runs(
    type_in: Type, tmp_path: Path
) -> None:
    (tmp_path / "news" / "two.txt").write_text(SECOND, "utf-8")
    type_in("run", "news", "-o", "two", "--previous", "out")
    file = _part(tmp_path / "decisions.jsonl", tmp_path / "two")
    (known,) = read_outputs(tmp_path / "two").deals

    type_in("review", file, "-o", "two")

    deals = read_outputs(tmp_path / "two").deals
    assert len(deals) == 2
    assert {d.formerly for d in deals if d.deal_id != known.deal_id} == {
        (known.deal_id,)
    }


def test_diff_says_what_a_reviewer_decided_and_what_is_superseded(
    type_in: Type, tmp_path: Path
) -> None:
    (tmp_path / "news" / "two.txt").write_text(RAISED, "utf-8")
    type_in("run", "news", "-o", "two", "--previous", "out")
    file = _part(tmp_path / "decisions.jsonl", tmp_path / "two")
    type_in("run", "news", "-o", "parted", "--previous", "two", "--decisions", file)

    brought = type_in("diff", "out", "two").stdout
    parted = type_in("diff", "two", "parted").stdout

    assert "    one.txt: superseded" in brought
    assert "one.txt: a reviewer says: two deals" in parted


def test_diff_tells_what_went_with_an_article(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "news" / "two.txt").write_text(SECOND, "utf-8")
    type_in("run", "news", "-o", "two")

    told = type_in("diff", "two", "out")
    nothing = type_in("diff", "two", "two")

    assert "    two.txt: the article is gone" in told.stdout
    assert nothing.stdout == ""


def test_claims_are_seen_since_and_until_a_run(type_in: Type, tmp_path: Path) -> None:
    news = tmp_path / "news"
    (news / "two.txt").write_text(SECOND, "utf-8")
    type_in("run", "news", "-o", "two", "--previous", "out")
    (news / "one.txt").unlink()
    type_in("run", "news", "-o", "three", "--previous", "two")

    seen = read_rows(tmp_path / "three" / "seen.jsonl", Seen)

    spans = {row.path: (row.first_seen, row.last_seen) for row in seen}
    assert spans == {"one.txt": (1, 2), "two.txt": (2, 3)}
