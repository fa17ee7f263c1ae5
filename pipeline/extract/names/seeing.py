"""A name that began and a recogniser's view in, whether it goes on with this word out.

Capitals and gaps tell where most names end. Some forms cut them wrongly, and there a
recogniser that sees one whole firm is believed: ``Halden (Japan)``, ``Tarn 24 Radio``.
"""

from pipeline.extract.names.page import Page

_BETWEEN = frozenset({"", ".", "(", ")", "/"})
_TINY = 2  # letters of each part of "S.A.B. de C.V." and "Sp. z o.o."
_BODIES = frozenset("bank university institute college academy authority".split())


def is_seen_on(page: Page, first: int, at: int) -> bool:
    """Whether the firm that a recogniser sees begin at ``first`` goes on at ``at``."""
    last = page.seen.get(first, 0)
    gap = page.words.gap(at - 1).strip()
    if at < page.things.get(first, 0):
        return not gap and _is_part(page, at)
    if at >= last or page.words.owner[at - 1]:
        return False
    if gap == ",":
        return _is_signed(page, at, last)
    if gap not in _BETWEEN or (gap == "(" and _is_short_form(page, at)):
        return False
    if page.words.word[at] == "of" or page.words.lower[at - 1] == "of":
        return _is_trade(page, first, page.words.lower.index("of", first))
    return page.words.capital[at] or _is_part(page, at) or _is_form(page, at, last)


def _is_part(page: Page, at: int) -> bool:
    """Whether the word has a capital or is a figure: ``Tarn Unit 2``, ``Tarn 3.5``."""
    words = page.words
    is_named = words.capital[at] and words.lower[at] not in page.lexicon.function
    return is_named or words.word[at][0].isdigit()


def _is_trade(page: Page, first: int, of: int) -> bool:
    """``Breweries of Tarn``, ``Power Company of Tarn``: nobody without its town."""
    lower = page.words.lower
    return not page.is_suffix(first) and all(
        page.is_firm_word(at) or page.is_suffix(at) or lower[at] in _BODIES
        for at in range(first, of)
    )


def _is_short_form(page: Page, at: int) -> bool:
    """``Halden (HLD)``, but not ``Halden (UK)``."""
    return page.words.word[at].isupper() and page.known(at, at + 1) != "place"


def _is_form(page: Page, at: int, last: int) -> bool:
    """Whether the small words that close a name are those of a legal form."""
    return all(len(page.words.word[i].strip(".")) <= _TINY for i in range(at, last))


def _is_signed(page: Page, at: int, last: int) -> bool:
    """``Tarn, Holdings Ltd`` and ``Hale, Orr & Tarn``."""
    words = page.words
    rest = words.text[words.start[at] : words.end[last - 1]]
    formal = page.is_suffix(last - 1) and page.is_firm_word(at)
    return formal or "&" in rest
