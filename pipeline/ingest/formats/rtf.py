"""An RTF document in, a draft of its article out."""

from dataclasses import replace
from typing import TYPE_CHECKING

from striprtf.striprtf import rtf_to_text

from pipeline.errors import IngestError
from pipeline.ingest.draft import Draft
from pipeline.ingest.member import Member
from pipeline.ingest.settings import Settings
from pipeline.ingest.text import draft_text

if TYPE_CHECKING:
    from collections.abc import Callable


def read_rtf(data: bytes, member: Member, settings: Settings) -> Draft:
    """Draft the article that an RTF document holds.

    Raises:
        IngestError: The document is damaged, or has no text.
    """
    del settings
    read: Callable[..., object] = rtf_to_text  # it has no types
    try:
        text = str(read(data.decode("latin-1"), errors="replace"))
    except Exception as error:  # a parser fed broken documents may raise anything
        raise IngestError(
            f"{member.name}: this RTF document cannot be read ({error}); "
            "save it as text"
        ) from error
    if not text.strip():
        raise IngestError(f"{member.name}: there is no text in it")
    return replace(draft_text(text.strip()), media_type="application/rtf")
