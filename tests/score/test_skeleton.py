"""What dealfacts reads in, a gold.json to correct by hand out."""

from pathlib import Path

import orjson
import pytest

from pipeline.extract import Extractor
from pipeline.ingest import read_article
from pipeline.score import score_claims
from pipeline.score.skeleton import Skeleton, skeleton_as_json, sketch_gold

STORY = """Norvik Holdings to buy Halden Pumps Ltd

Norvik Holdings agreed to buy Halden Pumps Ltd for $3 billion on Monday. The terms of
the financing were not disclosed.

Halden Pumps Ltd has 4,000 employees and a market value of $2.5 billion.

Separately, Brask Marine Ltd sold Ostra Docks Ltd to Tarn Estates Ltd for $700 million.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one article."""
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    return tmp_path


@pytest.fixture
def skeleton(extractor: Extractor, folder: Path) -> Skeleton:
    """The sketch of its annotation."""
    article = read_article(folder / "story.txt", root=folder)
    read = extractor.read(article)
    return sketch_gold("pumps", [article], read.claims, read.mentions)


def test_every_quote_of_a_sketch_stands_where_it_says(skeleton: Skeleton) -> None:
    (article,) = skeleton.articles

    assert article.facts
    for fact in article.facts:
        assert STORY[fact.start : fact.start + len(fact.quote)] == fact.quote


def test_the_most_told_deal_is_the_folders(skeleton: Skeleton) -> None:
    (article,) = skeleton.articles
    own = {f.value for f in article.facts if f.other_deal is None and not f.distractor}

    assert skeleton.kind == "acquisition"
    assert {"Norvik Holdings", "Halden Pumps Ltd", "USD 3000000000"} <= own
    assert "USD 700000000" not in own


def test_another_deal_is_named_by_its_parties(skeleton: Skeleton) -> None:
    (article,) = skeleton.articles

    (sum_,) = (fact for fact in article.facts if fact.value == "USD 700000000")

    assert sum_.other_deal is not None
    assert "Brask Marine Ltd" in sum_.other_deal


def test_a_sketch_that_nobody_corrects_finds_every_claim_right(
    extractor: Extractor, folder: Path, skeleton: Skeleton
) -> None:
    (folder / "gold.json").write_bytes(skeleton_as_json(skeleton))
    article = read_article(folder / "story.txt", root=folder)

    claims = [
        claim.model_copy(update={"deal_id": claim.frame_id})
        for claim in extractor.read(article).claims
    ]

    scores = score_claims(folder, claims)

    assert scores.failures == ()


def test_marks_that_do_not_apply_are_left_out(skeleton: Skeleton) -> None:
    rows = orjson.loads(skeleton_as_json(skeleton))["articles"][0]["facts"]

    assert "other_deal" not in rows[0]
    assert "distractor" not in rows[0]
