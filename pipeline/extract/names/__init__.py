"""A document in, the names in it out: who and what the article speaks of."""

from pipeline.extract.names.epithets import find_epithets
from pipeline.extract.names.finding import find_names
from pipeline.extract.names.kinds import Entity, NameKind, NameMention

__all__ = ["Entity", "NameKind", "NameMention", "find_epithets", "find_names"]
