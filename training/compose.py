"""Patterns and plans in, articles with marked names out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc

from training.casing import recase, title_case, upper_case
from training.cast import Cast, Piece
from training.dice import Dice
from training.noise import roughen
from training.patterns import Pattern, read_patterns
from training.sentences import Name, drop_overlaps, set_names

_PLANS = Path(__file__).with_name("text") / "articles.txt"
_DATELINES = (
    "{city}, {date} - ",
    "{city}, {state}, {date} -- ",
    "{city} ({O}) - ",
    "{city}, {date} ({O}) -",
    "{city} — ",
)
_BYLINES = ("By {P}", "By {P} and {Q}", "{P}, {O}", "{date} | {P}", "by {P} in {city}")
_ELSEWHERE = {"head2": "head", "anywire": "wire", "anyblog": "blog"}
_OPENER_SHARE = 0.3
_ANY = ("any", "other")
_SITE = re.compile(r"\{(?:dc|plant|mine|venue|office|line|ship)\d?~?\}")
_SOCIETY = re.compile(
    r"\{(?:power|party|ministry|court|force|ngo|uni|team|league|union|band|work|faith|era"
    r"|acro|G|N|O)\d?~?\}"
)
_PRODUCT = re.compile(r"\{(?:X|Y|drug|jet|ship)\d?~?\}")
_DOING = re.compile(r"\{(?:do|does|did|doing)[a-z]\}")


class Writer:
    """Writes articles and loose sentences from one folder of patterns."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._dice = Dice(seed)
        self._shelves: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._patterns = read_patterns(folder)
        self._loose = [p for p in self._patterns if p.register != "opener"]
        self._people = [p for p in self._loose if "{p}" in p.text]
        self._sites = [p for p in self._loose if _SITE.search(p.text)]
        self._doings = [p for p in self._loose if _DOING.search(p.text)]
        self._products = [p for p in self._loose if _PRODUCT.search(p.text)]
        self._news = [p for p in self._loose if _SOCIETY.search(p.text)]
        for pattern in self._patterns:
            self._shelves[pattern.kind, pattern.register].append(pattern.text)
        self.kinds = sorted({p.kind for p in self._patterns} - set(_ANY))
        self.plans = read_plans(_PLANS)
        self._used: set[str] = set()

    def write_article(self) -> Doc:
        """Write one article: a kind, a plan, one cast."""
        kind = self._dice.pick(self.kinds)
        register, plan = self._dice.pick(self.plans)
        return self.compose(kind, register, plan) or self.write_article()

    def compose(self, kind: str, register: str, plan: str) -> Doc | None:
        """Write an article on a kind of deal by a plan; none if a name is cut."""
        cast = Cast(self._dice, register)
        self._used.clear()
        pieces: list[Piece] = []
        gap = self._dice.pick(("\n\n", "\n", "\n", " "))
        for part in plan.split():
            if pieces:
                pieces.append(Piece(self._gap(part, gap, pieces), ""))
            pieces.extend(self._fill(cast, self._choose(kind, part.removeprefix("+"))))
        return self._finish(pieces)

    def write_loose(self) -> Doc:
        """Write one to four sentences that have nothing to do with each other."""
        count = self._dice.pick((1, 1, 1, 2, 2, 3, 4))
        chosen = (self._dice.pick(self._loose) for _ in range(count))
        return self._finish(self._follow(chosen)) or self.write_loose()

    def write_people(self) -> Doc:
        """Write two sentences about persons, who are often called by one name."""
        return self._write_pair(self._people)

    def write_sites(self) -> Doc:
        """Write two sentences about sites, which are often called by one name."""
        return self._write_pair(self._sites)

    def write_news(self) -> Doc:
        """Write two sentences about parties, courts, teams and the like."""
        return self._write_pair(self._news)

    def write_doings(self) -> Doc:
        """Write two sentences on what firms, persons and sites do, in any verb."""
        return self._write_pair(self._doings)

    def write_products(self) -> Doc:
        """Write two sentences about what is made and sold."""
        return self._write_pair(self._products)

    def _write_pair(self, patterns: Sequence[Pattern]) -> Doc:
        chosen = self._dice.sample(patterns, 2)
        return self._finish(self._follow(chosen)) or self._write_pair(patterns)

    def _follow(self, patterns: Iterable[Pattern]) -> list[Piece]:
        """Write patterns one after the other, a headline on a line of its own."""
        pieces: list[Piece] = []
        gap = ""
        for pattern in patterns:
            cast = Cast(self._dice, pattern.register)
            pieces.extend([Piece(gap, ""), *self._fill(cast, pattern.text)])
            gap = "\n" if pattern.register == "head" else " "
        return pieces

    def write_headline(self) -> Doc:
        """Write one headline as American, British or shouting papers do."""
        heads = [p for p in self._patterns if p.register == "head"]
        doc = self._finish(Cast(self._dice, "head").fill(self._dice.pick(heads).text))
        if doc is None:
            return self.write_headline()
        change = self._dice.weighted(
            ((0.3, None), (0.55, title_case), (0.15, upper_case))
        )
        return recase(doc, change) if change else doc

    def _fill(self, cast: Cast, text: str) -> list[Piece]:
        """Fill a pattern, at times with ordinary words before its first name."""
        openers = self._shelves["any", "opener"]
        is_sentence = text.startswith("{") and text.endswith(".")
        if not openers or not is_sentence or not self._dice.chance(_OPENER_SHARE):
            return cast.fill(text)
        return cast.fill(f"{self._dice.pick(openers)} {text}")

    def _gap(self, part: str, gap: str, before: Sequence[Piece]) -> str:
        if before[-1].text.endswith((" ", "-", "—")):
            return "" if before[-1].text.endswith(" ") else " "
        if part.startswith("+"):
            return "" if self._dice.chance(0.01) else " "
        return gap

    def _choose(self, kind: str, part: str) -> str:
        """Choose a pattern for a part of the plan that the article has not used."""
        if part == "dateline":
            return self._dice.pick(_DATELINES)
        if part == "byline":
            return self._dice.pick(_BYLINES)
        register = _ELSEWHERE.get(part, part)
        shelf = self._shelf(kind, part, register)
        fresh = [text for text in shelf if text not in self._used] or shelf
        text = self._dice.pick(fresh)
        self._used.add(text)
        return text

    def _shelf(self, kind: str, part: str, register: str) -> Sequence[str]:
        if part == "other":
            return self._shelves["other", "body"]
        own = self._shelves.get((kind, register), [])
        general = self._shelves.get(("any", register), [])
        if part.startswith("any") or not own:
            return general or own or self._shelves[kind, "lead"]
        return own if self._dice.chance(0.8) or not general else general

    def _finish(self, pieces: list[Piece]) -> Doc | None:
        return mark(roughen(self._dice, pieces))


def read_plans(path: Path) -> list[tuple[str, str]]:
    """Read the plans as pairs of register and parts."""
    plans: list[tuple[str, str]] = []
    register = ""
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith("=="):
            register = line[2:].strip()
        elif line.strip() and not line.startswith("#"):
            plans.append((register, line.strip()))
    return plans


@cache
def _english() -> Language:
    return English()


def mark(pieces: Sequence[Piece]) -> Doc | None:
    """Cut pieces into words and mark the names; none if a cut goes through one."""
    doc = _english().make_doc("".join(piece.text for piece in pieces))
    names: list[Name] = []
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        if piece.label:
            span = doc.char_span(start, end, alignment_mode="expand")
            if span is None or abs(len(span.text) - len(piece.text)) > 1:
                return None
            names.append(Name(span.start, span.end, piece.label))
        start = end
    return set_names(doc, drop_overlaps(names))
