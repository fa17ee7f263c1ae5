"""Every record comes back from JSON as it was, whatever stands in it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.emit import KeptFile, KeptResult, KeptShard, KeptShards
from pipeline.records import (
    Article,
    Assertion,
    Attribution,
    AttributionKind,
    Claim,
    Deal,
    Link,
    Mention,
    Record,
    Span,
    WhyNot,
    Zone,
    ZoneKind,
)
from pipeline.values import Fee, Money, Notice, Party, Period, Quantity, Undisclosed

VALUES = (
    *map(Money.parse, ("$1.75 billion monthly", "over £40m", "€3bn to €4bn", "A$38")),
    *map(Quantity.parse, ("300 megawatts", "48,000 GPUs", "up to 12 aircraft")),
    *map(Period.parse, ("through May 2029", "a 20-year", "until 2030")),
    Notice.parse("90 days' notice"),
    Fee.parse("a $40 million break-up fee"),
    Undisclosed(covers=("amount", "term")),
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
names = st.text("0123456789abcdef", min_size=20, max_size=20)
offsets = st.integers(0, 10**9)
values = st.sampled_from(VALUES) | texts.map(lambda text: Party.parse(f"N{text}"))
spans = st.builds(Span, start=offsets, end=offsets)
articles = st.builds(
    Article,
    schema_version=st.just("1.0"),
    article_id=names,
    path=texts,
    sha256=names,
    text=texts,
    chars=offsets,
    title=texts | st.none(),
    authors=st.lists(texts, max_size=2).map(tuple),
    warnings=st.lists(texts, max_size=2).map(tuple),
    zones=st.lists(
        st.builds(Zone, kind=st.sampled_from(ZoneKind), start=offsets, end=offsets),
        max_size=2,
    ).map(tuple),
)
claims = st.builds(
    Claim,
    schema_version=st.just("1.0"),
    claim_id=names,
    article_id=names,
    path=texts,
    frame_id=names,
    deal_kind=st.sampled_from(["supply", "other"]),
    field=st.sampled_from(["amount", "term", "party"]),
    role=texts,
    normal=texts,
    value=values,
    assertion=st.sampled_from(Assertion),
    attribution=st.lists(
        st.builds(
            Attribution,
            kind=st.sampled_from(AttributionKind),
            name=texts,
            start=offsets,
            end=offsets,
        ),
        max_size=2,
    ).map(tuple),
    quote=texts,
    start=offsets,
    end=offsets,
    sentence_start=offsets,
    sentence_end=offsets,
    zone=st.sampled_from(ZoneKind),
    rule=texts,
    reasons=st.lists(texts, max_size=2).map(tuple),
    also=st.lists(spans, max_size=2).map(tuple),
)
mentions = st.builds(
    Mention,
    schema_version=st.just("1.0"),
    mention_id=names,
    article_id=names,
    path=texts,
    field=texts,
    normal=texts,
    quote=texts,
    start=offsets,
    end=offsets,
    zone=st.sampled_from(ZoneKind),
    why_not=st.sampled_from(WhyNot),
)
deals = st.builds(
    Deal,
    schema_version=st.just("1.0"),
    deal_id=names,
    kind=texts,
    title=texts,
    parties=st.lists(texts, max_size=3).map(tuple),
)
links = st.builds(
    Link,
    schema_version=st.just("1.0"),
    left=names,
    right=names,
    decision=st.sampled_from(["joined", "apart", "review", "sum_of", "amends"]),
    score=st.floats(-50, 50),
)
records = st.one_of(articles, claims, mentions, deals, links)


def check(record: Record) -> None:
    line = orjson.dumps(record.model_dump(mode="json"))
    again = type(record).model_validate_json(line)

    assert again == record
    assert orjson.dumps(again.model_dump(mode="json")) == line


@settings(max_examples=30)
@given(records)
def test_a_record_comes_back_from_its_line(record: Record) -> None:
    check(record)


@pytest.mark.torture
@settings(max_examples=10_000)
@given(records)
def test_10_000_records_come_back_from_their_lines(record: Record) -> None:
    check(record)


@settings(max_examples=10)
@given(st.lists(articles, max_size=2), st.lists(claims, max_size=2))
def test_a_shard_comes_back_from_its_bytes(
    read: list[Article], said: list[Claim]
) -> None:
    file = KeptFile(key="f", articles=tuple(read))
    result = KeptResult(key="r", claims=tuple(said))
    shard = KeptShard(files=(file,), results=(result,))

    with TemporaryDirectory() as folder:
        kept = KeptShards(Path(folder))
        kept.keep("ab12", shard)
        assert kept.find("ab12") == shard
