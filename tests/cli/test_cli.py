"""The command line: what is typed, what is printed, and the exit status."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.cli.options import FailOn
from pipeline.cli.running import is_found
from pipeline.emit import Results
from pipeline.records import Verdict

Type = Callable[..., Result]

ARTICLE = """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031, the
companies said on Monday.
"""


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Type:
    """Type a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def run(*words: object, stdin: str = "") -> Result:
        return CliRunner().invoke(app, [str(word) for word in words], input=stdin)

    return run


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with one article."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE, "utf-8")
    return folder


def test_a_folder_alone_is_run_and_ends_in_the_sheet(
    type_in: Type, articles: Path, tmp_path: Path
) -> None:
    result = type_in(articles)

    assert result.exit_code == 0, result.stderr
    assert "USD 25 million per month" in result.stdout
    assert (tmp_path / "outputs" / "report.html").is_file()
    assert "\x1b" not in result.stdout


def test_run_is_the_same_said_in_full(type_in: Type, articles: Path) -> None:
    assert (
        type_in("run", articles, "-o", "a").stdout
        == type_in(articles, "-o", "b").stdout
    )


def test_worker_processes_print_the_same(type_in: Type, articles: Path) -> None:
    one = type_in("run", articles, "-o", "a")
    two = type_in("run", articles, "-o", "b", "--jobs", "2")

    assert two.stdout == one.stdout


def test_a_failed_file_gives_status_3_and_is_named(
    type_in: Type, articles: Path
) -> None:
    (articles / "empty.txt").write_bytes(b"")

    result = type_in(articles)

    assert result.exit_code == 3
    assert "empty.txt" in result.stderr
    assert "USD 25 million" in result.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("nowhere",),
        ("run", "nowhere"),
        ("run", "articles", "--rules", "nowhere"),
        ("run", "articles", "--model", "no_such_model"),
        ("run", "articles", "--sources", "nowhere.csv"),
        ("extract", "nowhere"),
        ("reconcile", "nowhere.jsonl", "articles"),
        ("show",),
        ("conflicts",),
        ("explain", "abc"),
        ("verify",),
        ("score", "nowhere"),
        ("schema", "nothing"),
    ],
    ids=" ".join,
)
def test_wrong_usage_gives_status_2_and_one_message(
    type_in: Type, articles: Path, words: tuple[str, ...]
) -> None:
    result = type_in(*words)

    assert articles.is_dir()
    assert result.exit_code == 2
    assert result.stderr.startswith("dealfacts: ")
    assert "Traceback" not in result.stderr
    assert "bug" not in result.stderr


def test_a_traceback_comes_only_when_asked_for(type_in: Type) -> None:
    assert "Traceback" in type_in("run", "nowhere", "-v").stderr


def test_a_broken_rules_file_is_named(
    type_in: Type, articles: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "rules" / "patterns"
    broken.mkdir(parents=True)
    (broken / "mine.toml").write_text("[[rule", "utf-8")

    result = type_in("run", articles, "--rules", tmp_path / "rules")

    assert result.exit_code == 2
    assert "mine.toml" in result.stderr


def test_standard_input_is_an_article(type_in: Type) -> None:
    result = type_in("extract", "-", stdin=ARTICLE)

    claims = [orjson.loads(line) for line in result.stdout.splitlines()]
    assert "USD 25000000 per month" in {claim["normal"] for claim in claims}
    assert {claim["deal_id"] for claim in claims} == {None}


def test_extract_and_reconcile_meet_through_a_file(
    type_in: Type, articles: Path
) -> None:
    type_in("extract", articles, "-o", "claims.jsonl")
    result = type_in("reconcile", "claims.jsonl", articles)

    facts = [orjson.loads(line) for line in result.stdout.splitlines()]
    assert "USD 25000000 per month" in {fact["normal"] for fact in facts}


def test_facts_go_to_a_file_where_one_is_named(type_in: Type, articles: Path) -> None:
    type_in("extract", articles, "-o", "claims.jsonl.gz")
    result = type_in("reconcile", "claims.jsonl.gz", articles, "-o", "facts.jsonl")

    assert result.stdout == ""
    assert Path("facts.jsonl").stat().st_size > 0


def test_extract_tells_failed_files_too(type_in: Type, articles: Path) -> None:
    (articles / "empty.txt").write_bytes(b"")

    assert type_in("extract", articles).exit_code == 3


def test_show_prints_one_deal_by_title_or_id(type_in: Type, output: Path) -> None:
    whole = type_in("show", "-o", output)

    assert "Orbal Systems - Tarn Compute" in whole.stdout
    assert type_in("show", "tarn", "-o", output).stdout == whole.stdout
    assert type_in("show", "d1", "-o", output).stdout == whole.stdout


def test_an_unknown_deal_is_answered_with_the_known_ones(
    type_in: Type, output: Path
) -> None:
    result = type_in("show", "nobody", "-o", output)

    assert result.exit_code == 2
    assert "Orbal Systems - Tarn Compute" in result.stderr


def test_conflicts_are_printed_with_both_quotes(type_in: Type, output: Path) -> None:
    result = type_in("conflicts", "-o", output)

    assert "through May 2031" in result.stdout
    assert "not disclosed" in result.stdout


def test_a_fact_is_explained_by_id_and_by_field(type_in: Type, output: Path) -> None:
    fact = orjson.loads((output / "facts.jsonl").read_bytes().splitlines()[0])
    by_id = type_in("explain", fact["fact_id"][:6], "-o", output)

    assert "= First Gazette: agrees" in by_id.stdout
    assert type_in("explain", fact["field"], "-o", output).stdout == by_id.stdout


def test_an_ambiguous_fact_is_answered_with_commands(
    type_in: Type, output: Path
) -> None:
    result = type_in("explain", "nothing", "-o", output)

    assert result.exit_code == 2
    assert len(re.findall(r"dealfacts explain \w{8} ", result.stderr)) == 3


def test_audit_prints_a_line_per_source(type_in: Type, output: Path) -> None:
    lines = type_in("audit", "-o", output).stdout.splitlines()

    assert [line.split()[0] for line in lines[:3]] == ["source", "First", "Second"]
    assert lines[1].split()[2:4] == ["1", "3"]


def test_verify_tells_each_problem_and_ends_with_1(type_in: Type, output: Path) -> None:
    assert type_in("verify", output).exit_code == 0
    claims = output / "claims.jsonl"
    claims.write_bytes(claims.read_bytes().replace(b"$25 million", b"$99 million"))

    result = type_in("verify", output)

    assert result.exit_code == 1
    assert "claims.jsonl: " in result.stderr
    assert "$99 million" in result.stderr


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("minor", True), ("moderate", True), ("major", False), ("disputed", False)],
)
def test_fail_on_a_conflict_of_some_severity(
    results: Results, wanted: str, *, found: bool
) -> None:
    assert is_found(results, FailOn(wanted)) is found


