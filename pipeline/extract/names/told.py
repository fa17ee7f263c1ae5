"""What stands between two names in, whether the text says that they are one out."""

from typing import Literal

from pipeline.values.expressions import compiled

Newer = Literal["left", "right", "neither"]

_THE = r"(?:the\s+)?"
_SHE = (
    r"(?:which\s+|(?:the|a)\s+(?:company|firm|group|business|bank|lender|retailer|maker|"
    r"operator|developer|startup|start-up|entity|brand)\s+)?"
)
_DATE = r"(?:(?:early|mid|late|last)[\s-]+)?[\w.]+(?:\s+\d{1,2})?(?:,?\s+\d{4})?"
_ONCE = (
    rf"(?:formerly|previously|originally|once|until\s+{_DATE}|"
    rf"(?:then|at\s+the\s+time)(?=\s+(?:known|called|named|trading|still)))"
)
_CALLED = (
    r"(?:known|called|named|trading|traded|trades|listed|operating|operated|"
    r"doing\s+business|still)"
)
_SINCE = r"(?:(?:now|since|later|recently|then|subsequently|soon)\s+)?"
_BE = r"(?:(?:is|was|were|has\s+(?:since\s+)?been|will\s+be|to\s+be)\s+)?"
# the new name stands left: "Ryde, formerly known as Halden"
_FORMER = compiled(
    rf"[\s,(]*{_SHE}(?:was\s+)?{_ONCE}(?:\s+{_CALLED})?(?:\s+as)?\s+{_THE}"
    rf"|[\s,(]+{_SHE}(?:was\s+)?{_CALLED}\s+(?:until|before|till|through)\s+{_DATE}\s+as\s+{_THE}"
    rf"|[\s,(]+(?:f/k/a|fka|née|nee|(?:the\s+)?new\s+name\s+(?:of|for))\s+{_THE}"
    rf"|[\s,(]+which\s+took\s+its\s+(?:present|current|new)\s+name\s+[^,;.]*?"
    rf"after\s+(?:trading|operating)\s+as\s+{_THE}"
)
# only what follows the right name says that it is the old one: "before 2019"
_DATED = compiled(rf"[\s,(]+{_SHE}(?:was\s+)?{_CALLED}(?:\s+as)?\s+{_THE}")
_ENDED = compiled(r"\s+(?:until|till|before|prior\s+to|up\s+to)\s")
# nothing may follow here: "Ryde, the former Halden Pumps,", but not "... Pumps unit,"
_BARE = compiled(r"[\s,(]+the\s+(?:former|old|erstwhile)\s+")
_CLOSED = compiled(r"\s*[,;)]|\.\s")
_OWNED = compiled(r"['’]")
# and here right: "Halden, since renamed Ryde", "Halden changed its name to Ryde"
_LATER = compiled(
    rf"(?:[\s,(]+(?:which\s+)?{_SINCE}{_BE}{_SINCE}"
    r"(?:renamed(?:\s+itself)?|rebranded(?:\s+itself)?|(?<=now )called|now\s+called)"
    r"(?:\s+(?:as|to))?\s+(?:the\s+)?"
    r"|[\s,(]+(?:which\s+(?:is\s+)?)?now\s+known\s+as\s+(?:the\s+)?"
    r"|[\s,(]+(?:which\s+)?now\s+(?:trades|operates|trading|operating)\s+as\s+(?:the\s+)?"
    r"|\s+(?:has\s+|had\s+|will\s+)?chang(?:ed|es?|ing)\s+its\s+name\s+to\s+"
    r"|\s+(?:has\s+|had\s+|will\s+)?(?:adopt|take|took|assume)(?:s|ed|d)?\s+the\s+name\s+"
    r"|\s+(?:will|would|is\s+to|to)\s+(?:trade|operate|do\s+business|be\s+known)\s+"
    r"(?:under\s+the\s+name|as)\s+)"
)
_BECAME = compiled(r"\s+(?:later\s+|then\s+|has\s+since\s+)?became\s+")
_WHEN = compiled(r"(?:\s+(?:in|last|this|after|following|when|on|upon)\s|\s*[,;.)])")
# neither is older: "Halden, also known as Ryde", "Halden, whose full name is Ryde"
_ALSO = compiled(
    r"[\s,(]+(?:a\.?k\.?a\.?|d/b/a|doing\s+business\s+as|which\s+trades\s+as|trading\s+as|"
    r"(?:also|better|commonly)\s+known\s+as|whose\s+full\s+name\s+is|short\s+for)\s+"
    r"(?:the\s+)?"
)


def read_newer(gap: str, behind: str) -> Newer | None:
    """Which of two names is the newer one of a firm, if the text says so.

    ``behind`` is what follows the right name.

    >>> read_newer(", formerly known as ", ", sold")
    'left'
    >>> read_newer(" was renamed ", " in May")
    'right'
    >>> read_newer(", owned by ", ", sold")
    """
    if _OWNED.match(behind):
        return None  # "Ryde, once Halden's unit"
    if _FORMER.fullmatch(gap) or (_ENDED.match(behind) and _DATED.fullmatch(gap)):
        return "left"
    if _CLOSED.match(behind) and _BARE.fullmatch(gap):
        return "left"
    if _LATER.fullmatch(gap) or (_WHEN.match(behind) and _BECAME.fullmatch(gap)):
        return "right"
    return "neither" if _ALSO.fullmatch(gap) else None
