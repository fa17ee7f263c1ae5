"""A sentence that keeps something back in, the deal of which it does out."""

import re
from collections.abc import Sequence

from pipeline.extract.deals.frames import BOTH_SIDES, Frame, says_the_deal
from pipeline.extract.deals.roles import OPEN_FAMILY
from pipeline.extract.deals.turns import are_turned_round, is_dated
from pipeline.extract.masking import Match
from pipeline.extract.reading import Reading
from pipeline.extract.scene import Sentence
from pipeline.values import Money
from pipeline.values.expressions import compiled

# "Halden would not say the price": whoever Halden is, the article's deal has one.
_ITS_TERMS = compiled(
    r"\b(?:the|its|this)\s+(?:[a-z-]+\s+)?(?:price|value|terms|amount|sum|fee|cost|figures?|"
    r"consideration|details|size)\b|\bfinancial\s+(?:terms|details)\b",
    re.IGNORECASE,
)
# Words by which deals of a family are called; a purchase or an investment may be any.
_CALLED = {
    family: compiled(rf"\b(?:{words})\b", re.IGNORECASE)
    for family, words in {
        "ownership": r"acquisitions?|takeovers?|mergers?|buy-?outs?",
        "capital": r"financing|funding",
        "credit": r"loans?|credit|mortgages?|(?:re)?financing|debt|interest",
        "property": r"(?:sub-?)?leases?|leaseback|tenancy|rental|rents?|charter",
        "rights": r"(?:sub-?)?licen[cs](?:es?|ing)|franchise|broadcast\w*|rights",
        "management": r"management",
        "commerce": r"supply|sourcing|off-?take|power|(?<!financial\s)services?|"
        r"maintenance|charter|construction|distribution|marketing|manufacturing|outsourcing|management|"
        r"consult\w+|tolling|processing|orders?",
        "sponsorship": r"sponsorship|naming[\s-]rights|kit|shirt",
        "settlement": r"settlements?",
        "beside": r"employment|severance|retention|non-?compete|integration|synerg\w+|"
        r"restructuring|advis[eo]rs?|redundanc\w+|relocation",
    }.items()
}
# who becomes an owner of a firm has no contract on that
_CONTRACT = compiled(r"\bcontracts?\b", re.IGNORECASE)
_FIRMS_CHANGE_HANDS = frozenset({"acquisition", "merger", "investment"})
_ALSO = compiled(
    r"\b(?:also|separately)\b[^.;]*\b(?:a|an|its|two|three)\s", re.IGNORECASE
)
_FOR_A_SUM = compiled(r"\W*(?:for|at)\s+an?\b", re.IGNORECASE)
_THAT = re.compile(r"\b[Tt]hat\s")
_SPENDS = compiled(
    r"\b(?:invest|spend|donat|contribut|borrow|budget|earmark)(?:e|s|ed|es|ing)?\s+"
    r"(?:an?\s+)?$",
    re.IGNORECASE,
)
# "how much Halden will spend on signs", "how much it still owes"
_HOW_MUCH_ELSE = compiled(
    r"how\s+much\s+(?:\S+\s+){1,5}?(?:spend|invest|owe|save|lose|borrow)(?:s|ed)?\b",
    re.IGNORECASE,
)
# "What did they pay?", "And the price?", "How much did it cost?"
_ASKS_THE_PRICE = compiled(
    r"\b(?:pay|paid|cost|spend|spent|price|sum|rent|fee|figures?|money|financial\s+"
    r"(?:terms|details)|worth)\b[^.;?]*\?\W*\Z|\b(?:for|and)\s+how\s+much\?\W*\Z|"
    r"\A\W*how\s+much\?\W*\Z",
    re.IGNORECASE,
)
_MONEY = compiled(
    r"\b(?:price|rent|rental|fee|sum|bill|discount|premium|margin|rate|royalty|cost)\b",
    re.IGNORECASE,
)
_HELPS = compiled(
    r"\b(?:advis(?:ed|es|ing)|represent(?:ed|s|ing)|arrang(?:ed|es|ing)|broker(?:ed|s)|"
    r"audit(?:ed|s)|advis[eo]rs?|bankers?|lawyers?)\b",
    re.IGNORECASE,
)
_FEE = compiled(r"\W*(?:(?:its|their|the|whose)\s+)?fees?\b", re.IGNORECASE)
_OWNING = frozenset({"ownership", "capital"})
_NEVER_THE_DEAL = frozenset({"beside", "settlement"})
_HEAD = (
    r"(?:deal|agreement|contract|pact|accord|arrangement|transaction|partnership|"
    r"acquisition|takeover|buy-?out|merger|purchase|sale|(?:sub-?)?lease|leaseback|"
    r"tenancy|charter|(?:sub-?)?licen[cs]e|franchise|loan|mortgage|(?:re)?financing|"
    r"order|settlement|investment|facility|sponsorship|"
    r"rent|interest\s+rate|package|integration|restructuring|relocation|adviser|advisor|"
    r"redundancie|synergie)s?"
)
# the word for a deal, and a few before it that say which
_DEAL = compiled(
    rf"\b(?:(?:[a-z-]+|⟨\w+⟩(?:'s)?)\s+){{0,3}}?(?:{_HEAD}[\s-]+)*{_HEAD}\b",
    re.IGNORECASE,
)
# "lease terms", "the contract's value"
_WHOSE = re.compile(
    r"\W*(?:its|whose)\b|\W*(?:[a-z]+\s+){1,2}of\s+which\b", re.IGNORECASE
)
# "Rent: confidential" is a line on the deal of the whole sheet
_LABELLED = re.compile(r"\W*(?:[\w'-]+\s+){0,4}[\w'-]+\s*[:|]")
_BEFORE = re.compile(r"(?:[\w'-]+\s+){0,2}\Z")
_TAIL = re.compile(r"[^.;,]{0,60}")
_ANOTHER = re.compile(
    r"\b(?:separate|unrelated|another|the\s+other|second|earlier|previous|prior|former|"
    r"past|original|existing|parallel)\s",
    re.IGNORECASE,
)


