"""A deal in, what happens on which date out: published, signed, begun, ended."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pipeline.emit.report.summary import Line
from pipeline.emit.report.voices import Voice
from pipeline.emit.wording import readable_date, shown
from pipeline.values import Period


class Event(NamedTuple):
    """One dated thing: a key to sort by, the date in words, what happens, and where."""

    key: str
    date: str
    kind: str
    words: str
    link: str


def lay_timeline(
    lines: Iterable[Line], voices: Mapping[str, Voice]
) -> tuple[Event, ...]:
    """Bring everything that has a date into its order."""
    return tuple(sorted((*_published(voices), *_told(lines))))


def _published(voices: Mapping[str, Voice]) -> Iterator[Event]:
    for name, voice in voices.items():
        if voice.article.published:
            date = voice.article.published
            words = f"{voice.name}: {shown(voice.title)}"
            yield Event(
                date, readable_date(date), "published", words, f"article-{name}"
            )


def _told(lines: Iterable[Line]) -> Iterator[Event]:
    for line in lines:
        value, link = line.fact.value, f"fact-{line.fact.fact_id}"
        if not isinstance(value, Period):
            continue
        for date, edge in ((value.start, "start"), (value.end, "end")):
            if date is not None:
                named = line.fact.field == "date"
                kind = line.fact.role.replace("_", " ") if named else edge
                words = f"{line.words} ({line.verdict.replace('_', ' ')})"
                key = str(date).removeprefix("FY")
                yield Event(key, readable_date(str(date)), kind, words, link)