def test_fail_on_a_disputed_fact(results: Results) -> None:
    disputed = results.facts[0].model_copy(update={"verdict": Verdict.DISPUTED})

    assert is_found(results._replace(facts=(disputed,)), FailOn.DISPUTED)


def test_nothing_found_under_fail_on_is_status_0(type_in: Type, articles: Path) -> None:
    assert type_in(articles, "--fail-on", "major").exit_code == 0


def test_the_schema_is_printed_as_json(type_in: Type) -> None:
    assert orjson.loads(type_in("schema", "claim").stdout)["title"] == "Claim"
    assert "fact" in orjson.loads(type_in("schema").stdout)


def test_score_prints_a_line_per_field(type_in: Type, articles: Path) -> None:
    gold = {
        "deal": "tarn",
        "articles": [
            {
                "file": "one.txt",
                "facts": [
                    {
                        "field": "amount",
                        "value": "USD 25000000 per month",
                        "quote": "$25 million per month",
                    }
                ],
            }
        ],
    }
    (articles / "gold.json").write_bytes(orjson.dumps(gold))
    type_in(articles)

    result = type_in("score", articles)

    assert re.search(r"amount +1\.000 +1\.000 +1\.000", result.stdout)


def test_rules_are_tried_on_their_sentences(type_in: Type, tmp_path: Path) -> None:
    patterns = tmp_path / "mine" / "patterns"
    patterns.mkdir(parents=True)
    (patterns / "mine.toml").write_text(
        'field = "amount"\nnear_miss = ["Tea costs $3."]\n'
        '[[rule]]\nid = "mine.toll"\nrole = "fee"\nvalue = "money"\n'
        'patterns = ["a toll of {money}"]\n'
        '[[rule.example]]\ntext = "Tarn Compute pays a toll of $4 million."\n'
        'gives = ["fee USD 4000000"]\n'
        '[[rule.example]]\ntext = "Tarn Compute pays nothing."\n'
        'gives = ["fee USD 4000000"]\n',
        "utf-8",
    )

    result = type_in("rules", "test", tmp_path / "mine", "--model", "none")

    assert result.exit_code == 1
    assert "3 sentences, 1 failures" in result.stdout
    assert "pays nothing" in result.stderr


def test_the_doctor_finds_everything_in_place(type_in: Type) -> None:
    result = type_in("doctor")

    assert result.exit_code == 0
    assert result.stdout.count("ok ") == 3


def test_the_doctor_says_what_is_missing(type_in: Type) -> None:
    result = type_in("doctor", "--model", "no_such_model")

    assert result.exit_code == 1
    assert "FAIL model" in result.stdout


def test_the_version_is_printed(type_in: Type) -> None:
    assert re.fullmatch(r"dealfacts \d+\.\d+\.\d+\n", type_in("--version").stdout)


def test_nothing_typed_shows_the_help(type_in: Type) -> None:
    assert "Usage" in type_in().output


def test_a_bug_is_called_a_bug(
    type_in: Type, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("pipeline.run.run_articles", crash)

    assert "bug: ZeroDivisionError" in type_in(articles).stderr


@pytest.mark.parametrize("words", [("--help",), ("run", "--help"), ("--version",)])
def test_help_loads_nothing_heavy(words: tuple[str, ...]) -> None:
    code = (
        "import sys; from pipeline.cli import app\n"
        f"try: app({list(words)!r})\n"
        "except SystemExit: pass\n"
        "print(sorted({'spacy', 'numpy', 'jinja2', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout.endswith("[]\n")


@pytest.mark.parametrize("typo", [("--quite",), ("--workers", "many")])
def test_a_typo_is_no_bug(type_in: Type, articles: Path, typo: tuple[str, ...]) -> None:
    result = type_in("run", articles, *typo)

    assert result.exit_code == 2
    assert typo[0] in result.output
    assert "bug" not in result.output
