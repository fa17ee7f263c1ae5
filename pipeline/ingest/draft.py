"""What a reader of one format finds in a file, before it becomes an ``Article``."""

from dataclasses import dataclass

from pipeline.records import DateBasis, Place, Zone


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An article's text, zones and what the file says about itself.

    ``places`` tell where in the original its parts stand, where offsets do not.
    """

    text: str
    zones: tuple[Zone, ...]
    media_type: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    encoding: str | None = None
    places: tuple[Place, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def date_basis(self) -> DateBasis:
        """Whether the file states when it was published."""
        return DateBasis.STATED if self.published else DateBasis.UNKNOWN
