"""Weighed names in, entities out: one per thing, under its fullest name.

"Halden" is short for "Halden Energy Partners", "HEP" its initials, "HLD" its ticker.
"""

import re

from pipeline.extract.names.groups import Group, Spelling
from pipeline.extract.names.households import HOUSEHOLD
from pipeline.extract.names.kinds import Entity, NameKind, Via
from pipeline.extract.names.lexicon import Lexicon
from pipeline.extract.names.renames import join_told
from pipeline.extract.names.spelling import TICKER, end_of
from pipeline.extract.names.votes import Name, kind_of
from pipeline.extract.names.words import Words

_INITIALS = 2
_SAID = 4  # votes for a place that a dateline has, or many words such as "in"
_BRACKET = re.compile(r"\s\([\"\u201c\u2018']?")
_SHORTENED = frozenset({NameKind.FIRM, NameKind.AGENCY, NameKind.OUTLET})
_WHOLE = frozenset({"group", "holdings", "holding"})
_FAMILIES = (" and co", " & co", " and sons", " & sons", " and company", " & company")
_SITES = frozenset({NameKind.FACILITY, NameKind.OTHER})
_CLIPPED_ABOVE = frozenset({NameKind.FIRM, NameKind.OTHER})


def group_names(names: dict[str, Name], words: Words, lexicon: Lexicon) -> list[Group]:
    """Join the names of one text that stand for the same thing."""
    longest = sorted(names.values(), key=_fullness)
    groups: list[Group] = []
    index: dict[str, list[Group]] = {}
    for name in longest:
        owner = _owner(name, index, lexicon) or _bracketed(name, groups, words)
        if owner is None:
            group = Group(
                name, {name.key: Spelling(name.lower, "name")}, dict(name.scores)
            )
            groups.append(group)
            _enter(group, index, lexicon)
        else:
            _join(owner, name)
    for group in groups:
        _add_tickers(group, words)
    return join_told(groups, names, words)


def _fullness(name: Name) -> tuple[int, bool, int]:
    """The longest first; a headline's spelling after that of the text."""
    return (-len(name.key.split()), name.first.is_titled, name.first.first)


def _enter(group: Group, index: dict[str, list[Group]], lexicon: Lexicon) -> None:
    """Make a group findable by each of its words and by its initials."""
    entries = {*group.full.bare, *_initials(group.full, lexicon), _plural(group.full)}
    for entry in sorted(entries):
        index.setdefault(entry, []).append(group)


def _join(owner: tuple[Group, Via], name: Name) -> None:
    group, via = owner
    group.spellings[name.key] = Spelling(name.lower, via)
    if via == "name" and group.full.key.isupper() and not name.key.isupper():
        group.full = name  # a letterhead shouts
    if group.full.kind is NameKind.PERSON and via == "short form":
        return  # recognisers take lone surnames for anything
    for kind, weight in name.scores.items():
        if via == "short form" and kind is NameKind.PLACE:
            continue  # a firm may be called like its town
        group.scores[kind] = group.scores.get(kind, 0) + weight


def _owner(
    name: Name, index: dict[str, list[Group]], lexicon: Lexicon
) -> tuple[Group, Via] | None:
    """Find the group of the fuller name that this one is short for."""
    near = [*index.get(name.bare[0], ()), *index.get(name.key.replace(".", ""), ())]
    found = [
        (group, via) for group in near if (via := _relation(name, group.full, lexicon))
    ]
    if not found:
        return None
    return min(found, key=lambda pair: _distance(name, *pair))


def _distance(name: Name, group: Group, via: Via) -> tuple[int, int, int]:
    """Prefer the name itself, then a fuller one told before, the nearest of those.

    "Halden" is "Halden Inc" or "Halden Group", whose "Halden Systems Inc" may stand
    nearer.
    """
    gap = name.first.first - group.full.first.first
    rest = set(group.full.bare[len(name.bare) :])
    is_later = gap <= 0
    if name.told is not None and name.first.is_titled:
        is_later = name.told.first < group.full.first.first
    unlike = 0 if via == "name" else 1 + (is_later or not rest <= _WHOLE)
    return (unlike, is_later, abs(gap))


def _relation(short: Name, full: Name, lexicon: Lexicon) -> Via | None:
    if short.bare == full.bare:
        return "name"
    if short.key.replace(".", "") in _initials(full, lexicon):
        return "alias"
    if len(short.bare) >= len(full.bare):
        return None
    return "short form" if _is_short(short, full, lexicon) else None


def _is_short(short: Name, full: Name, lexicon: Lexicon) -> bool:
    left, right = short.bare, full.bare
    if full.kind is NameKind.PERSON:
        return _is_surname(short, full, lexicon)
    if full.kind not in _SHORTENED:
        return _is_site_clipped(short, full)
    if left == right[-1:] and left[0] in lexicon.event_words:
        return True  # "the Cup" is the Lorne Cup
    if right[: len(left)] == left:
        return _is_clipped(short, full, lexicon)
    if full.kind is NameKind.AGENCY and _is_of_state(short, full):
        return True
    is_family = full.key.lower().endswith(_FAMILIES)
    named = right[0] in lexicon.given or len(right[0]) == 1 or is_family
    # "the Hales" are the Hale family
    return left == (_plural(full),) or (named and right[1 : 1 + len(left)] == left)


def _plural(full: Name) -> str:
    """What a family is called: ``the Hales``; nothing for anybody else."""
    is_family = len(full.bare) > 1 and full.bare[-1] == HOUSEHOLD
    return f"{full.bare[-2]}s" if is_family else ""


def _is_of_state(short: Name, full: Name) -> bool:
    """``the Marlan navy`` of the Royal Marlan Navy; ``Lorne``, which will pay."""
    left, right = short.bare, full.bare
    if len(left) > 1 and right[-len(left) :] == left:
        return True
    return right[1:] == ("of", *left) and short.kind is not NameKind.PLACE


