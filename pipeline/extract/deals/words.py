"""Masked sentence in, words out: what triggers walk over to find who stands where."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product

from pipeline.extract.deals.nouns import DEAL_NOUNS, EPITHETS
from pipeline.extract.masking import Masked
from pipeline.extract.names import NameKind, NameMention
from pipeline.values import Found

_WORD = re.compile(r"⟨[A-Z](\d+)⟩|'s\b|'(?=\s)|[^\W_]+(?:-[^\W_]+)*|[^\w\s]")

# A short aside in brackets, such as a ticker: nobody in it takes part in the sentence.
# So is the share of one of several: "Norvik (60%) and Halden (40%) have won".
_ASIDE = re.compile(
    r"<[^<>]{1,12}>|\((?:[^()⟨⟩]|⟨[^MQPNE]\d*⟩){1,60}\)"
    r"|(?<=⟩ )\(⟨Q\d+⟩\)(?= (?:and|has|have|will)\b|,)"
)

_UNISSUED = " and to be issued"  # "the entire issued and to be issued share capital"
PREPOSITIONS = frozenset(
    "from to with by of for between in at into on under through via over among "
    "against about alongside off".split()
)
_MOVES = frozenset("pass go move switch transfer".split())
# Words behind which another clause begins: nobody left of them is the subject.
_CLAUSES = frozenset(
    "; : that after while because but although though when where if as since unless "
    "whereas amid before so than once".split()
)
RELATIVES = frozenset("which who whose".split())
PRONOUNS = frozenset("it he she they we i who".split())
_DETERMINERS = frozenset(
    "a an the its their his her our this that these those any some no each 's ' new "
    "first second another proposed planned recent pending definitive".split()
)
_COMPUTING = "i.t."
_HAVING = frozenset("has have had own owns owned with".split())
BE = frozenset("be been being is are was were gets got get".split())
_BEFORE_VERBS = (
    BE
    | PRONOUNS
    | RELATIVES
    | frozenset(
        "to will would has have had may might could can should must shall and or not "
        "also now that both jointly did does do we they then who agreed".split()
    )
)
_LISTING = frozenset({",", "and", "&"})
_OF_RIGHTS = frozenset("broadcast licence license".split())
# Words behind which a verb stands, whatever the tagger says
_MODALS = frozenset("to will would may might can could shall must should".split())
_GIVING = frozenset("sale takeover acquisition purchase merger move".split())
# "a senior secured loan": nobody secures it
_RANKS = frozenset("senior junior subordinated lien first-lien second-lien".split())
_TOGETHER = frozenset("together along jointly tandem".split())
_UNIONS = frozenset("consortium partnership conjunction cooperation alliance".split())
# "Norvik Orders Rise": orders, and nobody orders
_FORTUNES = frozenset(
    "rise rises fall falls jump drop drops climb slip slump grow soar surge plunge up "
    "down beat miss top hit stay remain resume continue show are were , . :".split()
)


@dataclass(slots=True, eq=False)  # not frozen: there are many, and that takes longer
class Word:
    """One word, mark or placeholder of a masked sentence, and what it stands for."""

    text: str
    start: int
    end: int
    mention: Found | NameMention | None = None
    name: NameMention | None = None
    is_tagged_noun: bool = False
    is_capital: bool = False

    @property
    def is_clause_border(self) -> bool:
        """Whether a new clause begins here."""
        return self.text in _CLAUSES


def split_words(masked: Masked, nouns: Collection[int] = ()) -> tuple[Word, ...]:
    """Split a masked sentence; words are lower-cased, placeholders keep their mention.

    ``nouns`` are the article's offsets at which the pipeline sees a common noun; a name
    is none, though a filing may call a firm "the Buyer".
    """
    text = _ASIDE.sub(lambda aside: " " * len(aside[0]), masked.text)
    if _UNISSUED in text:
        text = text.replace(_UNISSUED, " " * len(_UNISSUED))
    return tuple(_word(found, masked, nouns) for found in _WORD.finditer(text))


def _word(found: re.Match[str], masked: Masked, nouns: Collection[int]) -> Word:
    start, end = found.span()
    if number := found[1]:
        mention = masked.mentions[int(number)]
        name = mention if isinstance(mention, NameMention) else None
        return Word(found[0].lower(), start, end, mention, name)
    is_noun = bool(nouns) and masked.source(start) in nouns
    capital = found[0][0].isupper()
    text = found[0].lower()
    if found[0] == "IT" and not masked.text.isupper():
        text = _COMPUTING  # "critical IT load" is nobody's
    return Word(text, start, end, None, None, is_noun, capital)


def is_noun_position(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands like a noun and not a verb: "a lease", "its sale"."""
    before = words[at - 1].text if at else "to"
    if before in _MODALS or _is_done_beside(words, at):
        return False
    if _before_deal_noun(words, at):
        return True
    if words[at].is_tagged_noun and not _is_between_names(words, at):
        return True
    if before in _RANKS:
        return True
    if before in _HAVING and words[at].text.endswith("s"):  # "has ships"
        return True
    return before in _DETERMINERS or before == "of" or _is_counted(words, at)


def _is_done_beside(words: Sequence[Word], at: int) -> bool:
    """Whether ", with Norvik joining" tells what somebody does besides."""
    if not at or words[at - 1].name is None or not words[at].text.endswith("ing"):
        return False
    left = at - 1
    while left > 0 and (words[left].name or words[left].text in _LISTING):
        left -= 1
    return [word.text for word in words[max(0, left - 1) : left + 1]] == [",", "with"]


def is_behind_modal(words: Sequence[Word], at: int) -> bool:
    """Whether a word can only be a verb: "will lease it back"."""
    before = words[at - 1].text if at else ""
    return before in _MODALS and before != "to"


