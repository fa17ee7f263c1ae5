"""What all shards gave, brought together before and after it is compared."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.emit import KeptShard, Results, Skipped, Warned, sort_results
from pipeline.ingest import mark_duplicates
from pipeline.reconcile import Reconciled
from pipeline.records import Article, Claim, Mention
from pipeline.records.lists import MOST_FINDINGS
from pipeline.run.inputs import Files, by_path


class Gathered(NamedTuple):
    """What all shards gave, in order."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    skipped: tuple[Skipped, ...]


def gather(shards: Iterable[KeptShard], files: Files) -> Gathered:
    """Bring together what the shards gave, in order."""
    articles: list[Article] = []
    claims: list[Claim] = []
    mentions: list[Mention] = []
    skipped = list(files.set_aside)
    for shard in shards:
        for file in shard.files:
            articles += file.articles
            skipped += file.skipped
        for result in shard.results:
            claims += result.claims
            mentions += result.mentions
            skipped += [result.failed] if result.failed else []
    told = {claim.article_id for claim in claims}
    return Gathered(
        tuple(sorted(mark_duplicates(articles, near_among=told), key=by_path)),
        tuple(claims),
        tuple(mentions),
        tuple(sorted(skipped, key=by_path)),
    )


def assemble(gathered: Gathered, reconciled: Reconciled) -> Results:
    """Put what was read and what it comes to into one, each in its order."""
    return sort_results(
        Results(
            articles=gathered.articles,
            mentions=gathered.mentions,
            claims=reconciled.claims,
            deals=reconciled.deals,
            facts=reconciled.facts,
            conflicts=reconciled.conflicts,
            links=reconciled.links,
        )
    )


def warnings_of(
    articles: Iterable[Article], mentions: Iterable[Mention]
) -> tuple[Warned, ...]:
    """List what readers should know of their input files."""
    listed: dict[str, list[str]] = {}
    counts = Counter((row.article_id, row.field) for row in mentions)
    for (article, field), number in sorted(counts.items()):
        if number > MOST_FINDINGS:
            told = (
                f"{number:,} values of the field {field}: past {MOST_FINDINGS:,} they"
            )
            listed.setdefault(article, []).append(
                f"{told} are listed and claim nothing"
            )
    return tuple(
        Warned(path=article.path, message=message)
        for article in articles
        for message in (*article.warnings, *listed.get(article.article_id, ()))
    )
