"""The claims of one article in, the words under which its deals meet others out.

Articles that share no name, nor two firms of which both speak at their head, tell of
different deals. So claims can be reconciled group by group, and never all at once.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.reconcile.frames import gather_frames
from pipeline.reconcile.identity.firms import Firms
from pipeline.reconcile.identity.parties import Key, short_forms
from pipeline.records import Article, Claim
from pipeline.rules import Rules


class Meeting(NamedTuple):
    """What one article may share with others on its deals.

    ``keys`` are shared one by one, and ``shorts`` with those that have one of them as
    a key; of ``opening`` two that are the ``firsts`` of some party anywhere must be
    shared.
    """

    keys: frozenset[str]
    shorts: frozenset[str]
    firsts: frozenset[str]
    opening: tuple[str, ...]


def meeting_words(
    claims: Sequence[Claim], article: Article, rules: Rules | None = None
) -> Meeting:
    """Find the words under which the deals of an article meet those of others."""
    firms = Firms(rules.names if rules else None)
    frames = gather_frames(claims, {article.article_id: article}, firms)
    parties = [key for frame in frames for key, _ in frame.parties if key]
    sites = [key for frame in frames for key in frame.sites if key]
    opening = [w for frame in frames if frame.is_main for w in frame.lead.split()]
    return Meeting(
        keys=frozenset(
            [*_names("party", parties), *_names("site", sites), *_pairs(sites)]
        ),
        shorts=frozenset(
            [*_names("party", _shorts(parties)), *_names("site", _shorts(sites))]
        ),
        firsts=frozenset(key[0] for key in parties),
        opening=tuple(dict.fromkeys(opening)),
    )


def _names(what: str, keys: Iterable[Key]) -> list[str]:
    """Print names so that those which differ in their gaps only are one."""
    return [f"{what} {''.join(key)}" for key in keys]


def _shorts(keys: Iterable[Key]) -> list[Key]:
    return [short for key in keys for short in short_forms(key)]


def _pairs(sites: Iterable[Key]) -> list[str]:
    """Pair the first word of each site with every other: one may leave out words."""
    return [f"site {key[0]} {word}" for key in sites for word in key[1:]]
