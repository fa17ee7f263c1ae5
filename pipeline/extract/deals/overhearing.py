"""Plain verbs in, an event out: who serves whom where no verb of a deal says it.

"Halden will print Norvik's books" may be news of a deal or of anything else; it counts
where an article tells of a deal, and nothing else tells both its sides.
"""

from collections.abc import Container, Sequence

from pipeline.extract.deals.completing import LEAD, Bystanders, telling
from pipeline.extract.deals.frames import BOTH_SIDES, Frame
from pipeline.extract.deals.roles import OPEN_FAMILY
from pipeline.extract.deals.serving import may_act
from pipeline.extract.deals.triggers import Event, TriggerFinder
from pipeline.extract.scene import Scene

_GROUP = 4  # words of "will no longer be"
_BEFORE_VERB = frozenset(
    "will would to has have is are be been may can could shall must does do".split()
)


def overhear(
    frames: Sequence[Frame],
    scene: Scene,
    finder: TriggerFinder,
    bystanders: Bystanders,
    given: Container[str] = (),
) -> Event | None:
    """Find who serves whom in the main deal, in the lead, by triggers that are weak.

    Without any deal so far a figure must stand there: news of a deal tells one.
    """
    kinds = {event.trigger.family for event in frames[0].events} if frames else set()
    families = kinds - {OPEN_FAMILY}
    known = frames[0].entities if frames else set()
    for sentence in telling(scene, bystanders.elsewhere):
        if sentence.rank >= LEAD or not (frames or sentence.values):
            continue
        for event in finder.find(sentence):
            fits = not families or event.trigger.family in families
            is_known = not known or bool(event.entities & known)
            if fits and is_known and _is_whole(event, bystanders, given):
                return event
    return None


def _is_whole(event: Event, bystanders: Bystanders, given: Container[str]) -> bool:
    """Whether both sides are told, and all who stand there may deal."""
    return (
        len(event.across) == BOTH_SIDES
        and len(event.entities) >= BOTH_SIDES
        and all(may_act(entity, bystanders, given) for entity in event.entities)
        and not _is_over(event)
    )


def _is_over(event: Event) -> bool:
    """Whether a bare past tense tells of what was: "Halden printed Norvik's books"."""
    at = event.start - event.sentence.start
    before = event.sentence.text[:at].split()[-_GROUP:]
    verb = event.sentence.text[at : event.end - event.sentence.start].split()[:1]
    is_past = any(not word.endswith(("s", "ing")) for word in verb)
    return is_past and _BEFORE_VERB.isdisjoint(word.lower() for word in before)