def _is_clipped(short: Name, full: Name, lexicon: Lexicon) -> bool:
    """``Halden`` may be short for ``Halden Energy``, not for its ``Halden Cloud``."""
    left, rest = short.bare, full.bare[len(short.bare) :]
    are_formal = _is_formal(short, lexicon) and _is_formal(full, lexicon)
    if are_formal or full.bare[-1] == HOUSEHOLD or _is_site(short):
        return False  # Tarn Inc, "our Tarn mine" are not Tarn Minerals Inc
    if len(left) == 1 and (
        left[0] in lexicon.nationalities or left[0] in lexicon.plain
    ):
        return False
    is_place = lexicon.known.get(" ".join(left)) == "place"
    if short.kind is NameKind.PLACE and (is_place or len(left) > 1 or _is_town(short)):
        return False  # "the city of Port Lorne" and Port Lorne Development Corp
    if _is_formal(full, lexicon):
        return True
    if _is_told_before(full, short):
        return True  # news gives the full name first, then clips it
    if full.kind is NameKind.FIRM and rest[-1] in lexicon.firm_words:
        rest = tuple(word for word in rest if word not in lexicon.plain)
    return all(word in lexicon.firm_words or word in {"&", "and"} for word in rest)


def _is_site(name: Name) -> bool:
    """Whether it names a site, and is no headline's "Tarn Towers" for a firm."""
    is_of_title = name.told is None and len(name.bare) > 1
    return name.kind is NameKind.FACILITY and not is_of_title


def _is_town(name: Name) -> bool:
    """Whether the text says that it is a place: "LORNE, May 3 -"."""
    return name.scores.get(NameKind.PLACE, 0) >= _SAID


def _is_formal(name: Name, lexicon: Lexicon) -> bool:
    """Whether a legal form ends the name."""
    return name.key.split()[-1].lower().strip(".,") in lexicon.suffixes


def _is_told_before(full: Name, short: Name) -> bool:
    """Whether the text, for once without its headline, gives the full name first."""
    if full.places[0].first < short.places[0].first:
        return True
    if full.told is None or full.places[0].is_heading:
        return False
    follows = short.told is None or full.told.first < short.told.first
    return follows and short.kind in _CLIPPED_ABOVE


def _is_surname(short: Name, full: Name, lexicon: Lexicon) -> bool:
    """``Hale`` behind ``Jane Hale``; "Hale, a brewer, is for sale" is nobody yet."""
    if short.bare != full.bare[-len(short.bare) :]:
        return False
    ahead = short.told is not None and short.told.first < full.first.first
    is_firm = short.kind is NameKind.FIRM and ahead
    return not is_firm and full.bare[-1] not in lexicon.firm_words


def _is_site_clipped(short: Name, full: Name) -> bool:
    """``Orvel`` behind ``Orvel Plaza``, unless it is a firm, a town or a person."""
    is_site = full.kind is NameKind.FACILITY and short.kind in _SITES
    follows = _is_told_before(full, short)
    return is_site and follows and full.bare[: len(short.bare)] == short.bare


def _initials(full: Name, lexicon: Lexicon) -> tuple[str, ...]:
    """``HEP`` of ``Halden Energy Partners``; nothing for a single word."""
    parts = [p for p in full.key.replace("-", " ").split() if p[0].isupper()]
    bare = [p for p in parts if p.lower().strip(".,") not in lexicon.suffixes]
    if len(bare) < _INITIALS or full.kind is NameKind.PERSON:
        return ()
    initials = "".join(p[0] for p in bare)
    if len(initials) == _INITIALS and full.kind not in _SHORTENED:
        return ()
    return tuple(dict.fromkeys((initials, "".join(p[0] for p in parts))))


def _bracketed(
    name: Name, groups: list[Group], words: Words
) -> tuple[Group, Via] | None:
    """Find whose short form it is said to be: ``Halden Energie GmbH (HEV)``."""
    if not name.key.isupper() or len(name.bare) > 1 or name.kind is NameKind.PLACE:
        return None
    opened = {words.start[place.first] for place in name.places}
    for group in groups:
        for place in group.full.places if group.full.kind in _SHORTENED else ():
            end = end_of(words, place.first, place.last)
            bracket = _BRACKET.match(words.text, end)
            is_alias = len(group.full.bare) > 1 or _is_clipped_code(name, group.full)
            if bracket and bracket.end() in opened and is_alias:
                return group, "alias"
    return None


def _is_clipped_code(short: Name, full: Name) -> bool:
    """``HLD`` behind ``Halden``: its letters in their order, as tickers have them."""
    letters = iter(full.key.upper())
    return all(letter in letters for letter in short.key)


def _add_tickers(group: Group, words: Words) -> None:
    """``(NASDAQ: HLD) (TSX: HLD)`` behind the name."""
    for place in group.full.places:
        end = end_of(words, place.first, place.last)
        while found := TICKER.match(words.text, _skip_blanks(words.text, end)):
            ticker = found["ticker"] or found["ric"]
            group.spellings.setdefault(ticker, Spelling((ticker.lower(),), "ticker"))
            end = found.end()


def _skip_blanks(text: str, at: int) -> int:
    while text[at : at + 1] in {" ", "\n", "\u00a0"}:
        at += 1
    return at


def make_entity(group: Group, words: Words) -> Entity:
    """Name the entity by the place of its fullest form."""
    place = group.full.first
    return Entity(
        name=group.full.key,
        start=words.start[place.first],
        end=end_of(words, place.first, place.last),
        kind=kind_of(group.scores),
        aliases=tuple(key for key in group.spellings if key != group.full.key),
    )
