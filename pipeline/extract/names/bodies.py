"""Text in, public bodies that news calls by a common noun out: "the army has ordered".

News of what a state, a service or a town buys often gives no other name. Only what
stands like a party is one: "the army base" and "in the city" name nobody.
"""

from collections.abc import Iterator, Sequence

from pipeline.extract.names.kinds import Entity, NameKind, NameMention
from pipeline.values.expressions import compiled

_BRANCH = (
    r"(?:(?:defen[cs]e|health|transport|education|energy|interior|agriculture|finance|"
    r"justice|culture|environment|housing|infrastructure|industry|trade)\s+)?"
)
_SERVICE = (
    rf"{_BRANCH}ministry|(?:health|fire|police|school|prison)\s+(?:service|department)|"
    r"army|navy|air\s+force|coast\s?guard|police"
)
_PLACE = (
    r"(?:city|town|county|borough|district|state)(?:\s+council)?|council|government"
)
# What follows somebody who acts, or to whom something is done
_GOES_ON = (
    r"(?=\s*[.,;:)]|\s*$|\s+(?:has|have|had|will|would|is|was|are|were|said|says|to|for|in|"
    r"under|over|on|and|at|by|from|with|which|as|until|through|after|when|while|[a-z]+ed|"
    r"paid|chose|bought|took|gave|sold|pays|buys|plans|picks|orders)\b)"
)
_ACTS = (
    r"(?=\s+(?:(?:has|have|will|would|is\s+to|agreed\s+to)\s+)?(?:award|hire|pick|choose|chose|"
    r"order|sign|buy|bought|sell|sold|select|grant|lease|pay(?=\S*\s+[A-Z])|paid(?=\s+[A-Z]))"
    r"(?:s|ed|d|n)?\b)"
)
_BODY = compiled(
    rf"\b[Tt]he\s+(?:(?P<service>{_SERVICE})\b{_GOES_ON}|(?P<place>{_PLACE})\b{_ACTS})"
    rf"|(?<!record\s)(?<!first\s)(?<!high\s)\b(?:by|from|with|for|to)\s+the\s+(?P<given>{_PLACE})(?=\s*[.,;]|\s*$|\s+(?:to|for)\b)"
)


def find_bodies(
    text: str, names: Sequence[NameMention], epithets: Sequence[NameMention]
) -> Iterator[NameMention]:
    """Find bodies without a name, unless the text names one that is called so."""
    named = {name.entity.name.lower().split()[-1] for name in names}
    named |= {text[e.start : e.end].lower().split()[-1] for e in epithets}
    told: dict[str, Entity] = {}
    for found in _BODY.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        head = text[start:end].rsplit(maxsplit=1)[-1]
        if head not in named:
            told.setdefault(head, Entity(text[start:end], start, end, NameKind.AGENCY))
            yield NameMention(start, end, told[head], "common noun")
