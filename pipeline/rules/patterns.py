"""Pattern rules: what a phrase around a value, or a phrase alone, says of a deal."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from pydantic import Field

from pipeline.errors import RuleError
from pipeline.rules.acts import acts
from pipeline.rules.base import Strict, files_of, line_of, read_toml, shipped_rules
from pipeline.rules.grams import Screened, screen
from pipeline.rules.proving import Proof
from pipeline.rules.sieve import RuleSet
from pipeline.rules.silence import SILENCE
from pipeline.values.expressions import compiled, for_small_letters
from pipeline.values.relative import RELATIVE

# One letter per thing that a rule can name; masked text reads e.g. "⟨M0⟩ per share".
PLACEHOLDERS = {
    "money": "M",
    "quantity": "Q",
    "period": "P",
    "notice": "N",
    "fee": "E",
    "firm": "F",
    "person": "H",
    "place": "L",
    "site": "S",
    "product": "D",
    "outlet": "O",
    "agency": "A",
    "thing": "X",
}
_NAMED = "FHLSDOAX"
_PLACEHOLDER = re.compile(r"\{([a-z]+)(\d*)\}")
_DEAL = (
    r"(?:deal|agreement|contract|transaction|arrangement|pact|accord|"
    r"partnership|purchase|acquisition|takeover|buyout|merger|sale|lease|licence|"
    r"license|order|commitment|offer|bid|tie-up|settlement|financing|loan|"
    r"investment|venture)s?"
)
_SPECIAL = {
    "name": f"⟨[{_NAMED}](?P<{{group}}>\\d+)⟩",  # any name
    "gap": r"[^⟨⟩.;:]{0,40}?",  # a few words, no name or value among them
    "skip": r"[^.;:]{0,80}?",  # a few words of any kind
    # what tells where somebody is, between the name and its verb: "Norvik of Lorne"
    "apart": r"(?:,?\s+of\s+⟨L\d+⟩(?:,\s+⟨L\d+⟩)?,?|\s+\([^()]{1,30}\))?",
    "deal": _DEAL,
    # a date counted from the day of publication: "next spring", "on Tuesday"
    "when": re.sub(r"\(\?P<\w+>", "(?:", rf"\b{RELATIVE}\b"),
    # somebody says something: not "said to be near a deal", not "told its staff"
    "said": (
        r"(?:said|says|confirm(?:s|ed)|announce[sd]|disclose[sd]|reveal(?:s|ed)|wrote|"
        r"not(?:es|ed)\s+that|explain(?:s|ed)|insist(?:s|ed)|add(?:s|ed)(?=\s+that\b|[,.]|$)|"
        r"t(?:old|ells)\s+(?:the\s+)?(?:⟨O\d+⟩|reporters|investors|shareholders|"
        r"analysts|journalists|lawmakers|local\s+media|(?:stock\s+)?exchange|"
        r"an?\s+(?:news|press)\s+conference))\b(?!\s+(?:to\s+(?:be|have)|by|near|close|in\s+talks)\b)"
    ),
    # what stands between who speaks and that he does: "also", "on Tuesday", "has"
    "anon": (
        r"(?:\s+(?:also|has|had|have|later|separately|jointly|previously|earlier|then|"
        r"both|each|now|today|yesterday|(?:on|late|early|late\s+on|early\s+on)\s+\w+day|"
        r"\w+day|th(?:is|e\s+same)\s+(?:week|month|day)|last\s+\w+|(?:on\s+)?⟨P\d+⟩)){0,3}"
    ),
    **acts(_DEAL),
    **SILENCE,
    # what a deal comes to that comes to nothing
    "ended": (
        r"(?:collaps\w{0,4}|fail(?:s|ed)?\b|fall(?:s|ing)?\s+(?:through|apart)|fell\s+(?:through|"
        r"apart)|walk(?:s|ed)?\s+away|walks?\b|walked\b|back(?:s|ed)?\s+(?:out|away)|"
        r"pull(?:s|ed)?\s+out|withdraw(?:s|n)?\b|withdrew|terminat\w{1,4}|cancel\w{0,4}|"
        r"scrap\w{0,4}|abandon\w{0,3}|call(?:s|ed)?\s+off|break(?:s)?\s+(?:off|up|it)|"
        r"broken\s+off|bail(?:s|ed)?\s+out|drop(?:s|ped)?\s+out|opt(?:s|ed)?\s+out|"
        r"quit(?:s|ting)?\b|leav(?:es?|ing)\b|exit(?:s|ed)?\b|go(?:es)?\s+early|"
        r"gets?\s+out\b|break(?:s)?\s+(?:the|its)\b|ends?\s+(?:it|the\s+(?:deal|contract|lease|agreement))\b|"
        r"block\w{0,3}|reject\w{0,3}|veto\w{0,3}|prohibit\w{0,3}|oppose[sd]?|"
        r"says?\s+no\b|refuse[sd]?|chang(?:es?|ed)\s+(?:its|their)\s+(?:mind|recommendation)|"
        r"(?:accept|take|prefer|recommend|back|choose|find|favou?r)(?:s|ed)?\s+(?:an?\s+|the\s+)?"
        r"(?:better|rival|higher|superior|competing|richer|another|other|one|different)|"
        r"(?:better|rival|higher|superior|competing)\s+(?:bid|offer|proposal)|"
        r"(?:to|with)\s+(?:some|any)(?:body|one)\s+else\b|"
        r"(?:not|n.t|never|cannot)\s+(?:be\s+|been\s+|to\s+)?(?:complet\w{0,3}|clos\w{1,3}|"
        r"approv\w{1,4}|consummated?|win|get|secure|obtain|go\s+(?:ahead|through)))"
    ),
}


class Example(Strict):
    """A sentence that a rule fires on, and the normal forms it then gives."""

    text: str
    gives: tuple[str, ...] = ()


class PatternRule(Strict):
    """One idea of how news is written.

    ``value`` names the placeholder whose mention is the value ("money"); a rule
    without one speaks of the phrase itself and ``says`` what it means.
    """

    id: str
    role: str = ""
    patterns: tuple[str, ...]
    value: str | None = None
    says: str = ""
    covers: tuple[str, ...] = ()
    example: tuple[Example, ...] = Field(min_length=1)

    @property
    def expressions(self) -> Iterator[re.Pattern[str]]:
        """The patterns, compiled for masked text."""
        return map(compile_pattern, self.patterns)

    @cached_property
    def screened(self) -> Screened:
        """The patterns, each with what a text must hold for it to match."""
        letter = PLACEHOLDERS.get(self.value or "")
        expanded = map(_expanded, self.patterns)
        return screen(expanded, sign=f"⟨{letter}" if letter else "")


class PatternFile(Strict):
    """The rules of one field, and sentences on which none of them may fire."""

    field: str
    rule: tuple[PatternRule, ...]
    near_miss: tuple[str, ...] = Field(min_length=1)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with placeholders such as ``{money}`` or ``{firm2}``.

    >>> bool(compile_pattern("valued at {money}").search("valued at ⟨M0⟩"))
    True
    """
    return compiled(_expanded(pattern), re.IGNORECASE)


