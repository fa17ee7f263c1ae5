"""Kept shards in an object store, and articles out of one, through fsspec."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.emit.kept import KeptShard, Shards, pack_shard
from pipeline.errors import EmitError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem


@dataclass(frozen=True)
class RemoteShards(Shards):
    """Kept shards at an address such as ``s3://bucket/kept``, one object each."""

    url: str

    def read(self, name: str) -> bytes:
        """Read the object of a shard."""
        system, root = open_url(self.url)
        try:
            content: bytes = system.cat_file(f"{root}/{name}")
        except OSError:
            return b""
        return content

    def keep(self, name: str, shard: KeptShard) -> None:
        """Write the object of a shard; half of one is seen by its digest."""
        system, root = open_url(self.url)
        try:
            system.makedirs(root, exist_ok=True)
            system.pipe_file(f"{root}/{name}", pack_shard(shard))
        except OSError as error:
            raise EmitError(f"{self.url}: cannot be written ({error})") from error

    def forget_all_but(self, names: set[str]) -> None:
        """Delete all other objects."""
        system, root = open_url(self.url)
        for path in system.ls(root, detail=False) if system.exists(root) else ():
            if path.rsplit("/", 1)[-1] not in names:
                system.rm_file(path)


def is_url(path: Path | str) -> bool:
    """Whether a path names another system's file; ``Path`` drops one of its slashes.

    >>> is_url("s3://bucket/news"), is_url(Path("s3://bucket/news")), is_url("C:/news")
    (True, True, False)
    """
    scheme, colon, rest = str(path).partition(":")
    return bool(colon) and len(scheme) > 1 and scheme.isalnum() and rest[:1] == "/"


def fetch(url: Path | str, folder: Path) -> Path:
    """Bring the articles at an address into a folder of their own below another.

    Raises:
        EmitError: There is nothing at that address.
    """
    address = str(url) if "://" in str(url) else str(url).replace(":/", "://", 1)
    target = folder / hashlib.sha256(address.encode()).hexdigest()[:20]
    system, root = open_url(address)
    try:
        names = [root] if system.isfile(root) else sorted(system.find(root))
        for name in names:
            below = name.removeprefix(root).lstrip("/") or name.rsplit("/", 1)[-1]
            place = target / below
            place.parent.mkdir(parents=True, exist_ok=True)
            system.get_file(name, str(place))
    except OSError as error:
        raise EmitError(f"{address}: cannot be read ({error})") from error
    if not names:
        raise EmitError(f"{address}: there is nothing")
    return target


def open_url(url: str) -> "tuple[AbstractFileSystem, str]":
    """Find the file system of an address, and the path on it.

    Raises:
        EmitError: fsspec is not installed, or knows no such system.
    """
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - comes with an extra

        system, root = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise EmitError(
            f"{url}: cannot be opened ({error}); such addresses need: "
            "pip install 'dealfacts[cluster]'"
        ) from error
    return system, str(root).rstrip("/")
