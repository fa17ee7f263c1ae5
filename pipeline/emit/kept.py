"""A shard's work in, the same work out next time: kept by what it was made from.

A shard is a few neighbouring files. What was read from each file is kept under a
digest of the file and of what read it, and what each article claims under a digest of
the article and of what analysed it; so a changed rule reads no file anew.
"""

import hashlib
from abc import ABC, abstractmethod
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from pipeline.emit.files import replace_file
from pipeline.emit.runlog import Skipped
from pipeline.records import Article, Claim, Mention, Record

_IGNORE = b"# kept results; safe to delete\n*\n"
_DIGEST = 64  # hex digits before the content
_Kept = TypeVar("_Kept", bound=Record)


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
    """What the files of one shard gave, and their articles, in order.

    ``made_from`` digests all that this was made from; it is empty where somebody
    should try again.
    """

    files: tuple[KeptFile, ...] = ()
    results: tuple[KeptResult, ...] = ()
    made_from: str = ""


class Sign(Record):
    """What stands at the head of a kept shard, to be read without the rest."""

    made_from: str
    articles: int


class Shards(ABC):
    """Wherever shards are kept, each whole or not there."""

    def find(self, name: str) -> KeptShard | None:
        """What a shard gave last time, if that was kept and is undamaged."""
        return _parse(KeptShard, _undamaged(self.read(name))[1])

    def sign(self, name: str) -> Sign | None:
        """What a shard was made from, if that was kept and is undamaged."""
        return _parse(Sign, _undamaged(self.read(name))[0])

    @abstractmethod
    def read(self, name: str) -> bytes:
        """Read what was kept of a shard, be it damaged; nothing if nothing was."""

    @abstractmethod
    def keep(self, name: str, shard: KeptShard) -> None:
        """Keep what a shard gave.

        Raises:
            EmitError: It cannot be written there.
        """

    @abstractmethod
    def forget_all_but(self, names: set[str]) -> None:
        """Delete what was kept of files that are gone: their claims go with them."""


@dataclass(frozen=True)
class KeptShards(Shards):
    """A folder of kept shards, one file each."""

    folder: Path

    def read(self, name: str) -> bytes:
        """Read the file of a shard."""
        try:
            return self._path(name).read_bytes()
        except OSError:
            return b""

    def keep(self, name: str, shard: KeptShard) -> None:
        """Write the file of a shard, whole or not at all."""
        replace_file(self._path(name), pack_shard(shard))

    def forget_all_but(self, names: set[str]) -> None:
        """Delete all other files."""
        for path in self.folder.glob("*/*"):
            if path.name not in names:
                with suppress(OSError):  # the next run tries again
                    path.unlink()

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name


def pack_shard(shard: KeptShard) -> bytes:
    """Print a shard behind its sign and the digest of what is printed."""
    sign = Sign(made_from=shard.made_from, articles=len(shard.results))
    body = f"{sign.model_dump_json()}\n{shard.model_dump_json()}".encode()
    return seal(body)


def _undamaged(content: bytes) -> tuple[bytes, bytes]:
    """Part the sign of a shard from the rest; of half a shard both are empty."""
    sign, _, rest = unseal(content).partition(b"\n")
    return sign, rest


def seal(body: bytes) -> bytes:
    """Put the digest of what is kept before it."""
    return hashlib.sha256(body).hexdigest().encode() + body


def unseal(content: bytes) -> bytes:
    """Take what is kept from behind its digest; damaged, it is nothing.

    >>> unseal(seal(b"kept"))
    b'kept'
    >>> unseal(seal(b"kept")[:-1])
    b''
    """
    digest, body = content[:_DIGEST], content[_DIGEST:]
    same = hashlib.sha256(body).hexdigest().encode() == digest
    return body if same else b""


def _parse(model: type[_Kept], content: bytes) -> _Kept | None:
    try:
        return model.model_validate_json(content)
    except ValidationError:
        return None


def ignore_folder(folder: Path) -> None:
    """Make a folder of ours, and keep it out of version control.

    Raises:
        EmitError: The folder cannot be written to.
    """
    sign = folder / ".gitignore"
    if not sign.exists():
        replace_file(sign, _IGNORE)
