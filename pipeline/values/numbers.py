"""Numbers as newsrooms write them: grouped, decimal, spelled, with a scale."""

import re
from functools import lru_cache

from pipeline.values.expressions import compiled
from pipeline.values.numerals import (
    GAP,
    GROUPS,
    JOIN,
    ONES,
    POWER,
    SCALES,
    TENS,
    Number,
    plain,
    read_number,
)
from pipeline.values.scan import Scan

__all__ = [
    "GAP",
    "JOIN",
    "NUMBER",
    "SCALE",
    "SCALES",
    "Number",
    "anchors",
    "plain",
    "read_number",
    "starts",
]
_END = r"(?![A-Za-z0-9\u00c0-\u024f])"  # "80 K\u010d" are no 80 thousand

_OPT_DECIMAL = r"(?:[.·]\d{1,10})?"
# Most figures are plain: nothing behind them can belong to them.
_PLAIN = (
    r"\d{1,15}(?![\d.,\u00b7'\u2019\u00bd\u00bc\u00be\u2153\u2154\u215b/eE*x\u00d7-]"
    r"|\s{1,5}(?:\d|and\s|[x\u00d7*,\u00bd\u00bc\u00be\u2153\u2154\u215b]))"
)
# "18 737 MAX jets" are 18, and "12 747-8s" are 12
_AIRLINER = r"7\d7(?:-\d|\s(?:MAX|NG|jets|planes|aircraft|freighters)\b)"
_DIGITS = (
    rf"{_PLAIN}|\d{{1,4}}(?:\.\d{{1,10}})?{POWER}|"
    rf"\d{{1,3}}(?:,\d{{3}}){{1,5}}{_OPT_DECIMAL}"
    rf"|\d{{1,3}}(?: , \d{{3}}){{1,5}}{_OPT_DECIMAL}"
    rf"|\d{{1,2}}(?:,\d{{2}}){{1,5}},\d{{3}}{_OPT_DECIMAL}"
    rf"|\d{{1,3}}(?:[ \u00a0\u2009\u202f'\u2019](?!{_AIRLINER})\d{{3}}){{1,5}}"
    r"(?:[.,]\d{1,2})?"
    rf"|\d{{1,3}}(?:\.\d{{3}}){{1,5}},\d{{1,2}}"
    rf"|\d{{1,3}}(?:\.\d{{3}}){{2,5}}"
    rf"|\d{{1,3}},\d{{1,2}}"
    r"|\d{1,3}[ -]?[½¼¾⅓⅔⅛]|[½¼¾⅓⅔⅛]|\d{1,3}[ -]\d{1,2}/\d{1,2}|\d{1,2}/\d{1,2}"
    rf"|\d{{1,3}}{GAP}and{GAP}(?:(?i:an?{GAP}half|an?{GAP}quarter|three{GAP}quarters){_END}|\d/\d)"
    rf"|\d{{1,15}}{_OPT_DECIMAL}|\.\d{{1,4}}"
)
_SMALL = (
    rf"(?:{'|'.join(TENS)})(?:[-\u2010\u2011 ](?:{'|'.join(ONES[:9])}){_END}"
    rf"|{_END}(?![-\u2010\u2011 ](?:{'|'.join(ONES[:9])}){_END}))"
    rf"|(?:{'|'.join(sorted(ONES, key=len, reverse=True))}){_END}"
)
_SCALE_WORD = r"(?:thousand|lakh|million|crore|billion|trillion)s?"
_HUNDREDS = (
    rf"(?:(?:(?:an?|{_SMALL}){JOIN})?hundred(?:{JOIN}(?:and{GAP})?(?:{_SMALL}))?{_END}"
    rf"|(?:{_SMALL}))"
)
# "one million two hundred thousand", "two thousand and one"
_LARGE = (
    rf"(?:(?:an?{JOIN}(?=hundred|{_SCALE_WORD}))?{_HUNDREDS}|an?)"
    rf"(?:{JOIN}(?:thousand|million|billion){_END},?{GAP}(?:and{GAP})?{_HUNDREDS}){{1,3}}"
)
_POINT = (
    rf"(?:{_SMALL}){GAP}point(?:{GAP}(?:zero|oh|{'|'.join(ONES[:9])}){_END}){{1,4}}"
)
_SCALE_NEXT = rf"(?={JOIN}(?:{_SCALE_WORD}|bn|mn|mln|bln){_END})"
# "half-litre bottles", "one-half mile", but "half percent" of nothing else
_PART_OF = (
    rf"(?={JOIN}(?:mile|acre|gallon|pint|lit(?:re|er)|ton(?:ne)?|pound|kilo|inch|foot|met(?:re|er)"
    rf"|kilomet(?:re|er)|percent|percentage)s?(?![a-z]))"
)
_GOES_ON = (
    rf"(?:{JOIN}(?:and|hundred|dozen|half|quarters?|thirds?|fifths?|tenths?|point"
    rf"|{_SCALE_WORD})(?![a-z]))"
)
_SPELLED = (
    rf"(?:{_SMALL})(?!{_GOES_ON})|{_LARGE}|{_POINT}"
    rf"|(?:an?{GAP})?half(?:{JOIN}an?)?{JOIN}dozen{_END}"
    rf"|(?:(?:an?|{_SMALL}){GAP})dozen{_END}"
    rf"|an?{GAP}(?:{'|'.join(GROUPS)}){GAP}of(?={GAP})"
    rf"|(?:an?{JOIN})?half(?:{JOIN}an?)?{_SCALE_NEXT}|(?:(?:an?|three){JOIN})?quarters?{_SCALE_NEXT}"
    rf"|half{JOIN}an?(?={JOIN}[a-z])|(?:one{JOIN})?(?:half|quarter|third){_PART_OF}"
    rf"|(?:an?|one|three){JOIN}quarters?{JOIN}of{JOIN}an?(?={JOIN}[a-z])"
    rf"|(?:an?|one|two|three|four){JOIN}(?:thirds?|fifths?|tenths?){JOIN}of{JOIN}an?(?={JOIN}[a-z])"
    rf"|(?:(?:an?|{_SMALL}){JOIN})hundred(?:{GAP}(?:and{GAP})?(?:{_SMALL}))?{_END}"
    rf"|(?:{_SMALL})(?:{JOIN}and{JOIN}(?:an?|one|two|three){JOIN}(?:half|quarters?|thirds?){_END})?"
    rf"|an?{_SCALE_NEXT}"
)
NUMBER = rf"(?:(?:{_DIGITS})(?![\d½¼¾]|[.,]\d)|(?<![A-Za-z])(?i:{_SPELLED}))"
SCALE = (
    rf"(?:{JOIN}?(?i:lakh{GAP}crore|thousand{GAP}crore|(?:hundred|thousand){GAP}{_SCALE_WORD}"
    rf"|{_SCALE_WORD}|hundred"
    rf"|milliards?|mrd\.?|mln|bln|bn|mn|mio\.?|tln|trn|tn|lacs?|bil|mil|mill|crs?){_END}"
    rf"|[ \u00a0\u2009\u202f]?(?:[kK]|[mM]|MM|mm|[bB]|[tT]|thou){_END}"
    r"(?![-\u2010\u2011]\d))"  # "12 B-5 jets"
)

