"""Kept shards are found whole, or not at all."""

from pathlib import Path

import pytest

from pipeline.emit import (
    KeptFile,
    KeptResult,
    KeptShard,
    KeptShards,
    Results,
    ignore_folder,
)
from pipeline.errors import EmitError

NAME = "ab12"


@pytest.fixture
def shard(results: Results) -> KeptShard:
    file = KeptFile(key="f", articles=results.articles)
    result = KeptResult(key="r", claims=results.claims, mentions=results.mentions)
    return KeptShard(files=(file,), results=(result,))


def test_what_was_kept_is_found_again(shard: KeptShard, tmp_path: Path) -> None:
    KeptShards(tmp_path).keep(NAME, shard)

    assert KeptShards(tmp_path).find(NAME) == shard


def test_a_sign_tells_what_a_shard_was_made_from(
    shard: KeptShard, tmp_path: Path
) -> None:
    kept = KeptShards(tmp_path)
    kept.keep(NAME, shard.model_copy(update={"made_from": "files"}))

    sign = kept.sign(NAME)
    assert sign
    assert (sign.made_from, sign.articles) == ("files", 1)
    assert kept.sign("cd34") is None


def test_another_shard_is_not_found(shard: KeptShard, tmp_path: Path) -> None:
    KeptShards(tmp_path).keep(NAME, shard)

    assert KeptShards(tmp_path).find("cd34") is None


@pytest.mark.parametrize("cut", [0, 10, 64, 200, -1])
def test_half_a_file_counts_as_missing(
    shard: KeptShard, tmp_path: Path, cut: int
) -> None:
    KeptShards(tmp_path).keep(NAME, shard)
    path = tmp_path / "ab" / NAME
    path.write_bytes(path.read_bytes()[:cut])

    assert KeptShards(tmp_path).find(NAME) is None
    assert KeptShards(tmp_path).sign(NAME) is None


def test_what_another_version_kept_counts_as_missing(tmp_path: Path) -> None:
    KeptShards(tmp_path).keep(NAME, KeptShard())
    path = tmp_path / "ab" / NAME
    path.write_bytes(
        b"7ac05b34165aae7b3c0e6ef2c4d8ceb52d2c5a7f2a1b0ed7f0e4bb6d9dc7c1a1[]"
    )

    assert KeptShards(tmp_path).find(NAME) is None


def test_shards_of_files_that_are_gone_are_deleted(tmp_path: Path) -> None:
    kept = KeptShards(tmp_path)
    for name in ("ab12", "cd34"):
        kept.keep(name, KeptShard())

    kept.forget_all_but({"cd34"})

    assert kept.find("ab12") is None
    assert kept.find("cd34") == KeptShard()


def test_the_folder_keeps_itself_out_of_version_control(tmp_path: Path) -> None:
    ignore_folder(tmp_path / "kept")
    ignore_folder(tmp_path / "kept")

    assert (tmp_path / "kept" / ".gitignore").read_text("utf-8").endswith("*\n")


def test_a_folder_that_is_a_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", "utf-8")

    with pytest.raises(EmitError, match=r"taken.*-o FOLDER"):
        ignore_folder(tmp_path / "taken" / "kept")
