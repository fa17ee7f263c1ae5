"""A heading such as "Related articles" in, the lines that belong to it out."""

from pipeline.ingest.lines import Line
from pipeline.ingest.page import CAPITALISED, Page
from pipeline.records import UNCLAIMED_ZONES, ZoneKind
from pipeline.rules.zones import SectionRule, ZoneRules

_HEADING_LENGTH = 120
_LONG_WORDS = 25
_STORY_WORDS = 40
_KNOWN_NAMES = 2
_NEAR = 40


def mark_sections(page: Page, rules: ZoneRules) -> None:
    """Mark each section that a heading opens, up to where its rule says it ends."""
    openings = {
        number: rule
        for number, line in page.free()
        if (rule := _opened_by(line, rules)) is not None
        and (rule.until != "bullets" or _has_items(page, number + 1))
    }
    for number, rule in openings.items():
        if page.kinds[number] is not None:
            continue
        page.mark(number, rule.zone)
        if rule.zone in UNCLAIMED_ZONES and _is_above_story(page, number):
            continue  # there it is a label of the page, not a section
        for follower in range(number + 1, _end(page, number, openings)):
            page.mark(follower, rule.zone)


def _opened_by(line: Line, rules: ZoneRules) -> SectionRule | None:
    if len(line.text) > _HEADING_LENGTH or not rules.any_section.match(line.bare):
        return None
    return next((rule for rule in rules.section if rule.fits(line.bare)), None)


def _is_above_story(page: Page, number: int) -> bool:
    told = sum(line.words for line in page.lines[:number])
    return number < page.first_paragraph < len(page) and told < _STORY_WORDS


def _has_items(page: Page, number: int) -> bool:
    return number < len(page) and page.lines[number].is_item


def _end(page: Page, opening: int, openings: dict[int, SectionRule]) -> int:
    """The number of the first line after a section."""
    rule = openings[opening]
    if rule.until == "end":
        return _end_of_links(page, opening)
    for number in range(opening + 1, len(page)):
        if number in openings or _closes(page.lines[number], rule):
            return number
    return len(page)


def _closes(line: Line, rule: SectionRule) -> bool:
    if rule.until == "bullets":
        return not line.is_item
    if rule.until == "paragraph":
        return line.words >= _LONG_WORDS
    is_question = line.text.rstrip("*_").endswith("?") or (
        rule.zone is ZoneKind.FAQ and (line.bare[:2].casefold() in {"q:", "a:"})
    )
    return line.is_heading and not is_question


def _end_of_links(page: Page, opening: int) -> int:
    """The end of the text, unless the story plainly goes on after a box of links.

    It does where the first prose after the box, in the first half of the text, mostly
    names those whom the prose before it names.
    """
    size = len(page)
    proses = (n for n in range(opening + 1, size) if page.lines[n].is_paragraph)
    prose = next(proses, size)
    if prose >= size or opening * 2 > size:
        return size
    near = page.lines[max(opening - _NEAR, 0) : opening]
    told = {name for line in near for name in CAPITALISED.findall(line.text)}
    names = set(CAPITALISED.findall(page.lines[prose].text, 1))
    known = len(names & told)
    return prose if known >= _KNOWN_NAMES and known * 2 >= len(names) else size
