"""Stories told by hand: articles of invented firms with the claims they make."""

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pipeline.reconcile import Reconciled, reconcile_claims
from pipeline.records import (
    Article,
    Assertion,
    Attribution,
    Claim,
    DateBasis,
    Mention,
    ZoneKind,
    content_id,
)
from pipeline.values import (
    AnyValue,
    Facility,
    Fee,
    Money,
    Notice,
    Party,
    Period,
    Quantity,
    Source,
    Status,
    Text,
    Undisclosed,
)

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Said:
    """One thing that a story says, before it has a place in a text."""

    field: str
    role: str
    words: str
    assertion: Assertion = Assertion.STATED
    by: tuple[tuple[str, str], ...] = ()
    covers: tuple[str, ...] = ()
    frame: int = 0
    kind: str = "capacity"

    @property
    def value(self) -> AnyValue:
        """What the words state."""
        if self.assertion is Assertion.UNDISCLOSED:
            return Undisclosed(covers=self.covers or (self.field,))
        if self.field == "termination":
            parse: Callable[[str], Any] = (
                Fee.parse if "fee" in self.words else Notice.parse
            )
            return parse(self.words)  # type: ignore[no-any-return]
        types: dict[str, Any] = {
            "party": Party,
            "amount": Money,
            "capacity": Quantity,
            "facility": Facility,
            "term": Period,
            "date": Period,
            "discount": Period,
            "status": Status,
            "source": Source,
        }
        return types.get(self.field, Text).parse(self.words)  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Story:
    """An article and the claims it makes."""

    article: Article
    claims: tuple[Claim, ...]


def says(field: str, role: str, words: str, **more: Any) -> Said:  # noqa: ANN401
    """Say one thing; ``by`` is a chain of (kind, name)."""
    return Said(field, role, words, **more)


def undisclosed(field: str, words: str, **more: Any) -> Said:  # noqa: ANN401
    """Say that something is not disclosed."""
    return Said(field, "", words, assertion=Assertion.UNDISCLOSED, **more)


def tell(path: str, *said: Said, text: str = "", **about: Any) -> Story:  # noqa: ANN401
    """Write an article that says these things, one sentence each."""
    lines = [f"{item.words}." for item in said]
    body = "\n".join([text or f"Story {path}.", *lines])
    published = about.pop("published", None)
    article = Article(
        article_id=content_id(path, body),
        path=path,
        published=published,
        date_basis=DateBasis.USER if published else DateBasis.UNKNOWN,
        sha256=hashlib.sha256(body.encode()).hexdigest(),
        text=body,
        chars=len(body),
        **about,
    )
    return Story(article, tuple(_claim(article, item, said) for item in said))


def _claim(article: Article, item: Said, said: tuple[Said, ...]) -> Claim:
    before = said[: said.index(item)]
    start = article.text.index("\n") + 1 + sum(len(s.words) + 2 for s in before)
    start = article.text.index(
        item.words, min(start, len(article.text)) if before else 0
    )
    end = start + len(item.words)
    frame_id = content_id(article.article_id, item.frame)
    normal = item.value.normal
    return Claim(
        claim_id=content_id(frame_id, item.field, item.role, start, end, normal),
        article_id=article.article_id,
        path=article.path,
        frame_id=frame_id,
        deal_kind=item.kind,
        field=item.field,
        role=item.role,
        normal=normal,
        value=item.value,
        assertion=item.assertion,
        attribution=tuple(
            Attribution.model_validate(
                {"kind": kind, "name": name, "start": start, "end": end}
            )
            for kind, name in item.by
        ),
        quote=article.text[start:end],
        start=start,
        end=end,
        sentence_start=start,
        sentence_end=end + 1,
        zone=ZoneKind.BODY,
        rule="test.by_hand",
    )


def pair(
    buyer: str = "Orbal Systems", seller: str = "Tarn Compute"
) -> tuple[Said, Said]:
    """Name the two parties of a deal."""
    return says("party", "customer", buyer), says("party", "provider", seller)


def again(story: Story, path: str) -> Story:
    """Publish the same text once more under another path."""
    article = story.article.model_copy(
        update={
            "path": path,
            "article_id": content_id(path, story.article.text),
            "duplicate_of": story.article.article_id,
        }
    )
    frames = {c.frame_id: content_id(path, c.frame_id) for c in story.claims}
    claims = [
        claim.model_copy(
            update={
                "claim_id": content_id(path, claim.claim_id),
                "article_id": article.article_id,
                "frame_id": frames[claim.frame_id],
                "path": path,
            }
        )
        for claim in story.claims
    ]
    return replace(story, article=article, claims=tuple(claims))


def reconcile(*stories: Story, mentions: tuple[Mention, ...] = ()) -> Reconciled:
    """Reconcile what some stories say."""
    claims = [claim for story in stories for claim in story.claims]
    articles = [story.article for story in stories]
    return reconcile_claims(claims, articles, mentions=mentions)
