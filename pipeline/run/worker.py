"""One article in, what it claims out, here or in another process."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.emit import KeptResults, Skipped
from pipeline.fingerprint import maker_digest
from pipeline.records import Article, Claim, Mention
from pipeline.rules import Rules
from pipeline.run.inputs import failure

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_EXTRACTORS: dict[tuple[str, str], "Extractor"] = {}


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
            return Outcome(failed=failure(article.path, error))
        return Outcome(claims, mentions)

    def _kept_results(self) -> KeptResults | None:
        if self.folder is None:
            return None
        return KeptResults(self.folder, maker_digest(self.rules.digest, self.model))


def _extractor(rules: Rules, model: str) -> "Extractor":
    """The extractor of this process: building one takes longer than using it."""
    from pipeline.extract import Extractor  # noqa: PLC0415 - spaCy is slow to import

    key = (rules.digest, model)
    if key not in _EXTRACTORS:
        extractor = Extractor(rules, model=model)
        _ = extractor.nlp  # a missing model is no fault of the first article
        _EXTRACTORS[key] = extractor
    return _EXTRACTORS[key]
