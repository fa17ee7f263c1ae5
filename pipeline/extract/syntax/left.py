"""Words in, who does it out: whoever stands left of a trigger."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.deals.nouns import DEAL_NOUNS, EPITHETS
from pipeline.extract.deals.words import (
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    Word,
    can_act,
    is_outlet,
    owns_next,
)
from pipeline.extract.names import NameKind, NameMention
from pipeline.extract.syntax.adding import who_adds
from pipeline.extract.syntax.announcing import who_announces, whose_board
from pipeline.extract.syntax.beaten import is_beaten
from pipeline.extract.syntax.closing import closes_clause
from pipeline.extract.syntax.company import companions, with_whom_doing
from pipeline.extract.syntax.free import (
    BEFORE_NAMES,
    VERB_GROUP,
    free_names,
    is_example,
    is_free,
)
from pipeline.extract.syntax.hired import is_hired_to_help
from pipeline.extract.syntax.lists import Found, coordinated, head_of_list
from pipeline.extract.syntax.nobody import AUXILIARIES, is_seeking, is_unnamed
from pipeline.extract.syntax.pairs import gives_work, whom_of_pair
from pipeline.extract.syntax.relatives import antecedent_of
from pipeline.extract.syntax.shares import is_attribute
from pipeline.extract.syntax.spoken import who_is_spoken_for
from pipeline.extract.syntax.telling import TELLING, only_tells

REACH = 28  # words that a role may stand away from its trigger
_INSERTING = frozenset(
    "which who whose a an the its now formerly part based owned backed founded known "
    "one and through via".split()
)
BEFORE_EPITHET = 4
_SOURCE = 4  # words of "according to Norvik," before "it"
_WITH = frozenset("with to from for against".split())
_LINKS = frozenset("after before while since".split())
# "a letter of intent with Norvik to buy Halden": Norvik buys nothing
_PAPERS = DEAL_NOUNS | frozenset(
    "letter memorandum mou loi sheet heads contracts agreements deals deed".split()
)
_INVESTORS = frozenset("investor financier billionaire shareholder raider".split())
_HELPING = frozenset("help helping assist assisting advise let enable allow".split())
_ASKING = frozenset("who know knows ask asks asked see decide decides clear".split())
_NEW = frozenset("of first second third fourth fifth sixth latest only".split())
_FIRST_PERSON = frozenset({"we", "i"})
_PERSONAL = frozenset({"he", "she"})
_ACTORS = frozenset({NameKind.FIRM, NameKind.PERSON, NameKind.AGENCY})
_NEARBY = frozenset("on near along beside outside opposite above across".split())
POINTING = frozenset("this that these those such".split())


def subject_of(words: Sequence[Word], at: int) -> Found:
    """Who does it: the nearest name to the left that no preposition governs."""
    absolute = with_whom_doing(words, at) or who_adds(words, at)
    return Found(absolute) if absolute else _free_subject(words, at)


def _free_subject(words: Sequence[Word], at: int) -> Found:
    fallback: tuple[NameMention, ...] = ()
    may_fall_back, unknown = not _is_means(words, at), False
    beyond = _before_insertion(words, at)
    for left in range(beyond - 1, max(-1, at - REACH), -1):
        if (stand_in := _stand_in(words, left, at, fallback)) is not None:
            return stand_in
        if _ends_clause(words, left, is_found=unknown):
            break
        if words[left].is_clause_border:
            may_fall_back = False  # "holds half of Halden after buying more": who holds
        if words[left].text in _PAPERS:  # "the deal, revealed in Norvik's filing"
            fallback = ()
        if is_outlet(words[left]) and _acts_itself(words, left, at):
            return Found(tuple(filter(None, [words[left].name])))
        is_told = left + 1 < at and is_attribute(words, left)
        if can_act(words[left]) and not (owns_next(words, left) or is_told):
            joined = coordinated(words, left, -1)
            if _stands_aside(words, left, at) or gives_work(words, left, at):
                continue
            acts = is_free(words, left) or _is_meant_to(words, left, at)
            if acts and any(map(_is_actor, joined)):
                joined = (*joined, *companions(words, left, at))
                return Found(joined, _joins_it(words, left))
            is_where = _tells_where(words, head_of_list(words, left))
            fallback = fallback or (joined if may_fall_back and not is_where else ())
            unknown = unknown or (acts and fallback == joined)
    return Found(fallback)


def _tells_where(words: Sequence[Word], at: int) -> bool:
    """``the store on the Tarn Flats has found``: where it stands, not who acts."""
    return at > 1 and words[at - 1].text == "the" and words[at - 2].text in _NEARBY


def _stands_aside(words: Sequence[Word], at: int, verb: int) -> bool:
    aside = only_tells(words, at) or _is_hired(words, at, verb)
    aside = aside or is_example(words, at) or is_beaten(words, head_of_list(words, at))
    return aside or closes_clause(words, at, at - REACH)


def _ends_clause(words: Sequence[Word], at: int, *, is_found: bool) -> bool:
    """Whether who does it cannot stand further left.

    "Norvik said Aldan had taken a lease": somebody of whom nothing is known, and not
    who says so.
    """
    if words[at].is_clause_border:
        return not _shares_subject(words, at)
    return is_found and words[at].text in TELLING


def _is_means(words: Sequence[Word], at: int) -> bool:
    """Whether a verb tells how: "buys half of Halden by paying": who buys pays."""
    return at > 0 and words[at - 1].text == "by" and words[at].text.endswith("ing")


def _is_meant_to(words: Sequence[Word], at: int, verb: int) -> bool:
    """Whether it is agreed that somebody does it: "a deal for Norvik to buy Halden"."""
    between = [word.text for word in words[at + 1 : verb] if word.text[-2:] != "ly"]
    head = head_of_list(words, at)
    before = [word.text for word in words[max(0, head - 5) : head]]
    return between == ["to"] and "for" in before


def _is_hired(words: Sequence[Word], at: int, verb: int) -> bool:
    return is_hired_to_help(words, head_of_list(words, at), at, verb)


def _is_actor(name: NameMention) -> bool:
    return name.entity.kind in _ACTORS


def _asks(words: Sequence[Word], at: int) -> bool:
    """Whether "who" opens a question: "told little about who will own them"."""
    before = words[at - 1].text if at else "who"
    return words[at].text == "who" and before in PREPOSITIONS | _ASKING


def _acts_itself(words: Sequence[Word], at: int, verb: int) -> bool:
    """Whether a medium deals itself and does not just tell: no "said" in between."""
    between = [word.text for word in words[at + 1 : verb]]
    if not all(text.replace("-", "").isalnum() or "⟨" in text for text in between):
        return False
    left = at - 2 if at and words[at - 1].text == "the" else at - 1
    is_free = left < 0 or words[left].text not in PREPOSITIONS | BEFORE_NAMES
    return is_free and between[:1] != ["'s"] and not TELLING & set(between)


def _stand_in(
    words: Sequence[Word], at: int, verb: int, fallback: tuple[NameMention, ...]
) -> Found | None:
    """Who acts where a word stands for a name: "which", "it", "the company", "we"."""
    word = words[at]
    if _asks(words, at):
        return Found()
    if word.text in RELATIVES:
        return Found(antecedent_of(words, at))
    if word.text in _PERSONAL | _FIRST_PERSON:  # not the firm that the text is about
        return Found(fallback or _investing(words, at))
    if known := _named_before(words, at) or _spoken_for(words, at):
        return Found(known)
    if word.text in PRONOUNS or is_epithet(words, at):
        # "negotiating with the group to buy it out": somebody else takes it
        is_other = _is_governed(words, at)
        return None if is_other else Found(fallback, not fallback)
    is_nobody = is_unnamed(words, at, verb) or is_seeking(words, at)
    return Found() if is_nobody else None


def _spoken_for(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whom "it" or "the company" means where his head speaks for him."""
    stands = words[at].text in PRONOUNS or is_epithet(words, at)
    return who_is_spoken_for(words, at) if stands else ()


