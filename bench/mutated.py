"""Copied and mutated news with known truth: what a figure was, who had it from whom.

Every deal has a true figure. Some articles have it from a filing, some report on their
own and may be wrong, others copy, round, drop bounds, change units, or slip. What each
article meant is kept beside what it wrote, so that conflicts found can be counted right
or wrong. Firms, sites and figures are invented.
"""

import datetime as dt
import hashlib
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.registers import LUMP, RUNNING, TERM, Register
from pipeline.records import (
    Article,
    Assertion,
    Attribution,
    AttributionKind,
    Claim,
    DateBasis,
    ZoneKind,
    content_id,
)
from pipeline.values import Facility, Money, Party, Period
from training.dice import Dice

_FIRST = (
    "Orb", "Tarn", "Hald", "Nimb", "Quill", "Corv", "Ist", "Lorn", "Brun", "Fenw",
    "Skar", "Mirev", "Pell", "Vard", "Zeph", "Quarr", "Dresl", "Wend", "Grav", "Kess",
)  # fmt: skip
_LAST = (
    "al", "en", "us", "ton", "wick", "ane", "or", "ix", "ard", "mere", "ova", "eth",
    "una", "isk", "olt", "and", "eby", "orne", "ula", "ock",
)  # fmt: skip
_SORTS = ("Systems", "Power", "Foundry", "Labs", "Grid", "Mills", "Freight", "Media")
_OUTLETS = tuple(f"{_FIRST[i % 20]}{_LAST[i // 2]} Gazette" for i in range(40))
_START = dt.date(2026, 3, 2)
_WRONG = (0.5, 0.7, 1.4, 2.0, 3.0)  # how far a reporter's own figure is off
_SLIPS = (1.3, 1.6, 0.6, 2.2, 10.0, 0.1)  # and a copyist's
_APART = 0.05  # figures nearer than that are no contradiction
_STOP = re.compile(r"[.:;]\s+|\n+")
_MILLION, _BILLION = 1e6, 1e9


@dataclass(frozen=True)
class Telling:
    """What one article says of a deal's figure, and what it meant."""

    article: Article
    claims: tuple[Claim, ...]
    meant: float
    wrote: str
    own: bool


@dataclass
class Case:
    """One invented deal: the true figure and every article about it."""

    number: int
    truth: float
    monthly: bool
    kind: str = "lease"
    voice: int = 0
    tellings: list[Telling] = field(default_factory=list)


def make_cases(count: int, seed: int, *, viral: int = 1) -> list[Case]:
    """Invent some deals with their news; ``viral`` is how far errors are copied."""
    dice = Dice(seed)
    return [_make_case(number, dice, viral) for number in range(count)]


def make_viral(number: int, copies: int, seed: int) -> Case:
    """Invent a deal that so many outlets have from one filing, each in its own way."""
    dice = Dice(seed)
    case = Case(number, 412e6, monthly=False)
    for place in range(copies):
        outlet = f"{_OUTLETS[place % len(_OUTLETS)]} {place}"
        meant, words = _write(case, case.truth, dice, faithful=place == 0)
        day = _START + dt.timedelta(days=dice.number(0, 9))
        how = (meant, place == 0, "a regulatory filing")
        case.tellings.append(_tell(case, outlet, day, words, how))
    return case


def _make_case(number: int, dice: Dice, viral: int) -> Case:
    digits = dice.number(100, 999)
    truth = float(digits) * 10 ** dice.number(5, 8)
    monthly = dice.chance(0.3)
    kind = dice.pick(RUNNING if monthly else LUMP).kind
    case = Case(number, truth, monthly=monthly, kind=kind)
    told = set()
    for origin in range(dice.pick((1, 1, 2, 2, 3))):
        case.voice = origin  # who copies keeps the words
        filed = origin == 0 and dice.chance(0.5)
        meant = truth if filed or dice.chance(0.85) else truth * dice.pick(_WRONG)
        outlets = [name for name in _OUTLETS if name not in told]
        chosen = dice.sample(outlets, 1 + dice.number(0, 3 * viral))
        told.update(chosen)
        source = "a regulatory filing" if filed else chosen[0]
        for place, outlet in enumerate(chosen):
            own = place == 0
            cited = source if filed or not own else None
            meant_here, words = _write(case, meant, dice, faithful=own)
            day = _START + dt.timedelta(days=dice.number(0, 4) + place)
            case.tellings.append(
                _tell(case, outlet, day, words, (meant_here, own, cited))
            )
    return case


def _write(
    case: Case, meant: float, dice: Dice, *, faithful: bool
) -> tuple[float, str]:
    """Write a figure as its first teller does, or as a copyist may."""
    manner = "same" if faithful else dice.weighted(_MANNERS)
    if manner == "slip":
        meant *= dice.pick(_SLIPS)
    if manner == "yearly" and case.monthly:
        return meant, f"{_money(meant * 12)} a year"
    words = {
        "about": f"about {_money(_near(meant))}",
        "floor": _floored(meant),
        "millions": f"${meant / _MILLION:,.2f} million",
    }.get(manner, _money(meant))
    return meant, words + (" per month" if case.monthly else "")


def _floored(meant: float) -> str:
    floor = _down(meant)
    return f"more than {_money(floor)}" if floor < meant else _money(meant)


_MANNERS = (
    (0.45, "same"), (0.14, "about"), (0.14, "floor"), (0.1, "yearly"),
    (0.1, "millions"), (0.07, "slip"),
)  # fmt: skip


