"""The lines above a story in, headline and standfirst out; feed junk set aside."""

import re

from pipeline.ingest.page import Page
from pipeline.ingest.wording import shared_part
from pipeline.records import ZoneKind

_LABEL_WORDS = 4
_HEADLINE_WORDS = 3
_TEASER_WORDS = 5
_ENOUGH_TO_TELL = 60
_HEAD_LINES = 20
_NEAR_LINES = 4
_SURE = 0.5
_FOREIGN = 0.25
_RESTATED = 0.45
_STANDFIRST_WORDS = 75
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .,'/-]{2,40}(?:[,(]? ?[\w. ,]{0,24}\)?)? ?[-–—] )|.{0,60}\([A-Z][\w ]{1,20}\) ?[-–—]"  # noqa: E501
)


def mark_head(page: Page) -> None:
    """Find the headline among the lines above the story, and say what the others are.

    The headline speaks of what the story speaks of; a promo headline glued before it by
    a feed does not.
    """
    above = [
        n
        for n, line in page.free()
        if n < min(page.first_paragraph, _HEAD_LINES) and not line.is_bullet
    ]
    if ZoneKind.HEADLINE in page.kinds:
        best = page.kinds.index(ZoneKind.HEADLINE)
    elif above:
        best = _headline(page, above)
    else:
        return
    page.mark(best, ZoneKind.HEADLINE)
    for number in above:
        if page.kinds[number] is None:
            _mark_beside(page, number, best)


def _headline(page: Page, above: list[int]) -> int:
    named = [n for n in above if page.lines[n].words >= _HEADLINE_WORDS] or above
    if len(named) == 1:
        return named[0]
    shares = {n: page.share(n) for n in named}
    sure = [n for n in named if shares[n] >= _SURE]
    return sure[0] if sure else max(named, key=lambda n: (shares[n], -n))


def _mark_beside(page: Page, number: int, best: int) -> None:
    line = page.lines[number]
    if _same_words(line.bare, page.lines[best].bare):
        page.mark(number, ZoneKind.HEADLINE)
    elif number < best:
        _mark_junk(page, number)
    elif number <= best + _NEAR_LINES and line.words > _LABEL_WORDS:
        page.mark(number, ZoneKind.STANDFIRST)


def _mark_junk(page: Page, number: int) -> None:
    words = page.lines[number].words
    if page.story_words < _ENOUGH_TO_TELL:
        page.mark(number, ZoneKind.STANDFIRST)
    elif words >= _TEASER_WORDS and page.share(number) < _FOREIGN:
        page.mark(number, ZoneKind.PROMO)
    elif words <= _LABEL_WORDS:
        page.mark(number, ZoneKind.BOILERPLATE)
    else:
        page.mark(number, ZoneKind.HEADLINE)


def _same_words(left: str, right: str) -> bool:
    shorter, longer = sorted((left.casefold(), right.casefold()), key=len)
    return longer.startswith(shorter) and len(shorter) * 2 > len(longer)


def mark_standfirst(page: Page) -> None:
    """Mark the summary between headline and story: the next paragraph says it again."""
    number = page.first_paragraph
    if ZoneKind.HEADLINE not in page.kinds[:number] or number + 1 >= len(page):
        return
    line, after = page.lines[number], page.lines[number + 1]
    if line.words > _STANDFIRST_WORDS or _DATELINE.match(line.text):
        return
    apart = after.after_blank and not line.after_blank
    restated = shared_part(line.text, after.text) >= _RESTATED
    if after.is_paragraph and (apart or restated):
        page.mark(number, ZoneKind.STANDFIRST)
