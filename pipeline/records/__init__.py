"""What crosses stages and files: articles, claims, facts, conflicts, deals."""

from pipeline.records.article import (
    OPENING_ZONES,
    UNCLAIMED_ZONES,
    Article,
    DateBasis,
    Place,
    Zone,
    ZoneKind,
)
from pipeline.records.base import (
    SCHEMA_VERSION,
    Record,
    Row,
    content_id,
)
from pipeline.records.claim import (
    BESIDE_THE_DEAL,
    SAID,
    Assertion,
    Attribution,
    AttributionKind,
    Claim,
    Mention,
    Span,
    WhyNot,
)
from pipeline.records.conflict import (
    Conflict,
    ConflictKind,
    Side,
)
from pipeline.records.deal import (
    Deal,
    Link,
)
from pipeline.records.decision import (
    Decision,
    Judgement,
)
from pipeline.records.fact import (
    Derivation,
    Equivalent,
    Fact,
    Origin,
    Verdict,
)
from pipeline.records.seen import Seen

__all__ = [
    "BESIDE_THE_DEAL",
    "OPENING_ZONES",
    "SAID",
    "SCHEMA_VERSION",
    "UNCLAIMED_ZONES",
    "Article",
    "Assertion",
    "Attribution",
    "AttributionKind",
    "Claim",
    "Conflict",
    "ConflictKind",
    "DateBasis",
    "Deal",
    "Decision",
    "Derivation",
    "Equivalent",
    "Fact",
    "Judgement",
    "Link",
    "Mention",
    "Origin",
    "Place",
    "Record",
    "Row",
    "Seen",
    "Side",
    "Span",
    "Verdict",
    "WhyNot",
    "Zone",
    "ZoneKind",
    "content_id",
]