def _money(value: float) -> str:
    large = value >= _BILLION
    scale, word = (_BILLION, "billion") if large else (_MILLION, "million")
    number = f"{value / scale:.4f}".rstrip("0").rstrip(".")
    return f"${number} {word}"


def _near(value: float) -> float:
    grain = 10.0 ** (math.floor(math.log10(value)) - 1)
    return round(value / grain) * grain


def _down(value: float) -> float:
    grain = 10.0 ** math.floor(math.log10(value))
    return math.floor(value / grain) * grain


def _firm(number: int, side: int) -> str:
    n = number * 2 + side
    return f"{_FIRST[n % 20]}{_LAST[n // 20 % 20]} {_SORTS[n // 400 % 8]} {n}"


def _site(n: int) -> str:
    middle = _LAST[n // 400 % 20]
    return f"{_FIRST[n // 20 % 20]}{_LAST[n % 20]}{middle}hall Park"


def _tell(
    case: Case,
    outlet: str,
    day: dt.date,
    words: str,
    how: tuple[float, bool, str | None],
) -> Telling:
    """Write one article: who deals with whom where, for how much and how long."""
    meant, own, cited = how
    registers = RUNNING if case.monthly else LUMP
    told = tuple(r for r in registers if r.kind == case.kind)
    register = told[case.voice % len(told)]
    buyer, seller = _firm(case.number, 0), _firm(case.number, 1)
    site = _site(case.number)
    text = register.text.format(
        buyer=buyer, seller=seller, site=site, figure=words, term=TERM,
        outlet=outlet, source=cited or "its own reporting",
    )  # fmt: skip
    path = f"{case.number:05d}/{outlet.replace(' ', '-')}.txt"
    article = Article(
        article_id=content_id(path, text),
        path=path,
        source=outlet,
        published=day.isoformat(),
        date_basis=DateBasis.USER,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        chars=len(text),
    )
    role = "rate" if case.monthly else register.total
    rows: list[tuple[str, str, Any, str]] = [
        ("party", register.buyer, Party.parse(buyer), buyer),
        ("party", register.seller, Party.parse(seller), seller),
        ("facility", "site", Facility.parse(site), site),
        *([("term", "", Period.parse(TERM), TERM)] if register.has_term else []),
        ("amount", role, Money.parse(words), words),
    ]
    claims = tuple(_claim(article, register, *row, cited) for row in rows)
    return Telling(article, claims, meant, words, own)


def _claim(  # noqa: PLR0913, PLR0917 - what the fields differ in
    article: Article,
    register: Register,
    field_: str,
    role: str,
    value: Any,  # noqa: ANN401 - typed values of any kind
    words: str,
    cited: str | None,
) -> Claim:
    start = article.text.index(words)
    end = start + len(words)
    frame = content_id(article.article_id, 0)
    return Claim(
        claim_id=content_id(frame, field_, role, start, end, value.normal),
        article_id=article.article_id,
        path=article.path,
        frame_id=frame,
        deal_kind=register.kind,
        field=field_,
        role=role,
        normal=value.normal,
        value=value,
        assertion=Assertion.STATED,
        attribution=_attribution(cited, start, end) if field_ == "amount" else (),
        quote=words,
        start=start,
        end=end,
        sentence_start=_sentence(article.text, start)[0],
        sentence_end=_sentence(article.text, start)[1],
        zone=ZoneKind.BODY,
        rule="bench.mutated",
    )


def _sentence(text: str, at: int) -> tuple[int, int]:
    """The bounds of the sentence that stands at an offset."""
    ends = [m.end() for m in _STOP.finditer(text)]
    start = max((end for end in ends if end <= at), default=0)
    return start, min((end for end in ends if end > at), default=len(text))


def _attribution(cited: str | None, start: int, end: int) -> tuple[Attribution, ...]:
    if cited is None:
        return ()
    document = cited.endswith("filing")
    kind = AttributionKind.DOCUMENT if document else AttributionKind.OUTLET
    return (Attribution(kind=kind, name=cited, start=start, end=end),)


def truly_contradict(one: Telling, other: Telling) -> bool:
    """Whether two articles meant figures that cannot both be right."""
    small, large = sorted((one.meant, other.meant))
    return large / small - 1 > _APART


def pairs(case: Case) -> Iterator[tuple[Telling, Telling]]:
    """Give every two articles of a deal."""
    for i, one in enumerate(case.tellings):
        for other in case.tellings[i + 1 :]:
            yield one, other


def amount_of(telling: Telling) -> Claim:
    """Give what an article says of the figure."""
    return telling.claims[-1]


def holds_truth(value: Money, case: Case) -> bool:
    """Whether a figure admits the true one, by the month if the deal is paid so."""
    monthly = 1 / 12 if value.period == "year" else 1.0
    ends = [value.low, value.high]
    low, high = (None if end is None else float(end) * monthly for end in ends)
    slack = 0.05 * case.truth if "~" in value.normal else 0.006 * case.truth
    over = low is None or low - slack <= case.truth
    return over and (high is None or case.truth <= high + slack)


def everything(cases: Sequence[Case]) -> tuple[list[Claim], list[Article]]:
    """Give all claims and articles of some deals."""
    tellings = [telling for case in cases for telling in case.tellings]
    return (
        [claim for telling in tellings for claim in telling.claims],
        [telling.article for telling in tellings],
    )
