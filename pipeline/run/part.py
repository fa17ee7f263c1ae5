"""A part of a corpus in, what it gave kept for a later run: work for a job array."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Self

from pipeline.emit import RemoteShards
from pipeline.errors import DealFactsError
from pipeline.ingest import DEFAULTS, Settings
from pipeline.rules import Rules, load_rules
from pipeline.run.inputs import find_files
from pipeline.run.shards import cut_shards
from pipeline.run.unchanged import digest_sources
from pipeline.run.worker import Analyst, Worker, reading_digest


class Part(NamedTuple):
    """One job of several: the third of a hundred."""

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a part such as ``3/100``.

        >>> Part.parse("3/100")
        Part(number=3, of=100)

        Raises:
            DealFactsError: It is none.
        """
        number, _, of = text.partition("/")
        if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            raise DealFactsError(f"--part {text}: write it as 3/100, from 1/100 on")
        return cls(int(number), int(of))


def work_part(  # noqa: PLR0913 - what a run goes by
    paths: Iterable[Path],
    kept_at: str,
    part: Part,
    *,
    rules: Rules | None = None,
    model: str = "auto",
    sources: Path | None = None,
    settings: Settings = DEFAULTS,
) -> int:
    """Analyse one part of a corpus and keep that; how many articles were new.

    A run on the same paths with the same ``kept_at`` then finds the work done.

    Raises:
        DealFactsError: No input, broken rules, or an address not to be written to.
    """
    files = find_files(paths, sources)
    said = digest_sources(files, sources)
    worker = Worker(
        Analyst.of(rules or load_rules(), model),
        sources=files.sources,
        store=RemoteShards(kept_at),
        read_by=reading_digest(said, settings.model_dump_json()),
        settings=settings,
    )
    shards = list(cut_shards(files.files))[part.number - 1 :: part.of]
    return sum(worker.work(shard).analysed for shard in shards)
