"""The composition: words, candidates, votes, aliases, and at last the mentions."""

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from spacy.tokens import Doc

from pipeline.extract.language.tokenizing import text_of
from pipeline.extract.names.acronyms import read_acronyms
from pipeline.extract.names.aliases import group_names, make_entity
from pipeline.extract.names.bodies import find_bodies
from pipeline.extract.names.candidates import read_candidates
from pipeline.extract.names.datelines import read_signs
from pipeline.extract.names.demonyms import without_demonyms
from pipeline.extract.names.epithets import find_epithets
from pipeline.extract.names.groups import Group, Spelling
from pipeline.extract.names.kin import weigh_kin
from pipeline.extract.names.kinds import Entity, NameKind, NameMention, Via
from pipeline.extract.names.lexicon import lexicon_of
from pipeline.extract.names.metonyms import find_metonyms
from pipeline.extract.names.openers import without_openers
from pipeline.extract.names.page import Page
from pipeline.extract.names.scores import Witness
from pipeline.extract.names.small import with_seen_names, with_small_names
from pipeline.extract.names.speaker import (
    find_first_person,
    find_speaker,
    read_voice,
    without_letterhead,
)
from pipeline.extract.names.spelling import end_of, fold
from pipeline.extract.names.states import with_states
from pipeline.extract.names.tags import read_tags, seen_names
from pipeline.extract.names.titles import read_titles
from pipeline.extract.names.votes import collect_names, is_named
from pipeline.extract.names.words import Words, read_words
from pipeline.rules.names import NameRules

_THINGS = frozenset({NameKind.FACILITY, NameKind.PRODUCT})


def find_names(
    doc: Doc,
    rules: NameRules,
    *,
    skip: Sequence[tuple[int, int]] = (),
    publisher: str = "",
) -> tuple[NameMention, ...]:
    """Find the names of a document, sorted and without overlaps.

    Stretches in ``skip`` (related articles, promotion) give neither evidence nor names,
    but for the letterhead of a text that speaks in the first person.
    """
    text = text_of(doc)
    lexicon = lexicon_of(rules).without(read_acronyms(text))
    voice = read_voice(text)
    if voice.is_first_person:
        skip = without_letterhead(skip, text)
    words = with_small_names(read_words(text, skip, lexicon.brands), lexicon)
    tags = read_tags(doc)
    seen = dict(seen_names(words, tags, {NameKind.FIRM}))
    things = dict(seen_names(words, tags, _THINGS))
    words = with_seen_names(words, seen, lexicon)
    page = Page(words, read_titles(words, lexicon), lexicon, seen, things)
    candidates = read_candidates(page)
    witness = Witness(tags, read_signs(text))
    names = collect_names(page, candidates, witness)
    weigh_kin(page, candidates, names)
    named = {key: name for key, name in names.items() if is_named(page, name)}
    groups = group_names(named, words, lexicon)
    named_there = tuple(_mentions(words, groups))
    mentions = without_openers(named_there, text, lexicon.common, tags)
    mentions = without_demonyms(mentions, text, lexicon)
    mentions = _replaced(mentions, find_metonyms(text, mentions, lexicon))
    mentions = with_states(text, mentions, lexicon)
    epithets = find_epithets(text, mentions, rules)
    speaker = find_speaker(text, mentions, voice, publisher) if voice.places else None
    spoken = tuple(find_first_person(voice, speaker)) if speaker else ()
    bodies = find_bodies(text, mentions, epithets)
    return _merged(mentions, (*epithets, *spoken, *bodies), skip)


def _replaced(
    mentions: Sequence[NameMention], metonyms: Sequence[NameMention]
) -> tuple[NameMention, ...]:
    """Put "the Zest maker" in the place of the "Zest" in it."""
    starts = {metonym.start for metonym in metonyms}
    kept = (mention for mention in mentions if mention.start not in starts)
    return tuple(sorted((*kept, *metonyms), key=lambda mention: mention.start))


def _merged(
    mentions: Sequence[NameMention],
    epithets: Sequence[NameMention],
    skip: Sequence[tuple[int, int]],
) -> tuple[NameMention, ...]:
    """Add epithets where no name stands already."""
    taken = {at for m in mentions for at in range(m.start, m.end)} if epithets else ()
    free = [
        e
        for e in epithets
        if not any(a <= e.start < b for a, b in skip)
        and not any(at in taken for at in range(e.start, e.end))
    ]
    return tuple(sorted((*mentions, *free), key=lambda mention: mention.start))


class _Form(NamedTuple):
    """One spelling to look for; only some hold a possessive: ``Orr's Wharf``."""

    lower: tuple[str, ...]
    entity: Entity
    via: Via
    holds_owner: bool
    needs_article: bool


def _mentions(words: Words, groups: Sequence[Group]) -> Iterator[NameMention]:
    """Walk over the text once; the longest spelling that fits is the name."""
    forms = _forms(words, groups)
    behind = 0
    for at in compress(range(len(words)), words.capital):
        found = _longest(words, at, forms) if at >= behind else None
        if found:
            behind = at + len(found.lower)
            end = end_of(words, at, behind)
            yield NameMention(words.start[at], end, found.entity, found.via)


def _forms(words: Words, groups: Sequence[Group]) -> dict[str, list[_Form]]:
    """Every spelling by its first word, the longest first."""
    forms: dict[str, list[_Form]] = {}
    for group in groups:
        entity = make_entity(group, words)
        for key, (lower, via, needs_article) in _spellings(group):
            form = _Form(lower, entity, via, "'" in key, needs_article)
            forms.setdefault(lower[0], []).append(form)
    for candidates in forms.values():
        candidates.sort(key=lambda form: (-len(form.lower), form.entity.start))
    return forms


def _spellings(group: Group) -> Iterator[tuple[str, Spelling]]:
    """All spellings, and the full name without its legal ending."""
    yield from group.spellings.items()
    bare = group.full.bare
    written = group.full.lower[: len(bare)]
    if 1 < len(bare) < len(group.full.lower) and bare == tuple(map(fold, written)):
        yield group.full.key, Spelling(written, "short form")


def _longest(words: Words, at: int, forms: dict[str, list[_Form]]) -> _Form | None:
    for form in forms.get(words.lower[at], ()):
        last = at + len(form.lower)
        if tuple(words.lower[at:last]) != form.lower:
            continue
        if form.needs_article and words.preceding(at) != "the":
            continue
        if last == at + 1:
            return form
        if not form.holds_owner and any(words.owner[at : last - 1]):
            continue
        # "Halden Pumps" stands for Halden Pumps Ltd, "Halden pumps oil" does not
        written = form.via != "short form" or words.capital[last - 1]
        if written and not any(words.opens[at + 1 : last]):
            return form
    return None
