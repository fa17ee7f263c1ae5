"""Paths in, an output folder out: ingest, extract, reconcile and emit in a row."""

from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.emit import (
    KeptResults,
    Results,
    RunLog,
    Skipped,
    Warned,
    read_rows,
    sort_results,
    write_outputs,
)
from pipeline.errors import DealFactsError, IngestError
from pipeline.fingerprint import VERSION, maker_digest, model_digest
from pipeline.ingest import (
    ArticleFile,
    SetAside,
    SourceTable,
    find_articles,
    mark_duplicates,
    read_article,
    read_sources,
)
from pipeline.reconcile import reconcile_claims
from pipeline.records import Article, Claim, Mention, Record
from pipeline.rules import Rules, load_rules

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_KEPT_FOLDER = ".cache"
_CHUNK = 4  # articles per message to a worker process
_EXTRACTORS: dict[tuple[str, str], "Extractor"] = {}


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


class Inputs(NamedTuple):
    """The articles that were found, and the files that gave none."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


class Extracted(NamedTuple):
    """What the articles claim, and the articles that could not be analysed."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    failed: tuple[Skipped, ...]
    reused: int


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
    skipped = sorted((*inputs.skipped, *extracted.failed), key=_by_path)
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


def read_inputs(paths: Iterable[Path], sources: Path | None = None) -> Inputs:
    """Read every article among some paths; one bad file stops nothing.

    Raises:
        IngestError: A path does not exist, there is no file that could be an article,
            or the sources file is malformed.
    """
    wanted = tuple(paths)
    table = read_sources(sources) if sources else None
    found = find_articles(wanted)
    files = [file for file in found.files if not _is_report(file.path)]
    if not files:
        raise IngestError(
            f"{', '.join(map(str, wanted))}: no article in it; put text, Markdown or "
            "HTML files there, or try: dealfacts run corpus"
        )
    outcomes = [_read_file(file, table) for file in files]
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    failed = [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    aside = [_set_aside(row, wanted) for row in found.set_aside]
    return Inputs(
        tuple(sorted(mark_duplicates(articles), key=_by_path)),
        tuple(sorted((*failed, *aside), key=_by_path)),
    )


def read_known_articles(
    paths: Iterable[Path], sources: Path | None = None
) -> tuple[Article, ...]:
    """Take articles from files as they are, or from an ``articles.jsonl`` of ours.

    Raises:
        DealFactsError: A path does not exist, or a row is no article.
    """
    rows, files = [], []
    for path in paths:
        if path.name.endswith((".jsonl", ".jsonl.gz")):
            rows += read_rows(path, Article)
        else:
            files.append(path)
    read = read_inputs(files, sources).articles if files else ()
    return (*rows, *read)


def extract_articles(
    articles: Sequence[Article], worker: "Worker", *, executor: Executor | None = None
) -> Extracted:
    """Find what articles claim, each on its own, in any number of processes."""
    if executor is None:
        outcomes = [worker.read(article) for article in articles]
    else:
        outcomes = list(executor.map(worker.read, articles, chunksize=_CHUNK))
    return Extracted(
        claims=tuple(claim for outcome in outcomes for claim in outcome.claims),
        mentions=tuple(row for outcome in outcomes for row in outcome.mentions),
        failed=tuple(outcome.failed for outcome in outcomes if outcome.failed),
        reused=sum(outcome.reused for outcome in outcomes),
    )


class Outcome(NamedTuple):
    """What one article gave, or why it gave nothing."""

    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    failed: Skipped | None = None
    reused: bool = False


class Worker(NamedTuple):
    """What analyses one article, here or in another process; it travels by pickle.

    ``folder`` is where results are kept; without one, nothing is.
    """

    rules: Rules
    model: str
    folder: Path | None = None

    def read(self, article: Article) -> Outcome:
        """Find what one article claims, or take it from what was kept."""
        kept = self._kept_results()
        found = kept.find(article) if kept else None
        if found:
            return Outcome(found.claims, found.mentions, reused=True)
        outcome = self._analyse(article)
        if kept and not outcome.failed:
            kept.keep(article, outcome.claims, outcome.mentions)
        return outcome

    def _analyse(self, article: Article) -> Outcome:
        extractor = _extractor(self.rules, self.model)
        try:
            claims, mentions = extractor.read(article)
        except Exception as error:  # noqa: BLE001 - one bad article never stops a run
            return Outcome(failed=_failed(article.path, error))
        return Outcome(claims, mentions)

    def _kept_results(self) -> KeptResults | None:
        if self.folder is None:
            return None
        return KeptResults(self.folder, maker_digest(self.rules.digest, self.model))


def _read_file(file: ArticleFile, sources: SourceTable | None) -> Article | Skipped:
    try:
        return read_article(file.path, root=file.root, sources=sources)
    except Exception as error:  # noqa: BLE001 - one bad file never stops a run
        return _failed(_shortened(file.path, [file.root]), error)


def _is_report(path: Path) -> bool:
    """Whether a page is one that an earlier run wrote into the folder of its input."""
    return path.name == "report.html" and path.with_name("run.json").is_file()


def _set_aside(row: SetAside, roots: Iterable[Path]) -> Skipped:
    path = _shortened(Path(row.path), roots)
    return Skipped(path=path, kind="set aside", reason=row.reason)


def _shortened(path: Path, roots: Iterable[Path]) -> str:
    """Name a file as articles are named: from the folder on the command line."""
    above = [root for root in roots if path != root and path.is_relative_to(root)]
    return (path.relative_to(above[0]) if above else path).as_posix()


def _extractor(rules: Rules, model: str) -> "Extractor":
    """The extractor of this process: building one takes longer than using it."""
    from pipeline.extract import Extractor  # noqa: PLC0415 - spaCy is slow to import

    key = (rules.digest, model)
    if key not in _EXTRACTORS:
        extractor = Extractor(rules, model=model)
        _ = extractor.nlp  # a missing model is no fault of the first article
        _EXTRACTORS[key] = extractor
    return _EXTRACTORS[key]


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


def _failed(path: str, error: Exception) -> Skipped:
    told = isinstance(error, DealFactsError)
    reason = str(error) if told else f"{type(error).__name__}: {error}"
    return Skipped(path=path, kind="failed", reason=reason)


def _warnings(articles: Iterable[Article]) -> tuple[Warned, ...]:
    return tuple(
        Warned(path=article.path, message=message)
        for article in articles
        for message in article.warnings
    )


def _by_path(row: Article | Skipped) -> tuple[str, str]:
    return row.path, row.reason if isinstance(row, Skipped) else row.article_id
