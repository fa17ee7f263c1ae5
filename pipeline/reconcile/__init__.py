"""Claims of many articles in; deals, facts, conflicts and links out."""

from pipeline.reconcile.compose import Reconciled, reconcile_claims
from pipeline.reconcile.judged import without_judgements
from pipeline.reconcile.lasting import Earlier
from pipeline.reconcile.linking.meeting import Meeting, meeting_words
from pipeline.reconcile.outcome import Outcome
from pipeline.reconcile.outcomes import Outcomes

__all__ = [
    "Earlier",
    "Meeting",
    "Outcome",
    "Outcomes",
    "Reconciled",
    "meeting_words",
    "reconcile_claims",
    "without_judgements",
]
