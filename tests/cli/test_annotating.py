"""``dealfacts annotate``: what is typed and what is printed."""

from pathlib import Path

import orjson
from typer.testing import CliRunner

from pipeline.cli import app


def test_annotate_prints_a_gold_file_to_correct(tmp_path: Path) -> None:
    story = (
        "Orbal Systems will pay Tarn Compute $25 million per month through May 2031."
    )
    (tmp_path / "one.txt").write_text(f"Rent\n\n{story}\n", "utf-8")

    done = CliRunner().invoke(app, ["annotate", str(tmp_path)])

    gold = orjson.loads(done.stdout)
    assert done.exit_code == 0
    assert gold["deal"] == tmp_path.name
    assert [article["file"] for article in gold["articles"]] == ["one.txt"]
    assert "USD 25000000 per month" in {
        fact["value"] for fact in gold["articles"][0]["facts"]
    }
    assert not (tmp_path / "gold.json").exists()
