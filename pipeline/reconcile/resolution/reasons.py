"""Facts explained in words: who says so, from whom, and who does not."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.reconcile.arithmetic.worked import Worked
from pipeline.reconcile.dossier import Dossier
from pipeline.reconcile.relation import SAME
from pipeline.reconcile.resolution.contests import Contest
from pipeline.reconcile.resolution.disclosure import Clash
from pipeline.reconcile.resolution.wording import (
    capital,
    count_of,
    listed,
    quoted,
    verb,
)
from pipeline.records import Claim, Derivation, Origin
from pipeline.values import RelationKind

_MOST_QUOTES = 3


def explain_contest(
    contest: Contest,
    quiet: Mapping[str, RelationKind],
    clash: Clash | None,
    worked: Sequence[Worked],
) -> str:
    """Tell in words what a fact rests on and what speaks against it."""
    dossier = contest.winner.dossier
    sentences = [
        f"{quoted(contest.winner.shown.quote)}.",
        _tell_support(contest, dossier),
        *_tell_origins(contest, dossier),
        *_tell_equivalents(contest),
        *_tell_rivals(contest, dossier, is_clashing=clash is not None),
        *_tell_overtaken(contest),
        *_tell_silence(quiet, clash, dossier),
        *(_tell_arithmetic(line.derivation) for line in worked),
    ]
    return " ".join(sentences)


def _tell_support(contest: Contest, dossier: Dossier) -> str:
    claims = (*contest.winner.claims, *contest.hedged)
    articles = len({claim.article_id for claim in claims})
    texts = len(dossier.texts(claims))
    copies = "" if texts == articles else f" in {count_of(texts, 'different text')}"
    say = verb(articles, "says")
    return capital(f"{count_of(articles, 'article')} {say} so{copies}.")


def _tell_origins(contest: Contest, dossier: Dossier) -> list[str]:
    origins = dossier.lineage.origins((*contest.winner.claims, *contest.hedged))
    named = [_name_origin(o) for o in origins if o.kind not in ("article", "unnamed")]
    told = [f"It is attributed to {listed(named)}."] if named else []
    if any(o.kind == "unnamed" for o in origins):
        told.append("Unnamed sources are cited.")
    if not told:
        told.append("No source is named for it.")
    return told


def _name_origin(origin: Origin) -> str:
    return origin.id if origin.in_corpus else f"{origin.id} (not among the articles)"


def _tell_equivalents(contest: Contest) -> list[str]:
    shown = contest.winner.shown
    others = sorted(
        {
            quoted(c.quote)
            for c in contest.winner.claims
            if contest.winner.dossier.compare(shown, c).kind is RelationKind.EQUIVALENT
        }
    )
    coarser = sorted(
        {
            quoted(c.quote)
            for c in contest.winner.claims
            if contest.winner.dossier.compare(shown, c).kind not in SAME
        }
    )
    told = []
    if others:
        told.append(f"{listed(others[:_MOST_QUOTES])} is the same after conversion.")
    if coarser:
        told.append(f"{listed(coarser[:_MOST_QUOTES])} fits it.")
    return told


def _tell_rivals(contest: Contest, dossier: Dossier, *, is_clashing: bool) -> list[str]:
    told = []
    for rival in contest.rivals:
        number = len(rival.articles)
        who = capital(count_of(number, "article"))
        say = verb(number, "says")
        told.append(f"{who} {say} otherwise: {quoted(rival.shown.quote)}.")
    if contest.denials:
        told.append(f"It is denied: {quoted(contest.denials[0].quote)}.")
    alone = is_clashing or len(dossier.articles) == 1
    if not (told or alone) and contest.slot.is_contested:
        told.append("Nobody contradicts it.")
    return told


def _tell_overtaken(contest: Contest) -> list[str]:
    changes = contest.winner.dossier.changes.overtaken
    told: dict[str, set[str]] = defaultdict(set)
    for claim in (*contest.overtaken, *contest.winner.claims, *contest.hedged):
        change = changes.get(claim.claim_id)
        if change or claim in contest.overtaken:
            how = change.how if change else "Guesses or early reports differ"
            told[how].add(quoted(claim.quote))
    return [
        f"{how}: {listed(sorted(quotes)[:_MOST_QUOTES])}."
        for how, quotes in sorted(told.items())
    ]


def _tell_silence(
    quiet: Mapping[str, RelationKind], clash: Clash | None, dossier: Dossier
) -> list[str]:
    told = []
    for key in sorted(quiet):
        claim = dossier.by_id[key]
        told.append(f"{claim.path} says: {quoted(claim.quote)}.")
        if quiet[key] is RelationKind.SUPERSEDED:
            told.append("That was true when it was written.")
    if clash is not None:
        told.append(f"{capital(clash.relation.note)}.")
    return told


def _tell_arithmetic(line: Derivation) -> str:
    if line.check == "underdetermined":
        return f"Arithmetic: {line.expression}; no start is told to check it by."
    return f"Arithmetic: {line.expression}, which is {line.check} with it."


def explain_silence(claims: Sequence[Claim], dossier: Dossier) -> str:
    """Tell in words who says that something is undisclosed."""
    quotes = sorted({quoted(claim.quote) for claim in claims})
    number = len(dossier.texts(claims))
    say = verb(number, "says")
    who = capital(count_of(number, "article"))
    return f"{who} {say} so: {listed(quotes[:_MOST_QUOTES])}. Nobody gives a value."
