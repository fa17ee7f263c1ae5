"""What a user can set about reading files, with the values that hold else."""

from pydantic import Field, ValidationError

from pipeline.errors import IngestError
from pipeline.records import Record


class Settings(Record):
    """The limits of reading; what goes beyond one is skipped or cut, and told.

    Every limit is there because some file, broken or made for it, would otherwise fill
    the memory or the day. ``docs/formats.md`` tells each of them.
    """

    file_bytes: int = Field(50_000_000, gt=0, description="One article's own file.")
    text_bytes: int = Field(20_000_000, gt=0, description="One text or web page.")
    article_chars: int = Field(
        500_000, gt=0, description="An article's text; the rest is cut off."
    )
    unpacked_bytes: int = Field(
        4_000_000_000, gt=0, description="All that one archive unpacks to."
    )
    unpacked_ratio: int = Field(
        200, gt=0, description="How many times its size an archive may unpack to."
    )
    depth: int = Field(3, ge=0, description="Archives within archives.")
    members: int = Field(1_000_000, gt=0, description="Articles in one file.")
    parts: int = Field(500, gt=0, description="Parts of a mail; the rest is left out.")
    pages: int = Field(5_000, gt=0, description="Pages of a PDF; the rest is cut off.")
    seconds: float = Field(5.0, gt=0, description="Processor time for one article.")
    memory_bytes: int = Field(
        2_000_000_000, gt=0, description="Memory of the process that reads."
    )
    languages: tuple[str, ...] = Field(
        ("en",), min_length=1, description="Which languages are analysed."
    )
    text_column: str | None = Field(
        None, description="Which JSON key or CSV column holds the text."
    )


DEFAULTS = Settings()


def read_settings(written: list[str]) -> Settings:
    """Read settings as they are given on the command line.

    >>> read_settings(["pages=20"]).pages
    20

    Raises:
        IngestError: There is no such setting, or the value is none for it.
    """
    pairs: dict[str, object] = dict(map(_pair, written))
    if isinstance(pairs.get("languages"), str):
        pairs["languages"] = tuple(str(pairs["languages"]).split(","))
    try:
        return Settings.model_validate(pairs)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        if name in Settings.model_fields:
            raise IngestError(f"{name}: {first['msg']}") from error
        known = ", ".join(Settings.model_fields)
        raise IngestError(
            f"{name}: there is no such setting; the settings are {known}"
        ) from error


def _pair(part: str) -> tuple[str, str]:
    name, sign, value = part.partition("=")
    if not sign:
        raise IngestError(f"{part!r}: write a setting as NAME=VALUE, such as pages=500")
    return name.strip(), value.strip()
