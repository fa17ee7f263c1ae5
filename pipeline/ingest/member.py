"""What stands between a file and its articles: members, and what was found in them."""

from dataclasses import dataclass, fields, replace
from io import BytesIO
from typing import IO, TYPE_CHECKING, NamedTuple, Protocol

from pipeline.errors import IngestError
from pipeline.ingest.draft import Draft
from pipeline.ingest.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the wrapping of an article says about it: a feed, a mail, a database row."""

    title: str | None = None
    source: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None

    def add_to(self, draft: Draft) -> Draft:
        """Let the wrapping speak before the text; what it leaves out stays."""
        if self == NOTHING_TOLD:
            return draft
        said = {f.name: getattr(self, f.name) for f in fields(self)}
        said["language"] = draft.language or self.language  # the text itself shows it
        return replace(draft, **{key: value for key, value in said.items() if value})

    def under(self, draft: Draft) -> Draft:
        """Let the text speak first, and the wrapping only where it is silent."""
        said = {f.name: getattr(self, f.name) for f in fields(self)}
        kept = {key: value for key, value in said.items() if not getattr(draft, key)}
        return replace(draft, **{key: value for key, value in kept.items() if value})


NOTHING_TOLD = Told()


@dataclass(frozen=True, kw_only=True)
class Member:
    """A file, or a file within a file: its full name and its bytes.

    ``form`` is the name of its format where the wrapping tells it, ``charset`` its
    encoding likewise, ``size`` how many bytes it has on disk, as far as that is known.
    """

    name: str
    stream: IO[bytes]
    told: Told = NOTHING_TOLD
    form: str | None = None
    charset: str | None = None
    depth: int = 0
    size: int | None = None

    def holding(self, data: bytes, suffix: str, **more: object) -> "Member":
        """A member of this one, with its bytes at hand."""
        inner = replace(self, name=self.name + suffix, stream=BytesIO(data))
        inner = replace(
            inner, told=NOTHING_TOLD, form=None, charset=None, size=len(data)
        )
        return replace(inner, **more)  # type: ignore[arg-type]

    def read(self, largest: int) -> bytes:
        """All bytes.

        Raises:
            IngestError: There are more than that.
        """
        data = self.stream.read(largest + 1)
        if len(data) > largest:
            raise IngestError(too_large(self.name, largest))
        return data


def too_large(name: str, largest: int) -> str:
    """Say that a file has more bytes than one article may have."""
    return (
        f"{name}: larger than {largest:,} bytes, too large for one article; "
        "split it, or raise the limit"
    )


class Piece(NamedTuple):
    """One article found in a file; ``digest`` is of the article's own bytes."""

    name: str
    digest: str
    draft: Draft


class Unread(NamedTuple):
    """A file or a part of one that gave no article, and why."""

    name: str
    reason: str
    kind: str = "failed"


Found = Piece | Unread


class SetAsideError(IngestError):
    """A file that is readable, but no article: nothing went wrong."""


class Opens(Protocol):
    """Opens a file that holds others; what it cannot read it yields as ``Unread``."""

    def __call__(
        self, member: Member, settings: Settings
    ) -> "Iterator[Member | Unread]":
        """Yield what is in it, in order."""


class Reads(Protocol):
    """Reads a file that is one article."""

    def __call__(self, data: bytes, member: Member, settings: Settings) -> Draft:
        """Draft the article, or say why there is none."""