def compile_small(pattern: str) -> re.Pattern[str]:
    """Compile such a pattern for text in small letters: there it takes half the time.

    >>> bool(compile_small("valued at {money}").search("valued at ⟨m0⟩"))
    True
    """
    return for_small_letters(_expanded(pattern))


def _expanded(pattern: str) -> str:
    return _PLACEHOLDER.sub(_expand, pattern)


def _expand(match: re.Match[str]) -> str:
    word, number = match[1], match[2]
    if word in _SPECIAL:
        return _SPECIAL[word].replace("{group}", word + number)
    return f"⟨{PLACEHOLDERS[word]}(?P<{word}{number}>\\d+)⟩"


def read_patterns(folders: Sequence[Path]) -> dict[str, RuleSet[PatternRule]]:
    """Read ``patterns/*.toml`` of the folders into rules by field.

    The patterns of the shipped rules are not compiled for it, which would take seconds
    at the first start of all: tests did so.

    Raises:
        RuleError: A file or a pattern is malformed, or an id stands twice.
    """
    rules: dict[str, list[PatternRule]] = {}
    seen: dict[str, Path] = {}
    for path in files_of("patterns", folders):
        file = read_toml(path, PatternFile)
        for rule in file.rule:
            if rule.id in seen:
                raise RuleError(f"{path}: {rule.id}: stands already in {seen[rule.id]}")
            seen[rule.id] = path
            if path.parent.parent != shipped_rules():
                _check(rule, path)
            rules.setdefault(file.field, []).append(rule)
    return {field: RuleSet(found) for field, found in sorted(rules.items())}


def proofs_of(folder: Path) -> Iterator[Proof]:
    """The patterns of a folder, each with its file, line and rule."""
    for path in files_of("patterns", [folder]):
        text = path.read_text("utf-8")
        for number, rule in enumerate(read_toml(path, PatternFile).rule):
            line = line_of(text, "rule", number, "id")
            for expression in rule.expressions:
                yield Proof(f"{path}: line {line}: {rule.id}", expression)


def _check(rule: PatternRule, path: Path) -> None:
    try:
        for pattern in rule.patterns:
            compile_pattern(pattern)
    except (re.error, KeyError, OverflowError) as error:
        raise RuleError(
            f"{path}: {rule.id}: pattern does not compile: {error}"
        ) from error
    except RecursionError as error:
        raise RuleError(f"{path}: {rule.id}: pattern is nested too deep") from error
