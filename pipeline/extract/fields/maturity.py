"""When a debt falls due: of a loan that is its end, of others no term of a deal."""

import re

from pipeline.extract.reading import text_between
from pipeline.extract.scene import Sentence
from pipeline.values import Found
from pipeline.values.expressions import compiled

_WAS_DUE = compiled(
    r"\b(?:was|were|been)\s+(?:scheduled|due|set)\s+to\s+\Z"
    r"|\b(?:repa(?:y|id)|refinanc|replac|retir|redeem|existing|outstanding)"
    r"[^.;]{0,60}\b(?:which|that)\s+\Z",
    re.IGNORECASE,
)
_FALLING_DUE = re.compile(
    r"\b(?:matur(?:es?|ing|ity\s+(?:of|is))|repayable|repaid)\s+\Z"
    r"|\bmaturity(?:\s+date)?\s+(?:(?:has|have|was|were|is|been|be|will)\s+){0,3}"
    r"(?:extended|prolonged|lengthened|moved|pushed(?:\s+(?:back|out))?)\s+\Z"
    r"|\b(?:loans?|debt|borrowings?|financing|bonds?)\b[^.;]{0,60}\b(?:tenor|term|life)\s+of\s+\Z",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"[\s,-]+(?:[a-z-]+\s+){0,3}?(?:bonds?|notes|debentures?|maturity|maturities)\b",
    re.IGNORECASE,
)


def matures(sentence: Sentence, found: Found) -> bool:
    """Whether a period is when a debt falls due: of a loan that is its end.

    So it is where a length is that of the paper: "seven-year notes".
    """
    words = text_between(sentence, found.start, found.end).lower()
    before = text_between(sentence, sentence.start, found.start)
    behind = sentence.text[found.end - sentence.start :]
    return (
        words.startswith(("matur", "final matur"))
        or _FALLING_DUE.search(before) is not None
        or _PAPER.match(behind) is not None
    )


def was_due(sentence: Sentence, found: Found) -> bool:
    """Whether it is the end of an older debt: "a loan that was due to mature"."""
    return (
        _WAS_DUE.search(text_between(sentence, sentence.start, found.start)) is not None
    )
