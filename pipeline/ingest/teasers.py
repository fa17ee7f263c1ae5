"""Headlines of other stories between the paragraphs of this one."""

from pipeline.ingest.lines import Line
from pipeline.ingest.page import Page
from pipeline.ingest.wording import telling_words
from pipeline.records import ZoneKind

_TEASER_WORDS = 6
_TELLING_WORDS = 4
_FOREIGN = 0.3


def mark_teasers(page: Page) -> None:
    """Mark headline-like lines that speak of nothing the story speaks of."""
    for number, line in page.free():
        inside = page.first_paragraph < number
        if inside and _is_titled(line) and page.share(number) < _FOREIGN:
            page.mark(number, ZoneKind.RELATED)


def _is_titled(line: Line) -> bool:
    """Whether a line is written as a headline, long enough to judge by its words."""
    if not line.is_heading or line.is_marked_heading or line.words < _TEASER_WORDS:
        return False
    if len(set(telling_words(line.text))) < _TELLING_WORDS:
        return False
    return line.is_titled
