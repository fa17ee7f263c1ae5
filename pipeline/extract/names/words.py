"""Text in, words out: the units that names are made of, on characters.

Names are read on characters, not on a pipeline's tokens: tokenizers disagree about
hyphens, ampersands and glued full stops, and offsets must not depend on the model.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.language.sentences import line_breaks, opens_behind_form
from pipeline.values.expressions import compiled
from pipeline.values.streets import STREET

_WORD = compiled(
    r"(?:[A-Z]\.){2,}[A-Z]?(?!\w)"  # U.S., A.B.C
    r"|[A-Z]\.(?=\s?[A-Z][\w.])"  # the J. of J. Smith
    r"|[Mm]/[VvTt](?=\s[A-Z])"  # the M/V Tarn Star
    r"|\d+(?:[.,]\d+)+[^\W_]*"  # 1.25B
    r"|[^\W_]+(?:(?:&amp;|[&+]|['’](?!s\b)"
    r"|[-‑](?!(?:[a-z]+(?:ed|ing)|led|own|run|like|style|wide|free|friendly|made|born|era|"
    r"level|only|scale|driven|native|first|ready|heavy|rich|area|to|and|sized?)\b)"
    r"|\.(?=(?:com|ai|io|net|org|tv|biz|app|gg|fm|co(?!\.))\b))[^\W_]+)*(?:(?<=[a-z])\+(?![\w+]))?"
)
# signs that nobody sees; pages hide them inside words
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_HIDDEN = compiled(f"[{_INVISIBLE}]")
_WORD_WITH_HIDDEN = compiled(
    _WORD.pattern.replace(
        r"[^\W_]+(?:(?:&amp;", rf"[^\W_](?:[{_INVISIBLE}]?[^\W_])*(?:(?:&amp;"
    )
)
_POSSESSIVE = compiled(r" ?['’](?:s\b|(?=[\s,.;)]))")
_APOSTROPHES = frozenset("'’")
_POSSESSIVES = ("'", "’", " '", " ’")  # what a possessive ending begins with
_STOP = compiled(r"[.!?:…•|●*>#]|\n\s*\n")
# what such a name is followed by: what it does, its legal form, or its trade
_NAMED_WITH_S = compiled(
    r"\b[A-Z][\w-]+['’]s"
    r"(?=, (?:an?|the|which|whose)\b"
    r"| (?:said|says|will|agreed|would|has|had|was|is|sold|bought|plans|"
    r"Inc|Corp|Co|Ltd|PLC|plc|LLC|Pizza|Pizzeria|Chicken|Burgers?|BBQ|Barbecue|Grill|"
    r"Grille|Diner|Deli|Kitchens?|Tavern|Pub|Caf[eé]|Coffee|Donuts|Doughnuts|Bagels?|"
    r"Bakery|Bakeshop|Tacos|Wings|Subs|Sandwiches|Steakhouse|Ale House|Brewing|Toys|"
    r"Ice Cream|Creamery|Candies|Chocolates?|Pretzels|Hardware|Furniture|"
    r"Jewel(?:l?ers|ry)|Sporting|Wholesale|Grocery|Supermarkets?|Pharmacy|Liquors?|Nursery|Seafood)\b)"
)
# "St Hale's Hospital", "King's College Tarn", "Farmer's Union Bank"
_OF_SAINTS = compiled(
    r"\b(?:(?:(?<=St )|(?<=St\. )|(?<=Saint ))[A-Z][\w-]+|King|Queen|Women|Men|"
    r"Children|People|Citizen|Farmer|Merchant|Trader|Planter|Teacher|Nurse|Driver|"
    r"Player|Veteran)['’]s(?= (?:[A-Z][a-z]+ ){0,2}(?:Hospitals?|Hospice|College|"
    r"Schools?|University|Academy|Infirmary|Church|Cathedral|Clinic|Medical|Health|Bank|Trust|Union|"
    r"Mutual|Club|Association|Insurance|Fund|Cooperative)\b)"
)
# what agencies glue to the first word of a headline
_SLUGS = frozenset(
    "exclusive brief update insight corrected correction refile analysis focus wrapup "
    "factbox explainer timeline interview breakingviews deals rpt sources scoop "
    "newsmaker".split()
)
_SHOUTED = 4  # letters of "AIRSHOW-" at least
_UNIT = compiled(
    r"\d+(?:[KMBTGkmbt]|[KMGTkmgt]?W[hHpP]?|[KMGT]B|bn|mn|th|st|nd|rd|nm|[kMGT]bps|[kMGT]?Hz|[GTPE]J|[EPT]H|[km]?tpa|[MmK]tp[ad]|[MT]?Bcf|MMcf|bcm|MVA|[kM]?oz|[GDKPHQ]|D|x|s)s?$"
)
_CAMEL = compiled(r"[a-z]{1,6}[A-Z]|\d{1,3}[A-Z][A-Za-z]|\d{1,4}[a-z]{2,4}[A-Z][a-z]")
# "halden.ai" names a firm, "www.halden.ai/news" and "me@halden.ai" lead to a page
_DOTTED = compiled(r"[^\W_][\w&'’+-]*\.(?:com|ai|io|net|org|tv|biz|app|gg|fm|co)")
_BEFORE_LINKS = frozenset("@/.:-_=")
_BEHIND_LINKS = frozenset("@/:?=_")
# "40 Larch Street" is a building; "40 Harley Street doctors" are people
_ADDRESS = compiled(
    r"\d{1,5}(?:[A-Za-z]|[-–]\d{1,4})?\s(?:[NSEW]\.\s)?(?:(?:[A-Z][\w'’]+|\d{1,3}(?:st|nd|rd|th))\s){1,3}"
    rf"(?:{STREET})\b"
    r"(?!\s(?!(?:is|was|as|has|its|this)\b)[a-z]+s\b)"
)
_NUMBERED_ROAD = compiled(r"\d{1,3}(?:st|nd|rd|th)\s(?:Street|St|Avenue|Ave|Road)\b")
_ORDINAL_PAIR = compiled(r"\d+(?:st|nd|rd|th) (?:&|&amp;|and) [A-Z]")
# "8inlet Renewables", but "40year PPA"
_GLUED_FIGURE = compiled(
    r"\d{1,2}(?!year|month|week|hour|mi|acre|bill|ton|per|mega)[a-z]{4,}(?= [A-Z][a-z])"
)
_SHORTENED = compiled(
    r"(?<![A-Za-z])(?:Inc|Corp|Cos?|Ltd|LLC|Bros|Sdn|Pte|Pty|Pvt|St|Ft|Mt|Mr|Mrs|Ms|Dr|Sen|Rep|"
    r"Gov|Jr|Sr|No|vs|Gen|Lt|Col|Sgt|Prof|Hon|Rev|Geo|Wm|Chas|Jas|Jos|Thos|Robt|plc|[A-Z]\.?|(?:[A-Z]\.)+[A-Z]?)$"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as parallel lists; ``end`` is exclusive.

    ``opens`` marks the first word of each sentence or line, ``capital`` the words that
    may be part of a name, ``owner`` the end of a possessive ending behind it (or 0).
    """

    text: str
    start: list[int]
    end: list[int]
    word: list[str]
    lower: list[str]
    opens: list[bool]
    capital: list[bool]
    owner: list[int]

    def __len__(self) -> int:
        """The number of words."""
        return len(self.word)

    def gap(self, at: int) -> str:
        """What stands between a word and the next one, a possessive ending left out."""
        after = self.start[at + 1] if at + 1 < len(self.word) else len(self.text)
        return self.text[self.owner[at] or self.end[at] : after]

    def following(self, at: int) -> str:
        """The next word of the same sentence in lower case, or nothing."""
        if at < 0 or at >= len(self.word) or self.opens[at]:
            return ""
        return self.lower[at]

    def preceding(self, at: int) -> str:
        """The word before ``at`` if it is of the same sentence, in lower case."""
        if at <= 0 or at > len(self.word) or (at < len(self.word) and self.opens[at]):
            return ""
        return self.lower[at - 1]