_LEADS = sorted(
    {
        "multi",
        "multibillion",
        "multimillion",
        "several",
        "few",
        "many",
        "tens",
        "scores",
    }
    | {"half", "quarter", "quarters", "dozen", "dozens", "hundred", "hundreds"}
    | {
        scale + end
        for scale in ("thousand", "million", "billion", "trillion")
        for end in ("", "s")
    }
    | {*ONES, *TENS, *GROUPS},
    key=lambda word: (-len(word), word),
)


_ANCHORS = Scan(
    (f"{lead}(?![a-z])" for lead in _LEADS),
    figures=r"[\d½¼¾⅓⅔⅛](?:(?<=\d)[\d.,]*)?",
)


def anchors(text: str) -> tuple[int, ...]:
    """Where a number may begin; readers look left from there for signs and hedges.

    >>> list(anchors("a 20-year, $2.5 billion deal"))
    [2, 12, 16]
    """
    return _anchors(text)


@lru_cache(maxsize=2)  # sums and quantities look at the same text in turn
def _anchors(text: str) -> tuple[int, ...]:
    return tuple(start for start, _ in _ANCHORS.spans(text))


# Behind the figures of a sum or a quantity something must come that they are of.
_OF_WHAT = compiled(
    r"[\d.,\u00b7'\u2019\u00bd\u00bc\u00be\u2153\u2154\u215b/eE^*x\u00d7]*"
    r"(?:[-\u2010-\u2015+\s.~,\d/]|\([^()]{0,20}\)){0,16}"
    r"(?:[^\s\d.,;:!?()\[\]\"'\u2019\u201d\u2014|]|[(\[][A-Za-z]|\"\s?[a-zA-Z])"
)


def may_have_unit(text: str, anchor: int) -> bool:
    """Whether a word or a sign follows a figure: a quick look before a long one.

    >>> may_have_unit("in 2025, he", 3), may_have_unit("in 2025.", 3)
    (True, False)
    """
    return _OF_WHAT.match(text, anchor) is not None


_ARTICLE_LEFT = re.compile(rf"(?<![A-Za-z])[Aa]n?{GAP}\Z")


def starts(text: str, anchor: int) -> tuple[int, ...]:
    """Where the number of an anchor may begin: "a billion" has an article, "a 5" none.

    >>> starts("a billion", 2), starts("a 300 MW deal", 2)
    ((0, 2), (2,))
    """
    if not text[anchor].isalpha():
        return (anchor - 1,) if _is_pointed(text, anchor) else (anchor,)
    article = _ARTICLE_LEFT.search(text, max(0, anchor - 5), anchor)
    return (article.start(), anchor) if article else (anchor,)


def _is_pointed(text: str, anchor: int) -> bool:
    """Whether a figure is a fraction that begins with its point: ".5 percent"."""
    return text[max(0, anchor - 1)] == "." and (
        anchor == 1 or text[anchor - 2] in " \t\n(~"
    )


_IS_PART = compiled(
    rf"(?:one{JOIN})?(?:half|quarter|third){JOIN}(?=[a-z])(?!(?:an?{JOIN})?"
    r"(?:hundred|thousand|million|billion|trillion|crore|lakh|dozen|[mb]l?n?(?![a-z])))"
)


def is_part(text: str, start: int) -> bool:
    """Whether a number is a part of the thing behind it, whatever stands before.

    >>> is_part("$ half pounds", 2), is_part("$half a million", 1)
    (True, False)
    """
    return _IS_PART.match(text, start) is not None


_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d\d?)?")


def in_thousands(number: str) -> bool:
    """Whether a number is written in groups, as sums are: "R46,000", never "R2"."""
    return _GROUPS.fullmatch(number) is not None
