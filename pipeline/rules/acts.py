"""Verbs of dealing, inflected: what patterns call ``{act}``, ``{acts}``, ``{acting}``.

Triggers find who deals with whom; patterns ask what comes before such a verb: "plans to
buy", "weighs leasing".
"""

from collections.abc import Callable

from pipeline.rules.triggers import inflect

_VERBS = (
    "buy/bought", "acquire", "purchase", "take/took/taken over", "sell/sold", "divest",
    "offload", "lease", "sublease", "rent", "charter", "hire", "license", "licence",
    "merge", "combine", "invest", "supply", "provide", "order", "procure", "sponsor",
    "lend/lent", "borrow", "finance", "fund", "refinance", "partner", "team up",
    "join forces", "outsource", "commission", "raise", "award", "snap up", "scoop up",
    "swallow", "absorb", "grant",
)  # fmt: skip
# what makes a deal together with the word for one: "sign a supply contract"
_MAKING = (
    "sign", "strike/struck", "reach", "conclude", "clinch", "win/won", "secure",
    "enter into", "land", "ink", "seal", "agree", "place", "make/made",
    "submit/submitted/submitting", "launch", "lodge", "table", "finalise", "finalize",
)  # fmt: skip
_BASE, _PRESENT = 0, 1


def acts(deal: str) -> dict[str, str]:
    """Give the expression of every form; ``deal`` is that of the word for a deal.

    ``{what}`` is a deal with the words that say which: "its $3 million contract".

    >>> sorted(acts("deal"))
    ['act', 'acting', 'acts', 'what']
    """
    what = rf"(?:[a-z0-9.'-]+\s+|⟨\w+⟩(?:'s)?,?[\s-]){{0,6}}?{deal}\b"
    forms = {"act": _base, "acts": _present, "acting": _gerund}
    return {"what": what} | {
        name: rf"(?:{_any_of(_VERBS, form)}\b|{_any_of(_MAKING, form)}\s+{what})"
        for name, form in forms.items()
    }


def _any_of(verbs: tuple[str, ...], form: Callable[[str], str]) -> str:
    return "(?:" + "|".join(_inflected(verb, form) for verb in verbs) + ")"


def _inflected(verb: str, form: Callable[[str], str]) -> str:
    head, _, rest = verb.partition(" ")
    return r"\s+".join([form(head), *rest.split()])


def _base(verb: str) -> str:
    return inflect(verb)[_BASE]


def _present(verb: str) -> str:
    return inflect(verb)[_PRESENT]


def _gerund(verb: str) -> str:
    """The last of the gerunds, which has its letter doubled: "snapping"."""
    return [word for word in inflect(verb) if word.endswith("ing")][-1]