def read_words(
    text: str,
    skip: Sequence[tuple[int, int]] = (),
    brands: frozenset[str] = frozenset(),
) -> Words:
    """Split a text into words, leaving out those in ``skip``.

    ``brands`` are names that end in 's themselves: no possessive of anybody.

    >>> read_words("qAI's Ryde-Orr unit pays A.B. Coe.").word
    ['qAI', 'Ryde-Orr', 'unit', 'pays', 'A.B.', 'Coe']
    """
    brands = brands | _brands_of(text)
    hides = not text.isascii() and _HIDDEN.search(text) is not None
    pattern = _WORD_WITH_HIDDEN if hides else _WORD
    found = [m.span() for m in pattern.finditer(text)]
    if skip:
        found = [(s, e) for s, e in found if not any(a <= s < b for a, b in skip)]
    found = _with_brands(text, found, brands)
    if "-" in text:
        found = list(_without_pairs(text, found))
    start, end = [s for s, _ in found], [e for _, e in found]
    word = [without_hidden(text[s:e]) if hides else text[s:e] for s, e in found]
    breaks = line_breaks(text)
    return Words(
        text=text,
        start=start,
        end=end,
        word=word,
        lower=[w.lower() for w in word],
        opens=_openings(text, found, breaks),
        capital=[
            w[0].isupper()
            or (not w.islower() and _is_camel(text, s, w))
            or ("." in w and _is_dotted(text, s, w))
            or (w[0].isdigit() and _begins_name(text, s))
            or _is_elided(w)
            for s, w in zip(start, word, strict=True)
        ],
        owner=[
            _possessive_end(text, e) if text.startswith(_POSSESSIVES, e) else 0
            for e in end
        ],
    )


