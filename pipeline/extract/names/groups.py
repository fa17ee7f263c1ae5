"""The spellings of one thing in one text, gathered."""

from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.extract.names.kinds import Via
from pipeline.extract.names.scores import Scores
from pipeline.extract.names.votes import Name


class Spelling(NamedTuple):
    """The words of one spelling, in lower case, and the way it names the entity.

    A defined term such as "the Buyer" counts only with its article.
    """

    lower: tuple[str, ...]
    via: Via
    needs_article: bool = False


@dataclass(slots=True)
class Group:
    """The spellings of one entity, the fullest first."""

    full: Name
    spellings: dict[str, Spelling] = field(default_factory=dict)
    scores: Scores = field(default_factory=dict)
