"""Files in, shards out: small groups of neighbours that are worked on as one."""

import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.emit import Skipped
from pipeline.ingest import ArticleFile
from pipeline.records import content_id

_USUAL = 16  # files
_LARGEST = 1_000_000  # bytes
_PACKED = {".gz", ".zip", ".bz2", ".xz", ".tgz", ".warc"}
_UNPACKS_TO = 10  # times its size


class Shard(NamedTuple):
    """A few neighbouring files; ``name`` stays while its first file does.

    ``banned`` lists files that nobody may touch, ``is_probe`` that nothing is kept.
    """

    name: str
    files: tuple[ArticleFile, ...]
    banned: tuple[Skipped, ...] = ()
    is_probe: bool = False


def cut_shards(files: Iterable[ArticleFile]) -> Iterator[Shard]:
    """Cut a row of files where their names say so, not where they stand.

    A file that is added or removed then changes its own shard and no other. Files of
    many articles share a shard with few: a shard is held in memory.
    """
    group: list[ArticleFile] = []
    size = 0
    for file in files:
        if group and (_opens_shard(file) or size > _LARGEST):
            yield _shard(group)
            group, size = [], 0
        group.append(file)
        size += _size(file)
    if group:
        yield _shard(group)


def _size(file: ArticleFile) -> int:
    try:
        size = file.path.stat().st_size
    except OSError:
        return 0
    return size * _UNPACKS_TO if file.path.suffix.lower() in _PACKED else size


def _opens_shard(file: ArticleFile) -> bool:
    return zlib.crc32(file.name.encode("utf-8", "surrogateescape")) % _USUAL == 0


def _shard(files: list[ArticleFile]) -> Shard:
    first = files[0].name.encode("utf-8", "backslashreplace").decode()
    return Shard(content_id("shard", first), tuple(files))
