"""Words in, whether somebody is named there as the loser out: "beat Norvik to buy"."""

from collections.abc import Sequence

from pipeline.extract.deals.words import PREPOSITIONS, Word

_BEATING = frozenset(
    "beat beats beating outbid outbids outbidding pipped pips pipping defeat defeats "
    "defeated defeating trump trumps trumped trumping best bests bested besting "
    "undercut undercuts undercutting overcame overcome overcoming outgunned".split()
)
# "dropped Norvik to sign with Halden": who drops him signs
_LEAVING = frozenset(
    f"{stem}{end}"
    for stem in ("ditch", "dump", "snub", "spurn", "jilt", "abandon", "oust", "desert")
    for end in ("", "s", "es", "ed", "ing")
) | frozenset("drop drops dropped dropping".split())
_DRIVING = frozenset(
    "beat beats beating edge edges edged edging see sees saw seeing fend fends fended "
    "fending fight fights fought fighting hold holds held holding ward wards warded "
    "warding muscle muscles muscled".split()
)
_AWAY = frozenset("off out aside away".split())
_DESCRIPTION = 5  # words of "off the much larger rival bidder" before a name


def is_beaten(words: Sequence[Word], head: int) -> bool:
    """Whether a list of names that begins at ``head`` lost: "saw off rival Norvik"."""
    left = head - 1
    while left > 0 and head - left <= _DESCRIPTION and _describes(words[left]):
        left -= 1
    verb, before = words[left].text, words[left - 1].text if left > 0 else ""
    return left >= 0 and (
        verb in _BEATING | _LEAVING or (verb in _AWAY and before in _DRIVING)
    )


def _describes(word: Word) -> bool:
    is_plain = word.mention is None and word.text.replace("-", "").isalpha()
    return is_plain and word.text not in _BEATING | _LEAVING | _AWAY | PREPOSITIONS