def _named_before(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whom "it" or "they" means where the sentence itself says so."""
    if words[at].text in {"they", "former", "latter"}:
        return whom_of_pair(words, at)
    if words[at].text == "its":
        return whose_board(words, at)
    if words[at].text != "it":
        return ()
    return _named_before_it(words, at) or who_announces(words, at)


def _named_before_it(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """Whom "it" means: "hired Ostra to help it sell", "according to Norvik, it"."""
    if at and words[at - 1].text in _HELPING:
        return _first_free(words, at)
    if at < _SOURCE or words[at - 1].text != "," or not can_act(words[at - 2]):
        return ()
    head = head_of_list(words, at - 2)
    before = [word.text for word in words[max(0, head - 2) : head]]
    return coordinated(words, at - 2, -1) if before == ["according", "to"] else ()


def _investing(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """The investor whom "he" means: "Ada Lind, a Lorne investor, said she bought"."""
    for left in range(at - 1, -1, -1):
        if can_act(words[left]) and is_free(words, left):
            near = (
                *words[max(0, left - 3) : left],
                *words[left + 1 : left + VERB_GROUP],
            )
            if any(word.text in _INVESTORS for word in near):
                return coordinated(words, left, -1)
    return ()


def _first_free(words: Sequence[Word], at: int) -> tuple[NameMention, ...]:
    """The first of a sentence who does something."""
    names = free_names(words[:at])
    return tuple(names[:1])


def _shares_subject(words: Sequence[Word], at: int) -> bool:
    """Whether whoever acts before also acts behind: "moves after agreeing a lease"."""
    following = words[at + 1].text if at + 1 < len(words) else ""
    return words[at].text in _LINKS and following.endswith("ing")


def _joins_it(words: Sequence[Word], at: int) -> bool:
    """Whether "it" stands before the name: "said it and Norvik agreed"."""
    head = head_of_list(words, at)
    before = [word.text for word in words[max(0, head - 2) : head + 1]]
    return any(one in PRONOUNS and two == "and" for one, two in pairwise(before))


def _is_governed(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition stands right before "the company"."""
    articles = frozenset({"the"})
    left = at - 1
    while left >= 0 and at - left < BEFORE_EPITHET and words[left].text not in articles:
        left -= 1
    return left > 0 and words[left].text in articles and words[left - 1].text in _WITH


def _before_insertion(words: Sequence[Word], at: int) -> int:
    """Where to look on from: left of what two commas insert behind the subject.

    "Norvik, which also owns Brask, will buy": the insertion opens behind a name with a
    word that describes, and closes shortly before the verb.
    """
    close = at - 1
    while close > 0 and at - close < VERB_GROUP and words[close].text != ",":
        if words[close].name is not None or words[close].is_clause_border:
            return at
        if who_is_spoken_for(words, close):
            return at
        close -= 1
    if words[close].text != ",":
        return at
    for opening in range(close - 2, max(0, close - REACH), -1):
        opens = words[opening].text == "," and words[opening + 1].text in _INSERTING
        is_somebody = can_act(words[opening - 1]) or is_epithet(words, opening - 1)
        if opens and is_somebody:
            return opening
    return _behind_first(words, close) or at


def _behind_first(words: Sequence[Word], close: int) -> int | None:
    """Where a comma stands behind the first name: "Norvik, third of its kind, has"."""
    if words[close + 1].text not in AUXILIARIES:
        return None
    for at in range(1, close - 1):
        if words[at].text == ",":
            return at if can_act(words[at - 1]) else None
        if words[at].is_clause_border or words[at].text in PREPOSITIONS:
            return None
    return None


def is_epithet(words: Sequence[Word], at: int) -> bool:
    """Whether "the company" or the like stands here: somebody known already."""
    if words[at].text not in EPITHETS or _is_named(words, at + 1):
        return False
    if [word.text for word in words[max(0, at - 2) : at]] == ["-", "based"]:
        return any(word.text == "the" for word in words[max(0, at - 4) : at])
    before = {word.text for word in words[max(0, at - 3) : at]}
    after = words[at + 1].text if at + 1 < len(words) else ""
    is_known = "the" in before and before.isdisjoint(_NEW)  # "the third company sold"
    return is_known and after not in {"'s", "behind"}


def _is_named(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].name is not None
