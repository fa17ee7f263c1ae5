"""A surname before "family" in, whether the family deals as one owner out."""

from pipeline.extract.names.page import Page

HOUSEHOLD = "family"
_DEALERS = frozenset("from by with".split())
_ACTS = frozenset("has have had is was will would to who which".split())
_ALSO = frozenset("then now also still later once".split())
# "from the founding Hale family"
_OWNING = frozenset("founding controlling owning founder wealthy billionaire".split())
_ADVERBS = 2
_LONGEST = 2


def is_household(page: Page, first: int, at: int) -> bool:
    """``the Hale family sold it``, ``from the Hale family``; no family of products."""
    words, lexicon = page.words, page.lexicon
    if words.word[at] != HOUSEHOLD or at - first > _LONGEST:
        return False
    if not _is_surname(page, at - 1):
        return False
    article = first - (words.preceding(first) in _OWNING)
    if words.preceding(article) != "the":
        return False
    behind = at + 1
    while behind <= at + _ADVERBS and _is_adverb(words.following(behind)):
        behind += 1
    verb = words.following(behind)
    acts = verb in _ACTS or verb in lexicon.firm_verbs or verb in lexicon.speech_verbs
    blank = not words.gap(at).strip()
    if words.owner[at]:  # "bought the Hale family's mill"
        return words.preceding(article - 1) in lexicon.firm_verbs | _DEALERS
    return (acts and blank) or (
        words.preceding(article - 1) in _DEALERS and not _continues(page, at)
    )


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word in _ALSO


def _is_surname(page: Page, at: int) -> bool:
    word = page.words.word[at]
    return word.isalpha() and not word.isupper() and not page.is_firm_word(at)


def _continues(page: Page, at: int) -> bool:
    """``the Tarn family of models``, ``the Tarn family car``."""
    follows = page.words.following(at + 1)
    ends = bool(page.words.gap(at).strip()) or not follows
    return (not ends and follows not in page.lexicon.function) or follows == "of"
