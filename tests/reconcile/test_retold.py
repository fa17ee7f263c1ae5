"""Of the articles of a trade, which open alike, few are weighed against each other."""

from pipeline.reconcile.frames import Frame, gather_frames
from pipeline.reconcile.identity.firms import Firms
from pipeline.reconcile.linking.blocking import pair_by_topics
from pipeline.reconcile.linking.linkage import find_partners
from pipeline.reconcile.linking.retold import join_retold
from tests.reconcile.stories import Story, pair, tell

_BEGINNINGS = ("Orrel", "Tavin", "Skeld", "Brond", "Ummel", "Varsk", "Pirrow", "Helm")
_ENDINGS = ("ford", "stad", "mere", "gate", "wick", "holm", "burg", "dale")
_TOWNS = [f"{first}{last}" for first in _BEGINNINGS for last in _ENDINGS]


def _of_the_trade(town: str) -> Story:
    opening = f"Traders on the Lorne Bourse heard of {town} first."
    return tell(f"{town}.txt", *pair(f"{town} Mills", f"{town} Power"), text=opening)


def _units(stories: list[Story]) -> tuple[Frame, ...]:
    claims = [claim for story in stories for claim in story.claims]
    articles = {story.article.article_id: story.article for story in stories}
    return gather_frames(claims, articles, Firms())


def test_stories_that_share_only_the_words_of_their_trade_are_not_weighed() -> None:
    units = _units([_of_the_trade(town) for town in _TOWNS])
    alike = pair_by_topics(units)

    clusters, weighed = join_retold(
        units, [(i,) for i in range(len(units))], alike, find_partners(units)
    )

    assert len(alike) == len(units) * (len(units) - 1) / 2
    assert not weighed
    assert len(clusters) == len(units)
