"""The whole way: ingest, extract, reconcile, emit."""

from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path

from pipeline.emit import Results, RunLog, Skipped, Warned, sort_results, write_outputs
from pipeline.fingerprint import VERSION, model_digest
from pipeline.reconcile import reconcile_claims
from pipeline.records import Article, Record
from pipeline.rules import Rules, load_rules
from pipeline.run.analysis import Extracted, extract_articles
from pipeline.run.inputs import by_path, read_inputs
from pipeline.run.worker import Worker

_KEPT_FOLDER = ".cache"


class Run(Record):
    """What a run did: where its files are, and what it found.

    ``reused`` counts the articles whose claims were kept from an earlier run.
    """

    output: Path
    counts: dict[str, int]
    skipped: tuple[Skipped, ...]
    results: Results
    reused: int

    @property
    def failed(self) -> tuple[Skipped, ...]:
        """The input files that could not be read; set aside is not failed."""
        return tuple(row for row in self.skipped if row.kind == "failed")


def run_articles(  # noqa: PLR0913 - the choices of the whole way meet here
    paths: Iterable[Path],
    output: Path,
    *,
    rules: Rules | None = None,
    model: str = "auto",
    sources: Path | None = None,
    executor: Executor | None = None,
) -> Run:
    """Read articles, compare what they claim, and write everything to a folder.

    What an article gave is kept under ``output``, so that only new and changed articles
    are analysed next time, also after a run that was killed.

    Args:
        paths: Article files and folders of them; ``-`` is standard input.
        output: The folder to write; what it holds of an earlier run is replaced.
        rules: What to go by instead of the shipped rules.
        model: Which spaCy pipeline votes: ``auto``, ``none`` or a name.
        sources: A CSV file with the outlet and date of each article.
        executor: Where articles are analysed; in this thread if none is given.

    Raises:
        DealFactsError: No input at all, broken rules, or a folder not to be written to.
    """
    rules = rules or load_rules()
    inputs = read_inputs(paths, sources)
    worker = Worker(rules, model, output / _KEPT_FOLDER)
    extracted = extract_articles(inputs.articles, worker, executor=executor)
    results = _compared(inputs.articles, extracted, rules)
    skipped = sorted((*inputs.skipped, *extracted.failed), key=by_path)
    log = RunLog(
        version=VERSION,
        rules=rules.digest,
        model=model_digest(model),
        warnings=_warnings(inputs.articles),
        skipped=tuple(skipped),
    )
    sealed = write_outputs(output, results, log)
    return Run(
        output=output,
        counts=sealed.counts,
        skipped=sealed.skipped,
        results=results,
        reused=extracted.reused,
    )


def _compared(
    articles: tuple[Article, ...], extracted: Extracted, rules: Rules
) -> Results:
    reconciled = reconcile_claims(
        extracted.claims, articles, mentions=extracted.mentions, rules=rules
    )
    return sort_results(
        Results(
            articles=articles,
            mentions=extracted.mentions,
            claims=reconciled.claims,
            deals=reconciled.deals,
            facts=reconciled.facts,
            conflicts=reconciled.conflicts,
            links=reconciled.links,
        )
    )


def _warnings(articles: Iterable[Article]) -> tuple[Warned, ...]:
    return tuple(
        Warned(path=article.path, message=message)
        for article in articles
        for message in article.warnings
    )
