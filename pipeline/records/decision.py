"""What a reviewer decided about a claim, or about two stories being one deal."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import model_validator

from pipeline.records.base import Row


class Judgement(StrEnum):
    """What a reviewer says: of a claim that it holds, of two frames if they are one."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    SAME = "same"
    DIFFERENT = "different"


_OF_CLAIMS = frozenset({Judgement.ACCEPT, Judgement.REJECT, Judgement.EDIT})


class Decision(Row):
    """One judgement of a reviewer: a line of ``decisions.jsonl``.

    A decision on a claim names it by ``claim_id``; one on a link names two frames, the
    smaller id first. ``normal`` is the value that an edit puts beside the claim's own,
    written as ``normal`` is in claims. Neither changes what the source says.
    """

    decides: Literal["claim", "link"]
    claim_id: str | None = None
    frame_a: str | None = None
    frame_b: str | None = None
    verdict: Judgement
    normal: str | None = None
    note: str | None = None
    by: str | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.decides == "claim":
            self._check_claim()
        else:
            self._check_link()
        return self

    def _check_claim(self) -> None:
        if self.claim_id is None or self.frame_a or self.frame_b:
            raise ValueError("a decision on a claim names claim_id and no frames")
        if self.verdict not in _OF_CLAIMS:
            raise ValueError("a claim is decided by accept, reject or edit")
        if (self.normal is not None) != (self.verdict is Judgement.EDIT):
            raise ValueError("an edit gives the new normal, nothing else does")

    def _check_link(self) -> None:
        if self.claim_id or self.frame_a is None or self.frame_b is None:
            raise ValueError("a decision on a link names frame_a and frame_b only")
        if self.frame_a >= self.frame_b:
            raise ValueError("frame_a is the smaller of two different ids")
        if self.verdict in _OF_CLAIMS or self.normal is not None:
            raise ValueError("a link is decided by same or different")

    @property
    def subject(self) -> tuple[str, str, str]:
        """What the decision is about: two decisions on one subject exclude each other.

        >>> Decision(decides="claim", claim_id="c1", verdict="accept").subject
        ('claim', 'c1', '')
        """
        if self.decides == "claim":
            return ("claim", self.claim_id or "", "")
        return ("link", self.frame_a or "", self.frame_b or "")

    @property
    def named(self) -> str:
        """Name the claim or the pair of frames, for people.

        >>> Decision(decides="link", frame_a="f1", frame_b="f2", verdict="same").named
        'link f1 and f2'
        """
        return f"{self.decides} {' and '.join(filter(None, self.subject[1:]))}"

    @property
    def sort_key(self) -> tuple[str, ...]:
        """The one place of the decision in its file."""
        said = (self.verdict.value, self.normal or "", self.note or "", self.by or "")
        return (*self.subject, *said)
