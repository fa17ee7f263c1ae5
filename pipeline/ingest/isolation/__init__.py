"""Files read in a process of their own, which may die of them."""

from pipeline.ingest.isolation.keeper import read_isolated

__all__ = ["read_isolated"]
