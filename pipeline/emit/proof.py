"""A claim and its article in, every reason to refuse the claim out."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from pipeline.records import UNCLAIMED_ZONES, Article, Assertion, Claim, content_id
from pipeline.values import (
    Facility,
    Fee,
    Money,
    Notice,
    Party,
    Source,
    TypedValue,
    Undisclosed,
)
from pipeline.values.bare import LIKE, read_bare
from pipeline.values.currency import SHARED_COINS, UNKNOWN
from pipeline.values.expressions import compiled
from pipeline.values.pace import TOLD_BY, told_per
from pipeline.values.relative import COUNTED, PAST_EVENTS, read_relative

_KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "party": frozenset({"party"}),
        "amount": frozenset({"money"}),
        "capacity": frozenset({"quantity"}),
        "facility": frozenset({"facility"}),
        "location": frozenset({"place"}),
        "term": frozenset({"period"}),
        "termination": frozenset({"notice", "fee", "period"}),
        "status": frozenset({"status"}),
        "date": frozenset({"period"}),
        "source": frozenset({"source"}),
    }
)
"""What kind of value may fill a field; fields that rules add may hold any."""

_WORD = re.compile(r"[\w&-]+")
_HIDDEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_REFUSAL = compiled(
    r"\b(?:not?|none|nothing|nobody|never|neither|without|un\w+|non-?\w+|declin\w+"
    r"|redact\w+|black\w+|blank|hidden|sworn|bound|sealed|between|only|yet|fail\w*|stop\w*"
    r"|few|little|scant|wraps|private|quiet|tight-lipped|pledged|lock"
    r"|refus\w+|withh\w+|secre\w+|confidential\w*|silen\w+|mum|mystery|kept|keeps?|keeping)\b"
    r"|n['\N{RIGHT SINGLE QUOTATION MARK}]t\b",
    re.IGNORECASE,
)
"""Some word of keeping back, which every refusal to disclose has, whatever its rule."""


def find_flaws(claim: Claim, article: Article) -> Iterator[str]:
    """Say everything that keeps a claim from being proved by its article."""
    for flaws in _CHECKS:
        yield from flaws(claim, article)


def claim_digest(claim: Claim) -> str:
    """The id that a claim of this content must have."""
    return content_id(
        claim.article_id,
        claim.frame_id,
        claim.field,
        claim.role,
        claim.start,
        claim.end,
        claim.normal,
    )


def _id_flaws(claim: Claim, article: Article) -> Iterator[str]:
    if claim.claim_id != claim_digest(claim):
        yield "its id is not the digest of its content"
    if claim.path != article.path:
        yield f"it names the file {claim.path!r}, its article is {article.path!r}"


def _quote_flaws(claim: Claim, article: Article) -> Iterator[str]:
    if not _inside(claim.start, claim.end, article):
        yield f"its span {claim.start}..{claim.end} is not inside the article"
    elif (text := article.text[claim.start : claim.end]) != claim.quote:
        yield f"the article reads {text!r} there, not the quote {claim.quote!r}"
    yield from _sentence_flaws(claim, article)


def _sentence_flaws(claim: Claim, article: Article) -> Iterator[str]:
    start, end = claim.sentence_start, claim.sentence_end
    if not _inside(start, end, article):
        yield f"its sentence {start}..{end} is not inside the article"
    elif isinstance(claim.value, Party | Facility):
        return  # "it" may be the word there, and the name stand a sentence before
    elif not start <= claim.start < claim.end <= end:
        yield "its sentence does not hold its quote"


def _zone_flaws(claim: Claim, article: Article) -> Iterator[str]:
    if claim.zone in UNCLAIMED_ZONES:
        yield f"claims never come from a {claim.zone} zone"
    for zone in article.zones:
        if zone.kind in UNCLAIMED_ZONES and zone.start <= claim.start < zone.end:
            yield f"it stands in a {zone.kind} zone of the article"


def _span_flaws(claim: Claim, article: Article) -> Iterator[str]:
    spans = [("further mention", span.start, span.end) for span in claim.also]
    spans += [("attribution", span.start, span.end) for span in claim.attribution]
    for what, start, end in spans:
        if not _inside(start, end, article):
            yield f"its {what} {start}..{end} is not inside the article"


def _kind_flaws(claim: Claim, article: Article) -> Iterator[str]:
    del article
    kind = claim.value.kind
    undisclosed = claim.assertion is Assertion.UNDISCLOSED
    if undisclosed != (kind == "undisclosed"):
        yield f"its assertion is {claim.assertion}, its value of kind {kind}"
    elif not undisclosed and kind not in _KINDS.get(claim.field, {kind}):
        yield f"a {kind} cannot fill the field {claim.field}"
    if claim.normal != claim.value.normal:
        yield f"its normal form {claim.normal!r} is not that of its value"


def _value_flaws(claim: Claim, article: Article) -> Iterator[str]:
    if claim.edit_of is not None:  # a reviewer's reading; what the source says is kept
        return
    if isinstance(claim.value, Party | Facility):
        yield from _name_flaws(claim, claim.value, article)
    elif isinstance(claim.value, Source):
        yield from _source_flaws(claim, claim.value, article)
    elif isinstance(claim.value, Undisclosed):
        yield from _refusal_flaws(claim)
    else:
        yield from _reading_flaws(claim, article)


def _reading_flaws(claim: Claim, article: Article) -> Iterator[str]:
    try:
        read = (
            _counted(claim, article)
            or _alike(claim, article)
            or _told_per(claim, article)
            or type(claim.value).parse(claim.quote)
        )
    except ValueError as error:
        yield f"its quote cannot be read as its value ({error})"
        return
    read = _with_country(_with_holder(read, claim), claim)
    if read != claim.value:
        yield f"its quote {claim.quote!r} reads as {read.normal!r}, not as its value"


def _counted(claim: Claim, article: Article) -> TypedValue | None:
    """Read a date that is counted from the day of publication, as a reason says."""
    day = article.day
    if day is None or f"{COUNTED} {day}" not in claim.reasons:
        return None
    return read_relative(claim.quote, day, is_past=claim.role in PAST_EVENTS)


def _alike(claim: Claim, article: Article) -> TypedValue | None:
    """Read a figure whose unit stands with another one, as a reason says."""
    for why in claim.reasons:
        model = why.removeprefix(f"{LIKE} “").removesuffix("”")
        if model != why and model in article.text:
            return read_bare(claim.quote, type(claim.value).parse(model))
    return None


def _told_per(claim: Claim, article: Article) -> TypedValue | None:
    """Read a sum that is per what its sentence tells, as a reason says."""
    sentence = article.text[claim.sentence_start : claim.sentence_end].lower()
    for why in claim.reasons:
        word = why.removeprefix(f"{TOLD_BY} “").removesuffix("”")
        if word and word != why and word in sentence:
            return told_per(type(claim.value).parse(claim.quote), word)
    return None


def _with_holder(read: TypedValue, claim: Claim) -> TypedValue:
    """Allow for who pays or may go: he stands beside the quote, with a reason."""
    value = claim.value
    if not isinstance(read, Fee | Notice) or not isinstance(value, Fee | Notice):
        return read
    told = any(why.startswith("by ") for why in claim.reasons)
    return read.model_copy(update={"by": value.by}) if told and not read.by else read


def _with_country(read: TypedValue, claim: Claim) -> TypedValue:
    """Allow for whose coins they are: the article tells it, and a reason says so."""
    told = any(why.startswith("currency inferred") for why in claim.reasons)
    ours, theirs = _money(claim.value), _money(read)
    if not (told and ours and theirs and ours.currency_inferred):
        return read
    is_open = theirs.currency_inferred or theirs.currency == UNKNOWN
    if not is_open or ours.currency not in SHARED_COINS.get(theirs.currency or "", ()):
        return read
    named = theirs.model_copy(
        update={"currency": ours.currency, "currency_inferred": True}
    )
    return read.model_copy(update={"amount": named}) if isinstance(read, Fee) else named


def _money(value: TypedValue) -> Money | None:
    money = value.amount if isinstance(value, Fee) else value
    return money if isinstance(money, Money) else None


def _refusal_flaws(claim: Claim) -> Iterator[str]:
    """What a refusal covers is its rule's reading; that it refuses must be in words."""
    if not _REFUSAL.search(claim.quote):
        yield f"its quote {claim.quote!r} keeps nothing back"