def frame_withheld(reading: Reading, sentence: Sentence, match: Match) -> Frame | None:
    """The deal of which something is withheld.

    "Terms of a supply contract" are those of a deal of that kind. Else, news says so of
    what it is about: the main deal, unless the sentence names more parties of another
    one. "The deal" is the main one, whoever speaks.
    """
    frames = reading.framing.frames
    called = _called(sentence, match)
    is_another = _is_another(called, sentence)
    if not frames or (_is_called(frames[0], called) and not is_another):
        return _told_of(reading, sentence, match.start)
    near = reading.framing.frame_at(sentence, match.start)
    others = [frame for frame in (near, *frames) if frame and frame is not frames[0]]
    families = _families(called)
    for frame in others:
        if frame.family in families or (frame is near and _is_called(frame, called)):
            return frame
    is_told = _is_told_so(frames[0], called) or _is_miscalled(frames, families)
    is_main = not is_another and is_told
    return frames[0] if is_main else None


def frame_asked_about(reading: Reading, sentence: Sentence) -> Frame | None:
    """The deal on whose price the sentence before asks: the article's main one."""
    before = reading.before(sentence)
    is_asked = before is not None and _ASKS_THE_PRICE.search(before.text)
    frames = reading.framing.frames
    return frames[0] if frames and is_asked else None


def frame_summed(reading: Reading, sentence: Sentence) -> Frame | None:
    """The main deal, where this sentence or the one before tells of its money."""
    before = reading.before(sentence)
    told = [one for one in (before, sentence) if one is not None]
    frames = reading.framing.frames
    is_told = any(one.values_of(Money) or _MONEY.search(one.text) for one in told)
    is_ours = is_told and not reading.framing.is_foreign(sentence)
    return frames[0] if frames and is_ours else None


