"""Claims of many articles in; deals, facts, conflicts and links out."""

from pipeline.reconcile.compose import Reconciled, reconcile_claims
from pipeline.reconcile.judged import without_judgements
from pipeline.reconcile.lasting import Earlier

__all__ = ["Earlier", "Reconciled", "reconcile_claims", "without_judgements"]
