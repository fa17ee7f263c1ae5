"""A shard's work in, the same work out next time: kept by what it was made from.

A shard is a few neighbouring files. What was read from each file is kept under a
digest of the file and of what read it, and what each article claims under a digest of
the article and of what analysed it; so a changed rule reads no file anew.
"""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from pydantic import ValidationError

from pipeline.emit.files import replace_file
from pipeline.emit.outputs import Skipped
from pipeline.records import Article, Claim, Mention, Record

_IGNORE = b"# kept results; safe to delete\n*\n"
_DIGEST = 64  # hex digits before the content


class KeptFile(Record):
    """What was read from one file."""

    key: str
    articles: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()


class KeptResult(Record):
    """What one article claims; ``failed`` says why it could not be analysed."""

    key: str
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    failed: Skipped | None = None


class KeptShard(Record):
    """What the files of one shard gave, and their articles, in order."""

    files: tuple[KeptFile, ...] = ()
    results: tuple[KeptResult, ...] = ()


class KeptShards(NamedTuple):
    """A folder of kept shards, each a file that is whole or not there."""

    folder: Path

    def find(self, name: str) -> KeptShard | None:
        """What a shard gave last time, if that was kept and is undamaged."""
        try:
            content = self._path(name).read_bytes()
        except OSError:
            return None
        return unpack_shard(content)

    def keep(self, name: str, shard: KeptShard) -> None:
        """Keep what a shard gave.

        Raises:
            EmitError: The folder cannot be written to.
        """
        replace_file(self._path(name), pack_shard(shard))

    def forget_all_but(self, names: set[str]) -> None:
        """Delete what was kept of files that are gone: their claims go with them."""
        for path in self.folder.glob("*/*"):
            if path.name not in names:
                with suppress(OSError):  # the next run tries again
                    path.unlink()

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name


def pack_shard(shard: KeptShard) -> bytes:
    """Print a shard behind the digest of what is printed."""
    body = shard.model_dump_json().encode()
    return hashlib.sha256(body).hexdigest().encode() + body


def unpack_shard(content: bytes) -> KeptShard | None:
    """Read a shard back; half of one, or one of another version, is none."""
    digest, body = content[:_DIGEST], content[_DIGEST:]
    if hashlib.sha256(body).hexdigest().encode() != digest:
        return None
    try:
        return KeptShard.model_validate_json(body)
    except ValidationError:
        return None


class Shards(Protocol):
    """Wherever shards are kept."""

    def find(self, name: str) -> KeptShard | None:
        """What a shard gave last time, if that was kept and is undamaged."""

    def keep(self, name: str, shard: KeptShard) -> None:
        """Keep what a shard gave."""

    def forget_all_but(self, names: set[str]) -> None:
        """Delete what was kept of files that are gone."""


def ignore_folder(folder: Path) -> None:
    """Make a folder of ours, and keep it out of version control.

    Raises:
        EmitError: The folder cannot be written to.
    """
    sign = folder / ".gitignore"
    if not sign.exists():
        replace_file(sign, _IGNORE)
