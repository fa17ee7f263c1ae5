"""Jobs that each take a part leave nothing to analyse for the run that follows."""

import shutil
from pathlib import Path

import pytest

from bench.feed import save_feed
from pipeline.errors import DealFactsError
from pipeline.run import Choices, run_articles
from pipeline.run.part import Part, work_part


def test_parts_together_are_the_whole(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    news, url = tmp_path / "news", f"memory://{tmp_path.name}/parts"
    save_feed(news, range(60))
    new = [work_part([news], url, Part(n, 3), model="none") for n in (1, 2, 3)]
    quiet = Choices(timed=False)
    run_articles([news], tmp_path / "alone", model="none", choices=quiet)

    done = run_articles(
        [news], tmp_path / "joined", model="none", choices=quiet._replace(kept_at=url)
    )

    assert sum(new) == done.reused == 60
    shutil.rmtree(tmp_path / "alone" / ".cache")
    for path in (tmp_path / "alone").iterdir():
        assert path.read_bytes() == (tmp_path / "joined" / path.name).read_bytes()


@pytest.mark.parametrize("text", ["", "3", "0/3", "4/3", "a/b", "-1/3"])
def test_what_is_no_part_is_refused(text: str) -> None:
    with pytest.raises(DealFactsError, match="3/100"):
        Part.parse(text)
