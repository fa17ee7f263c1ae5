"""Verbs of those who speak of a deal and need not be in it."""

from collections.abc import Sequence

from pipeline.extract.deals.words import Word, is_person

TELLING = frozenset(
    "said says say reported reports report revealed reveals wrote writes learned "
    "learnt understands understand cited quoted published :".split()
)
# Marks behind which somebody says what stands before them
QUOTING = frozenset(", \" ” ’ '".split())
COMMENTING = frozenset(
    "describe described describes describing call called calls calling hail hailed "
    "hails praise praised praises criticise criticised criticize criticized slam "
    "slammed question questioned questions oppose opposed opposes defend defended "
    "blast blasted welcome welcomed welcomes review reviewed reviewing reviews analyse "
    "analysed analyze analyzed discuss discussed examine examined applaud applauded "
    "assess assessed handle handled handles dub dubbed label labelled labeled rate "
    "rated cover covered".split()
)


def only_tells(words: Sequence[Word], at: int) -> bool:
    """Whether a person only speaks of a deal: "Ada Lind described the agreement"."""
    following = words[at + 1].text if at + 1 < len(words) else ""
    return is_person(words[at]) and following in COMMENTING | TELLING
