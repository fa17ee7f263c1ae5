"""Errors for the person at the keyboard: what went wrong, where, and what to do."""


class DealFactsError(Exception):
    """Anything dealfacts refuses to do; its text names the file and the remedy."""


class RuleError(DealFactsError):
    """A rules file is unreadable, has unknown keys, or contradicts its examples."""


class IngestError(DealFactsError):
    """An input file cannot be read as an article."""


class ExtractError(DealFactsError):
    """An article cannot be analysed, for instance because the model is missing."""


class ReconcileError(DealFactsError):
    """Claims do not belong together: unknown articles, duplicate ids."""


class EmitError(DealFactsError):
    """Results cannot be written, or a file read back is not ours."""


class ScoreError(DealFactsError):
    """Gold annotation is missing or malformed."""


class ValueParseError(DealFactsError, ValueError):
    """A stretch of text does not state a value of the expected type."""
