"""What several tests share: an extractor, and hand-made results of a small run."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from pipeline.emit import Results, RunLog, Skipped, write_outputs
from pipeline.records import (
    Article,
    Assertion,
    Claim,
    Conflict,
    Deal,
    Fact,
    Mention,
    Side,
    Zone,
    content_id,
)
from pipeline.values import AnyValue, Money, Party, Period, Undisclosed
from pipeline.values.base import RelationKind, Severity

if TYPE_CHECKING:
    from pipeline.extract import Extractor
    from pipeline.run import Run

CORPUS = Path(__file__).parents[1] / "corpus"

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True)
settings.load_profile("ci" if "CI" in os.environ else "dev")

_FIRST = """Orbal Systems rents power from Tarn Compute

Orbal Systems will pay Tarn Compute $25 million per month through May 2031. Shares of
Tarn Compute rose to $40 on the news.
"""
_RATE = "$25 million per month"
_UNTIL = "through May 2031"
_HIDDEN = "The terms of the deal were not disclosed"
_SECOND = """Tarn Compute signs Orbal Systems

Tarn Compute has signed Orbal Systems. The terms of the deal were not disclosed.
<script>alert("hostile")</script>\x1b[2J
"""


@pytest.fixture(scope="session")
def extractor() -> "Extractor":
    """One extractor with the shipped rules and pipeline; building it takes a second.

    It weighs no figure: what rules read is tested by itself.
    """
    from pipeline.extract import Extractor  # noqa: PLC0415 - most tests need no spaCy

    return Extractor(weigh=False)


@pytest.fixture(scope="session")
def corpus_run(tmp_path_factory: pytest.TempPathFactory) -> "Run":
    """What the sample corpus gives now."""
    from pipeline.run import Choices, run_articles  # noqa: PLC0415 - as above

    output = tmp_path_factory.mktemp("corpus")
    return run_articles([CORPUS], output, choices=Choices(timed=False))


@pytest.fixture(scope="session")
def results() -> Results:
    """Two articles on one invented deal; one of them says that its terms are secret."""
    first, second = _article("a/first.txt", _FIRST), _article("b/second.txt", _SECOND)
    claims = (
        _party(first, "customer", "Orbal Systems"),
        _party(second, "customer", "Orbal Systems"),
        _claim(first, "amount", "rate", Money.parse(_RATE), _RATE),
        _claim(first, "term", "", Period.parse(_UNTIL), _UNTIL),
        _claim(second, "term", "", Undisclosed.parse(_HIDDEN), _HIDDEN),
    )
    customer, amount, term = _facts(claims, second)
    conflict = _conflict(claims)
    deal = Deal(
        deal_id="d1",
        kind="capacity",
        title="Orbal Systems - Tarn Compute",
        status="agreed",
        parties=("Orbal Systems",),
        facts=(customer.fact_id, amount.fact_id, term.fact_id),
        conflicts=(conflict.conflict_id,),
        articles=(first.article_id, second.article_id),
        open_questions=("facility",),
    )
    return Results(
        articles=(first, second),
        mentions=(_mention(first, "$40"),),
        claims=claims,
        deals=(deal,),
        facts=(customer, amount, term),
        conflicts=(conflict,),
    )


@pytest.fixture
def output(results: Results, tmp_path: Path) -> Path:
    """An output folder with those results."""
    skipped = Skipped(path="c/photo.txt", kind="failed", reason="holds no text")
    log = RunLog(version="1", rules="r", model="none", skipped=(skipped,))
    write_outputs(tmp_path / "out", results, log)
    return tmp_path / "out"


def _article(path: str, text: str) -> Article:
    return Article(
        article_id=content_id(path, text),
        path=path,
        source=path.split("/")[1].removesuffix(".txt").title() + " Gazette",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        chars=len(text),
        zones=(Zone(kind="body", start=0, end=len(text)),),
    )


def _claim(
    article: Article, field: str, role: str, value: AnyValue, quote: str
) -> Claim:
    start = article.text.index(quote)
    end = start + len(quote)
    frame = content_id(article.article_id, 0)
    undisclosed = isinstance(value, Undisclosed)
    return Claim(
        claim_id=content_id(
            article.article_id, frame, field, role, start, end, value.normal
        ),
        article_id=article.article_id,
        path=article.path,
        frame_id=frame,
        deal_id="d1",
        deal_kind="capacity",
        field=field,
        role=role,
        normal=value.normal,
        value=value,
        assertion=Assertion.UNDISCLOSED if undisclosed else Assertion.STATED,
        quote=quote,
        start=start,
        end=end,
        sentence_start=start,
        sentence_end=end,
        zone="body",
        rule="test.by_hand",
    )


def _party(article: Article, role: str, name: str) -> Claim:
    start = article.text.index(name)
    value = Party.model_validate(
        {"name": name, "named_at": {"start": start, "end": start + len(name)}}
    )
    return _claim(article, "party", role, value, name)


def _facts(claims: tuple[Claim, ...], silent: Article) -> tuple[Fact, Fact, Fact]:
    customer, other, amount, term, secret = claims
    return (
        _fact(customer, "agreed", supporting=(customer.claim_id, other.claim_id)),
        _fact(amount, "single_source", silent=(silent.article_id,)),
        _fact(term, "single_source", undisclosed=(secret.claim_id,)),
    )


def _fact(claim: Claim, verdict: str, **lists: tuple[str, ...]) -> Fact:
    return Fact.model_validate(
        {
            "fact_id": content_id("d1", claim.field, claim.role),
            "deal_id": "d1",
            "field": claim.field,
            "role": claim.role,
            "normal": claim.normal,
            "value": claim.value,
            "verdict": verdict,
            "confidence": 0.8,
            "confidence_reasons": ("one origin",),
            "supporting": (claim.claim_id,),
            "reason": "Told by hand.",
            **lists,
        }
    )


def _conflict(claims: tuple[Claim, ...]) -> Conflict:
    term, secret = claims[3:]
    return Conflict(
        conflict_id="c1",
        deal_id="d1",
        field="term",
        kind="disclosure",
        type="disclosure",
        severity=Severity.MODERATE,
        paths=(term.path, secret.path),
        sides=tuple(
            Side(normal=claim.normal, claims=(claim.claim_id,), paths=(claim.path,))
            for claim in (term, secret)
        ),
        relation=RelationKind.DISCLOSURE,
        explanation="One article gives the term, one says that it is secret.",
        suggested_check="Ask when the second article was written.",
    )


def _mention(article: Article, quote: str) -> Mention:
    start = article.text.index(quote)
    return Mention(
        mention_id=content_id(article.article_id, start),
        article_id=article.article_id,
        path=article.path,
        field="amount",
        normal="USD 40",
        quote=quote,
        start=start,
        end=start + len(quote),
        zone="body",
        why_not="beside the deal",
    )
