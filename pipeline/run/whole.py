"""The whole way: ingest, extract, reconcile, emit."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pipeline.emit import (
    KeptShards,
    RemoteShards,
    Results,
    RunLog,
    Shards,
    Skipped,
    Wanted,
    Warned,
    narrow,
    publish,
    read_log,
    read_outputs,
    stage_in,
    write_json,
    write_outputs,
    write_streamed,
)
from pipeline.fingerprint import VERSION, model_digest
from pipeline.ingest import DEFAULTS, Settings
from pipeline.reconcile import reconcile_claims
from pipeline.rules import Rules, load_rules
from pipeline.run.analysis import Tally, Worked, read_worked, work_off
from pipeline.run.choices import Choices
from pipeline.run.gathering import Gathered, assemble, gather, warnings_of
from pipeline.run.inputs import Files, fetch_paths, find_files
from pipeline.run.large import Sorter
from pipeline.run.ledger import Ledger
from pipeline.run.lock import sole_use
from pipeline.run.memory import give_back
from pipeline.run.outcomes import keep_outcomes, open_outcomes
from pipeline.run.review import (
    Known,
    Review,
    gather_known,
    warn_unmatched,
    write_seen,
)
from pipeline.run.shards import cut_shards
from pipeline.run.stopwatch import Stopwatch
from pipeline.run.unchanged import digest_run, digest_sources, is_unchanged, write_state
from pipeline.run.worker import Analyst, Worker, reading_digest

_KEPT_FOLDER = ".cache"


@dataclass(frozen=True)
class Run:
    """What a run did: where its files are, and what it found.

    ``reused`` counts the articles whose claims were kept from an earlier run;
    ``is_unchanged`` says that there was nothing to do at all, ``is_large`` that the
    report is a summary.
    """

    output: Path
    counts: dict[str, int]
    skipped: tuple[Skipped, ...]
    reused: int
    is_unchanged: bool = False
    is_large: bool = False
    found: Results | None = field(default=None, repr=False)

    @cached_property
    def results(self) -> Results:
        """Everything that was found, read back from the files if need be."""
        return read_outputs(self.output) if self.found is None else self.found

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
    wanted: Wanted | None = None,
    settings: Settings = DEFAULTS,
    review: Review | None = None,
    choices: Choices | None = None,
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
        review: A file of decisions to go by, an earlier run to keep deal ids of.
        wanted: Which deals are kept, and whether the report holds the articles.
        settings: The limits of reading files, and the languages that are read.
        choices: How to go about it: workers, executor, patience.

    Raises:
        DealFactsError: No input at all, broken rules, a folder not to be written to,
            or another run at work on it.
    """
    choices, wanted = choices or Choices(), wanted or Wanted()
    rules = rules or load_rules()
    cache = output / _KEPT_FOLDER
    paths = fetch_paths(paths, cache / "fetched")
    files = find_files(paths, sources)
    known = gather_known(paths, output, review or Review())
    with sole_use(cache, wait=choices.wait):
        said = digest_sources(files, sources)
        limits = settings.model_dump_json()
        chosen = (*wanted, limits, known.digest)
        made_from = digest_run(files, said, rules.digest, model, chosen)
        if not choices.fresh and is_unchanged(cache, output, made_from):
            return _as_before(output)
        read_by = reading_digest(said, limits)
        way = _Way(files, output, rules, model, read_by, choices, wanted, settings)
        way.known = known
        run = way.go()
        write_state(cache, output, way.written, made_from)
    return run


