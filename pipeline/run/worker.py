"""One shard in, what its articles claim out, here or in another process."""

import pickle
import time
from typing import TYPE_CHECKING, NamedTuple, Self

from pipeline.emit import KeptFile, KeptResult, KeptShard, Shards, Skipped
from pipeline.fingerprint import maker_digest, reader_digest
from pipeline.ingest import DEFAULTS, STANDARD_INPUT, ArticleFile, Settings, SourceTable
from pipeline.records import Article, content_id
from pipeline.rules import Rules
from pipeline.run.memory import give_back
from pipeline.run.reading import failure, file_digest, read_file
from pipeline.run.shards import Shard

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_EXTRACTORS: dict[tuple[str, str], "Extractor"] = {}


class Done(NamedTuple):
    """That a shard is worked off: how many articles were new, and what it took."""

    name: str
    read: int = 0
    read_words: int = 0
    analysed: int = 0
    reused: int = 0
    words: int = 0
    reading: float = 0.0
    analysing: float = 0.0
    shard: KeptShard | None = None


class Analyst(NamedTuple):
    """What analyses one article; it travels by pickle.

    ``rules`` are pickled once and for all: they are large, and sent with every shard.
    """

    rules: bytes
    digest: str
    model: str

    @classmethod
    def of(cls, rules: Rules, model: str = "auto") -> Self:
        """Go by some rules and a spaCy pipeline: ``auto``, ``none`` or a name."""
        return cls(pickle.dumps(rules), rules.digest, model)

    @property
    def maker(self) -> str:
        """The digest of all that makes claims of an article."""
        return maker_digest(self.digest, self.model)

    def read(self, article: Article, key: str = "") -> KeptResult:
        """Find what one article claims.

        Raises:
            ExtractError: There is no such pipeline.
        """
        extractor = _extractor(self)
        try:
            claims, mentions = extractor.read(article)
        except Exception as error:  # noqa: BLE001 - one bad article never stops a run
            return KeptResult(key=key, failed=failure(article.path, error))
        return KeptResult(key=key, claims=claims, mentions=mentions)


class Worker(NamedTuple):
    """What works a shard off; it travels by pickle.

    ``store`` is where results are kept; without one the shard itself comes back.
    ``read_by`` digests what reads files: another one reads them anew. ``settings``
    are the limits of reading.
    """

    analyst: Analyst
    sources: SourceTable | None = None
    store: Shards | None = None
    read_by: str = ""
    fresh: bool = False
    settings: Settings = DEFAULTS

    def work(self, shard: Shard) -> Done:
        """Read and analyse what is new in a shard, and keep all of it.

        Raises:
            DealFactsError: There is no such pipeline, or the folder of what is kept
                cannot be written to.
        """
        store = None if shard.is_probe else self.store
        start = time.perf_counter()
        keys = [self._file_key(file) for file in shard.files]
        made_from = self._made_from(shard, keys)
        if store and not self.fresh and (reused := _reused(store, shard, made_from)):
            return reused
        old = (store.find(shard.name) if store and not self.fresh else None) or _NONE
        files = self._read(shard, keys, old)
        middle = time.perf_counter()
        articles = [article for file in files for article in file.articles]
        results, fresh = self._analyse(articles, old)
        new = _kept(files, results, made_from)
        if store and new != old:
            store.keep(shard.name, new)
        known = {file.key for file in old.files}
        read = [row for file in files if file.key not in known for row in file.articles]
        return Done(
            name=shard.name,
            read=len(read),
            read_words=_words(read),
            analysed=len(fresh),
            reused=len(results) - len(fresh),
            words=_words(fresh),
            reading=middle - start,
            analysing=time.perf_counter() - middle,
            shard=None if store else new,
        )

    def rest(self) -> None:
        """Free the memory that analysing takes in this process; work needs it anew."""
        _EXTRACTORS.clear()
        give_back()

    def _made_from(self, shard: Shard, keys: list[str]) -> str:
        """Digest all that makes a shard; empty where it should be made again."""
        if shard.banned or not all(keys):
            return ""
        return content_id(self.analyst.maker, *keys)

    def _read(
        self, shard: Shard, keys: list[str], old: KeptShard
    ) -> tuple[KeptFile, ...]:
        known = {file.key: file for file in old.files if file.key and not file.skipped}
        banned = {ban.path: ban for ban in shard.banned}
        return tuple(
            KeptFile(key="", skipped=(banned[file.name],))
            if file.name in banned
            else known.get(key)
            or read_file(file, self.sources, key=key, settings=self.settings)
            for file, key in zip(shard.files, keys, strict=True)
        )

    def _file_key(self, file: ArticleFile) -> str:
        if file.path == STANDARD_INPUT or not self.store:
            return ""
        digest = file_digest(file.path)
        name = file.name.encode("utf-8", "backslashreplace").decode()
        return content_id(name, digest, self.read_by) if digest else ""

    def _analyse(
        self, articles: list[Article], old: KeptShard
    ) -> tuple[tuple[KeptResult, ...], list[Article]]:
        maker = self.analyst.maker
        known = {row.key: row for row in old.results if not row.failed}
        results, fresh = [], []
        for article in articles:
            key = content_id(article.model_dump_json(), maker)
            if key not in known:
                fresh.append(article)
                known[key] = self.analyst.read(article, key)
            results.append(known[key])
        return tuple(results), fresh


_NONE = KeptShard()


def _reused(store: Shards, shard: Shard, made_from: str) -> Done | None:
    """Say that a shard is as it was, if it is; then nothing of it need be read."""
    sign = store.sign(shard.name) if made_from else None
    if sign is None or sign.made_from != made_from:
        return None
    return Done(name=shard.name, reused=sign.articles)


def _kept(
    files: tuple[KeptFile, ...], results: tuple[KeptResult, ...], made_from: str
) -> KeptShard:
    """Put a shard together; what failed in it is tried again by the next run."""
    failed = [row for file in files for row in file.skipped if row.kind == "failed"]
    failed += [row.failed for row in results if row.failed]
    return KeptShard(
        files=files, results=results, made_from="" if failed else made_from
    )


def _words(articles: list[Article]) -> int:
    return sum(article.text.count(" ") + 1 for article in articles)


def ban(file: ArticleFile, reason: str) -> Skipped:
    """List a file that ends or stalls whoever works on it."""
    return Skipped(path=file.name, kind="failed", reason=reason)


def reading_digest(sources: str, limits: str = "") -> str:
    """Digest what makes articles of files: our readers, and what the user says."""
    return content_id(reader_digest(), sources, limits)


def _extractor(analyst: Analyst) -> "Extractor":
    """The extractor of this process: building one takes longer than using it."""
    from pipeline.extract import Extractor  # noqa: PLC0415 - spaCy is slow to import

    key = (analyst.digest, analyst.model)
    if key not in _EXTRACTORS:
        rules = pickle.loads(analyst.rules)  # noqa: S301 - pickled by ourselves
        extractor = Extractor(rules, model=analyst.model)
        _ = extractor.nlp  # a missing model is no fault of the first article
        _EXTRACTORS[key] = extractor
    return _EXTRACTORS[key]
