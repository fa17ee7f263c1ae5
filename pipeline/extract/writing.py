"""Statements in, claims and mentions out: one claim per thing said."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipeline.extract.assertion import assertion_of
from pipeline.extract.attribution import Sayers
from pipeline.extract.deals.frames import Frame
from pipeline.extract.reading import Reading, Refusal, Statement
from pipeline.extract.scene import Sentence
from pipeline.records import (
    UNCLAIMED_ZONES,
    Article,
    Assertion,
    Claim,
    Mention,
    Span,
    WhyNot,
    ZoneKind,
    content_id,
)
from pipeline.values import Fee, Found, Money, Notice, Quantity, Undisclosed
from pipeline.values.bare import LIKE

# Where an article says the same twice, the claim quotes the place that commits it most.
_ZONE_ORDER = {ZoneKind.BODY: 0, ZoneKind.STANDFIRST: 1, ZoneKind.FAQ: 2}


def write_claims(
    reading: Reading, statements: Sequence[Statement]
) -> tuple[Claim, ...]:
    """Write one claim per frame, field, role, value and assertion."""
    grouped: dict[tuple[str, ...], list[tuple[Statement, Claim]]] = defaultdict(list)
    sayers = Sayers(reading)
    for statement in statements:
        claim = _claim(reading, statement, sayers)
        key = (claim.frame_id, claim.field, claim.role, claim.normal, claim.assertion)
        grouped[*key, *_kept_back(statement)].append((statement, claim))
    claims = [_merged([claim for _, claim in group]) for group in grouped.values()]
    return tuple(sorted(claims, key=lambda c: (c.start, c.end, c.field, c.claim_id)))


def _kept_back(statement: Statement) -> tuple[str, ...]:
    """The fields of which nothing is said: "the price" is less than "the terms"."""
    value = statement.value
    return value.covers if isinstance(value, Undisclosed) else ()


def _merged(claims: list[Claim]) -> Claim:
    claims.sort(key=lambda c: (_ZONE_ORDER.get(c.zone, 3), c.start, c.end))
    first = claims[0]
    spans = sorted({(claim.start, claim.end) for claim in claims[1:]})
    also = [
        Span(start=s, end=e) for s, e in spans if (s, e) != (first.start, first.end)
    ]
    return first.model_copy(update={"also": tuple(also)})


def _claim(reading: Reading, statement: Statement, sayers: Sayers) -> Claim:
    article, sentence = reading.scene.article, statement.sentence
    start, end = statement.start, statement.end
    normal = statement.value.normal
    frame_id = _frame_id(article.article_id, statement.frame)
    assertion, reasons = _assertion(reading, statement)
    return Claim(
        claim_id=content_id(
            article.article_id,
            frame_id,
            statement.field,
            statement.role,
            start,
            end,
            normal,
        ),
        article_id=article.article_id,
        path=article.path,
        frame_id=frame_id,
        deal_kind=statement.frame.kind,
        field=statement.field,
        role=statement.role,
        normal=normal,
        value=statement.value,
        assertion=assertion,
        attribution=sayers.of(sentence, statement.frame.number, start),
        quote=article.text[start:end],
        start=start,
        end=end,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        zone=sentence.zone,
        rule=statement.rule,
        reasons=(*statement.reasons, *_like(article, statement), *reasons),
    )


def _like(article: Article, statement: Statement) -> Iterator[str]:
    """Say with which figure the unit of a bare one is told."""
    for found in statement.sentence.values:
        if found.start == statement.start and found.like is not None:
            start, end = found.like
            yield f"{LIKE} “{article.text[start:end]}”"


def _frame_id(article_id: str, frame: Frame) -> str:
    names = sorted(entity.name for entity in frame.parties)
    return content_id(article_id, frame.number, frame.kind, names)


def _assertion(
    reading: Reading, statement: Statement
) -> tuple[Assertion, tuple[str, ...]]:
    if statement.is_undisclosed:
        return Assertion.UNDISCLOSED, ()
    said, cue = assertion_of(
        statement.sentence, statement.start, statement.end, reading.patterns
    )
    return said, (f"{said.value}: “{cue}”",) if cue else ()


def write_mentions(
    reading: Reading, claims: Sequence[Claim], refusals: Sequence[Refusal]
) -> tuple[Mention, ...]:
    """Write every value of the article, with its claims or why it has none."""
    users = _users(claims)
    reasons = {(r.start, r.end): r.why for r in reversed(refusals)}
    return tuple(
        _mention(reading, sentence, found, users, reasons)
        for sentence in reading.scene.sentences
        for found in sentence.values
    )


def _users(claims: Sequence[Claim]) -> dict[tuple[int, int], list[str]]:
    users: dict[tuple[int, int], list[str]] = defaultdict(list)
    for claim in claims:
        for start, end in {
            (claim.start, claim.end),
            *((span.start, span.end) for span in claim.also),
        }:
            users[start, end].append(claim.claim_id)
    return users


def _mention(
    reading: Reading,
    sentence: Sentence,
    found: Found,
    users: dict[tuple[int, int], list[str]],
    reasons: dict[tuple[int, int], WhyNot],
) -> Mention:
    article, span = reading.scene.article, (found.start, found.end)
    used_by = tuple(sorted(users.get(span, ())))
    default = WhyNot.ZONE if sentence.zone in UNCLAIMED_ZONES else WhyNot.NO_TRIGGER
    return Mention(
        mention_id=content_id(article.article_id, *span, found.value.normal),
        article_id=article.article_id,
        path=article.path,
        field=_field(found),
        normal=found.value.normal,
        quote=article.text[found.start : found.end],
        start=found.start,
        end=found.end,
        zone=sentence.zone,
        used_by=used_by,
        why_not=None if used_by else reasons.get(span, default),
    )


def _field(found: Found) -> str:
    """The field that a value of this type would belong to."""
    match found.value:
        case Money():
            return "amount"
        case Quantity():
            return "capacity"
        case Notice() | Fee():
            return "termination"
        case _:
            return "term"
