"""The bytes of a text or a web page in, a draft of its article out."""

from dataclasses import replace

from pipeline.errors import IngestError
from pipeline.ingest.decode import decode
from pipeline.ingest.draft import Draft
from pipeline.ingest.member import Member, too_large
from pipeline.ingest.settings import Settings
from pipeline.ingest.text import read_plain
from pipeline.ingest.untimed import untimed


def read_text_bytes(data: bytes, member: Member, settings: Settings) -> Draft:
    """Draft the article that a text or Markdown file holds.

    Raises:
        IngestError: The bytes are no text, or too many.
    """
    _refuse_large(data, member, settings)
    decoded = decode(data, name=member.name, charset=member.charset)
    refuse_blank(decoded.text, member.name)
    draft = read_plain(decoded.text[: settings.article_chars])
    if len(decoded.text) > settings.article_chars:
        draft = replace(draft, text=decoded.text)  # cut with a warning further on
    warnings = (*decoded.warnings, *draft.warnings)
    return replace(draft, encoding=decoded.encoding, warnings=warnings)


def read_html_bytes(data: bytes, member: Member, settings: Settings) -> Draft:
    """Draft the article that a web page holds.

    Raises:
        IngestError: The page cannot be parsed, or has no article text.
    """
    with untimed():
        from pipeline.ingest.html import read_html  # noqa: PLC0415  (slow to import)

    _refuse_large(data, member, settings)
    decoded = decode(data, name=member.name, markup=True, charset=member.charset)
    refuse_blank(decoded.text, member.name)
    draft = read_html(decoded.text, name=member.name)
    warnings = (*decoded.warnings, *draft.warnings)
    return replace(draft, encoding=decoded.encoding, warnings=warnings)


def _refuse_large(data: bytes, member: Member, settings: Settings) -> None:
    if len(data) > settings.text_bytes:
        raise IngestError(too_large(member.name, settings.text_bytes))


def refuse_blank(text: str, name: str) -> None:
    """Refuse a text that nobody could read.

    Raises:
        IngestError: There is nothing in it but blanks.
    """
    if not text.strip("\ufeff \t\r\n"):
        raise IngestError(f"{name}: there is no text in it; remove it or save it again")
