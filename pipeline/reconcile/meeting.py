"""The claims of one article in, the words under which its deals meet others out.

Articles that share no such word, nor two firms of which both speak at their head, tell
of different deals. So claims can be reconciled group by group, and never all at once.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.reconcile.firms import Firms
from pipeline.reconcile.frames import gather_frames
from pipeline.reconcile.parties import block_words
from pipeline.records import Article, Claim
from pipeline.rules import Rules


class Meeting(NamedTuple):
    """What one article may share with others on its deals.

    ``keys`` are shared one by one; of ``opening`` two that are the ``firsts`` of some
    party anywhere must be shared.
    """

    keys: frozenset[str]
    firsts: frozenset[str]
    opening: tuple[str, ...]


def meeting_words(
    claims: Sequence[Claim], article: Article, rules: Rules | None = None
) -> Meeting:
    """Find the words under which the deals of an article meet those of others."""
    firms = Firms(rules.names if rules else None)
    frames = gather_frames(claims, {article.article_id: article}, firms)
    parties = [key for frame in frames for key, _ in frame.parties if key]
    sites = [key for frame in frames for key in frame.sites]
    opening = [w for frame in frames if frame.is_main for w in frame.lead.split()]
    return Meeting(
        keys=frozenset(
            [f"party {word}" for key in parties for word in block_words(key)]
            + [f"site {word}" for key in sites for word in block_words(key)]
        ),
        firsts=frozenset(key[0] for key in parties),
        opening=tuple(dict.fromkeys(opening)),
    )