@dataclass
class _Way:
    """One run from its files to its outputs."""

    files: Files
    output: Path
    rules: Rules
    model: str
    read_by: str
    choices: Choices
    wanted: Wanted
    settings: Settings = DEFAULTS
    known: Known = field(default_factory=Known)
    unmatched: tuple[Warned, ...] = ()
    watch: Stopwatch = field(default_factory=Stopwatch)
    written: tuple[str, ...] = ()

    @property
    def cache(self) -> Path:
        """Where results are kept."""
        return self.output / _KEPT_FOLDER

    @property
    def store(self) -> Shards:
        """Where shards are kept."""
        if self.choices.kept_at:
            return RemoteShards(self.choices.kept_at)
        return KeptShards(self.cache / "shards")

    @cached_property
    def worker(self) -> Worker:
        """What works shards off."""
        return Worker(
            Analyst.of(self.rules, self.model),
            sources=self.files.sources,
            store=self.store,
            read_by=self.read_by,
            fresh=self.choices.fresh,
            settings=self.settings,
        )

    def go(self) -> Run:
        """Analyse, gather, compare, write."""
        worked = self._analyse()
        number = worked.total("analysed") + worked.total("reused")
        if number >= self.choices.large_from:
            return self._go_large(worked)
        with self.watch.stage("gather") as counts:
            gathered = gather(read_worked(worked, self.worker), self.files)
            counts["articles"] = len(gathered.articles)
        with self.watch.stage("compare") as counts:
            results = narrow(self._compare(gathered), self.wanted)
            counts["articles"] = len(gathered.articles)
        sealed = self._write(results, gathered.skipped)
        return Run(
            output=self.output,
            counts=sealed.counts,
            skipped=sealed.skipped,
            reused=int(worked.total("reused")),
            found=results,
        )

    def _go_large(self, worked: Worked) -> Run:
        self.worker.rest()
        with closing(Ledger(self.cache / "ledger.db")) as ledger:
            aside = self.files.set_aside
            sorter = Sorter(ledger, self.rules, self.wanted, aside)
            with self.watch.stage("gather") as counts:
                number = sorter.read(read_worked(worked, self.worker))
                counts["articles"] = number
                give_back()
            with self.watch.stage("compare") as counts:
                counts["articles"] = number
                self.unmatched = warn_unmatched(sorter.reconcile(self.known))
            log = self._log(sorter.warnings, sorter.skipped)
            staged = stage_in(self.cache / "next")
            with self.watch.stage("write") as counts:
                counts["articles"] = number
                sealed = write_streamed(staged, sorter.found(), log)
                write_seen(staged, ledger.results(), self.known)
        self._publish(staged, sealed)
        reused = int(worked.total("reused"))
        return Run(self.output, sealed.counts, sealed.skipped, reused, is_large=True)

    def _analyse(self) -> Worked:
        shards = tuple(cut_shards(self.files.files))
        hands = self.choices.hands
        patience = self.choices.patience
        told = Tally(shards, self.choices.progress)
        if hands is None:
            worked = work_off(shards, self.worker, None, patience=patience, told=told)
        else:
            with closing(hands):
                worked = work_off(
                    shards, self.worker, hands, patience=patience, told=told
                )
        self._note(worked)
        self.store.forget_all_but({shard.name for shard in shards})
        return worked

    def _note(self, worked: Worked) -> None:
        read, analysed = int(worked.total("read")), int(worked.total("analysed"))
        words, read_words = int(worked.total("words")), int(worked.total("read_words"))
        reading, analysing = worked.total("reading"), worked.total("analysing")
        self.watch.add("read", reading, articles=read, words=read_words)
        self.watch.add("analyse", analysing, articles=analysed, words=words)

    def _compare(self, gathered: Gathered) -> Results:
        fresh = self.choices.fresh
        outcomes = open_outcomes(self.cache, self.rules.digest, fresh=fresh)
        reconciled = reconcile_claims(
            gathered.claims,
            gathered.articles,
            mentions=gathered.mentions,
            rules=self.rules,
            decisions=self.known.decisions,
            earlier=self.known.earlier,
            outcomes=outcomes,
        )
        keep_outcomes(self.cache, outcomes)
        self.unmatched = warn_unmatched(reconciled.unmatched)
        return assemble(gathered, reconciled)

    def _publish(self, staged: Path, sealed: RunLog) -> None:
        """Say in ``run.json`` what all of it took, and let the files be seen."""
        if self.choices.timed:
            timing = self.watch.timing(self.choices.workers)
            sealed = sealed.model_copy(update={"timing": timing})
        write_json(staged / "run.json", sealed)
        self.written = publish(staged, self.output)

    def _log(self, warnings: Iterable[Warned], skipped: tuple[Skipped, ...]) -> RunLog:
        return RunLog(
            version=VERSION,
            rules=self.rules.digest,
            model=model_digest(self.model),
            warnings=(*warnings, *self.unmatched),
            skipped=skipped,
            with_text=self.wanted.with_text,
        )

    def _write(self, results: Results, skipped: tuple[Skipped, ...]) -> RunLog:
        log = self._log(warnings_of(results.articles, results.mentions), skipped)
        staged = stage_in(self.cache / "next")
        with self.watch.stage("write") as counts:
            counts["articles"] = len(results.articles)
            sealed = write_outputs(staged, results, log)
            write_seen(staged, results, self.known)
        self._publish(staged, sealed)
        return sealed


def _as_before(output: Path) -> Run:
    log = read_log(output)
    return Run(
        output=output,
        counts=log.counts,
        skipped=log.skipped,
        reused=log.counts["articles"],
        is_unchanged=True,
        is_large=log.is_large,
    )
