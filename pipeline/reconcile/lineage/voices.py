"""A claim in, its speaker out: who of an article's people says it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from pipeline.reconcile.identity.parties import Key, keys_match, name_key
from pipeline.records import Article, Attribution, AttributionKind, Claim
from pipeline.values.expressions import compiled

_SAYS = (
    r"(?:said|says|told|claim(?:s|ed)?|insist(?:s|ed)?|stat(?:es|ed)|estimat(?:es|ed)|"
    r"argu(?:es|ed)|maintain(?:s|ed)|confirm(?:s|ed)?|announced|reports|reported|"
    r"puts?|disput(?:es|ed)|contend(?:s|ed)|counter(?:s|ed)|not(?:es|ed)|add(?:s|ed))\b"
)
_NAME = r"(?:[A-Z][\w&'\u2019.-]*(?:\s+(?:of|and|for|the)\s+(?=[A-Z]))?\s*){1,5}"
_NOUN = r"(?:the|a|an|its|their)\s+(?:[\w'\u2019-]+\s+){1,4}?"
_SOMEBODY = rf"(?:{_NOUN}(?:{_NAME})?|{_NAME})"
_FIRST = rf"(?:(?i:the|an?)\s+[\w'\u2019 -]{{2,50}}?|{_NAME})"
_SPEAKERS = (
    compiled(rf"^(?:[A-Z][a-z]+,\s+)?(?P<who>{_FIRST})\s+{_SAYS}"),
    compiled(rf"[,\u201d\"]\s+(?P<who>{_SOMEBODY})\s+{_SAYS}[^.]{{0,30}}[.]?$"),
    compiled(rf"[,\u201d\"]\s+said\s+(?P<who>{_SOMEBODY})[^.]{{0,40}}[.]?$"),
    compiled(rf"\b(?i:according\s+to)\s+(?P<who>{_SOMEBODY})"),
)
# who says so is not told by these: the article's own firm, both of them, a paper
_NOBODY = compiled(
    r"^(?:the|an?|its|their)\s+(?:[\w-]+\s+)?(?:company|companies|firms?|group|concern|"
    r"sides|parties|two|statement|release|announcement|agreement|deal|report|unit|"
    r"\w+maker|carrier|airline|bank|utility|retailer)\b|"
    r"\b(?:is|are|was|were|has|have|had|be|been|will|would)$",
    re.IGNORECASE,
)
_ON_RECORD = frozenset(
    {AttributionKind.PERSON, AttributionKind.ORGANISATION, AttributionKind.DOCUMENT}
)


def speaker_of(claim: Claim, article: Article) -> Key:
    """Name who says what a claim states; nobody if the article says it itself.

    >>> _speaker_in("Tarn Mills said it would sell the mill for $2 million.")
    ('tarn', 'mills')
    >>> _speaker_in("The price was $3 million, according to Halden Works.")
    ('halden', 'works')
    >>> _speaker_in("The company said it would sell the mill for $2 million.")
    ()
    """
    named = [link for link in claim.attribution if link.kind in _ON_RECORD]
    if named:
        return _only_speaker(named)
    if claim.attribution:
        return ()
    return _speaker_in(article.text[claim.sentence_start : claim.sentence_end].strip())


def _only_speaker(cited: Sequence[Attribution]) -> Key:
    """Who speaks, for himself or for a firm; two firms that say the same are nobody."""
    firms = {c.name for c in cited if c.kind is AttributionKind.ORGANISATION}
    who = firms or {cited[-1].name}
    name = next(iter(who))
    return () if len(who) > 1 or _NOBODY.search(name) else name_key(name)


def _speaker_in(sentence: str) -> Key:
    found = (pattern.search(sentence) for pattern in _SPEAKERS)
    match = next((match for match in found if match), None)
    if match is None or _NOBODY.search(match["who"].strip()):
        return ()
    return name_key(match["who"])


def are_two_voices(
    left: Iterable[Claim], right: Iterable[Claim], articles: Mapping[str, Article]
) -> bool:
    """Whether every article with claims of both has them from two named speakers."""
    pairs = [
        (one, other)
        for one, other in product(left, right)
        if one.article_id == other.article_id
    ]
    return bool(pairs) and all(
        _differ(*(speaker_of(claim, articles[claim.article_id]) for claim in pair))
        for pair in pairs
    )


def _differ(left: Key, right: Key) -> bool:
    return bool(left and right) and not keys_match(left, right)
