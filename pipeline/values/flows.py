"""How often a quantity comes, told behind what it is of: "of lithium a year"."""

import re

from pipeline.values.context import PERIOD_BEHIND, Behind, read_period
from pipeline.values.expressions import compiled
from pipeline.values.listing import words
from pipeline.values.numbers import GAP, anchors

# No word of these stands between a quantity and its period: the clause has moved on.
_STOP = words("""
    a an per each every to for from in at on by with that which who whose where is are
    was were be been being will would can could may might must shall should has have
    had do does did not no but than as into onto over under between through until till
    since after before during within about against without while when if because so
    then also it they he she we i you this these those last next past first previous
    coming once twice times said says say ago earlier later
    """)
_WORD = (
    rf"(?!(?:{'|'.join(_STOP)})(?![a-z'\u2019-]))"
    r"[a-z][a-z'\u2019-]{0,24}[0-9\u2082]?e?"
)
_AND = rf"(?:,{GAP}(?:(?:and|or){GAP})?|{GAP}(?:(?:&){GAP})?)"
_OFTEN = "hourly|daily|weekly|monthly|quarterly|yearly"
# "40 pages of the weekly magazine" come once: there the word is no adverb.
_ADVERB = (
    rf"(?<!the)(?<!its)(?<!our)(?<!their){GAP}(?:{_OFTEN})"
    rf"(?=[.,;:)]|\Z|{GAP}(?:from|to|in|for|at|by|and|until|through|over|under|with)(?![a-z]))"
)
_OF_WHAT = compiled(
    rf"(?P<what>{GAP}of{GAP}{_WORD}(?:{_AND}{_WORD}){{0,5}}?)"
    rf"(?:(?=(?P<adverb>{_ADVERB}))|(?={GAP}(?:an?|per|each|every|annually|p\.a\.)(?![a-z])))",
    re.IGNORECASE,
)
_OF_ANNUAL = compiled(
    rf"{GAP}of{GAP}(?P<period>annual|annualized|annualised|{_OFTEN}){GAP}"
    rf"(?!report|meeting|general|magazine|newspaper)[a-z]+"
    rf"(?:{GAP}(?:capacity|output|production|throughput))?(?![a-z-])",
    re.IGNORECASE,
)


def read_flow(text: str, behind: Behind) -> Behind:
    """Read on to the period behind "of wheat, canola and barley a year".

    >>> read_flow("9 t of lithium a year", Behind(3))[:3:2]
    (21, 'year')
    >>> read_flow("9 t of lithium from 40 mines a year", Behind(3)).period is None
    True
    """
    if behind.period or text[behind.end + 1 : behind.end + 3].lower() != "of":
        return behind
    if match := _OF_ANNUAL.match(text, behind.end):
        period = read_period(match["period"])
        return behind._replace(end=match.end(), period=period)
    return _read_far(text, behind)


def _read_far(text: str, behind: Behind) -> Behind:
    match = _OF_WHAT.match(text, behind.end)
    if match is None or _has_figure(match["what"]):
        return behind
    if match["adverb"]:
        end, said = match.end("adverb"), match["adverb"]
    elif period := PERIOD_BEHIND.match(text, match.end("what")):
        end, said = period.end(), period.group()
    else:
        return behind
    return behind._replace(end=end, period=read_period(said))


def _has_figure(what: str) -> bool:
    """Whether a figure stands among words; the 2 of "CO2" is none."""
    return any(not what[at - 1].isalpha() for at in anchors(what))