def _is_elided(word: str) -> bool:
    """Whether a small article leads a name's word: "l'Ouest", "d'Orvel"."""
    return word[:1] in "ld" and word[1:2] in _APOSTROPHES and word[2:3].isupper()


def _begins_name(text: str, start: int) -> bool:
    """Whether a figure is the first word of a name: "40 Larch Street", "9th Avenue"."""
    shapes = (_ORDINAL_PAIR, _ADDRESS, _NUMBERED_ROAD, _GLUED_FIGURE)
    return any(shape.match(text, start) for shape in shapes)


def without_hidden(text: str) -> str:
    """Leave out the signs that nobody sees."""
    return text if text.isascii() else _HIDDEN.sub("", text)


def _brands_of(text: str) -> frozenset[str]:
    """Names that the text never writes without their 's."""
    return frozenset(
        found[0].lower().replace("’", "'")
        for shape in (_NAMED_WITH_S, _OF_SAINTS)
        for found in shape.finditer(text)
        if not re.search(rf"\b{re.escape(found[0][:-2])}\b(?!['’]s)", text)
    )


def _with_brands(
    text: str, found: list[tuple[int, int]], brands: frozenset[str]
) -> list[tuple[int, int]]:
    """Leave out the s of possessives; brands such as ``Orr's Stores`` keep theirs."""
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if not (end - start == 1 and start and text[start - 1] in _APOSTROPHES):
            kept.append((start, end))
            continue
        longer = text[kept[-1][0] : end].lower().replace("’", "'") if kept else ""
        if text[start] != "s":
            kept.append((start, end))
        elif longer in brands:
            kept[-1] = (kept[-1][0], end)
    return kept


def _without_pairs(
    text: str, found: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Part ``BRIEF-Halden``, and ``Halden-Ryde`` where the text names each alone."""
    whole = {text[s:e] for s, e in found}
    before = ""
    for first, end in found:
        start = first
        while (at := _parting(text, start, end, before, whole)) is not None:
            yield start, at
            before, start = text[start:at], at + 1
        yield start, end
        before = text[start:end]


def _parting(
    text: str, start: int, end: int, before: str, whole: set[str]
) -> int | None:
    """Where the hyphen stands that glues a word to what agencies put before it."""
    left, hyphen, right = text[start:end].partition("-")
    if not hyphen or not (right[:1].isupper() or right[1:2].isupper()):
        return None
    pair = left in whole and right in whole and left[-1:].isalpha() and len(left) > 1
    # "UPDATE 2-Halden", and any word in capitals that opens a headline
    numbered = left.isdigit() and before.lower() in _SLUGS
    ahead = text[:start].rpartition("\n")[2].strip()
    opens = not ahead or ahead.isupper()  # "TARN AIRSHOW-Halden"
    shouted = opens and len(left) >= _SHOUTED and left.isupper()
    shouted = shouted and right[1:2].islower()
    is_slug = left.lower() in _SLUGS or numbered or shouted
    return start + len(left) if pair or is_slug else None


def _openings(
    text: str, found: list[tuple[int, int]], breaks: Sequence[int]
) -> list[bool]:
    """Mark the words that open a sentence or a line."""
    opens, before, line = [], 0, 0
    upcoming = [*breaks, len(text) + 1]
    for start, end in found:
        is_break = start >= upcoming[line]
        while start >= upcoming[line]:
            line += 1
        is_stop = start - before != 1 or "." in text[max(0, before - 1) : start]
        opens.append(is_break or (is_stop and _is_stop(text, before, start)))
        before = end
    return opens


def _is_stop(text: str, before: int, start: int) -> bool:
    gap = text[before:start]
    if opens_behind_form(text, before, start):
        return True
    if not _STOP.search(gap) or gap.strip() == ".,":  # "Orr Co., Ltd"
        return False
    shortened = _SHORTENED.search(text, max(0, before - 8), before)
    return gap.strip() != "." or not shortened


def _is_camel(text: str, start: int, word: str) -> bool:
    """Tell ``qAI`` and ``3Point`` from ``1.2GW`` and ``5th``."""
    if not _CAMEL.match(word):
        return False
    if word[0].isalpha():
        return True
    return text[max(0, start - 1)] not in "$€£¥.," and not _UNIT.match(word)


def _is_dotted(text: str, start: int, word: str) -> bool:
    """Tell ``halden.ai`` from a part of a link or of an address."""
    if not _DOTTED.fullmatch(word):
        return False
    end = start + len(word)
    behind = text[end : end + 2]
    is_linked = behind[:1] in _BEHIND_LINKS and behind[1:].strip() != ""
    return text[start - 1 : start] not in _BEFORE_LINKS and not is_linked


def _possessive_end(text: str, end: int) -> int:
    found = _POSSESSIVE.match(text, end)
    if not found or (len(found[0].strip()) == 1 and text[end - 1] not in "sxz"):
        return 0
    return found.end()
