"""Words in, whether somebody without a name acts in them out."""

from collections.abc import Sequence

from pipeline.extract.deals.nouns import DEAL_NOUNS
from pipeline.extract.deals.words import PREPOSITIONS, Word
from pipeline.extract.syntax.free import GROUPS

AUXILIARIES = frozenset(
    "will would has have had is are was were to be been agreed undertaken plans set "
    "going may could might can must said also now".split()
)
# Parts of a firm that act for it, and deals that say what their parties do
_ORGANS = DEAL_NOUNS | frozenset(
    "board boards directors management shareholders unit subsidiary deal move plan "
    "plans parent group fund venture consortium".split()
)
_SEEKERS = GROUPS | frozenset(
    "party parties buyer buyers suitor bidder firm company fund investor concern "
    "companies firms funds bidders suitors".split()
)
_SEEKING = frozenset(
    "interested seeking looking hoping wanting planning trying willing keen".split()
)
_DAYS = frozenset("today yesterday tomorrow date".split())
_UNKNOWN = frozenset("a an another unnamed unidentified several some other".split())


def is_unnamed(words: Sequence[Word], at: int, verb: int) -> bool:
    """Whether somebody without a name acts: "the smelter will buy", "a buyer pays".

    The noun stands right before the verb and its auxiliaries, an article before it.
    """
    if not words[at].is_tagged_noun or words[at].text in _ORGANS | _DAYS:
        return False
    if at + 1 == verb and words[verb].is_tagged_noun:
        return False  # "signed an office lease"
    between = [word.text for word in words[at + 1 : verb]]
    if not all(text in AUXILIARIES or text.endswith("ly") for text in between):
        return False
    before = words[max(0, at - 3) : at]
    return any(word.text in {"the", "a", "an", "unnamed"} for word in before) and all(
        word.name is None and word.text not in PREPOSITIONS for word in before
    )


def is_seeking(words: Sequence[Word], at: int) -> bool:
    """Whether somebody unnamed wants it: "a group interested in buying the unit"."""
    if words[at].text not in _SEEKERS or words[at + 1].text not in _SEEKING:
        return False
    return any(word.text in _UNKNOWN for word in words[max(0, at - 3) : at])
