"""Why a statement of silence and a value may stand side by side."""

import re
from collections.abc import Sequence

from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.identity.parties import keys_match, name_key
from pipeline.records import AttributionKind, Claim
from pipeline.values.expressions import compiled

# a party keeps silent; another source may know all the same
_DECLINED = compiled(
    r"\b(?:declin|refus|comment|but not|(?:do|does|did|would|will)(?: not|n['\u2019]t)"
    r"|(?:neither|nobody|no one|none)\b.{0,40}\b(?:would|will|is saying)|keeping|kept"
    r"|(?:g(?:ave|ives?|iving)|put) no\b"
    r"|(?:(?:are|is|were|was)(?: not|n['\u2019]t)|re not|s not)"
    r" (?:shar|say|giv|reveal|disclos|discuss|comment|releas)ing"
    r"|ha(?:s|ve)(?: not|n['\u2019]t)(?! been)|without disclosing|agreed not)",
    re.IGNORECASE,
)
# the writer did not know at the time, which says nothing of what is public later
_NOT_KNOWN_THEN = re.compile(
    r"\b(?:immediately|yet|(?:un)?clear|(?:un)?known|know|without explaining)\b",
    re.IGNORECASE,
)
# told of a day that is past
_BACK_THEN = compiled(
    r"\b(?:at\s+the\s+time|back\s+then|originally|initially|until\s+now|in\s+the\s+past|"
    r"when\s+(?:[\w'\u2019-]+\s+){1,5}?(?:was|were|went|sold|bought|signed|announced|"
    r"changed|joined|agreed))\b",
    re.IGNORECASE,
)
# what is kept back is besides what is told
_REST = compiled(
    r"\b(?:other|further|additional|remaining|full|more|exact|precise)\s+"
    r"(?:[a-z]+\s+)?(?:terms|details|conditions|information)\b",
    re.IGNORECASE,
)
ON_RECORD = frozenset({AttributionKind.DOCUMENT, AttributionKind.ORGANISATION})


def find_excuse(said: Claim, stated: Sequence[Claim], dossier: Dossier) -> str | None:
    """Say why a statement and values may stand side by side, if they may."""
    quote = said.quote
    if _DECLINED.search(quote):
        return "a party kept silent; the value comes from elsewhere"
    if _NOT_KNOWN_THEN.search(quote):
        return "not known to the writer at the time"
    if _REST.search(quote):
        return "it speaks of the rest"
    is_own = any(claim.article_id == said.article_id for claim in stated)
    if is_own and _BACK_THEN.search(dossier.sentence(said)):
        return "it was kept back then, and is told now"
    if is_own and said.article_id in dossier.mixed:
        return "the article tells of several deals and may mean another"
    return _own_reserve(said, stated, dossier)


def _own_reserve(said: Claim, stated: Sequence[Claim], dossier: Dossier) -> str | None:
    """Say so if a party keeps to itself in its own text what others report."""
    source = dossier.article(said).source
    parties = {c.normal for c in dossier.claims if c.field == "party"}
    ours = source and any(
        keys_match(name_key(source), name_key(name)) for name in sorted(parties)
    )
    on_record = any({link.kind for link in c.attribution} & ON_RECORD for c in stated)
    if ours and not on_record:
        return "a party kept silent; the value comes from elsewhere"
    return None
