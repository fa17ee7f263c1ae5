"""A cluster gives the bytes of a single run, also when a worker dies on the way."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.emit import KeptShard, RemoteShards, fetch
from pipeline.errors import DealFactsError, EmitError
from pipeline.run import Choices, cluster_at, run_articles

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("ignore")  # of Dask's own making
CORPUS = Path(__file__).parents[2] / "corpus" / "harbour-cup-southlight"


def read_files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def run(output: Path, **choices: object) -> dict[str, bytes]:
    chosen = Choices(timed=False, **choices)  # type: ignore[arg-type]
    run_articles([CORPUS], output, model="none", choices=chosen)
    return read_files(output)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return run(tmp_path_factory.mktemp("alone"))


@pytest.fixture
def threads() -> Iterator[str]:
    """A scheduler with workers that are threads: it starts at once."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def test_a_cluster_gives_the_bytes_of_a_single_run(
    threads: str, alone: dict[str, bytes], tmp_path: Path
) -> None:
    with cluster_at(threads) as executor:
        assert run(tmp_path / "out", executor=executor) == alone


@pytest.mark.torture
def test_a_worker_killed_on_the_way_changes_no_byte(tmp_path: Path) -> None:
    news = tmp_path / "news"
    for turn in range(12):
        shutil.copytree(CORPUS, news / str(turn))
    quiet = Choices(timed=False)
    run_articles([news], tmp_path / "alone", choices=quiet)
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        cluster_at(cluster.scheduler_address) as executor,
    ):
        first = next(iter(cluster.workers.values()))
        killer = threading.Timer(6, first.process.process.kill)
        killer.start()
        run_articles(
            [news], tmp_path / "both", choices=quiet._replace(executor=executor)
        )
        killer.join()

    assert read_files(tmp_path / "both") == read_files(tmp_path / "alone")


def test_nobody_at_an_address_is_said_so() -> None:
    with (
        pytest.raises(DealFactsError, match="no Dask scheduler"),
        cluster_at("tcp://127.0.0.1:9", timeout=0.5),
    ):
        pass


def test_results_kept_in_an_object_store_are_used_again(
    alone: dict[str, bytes], tmp_path: Path
) -> None:
    url = f"memory://{tmp_path.name}/kept"

    assert run(tmp_path / "one", kept_at=url) == alone
    second = run_articles(
        [CORPUS], tmp_path / "two", model="none", choices=Choices(kept_at=url)
    )
    assert second.reused == second.counts["articles"]


def test_half_an_object_counts_as_missing(tmp_path: Path) -> None:
    kept = RemoteShards(f"memory://{tmp_path.name}/half")
    kept.keep("one", KeptShard())
    kept.keep("two", KeptShard())
    fsspec = pytest.importorskip("fsspec")
    fsspec.filesystem("memory").pipe_file(f"/{tmp_path.name}/half/one", b"ab")

    kept.forget_all_but({"one"})

    assert kept.find("one") is None
    assert kept.find("two") is None


def test_articles_are_fetched_from_an_address(
    alone: dict[str, bytes], tmp_path: Path
) -> None:
    fsspec = pytest.importorskip("fsspec")
    there = f"memory://{tmp_path.name}/news"
    fsspec.filesystem("memory").put(
        str(CORPUS), f"/{tmp_path.name}/news", recursive=True
    )

    run_articles(
        [Path(there)], tmp_path / "out", model="none", choices=Choices(timed=False)
    )

    files = read_files(tmp_path / "out")
    assert files["claims.jsonl"] == alone["claims.jsonl"]


@pytest.mark.parametrize("url", ["memory://nowhere", "nosuch://bucket/news"])
def test_an_address_with_nothing_is_named(url: str, tmp_path: Path) -> None:
    with pytest.raises(EmitError, match=url):
        fetch(url, tmp_path)
