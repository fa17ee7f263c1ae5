"""Words of a sentence in, neighbours of a trigger out: who stands where."""

from pipeline.extract.syntax.announcing import with_announcer
from pipeline.extract.syntax.free import free_names
from pipeline.extract.syntax.gapping import with_doers
from pipeline.extract.syntax.labels import labelled_by
from pipeline.extract.syntax.left import is_epithet, subject_of
from pipeline.extract.syntax.lists import (
    Found,
    Roles,
    coordinated,
    head_of_list,
    joined_to,
    with_role,
)
from pipeline.extract.syntax.owners import (
    both_of,
    held_by,
    only_own,
    owned_by,
    owner_of,
    possessor_of,
    run_by,
)
from pipeline.extract.syntax.relatives import with_relative
from pipeline.extract.syntax.right import (
    complements_of,
    compound_of,
    has_topic_object,
)
from pipeline.extract.syntax.sellers import with_owner_of_bought, with_whom_agreed

__all__ = [
    "Found",
    "Roles",
    "both_of",
    "complements_of",
    "compound_of",
    "coordinated",
    "free_names",
    "has_topic_object",
    "head_of_list",
    "held_by",
    "is_epithet",
    "joined_to",
    "labelled_by",
    "only_own",
    "owned_by",
    "owner_of",
    "possessor_of",
    "run_by",
    "subject_of",
    "with_announcer",
    "with_doers",
    "with_owner_of_bought",
    "with_relative",
    "with_role",
    "with_whom_agreed",
]
