"""Claims of many articles in; deals, facts, conflicts and links out."""

from pipeline.reconcile.compose import Reconciled, reconcile_claims

__all__ = ["Reconciled", "reconcile_claims"]