def _called(sentence: Sentence, match: Match) -> str:
    """What a sentence calls the deal of which it keeps something back, if it does."""
    masked = sentence.masked
    if _LABELLED.match(masked.text):
        return ""
    start, end = masked.place(match.start), masked.place(match.end)
    before, after = _BEFORE.search(masked.text, 0, start), _TAIL.match(masked.text, end)
    start = before.start() if before else start
    found = _DEAL.search(masked.text, start, after.end() if after else end)
    if found or not _WHOSE.match(masked.text, start):
        return found[0] if found else ""
    above = [found[0] for found in _DEAL.finditer(masked.text, 0, start)]
    return above[-1] if above else ""


def _families(called: str) -> frozenset[str]:
    return frozenset(name for name, words in _CALLED.items() if words.search(called))


def _is_called(frame: Frame, called: str) -> bool:
    """Whether a deal of this family is called so; that on a firm is no contract."""
    families = _families(called)
    if families or frame.kind not in _FIRMS_CHANGE_HANDS:
        return not families or frame.family in families | {OPEN_FAMILY}
    return not _CONTRACT.search(called)


def _is_told_so(frame: Frame, called: str) -> bool:
    """Whether the sentences on a deal call it so; what is bought may be a service."""
    if frame.family in _OWNING:
        return False
    found = (m[0] for name in _families(called) for m in _CALLED[name].finditer(called))
    words = [word.casefold() for word in found]
    told = [event.sentence.text.casefold() for event in frame.events]
    return all(
        word.startswith("acquisition") or any(word in text for text in told)
        for word in words
    )


def _is_miscalled(frames: Sequence[Frame], families: frozenset[str]) -> bool:
    """Whether the article tells of no deal of that kind: then its own was misread.

    Who buys a firm leaves "the lease" another one, and so are an adviser's terms.
    """
    if frames[0].family in _OWNING or families & _NEVER_THE_DEAL:
        return False
    return families.isdisjoint(frame.family for frame in frames)


def _is_another(called: str, sentence: Sentence) -> bool:
    """Whether it is not the article's deal: "the earlier sale", "that sale" of 2019."""
    is_old = _THAT.search(called) and is_dated(sentence)
    return bool(is_old or _ANOTHER.search(called))


def _told_of(reading: Reading, sentence: Sentence, start: int) -> Frame | None:
    frames = reading.framing.frames
    near = reading.framing.frame_at(sentence, start)
    if not frames or near is None:
        is_ours = says_the_deal(sentence) or _says_its_terms(reading, sentence)
        return frames[0] if frames and is_ours else None
    if are_turned_round(near.sides, frames[0].sides):
        return near
    named = {name.entity for name in sentence.names}
    main, other = (len(named & set(frame.parties)) for frame in (frames[0], near))
    if main < other:
        return near
    is_beside = _is_bought_once(sentence, start) and main < BOTH_SIDES
    is_beside = is_beside or _is_spent(sentence, start, frames[0])
    return None if is_beside else frames[0]


def _is_bought_once(sentence: Sentence, start: int) -> bool:
    """Whether it is another buy whose price nobody knows: "also bought a mill"."""
    text, at = sentence.text, start - sentence.start
    is_below = sentence.rank > 0
    is_other = _ALSO.search(text, 0, at) or is_dated(sentence)
    return bool(is_below and is_other and _FOR_A_SUM.match(text, at))


def _is_spent(sentence: Sentence, start: int, main: Frame) -> bool:
    """Whether a sum is what goes to something else: to a plant, to an adviser."""
    text, at = sentence.text, start - sentence.start
    is_outlay = main.family != "capital" and (
        _SPENDS.search(text, 0, at) or _HOW_MUCH_ELSE.search(text, at)
    )
    is_fee = _HELPS.search(text, 0, at) and _FEE.match(text, at)
    return bool(is_outlay or is_fee)


def _says_its_terms(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence means the terms that the article tells of all along."""
    told_here = sentence.index not in reading.framing.elsewhere
    return told_here and _ITS_TERMS.search(sentence.text) is not None