def _source_flaws(claim: Claim, value: Source, article: Article) -> Iterator[str]:
    name, quote = _spaced(value.name), _spaced(claim.quote)
    if name not in _spaced(article.text):
        yield f"the article never names {name!r}"
    if not (
        _part_of(quote, name) or _part_of(name, quote) or _is_recorded(quote, claim)
    ):
        yield f"its quote {quote!r} is no part of {name!r} and no recorded alias"


def _name_flaws(
    claim: Claim, value: Party | Facility, article: Article
) -> Iterator[str]:
    start, end = value.named_at.start, value.named_at.end
    if not _inside(start, end, article):
        yield f"the name's span {start}..{end} is not inside the article"
        return
    found = _spaced(article.text[start:end])
    if found != _spaced(value.name):
        yield f"the article reads {found!r} where it should name {value.name!r}"
    quote = _spaced(claim.quote)
    if not (_part_of(quote, found) or _is_recorded(quote, claim)):
        yield f"its quote {quote!r} is no part of {value.name!r} and no recorded alias"


def _part_of(quote: str, name: str) -> bool:
    """Whether a short form proves itself: whole words of a name, or its initials.

    >>> _part_of("Tarn", "Tarn Compute Inc."), _part_of("TC", "Tarn Compute")
    (True, True)
    >>> _part_of("comp", "Tarn Compute")
    False
    """
    words = _WORD.findall(name)
    initials = "".join(word[0] for word in words if word[0].isupper())
    part = " ".join(_WORD.findall(quote)).casefold()
    whole = " ".join(words).casefold()
    return bool(part) and (f" {part} " in f" {whole} " or quote == initials)


def _is_recorded(alias: str, claim: Claim) -> bool:
    """Whether the claim says by what reasoning this stands for the full name.

    The quote itself need not be repeated: "alias of Tarn Compute" is a reason, too.
    """
    name = claim.normal
    return any(alias in why or f"of {name}" in why for why in claim.reasons)


def _inside(start: int, end: int, article: Article) -> bool:
    return 0 <= start < end <= len(article.text)


def _spaced(text: str) -> str:
    """On one line, without the signs that nobody sees."""
    return " ".join(_HIDDEN.sub("", text).split())


_CHECKS: tuple[Callable[[Claim, Article], Iterator[str]], ...] = (
    _id_flaws,
    _quote_flaws,
    _zone_flaws,
    _span_flaws,
    _kind_flaws,
    _value_flaws,
)
