"""A piece of HTML that is all story in, its paragraphs out.

For what is no web page: a feed's entry, a chapter of an e-book, a mail, a database
column. There nothing needs to be told from menus, so nothing of it may be lost.
"""

from collections.abc import Iterator

from lxml import etree, html  # type: ignore[import-untyped]
from lxml.etree import _Element as Element  # type: ignore[import-untyped]

from pipeline.errors import IngestError
from pipeline.ingest.compose import Block, clean_lines, compose, table_line
from pipeline.ingest.draft import Draft
from pipeline.ingest.member import Member, Told
from pipeline.ingest.settings import Settings
from pipeline.records import ZoneKind

_LEFT_OUT = {"script", "style", "head", "template", "noscript", "svg", "math", "nav",
             "form", "button", "select", "iframe", "object"}  # fmt: skip
_PARTS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre",
          "figcaption", "section", "article", "header", "footer", "main", "aside",
          "figure", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr", "table", "tbody",
          "thead", "tfoot", "caption", "center", "address", "hr", "body", "html",
          "details", "summary"}  # fmt: skip
_KINDS = {
    "h1": ZoneKind.HEADLINE,
    "figcaption": ZoneKind.CAPTION,
    "blockquote": ZoneKind.QUOTE,
}
_DEEPEST = 200


def read_fragment(data: bytes, member: Member, settings: Settings) -> Draft:
    """Draft the article of a piece of HTML, all of which is story.

    Raises:
        IngestError: It cannot be parsed, or holds no text.
    """
    del settings
    markup = data.decode(member.charset or "utf-8", "replace")
    blocks = list(fragment_blocks(markup, member.name))
    if not blocks:
        raise IngestError(f"{member.name}: there is no text in it")
    if member.told.title and blocks[0].text != member.told.title:
        blocks.insert(0, Block(member.told.title, ZoneKind.HEADLINE))
    return compose(blocks, media_type="text/html", told=Told())


def fragment_blocks(markup: str, name: str) -> Iterator[Block]:
    """The paragraphs of a piece of HTML, each with the path to its element.

    Raises:
        IngestError: It cannot be parsed.
    """
    if not markup.strip():
        return
    parser = html.HTMLParser(no_network=True, encoding="utf-8")
    try:
        root = html.document_fromstring(
            markup.encode("utf-8", "replace"), parser=parser
        )
    except (etree.LxmlError, ValueError, TypeError) as error:
        raise IngestError(f"{name}: this page cannot be parsed: {error}") from error
    yield from _Walk(root).blocks()


class _Walk:
    """A walk over a tree that gathers words until a paragraph ends."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._tree = root.getroottree()
        self._words: list[str] = []
        self._gap = "\n\n"

    def blocks(self) -> Iterator[Block]:
        """The paragraphs, in order."""
        yield from self._inside(self._root, 0)
        yield from self._end(self._root)

    def _inside(self, element: Element, depth: int) -> Iterator[Block]:
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT or depth > _DEEPEST:
            return
        if tag == "br":
            self._words.append("\n")
        elif tag == "tr":
            yield from self._row(element)
        else:
            yield from self._children(element, tag, depth)

    def _children(self, element: Element, tag: str, depth: int) -> Iterator[Block]:
        if tag in _PARTS:
            yield from self._end(element.getparent())
        self._words.append(_flat(element.text))
        for child in element:
            yield from self._inside(child, depth + 1)
            self._words.append(_flat(child.tail))
        if tag in _PARTS:
            yield from self._end(element)

    def _row(self, element: Element) -> Iterator[Block]:
        """A row of figures is one line; a row that lays out a page is not."""
        cells = [cell for cell in element if cell.tag in {"td", "th"}]
        nested = any(cell.find(".//table") is not None for cell in cells)
        if nested or len(cells) < 2:  # noqa: PLR2004 - one cell is no row
            for cell in cells:
                yield from self._children(cell, "td", 0)
            return
        line = table_line("".join(map(str, cell.itertext())) for cell in cells)
        yield from self._end(element.getparent())
        if line:
            first = element.getprevious() is None
            gap = "\n\n" if first else "\n"
            path = self._tree.getpath(element)
            yield Block(line, gap=gap, element=path)

    def _end(self, element: Element | None) -> Iterator[Block]:
        """Make a paragraph of the words gathered so far, which stand in an element."""
        text = clean_lines("".join(self._words))
        self._words.clear()
        if not text or element is None:
            return
        tag = str(element.tag)
        mark = "- " if tag == "li" else ""
        gap = "\n" if mark and element.getprevious() is not None else "\n\n"
        path = self._tree.getpath(element)
        yield Block(mark + text, _KINDS.get(tag), gap, element=path)


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
