"""Sentence in, masked sentence out: a rule then reads as journalists speak."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from pipeline.extract.names import NameKind, NameMention
from pipeline.rules.grams import grams_of
from pipeline.rules.patterns import PLACEHOLDERS, PatternRule
from pipeline.rules.sieve import Rule_co, RuleSet
from pipeline.values import Fee, Found, Money, Notice, Period, Quantity, TypedValue
from pipeline.values.expressions import in_small_letters
from pipeline.values.pace import told_per

_VALUE_LETTER: dict[type[TypedValue], str] = {
    Money: PLACEHOLDERS["money"],
    Quantity: PLACEHOLDERS["quantity"],
    Period: PLACEHOLDERS["period"],
    Notice: PLACEHOLDERS["notice"],
    Fee: PLACEHOLDERS["fee"],
}
_NAME_LETTER = {
    NameKind.FIRM: PLACEHOLDERS["firm"],
    NameKind.PERSON: PLACEHOLDERS["person"],
    NameKind.PLACE: PLACEHOLDERS["place"],
    NameKind.FACILITY: PLACEHOLDERS["site"],
    NameKind.PRODUCT: PLACEHOLDERS["product"],
    NameKind.OUTLET: PLACEHOLDERS["outlet"],
    NameKind.AGENCY: PLACEHOLDERS["agency"],
    NameKind.OTHER: PLACEHOLDERS["thing"],
}
_ANY_CASE = int(re.IGNORECASE)
# One character for one, so that offsets stay: print has many quotes, dashes and spaces.
_SAME_LENGTH = str.maketrans(
    "‘’ʼ“”–—‑\u00a0\u2009\u202f\n\t⟨⟩", "'''\"\"---     <>"
)  # an article's own ⟨ is no placeholder


@dataclass(frozen=True)
class Masked:
    """A sentence's text with a placeholder such as ``⟨M0⟩`` for each value and name.

    ``mentions`` are in reading order: the number in a placeholder is an index into it.
    ``pieces`` pairs offsets in ``text`` with offsets in the article.
    """

    text: str
    mentions: tuple[Found | NameMention, ...]
    pieces: tuple[tuple[int, int], ...]

    @cached_property
    def small(self) -> str:
        """The text in small letters, in which rules look for what has no case."""
        return in_small_letters(self.text)

    @cached_property
    def grams(self) -> AbstractSet[str]:
        """The runs of letters by which rules are ruled out before they are tried."""
        return grams_of(self.small)

    def source(self, offset: int) -> int:
        """The article's offset of an offset in the masked text."""
        at = bisect_right(self.pieces, (offset, 1 << 60)) - 1
        masked, original = self.pieces[at]
        if at + 1 < len(self.pieces):  # inside a placeholder: never past its mention
            return min(original + offset - masked, self.pieces[at + 1][1])
        return original + offset - masked

    def place(self, offset: int) -> int:
        """The offset in the masked text of an article's offset."""
        for masked, original in reversed(self.pieces):
            if original <= offset:
                return masked + offset - original
        return 0


@dataclass(frozen=True)
class Match:
    """A rule that fired on a sentence: on which words, with which mentions."""

    rule: PatternRule
    start: int
    end: int
    groups: dict[str, Found | NameMention]
    per: str = ""  # the word that tells what the value is per: "annual", "share"

    @property
    def value(self) -> Found | NameMention | None:
        """The mention that the rule takes for its value."""
        return self.groups.get(self.rule.value) if self.rule.value else None


def mask(
    text: str, start: int, values: Sequence[Found], names: Sequence[NameMention]
) -> Masked:
    """Replace every value and name of a sentence that begins at ``start``."""
    mentions = _without_overlaps(values, names)
    parts, pieces, at, length = [], [], start, 0
    for number, mention in enumerate(mentions):
        plain = text[at - start : mention.start - start].translate(_SAME_LENGTH)
        sign = f"⟨{_letter(mention)}{number}⟩"
        pieces += [(length, at), (length + len(plain), mention.start)]
        length += len(plain) + len(sign)
        parts += [plain, sign]
        at = mention.end
    pieces.append((length, at))
    parts.append(text[at - start :].translate(_SAME_LENGTH))
    return Masked("".join(parts), mentions, tuple(pieces))


def matches(masked: Masked, rules: Sequence[PatternRule]) -> Iterator[Match]:
    """Find every rule that fires, in the order of the rules."""
    for rule, found in hits(masked, rules):
        yield _match(masked, rule, found)


def hits(
    masked: Masked, rules: Sequence[Rule_co]
) -> Iterator[tuple[Rule_co, re.Match[str]]]:
    """Find where the expressions of rules match, and try none that cannot."""
    ruled = rules if isinstance(rules, RuleSet) else RuleSet(rules)
    for rule, expression in ruled.possible(masked.grams):
        has_case = expression.flags & _ANY_CASE
        for found in expression.finditer(masked.text if has_case else masked.small):
            yield rule, found


def _match(masked: Masked, rule: PatternRule, found: re.Match[str]) -> Match:
    told = {name: text for name, text in found.groupdict().items() if text is not None}
    per = told.pop("per", "")
    groups = {name: masked.mentions[int(number)] for name, number in told.items()}
    value = groups.get(rule.value or "")
    if rule.value and per and isinstance(value, Found):
        groups[rule.value] = value._replace(value=told_per(value.value, per))
    start, end = masked.source(found.start()), masked.source(found.end())
    return Match(rule, start, end, groups, per)


def _without_overlaps(
    values: Sequence[Found], names: Sequence[NameMention]
) -> tuple[Found | NameMention, ...]:
    """Values before names where both claim the same characters.

    Only shares give way to whose they are: "bought 40,000 Halden Pumps shares".
    """
    values = [value for value in values if not _counts_shares_of(value, names)]
    taken = [(value.start, value.end) for value in values]
    free = [
        name
        for name in names
        if not any(name.start < end and start < name.end for start, end in taken)
    ]
    return tuple(sorted([*values, *free], key=lambda mention: mention.start))


def _counts_shares_of(value: Found, names: Sequence[NameMention]) -> bool:
    quantity = value.value
    if not isinstance(quantity, Quantity) or quantity.unit != "share":
        return False
    return any(
        value.start < name.start
        and name.end < value.end
        and name.entity.kind is NameKind.FIRM
        for name in names
    )


def _letter(mention: Found | NameMention) -> str:
    if isinstance(mention, NameMention):
        return _NAME_LETTER[mention.entity.kind]
    return _VALUE_LETTER[type(mention.value)]
