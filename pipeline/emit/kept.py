"""An article in, what it gave last time out: kept by a digest of all it depends on."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pipeline.emit.files import parse_row, read_file, write_file, write_json
from pipeline.errors import EmitError
from pipeline.records import Article, Claim, Mention, Record, content_id

_IGNORE = b"# kept results; safe to delete\n*\n"


class Kept(Record):
    """The claims and mentions of one article."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]


class KeptResults(NamedTuple):
    """A folder of kept results.

    ``maker`` digests what made them besides the article: rules, model, tool version.
    """

    folder: Path
    maker: str

    def find(self, article: Article) -> Kept | None:
        """What this very article gave under the same maker, if it was kept whole."""
        path = self._path(article)
        try:
            return parse_row(read_file(path), Kept, place=str(path))
        except EmitError:
            return None  # missing or damaged: read the article again

    def keep(
        self, article: Article, claims: Iterable[Claim], mentions: Iterable[Mention]
    ) -> None:
        """Keep what an article gave."""
        if not self.folder.is_dir():
            write_file(self.folder / ".gitignore", _IGNORE)
        kept = Kept(claims=tuple(claims), mentions=tuple(mentions))
        write_json(self._path(article), kept)

    def _path(self, article: Article) -> Path:
        return self.folder / f"{content_id(article.model_dump_json(), self.maker)}.json"