def _is_counted(words: Sequence[Word], at: int) -> bool:
    """Whether a figure stands before: "a $3 billion purchase"."""
    before = words[at - 1]
    after = words[at + 1].text if at + 1 < len(words) else ""
    is_done = at > 1 and words[at - 2].text in {"had", "has", "have"}  # "had ⟨P1⟩ sold"
    if is_done and before.text.startswith("⟨p"):
        return False
    is_verb = after == "by" or _is_verbal(words, at) or _is_led_to_name(words, at)
    return _is_value(before) and not is_verb


def _is_value(word: Word) -> bool:
    return word.mention is not None and word.name is None


def _is_between_names(words: Sequence[Word], at: int) -> bool:
    """Whether "Norvik picks Halden" stands so: a verb, whatever the tagger says."""
    before = words[at - 1]
    gives = before.text in DEAL_NOUNS | _GIVING and words[at].text.endswith("s")
    if before.name is not None and words[at].text.endswith("s"):  # "passes from Halden"
        after = words[at + 1].text if at + 1 < len(words) else ""
        if words[at].is_capital and after and after not in _FORTUNES:
            return True  # "Norvik Sells Mill to Halden": taggers read no capitals
        if at + 1 < len(words) and _is_value(words[at + 1]):
            return True  # "Norvik charters two ships"
        is_led = after in {"from", "to", "into"}
        gives |= bool(is_led and is_name(words, at + 2))
        return gives or _is_verbal(words, at)
    if before.text.endswith("s") and _is_led_to_name(words, at):
        return True  # "six hotels pass from Halden"
    return (before.name is not None or gives) and _is_verbal(words, at)


def _is_led_to_name(words: Sequence[Word], at: int) -> bool:
    """Whether a base form is followed by "from Halden" or "to Norvik"."""
    after = words[at + 1].text if at + 1 < len(words) else ""
    is_base = words[at].text in _MOVES
    return is_base and after in {"from", "to", "into"} and is_name(words, at + 2)


def is_behind_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a plain word stands before: "wins order", "battery order", no verb then.

    Headlines have no articles, and no tags that could be trusted.
    """
    before = words[at - 1] if at else None
    if before is None or before.mention is not None or not before.text.isalpha():
        return False
    if before.is_capital and before.text.endswith("s") and _is_verbal(words, at):
        return False  # "Swedes buy Halden"
    return not (before.text.endswith("ly") or before.text in _BEFORE_VERBS | EPITHETS)


def _before_deal_noun(words: Sequence[Word], at: int) -> bool:
    """Whether "agreement" or the like follows: "a purchase agreement"."""
    following = words[at + 1].text if at + 1 < len(words) else ""
    if following == "rights":
        return words[at].text in _OF_RIGHTS
    return following.rstrip("s") in DEAL_NOUNS


def _is_verbal(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].name is not None


def is_along(words: Sequence[Word], at: int) -> bool:
    """Whether who follows acts together with somebody: "alongside", "together with"."""
    if words[at].text == "alongside":
        return True
    before = [word.text for word in words[max(0, at - 2) : at]]
    is_union = before[:1] == ["in"] and before[-1] in _UNIONS
    return (
        words[at].text == "with"
        and bool(before)
        and (is_union or before[-1] in _TOGETHER)
    )


_EVENTS = frozenset("airshow expo conference summit forum symposium".split())


def is_party_like(word: Word) -> bool:
    """Whether the name here may stand for a side of a deal; a trade fair may not."""
    if word.name is None or word.name.entity.kind not in _SIDES:
        return False
    return word.name.entity.name.rsplit(maxsplit=1)[-1].lower() not in _EVENTS


def is_name(words: Sequence[Word], at: int) -> bool:
    """Whether a name stands here."""
    return at < len(words) and words[at].name is not None


def owns_next(words: Sequence[Word], at: int) -> bool:
    """Whether somebody only owns the firm that follows: "Ada Lind's Norvik"."""
    return (
        at + 2 < len(words)
        and words[at + 1].text in {"'s", "'"}
        and words[at + 2].name is not None
        and (_kind(words[at]), _kind(words[at + 2])) in _OWNERSHIPS
    )


# Of a land even what nobody knows is a firm: "Latvia's Daugava Build"
_OWNERSHIPS = {
    *product((NameKind.PERSON, NameKind.PLACE, NameKind.FIRM), (NameKind.FIRM,)),
    (NameKind.PLACE, NameKind.OTHER),
}


def _kind(word: Word) -> NameKind | None:
    return word.name.entity.kind if word.name else None


def can_act(word: Word) -> bool:
    """Whether the name here may act: sites may be bought, but they do nothing."""
    return is_party_like(word) and not is_site(word)


def is_firm(word: Word) -> bool:
    """Whether a firm, an agency or a person is named here, and not just some thing."""
    return can_act(word) and _kind(word) is not NameKind.OTHER


def is_site(word: Word) -> bool:
    """Whether the name here is that of a site."""
    return word.name is not None and word.name.entity.kind is NameKind.FACILITY


def is_outlet(word: Word) -> bool:
    """Whether a medium is named here."""
    return _kind(word) is NameKind.OUTLET


def is_person(word: Word) -> bool:
    """Whether a person is named here."""
    return _kind(word) is NameKind.PERSON


def is_place(word: Word) -> bool:
    """Whether a place is named here."""
    return _kind(word) is NameKind.PLACE


_SIDES = frozenset(
    {
        NameKind.FIRM,
        NameKind.PERSON,
        NameKind.AGENCY,
        NameKind.FACILITY,
        NameKind.OTHER,
    }
)
