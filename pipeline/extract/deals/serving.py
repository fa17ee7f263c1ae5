"""Signs of sides in, an event out: who serves whom where no verb of a deal says it.

"Halden will carry Norvik's beer for five years" announces a deal in words of no rule,
but who does something for whom shows all the same.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from pipeline.extract.deals.completing import LEAD, Bystanders, telling
from pipeline.extract.deals.frames import Frame
from pipeline.extract.deals.roles import OPEN_FAMILY
from pipeline.extract.deals.triggers import Event
from pipeline.extract.masking import matches
from pipeline.extract.names import Entity, NameKind, NameMention
from pipeline.extract.scene import Scene, Sentence
from pipeline.extract.syntax import Roles
from pipeline.rules import PatternRule, Trigger
from pipeline.rules.triggers import TriggerExample

_SIGN = {"pays": 1, "paid": -1}
_ACTORS = frozenset({NameKind.FIRM, NameKind.AGENCY, NameKind.OUTLET})
_UNSURE = frozenset({NameKind.PERSON, NameKind.OTHER})


def _trigger(family: str, kind: str, *roles: str) -> Trigger:
    return Trigger(
        id=f"{kind}.served",
        kind=kind,
        family=family,
        slots=dict(zip(("object", "subject"), roles, strict=True)),
        weight=0.5,
        example=(
            TriggerExample(
                text="Halden will carry Norvik's beer for five years.",
                roles=dict(zip(roles, (("Norvik",), ("Halden",)), strict=True)),
            ),
        ),
    )


# By family, what a deal in which somebody serves somebody is, the likeliest first
_SERVED = {
    "commerce": _trigger("commerce", "services", "customer", "provider"),
    "property": _trigger("property", "lease", "lessee", "lessor"),
    "rights": _trigger("rights", "licence", "licensee", "licensor"),
    "ownership": _trigger("ownership", "acquisition", "acquirer", "target"),
    "capital": _trigger("capital", "investment", "investor", "investee"),
}
_Signs = dict[NameMention, int]
_Told = tuple[Sentence, dict[str, _Signs]]


def serve(
    frames: Sequence[Frame],
    scene: Scene,
    patterns: Sequence[PatternRule],
    bystanders: Bystanders,
    given: Container[str] = (),
) -> Event | None:
    """Tell who serves whom in the main deal, if one sentence of the lead shows both.

    Without any deal so far a figure must stand there: news of a deal tells one.
    """
    kinds = {event.trigger.family for event in frames[0].events} if frames else set()
    families = (kinds - {OPEN_FAMILY} or set(_SERVED)) & _SERVED.keys()
    known = frames[0].entities if frames else set()
    lead = [s for s in telling(scene, bystanders.elsewhere) if s.rank < LEAD]
    read = [(s, _signs(s, patterns, bystanders, given)) for s in lead]
    told = [(s, signs) for s, signs in read if frames or s.values]
    for sentence, signs in (*told, *_together(told)):
        for family in filter(families.__contains__, _SERVED):
            roles = _roles(signs.get(family, {}), _SERVED[family])
            found = {name.entity for names in roles.values() for name in names}
            if roles and (not known or found & known):
                return _event(_SERVED[family], sentence, roles)
    return None


def _together(told: Sequence[_Told]) -> Iterator[_Told]:
    """What all sentences say together, if one name pays and one is paid in them all."""
    signs: dict[str, _Signs] = defaultdict(lambda: defaultdict(int))
    for _, found in told:
        for family, names in found.items():
            for name, sign in names.items():
                signs[family][name] += sign
    pairs = {family: names for family, names in signs.items() if _is_pair(names)}
    if pairs:
        yield told[-1][0], pairs


def _is_pair(signs: _Signs) -> bool:
    payers = {name.entity for name in _on(signs, 1)}
    paid = {name.entity for name in _on(signs, -1)}
    return len(payers) == len(paid) == 1 and payers != paid


def _signs(
    sentence: Sentence,
    patterns: Sequence[PatternRule],
    bystanders: Bystanders,
    given: Container[str],
) -> dict[str, _Signs]:
    """On which side the words of a sentence put its names, by family of deals."""
    signs: dict[str, _Signs] = defaultdict(lambda: defaultdict(int))
    for match in matches(sentence.masked, patterns):
        name = match.value
        if isinstance(name, NameMention) and may_act(name.entity, bystanders, given):
            for family in match.rule.role.split():
                signs[family][name] += _SIGN[match.rule.says]
    return signs


def may_act(entity: Entity, bystanders: Bystanders, given: Container[str]) -> bool:
    """Whether somebody may take part: a firm, or what is named like one."""
    if entity in bystanders.entities:
        return False
    first, *more = entity.name.lower().split()
    unsure = entity.kind in _UNSURE and bool(more) and first not in given
    return entity.kind in _ACTORS or unsure


def _roles(signs: _Signs, trigger: Trigger) -> Roles:
    """Who pays and who is paid; nobody unless both are told."""
    payers, paid = tuple(_on(signs, 1)), tuple(_on(signs, -1))
    others = {name.entity for name in payers} ^ {name.entity for name in paid}
    if not payers or not paid or len(others) < 2:  # noqa: PLR2004 - both sides
        return {}
    return {trigger.slots["object"]: payers, trigger.slots["subject"]: paid}


def _on(signs: _Signs, side: int) -> Iterator[NameMention]:
    told = sorted(signs, key=lambda name: name.start)
    return (name for name in told if signs[name] * side > 0)


def _event(trigger: Trigger, sentence: Sentence, roles: Roles) -> Event:
    first = min((n for names in roles.values() for n in names), key=lambda n: n.start)
    return Event(trigger, sentence, first.start, first.end, roles)
