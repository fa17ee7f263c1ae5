"""A doc in, its entities out: what spaCy's recogniser says, in a few large steps.

spaCy's own goes from token to token and multiplies small matrices for each. But what
it does with a token outside an entity depends on nothing before it, and inside one only
on where the entity began. So all tokens are weighed at once, then all entities that may
begin grow side by side, and at last those are taken that a reader comes to.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from pipeline.extract.inference.layers import (
    AnyModel,
    Floats,
    largest_pieces,
    learned,
)

Ints = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]
_FEATURES = 3  # this token, the one that began its entity, the one before
_STARTS = 1


def can_be_quick(component: object) -> bool:
    """Whether a component is built as the shipped one: greedy, with three features."""
    if not isinstance(component, EntityRecognizer):
        return False
    model = component.model
    lower = model.get_ref("lower")
    is_greedy = component.cfg.get("beam_width") == 1
    is_small = lower.get_dim("nF") == _FEATURES and lower.get_dim("nP") > 1
    return is_greedy and is_small and not model.attrs["unseen_classes"]


class QuickRecogniser:
    """Takes the place of a trained entity recogniser of spaCy's."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        """Take over what a recogniser has learned."""
        self._recogniser = recogniser
        self._read = recogniser.model.get_ref("tok2vec").predict
        self._scorer = _Scorer(recogniser.model)
        self._moves = _Moves(recogniser)

    def __call__(self, doc: Doc) -> Doc:
        """Find the entities of a doc; one that holds some already is spaCy's to do."""
        if not len(doc) or doc.has_annotation("ENT_IOB"):
            done: Doc = self._recogniser(doc)
            return done
        doc.set_ents(list(self._find(doc, self._read([doc]))), default="outside")
        return doc

    def _find(self, doc: Doc, vectors: Floats) -> Iterator[Span]:
        closes, blank = _borders(doc)
        chosen = self._moves.choose(self._scorer.outside(vectors), closes, blank)
        ends = self._grow(vectors, chosen, closes)
        behind = 0
        for first in np.flatnonzero(chosen != self._moves.out).tolist():
            if first >= behind:
                behind = ends.get(first, first) + 1
                yield Span(doc, first, behind, self._moves.labels[chosen[first]])

    def _grow(self, vectors: Floats, chosen: Ints, closes: Flags) -> dict[int, int]:
        """Follow each entity that may begin: the last token of each by its first."""
        first = np.flatnonzero(self._moves.begins[chosen])
        moves = self._moves.inside[chosen[first]]
        ends: dict[int, int] = {}
        at = first + 1
        while len(first):
            scores = self._scorer.inside(vectors, at, first)
            stay, leave = np.take_along_axis(scores, moves, axis=1).T
            goes_on = (stay >= leave) & ~closes[at]
            over = ~goes_on
            ends.update(zip(first[over].tolist(), at[over].tolist(), strict=True))
            first, at, moves = first[goes_on], at[goes_on] + 1, moves[goes_on]
        return ends


def _borders(doc: Doc) -> tuple[Flags, Flags]:
    """Which tokens end a sentence, and on which blank ones no entity may begin."""
    starts, blank = doc.to_array(["SENT_START", "IS_SPACE"]).T
    closes = np.ones(len(doc), dtype=np.bool_)
    closes[:-1] = starts[1:] == _STARTS
    return closes, blank.astype(np.bool_)


class _Scorer:
    """Says what speaks for each move at a token."""

    def __init__(self, model: AnyModel) -> None:
        lower = model.get_ref("lower")
        self._pieces = lower.get_dim("nP")
        bias = learned(lower, "b")  # (out, piece)
        weights = learned(lower, "W")  # (feature, out, piece, in)
        missing = learned(lower, "pad")  # (1, feature, out, piece)
        flat = weights.transpose(0, 3, 2, 1).reshape(-1, bias.size)
        self._weights = np.ascontiguousarray(flat)
        self._bias = bias.T.reshape(-1)
        self._bias_outside = (bias + missing[0, 1:].sum(axis=0)).T.reshape(-1)
        self._upper = model.get_ref("upper") if model.attrs["has_upper"] else None

    def outside(self, vectors: Floats) -> Floats:
        """Weigh every token as one that stands outside an entity."""
        weights = self._weights[: vectors.shape[1]]
        return self._scores(vectors @ weights + self._bias_outside)

    def inside(self, vectors: Floats, at: Ints, first: Ints) -> Floats:
        """Weigh some tokens, each in the entity that began at ``first``."""
        features = np.hstack([vectors[at], vectors[first], vectors[at - 1]])
        return self._scores(features @ self._weights + self._bias)

    def _scores(self, weighed: Floats) -> Floats:
        hidden = largest_pieces(weighed, self._pieces)
        return self._upper.predict(hidden) if self._upper else hidden


class _Moves:
    """What can be done at a token: begin an entity, stay in it, leave it, pass by."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        moves = recogniser.moves
        names = [moves.get_class_name(number) for number in range(moves.n_moves)]
        self.labels = [name[2:] for name in names]
        self.out = names.index("O")
        self.begin = _numbers(names, "B")
        self.begins = np.zeros(len(names), dtype=np.bool_)
        self.begins[self.begin] = True
        self._unit = _numbers(names, "U")
        self._never = np.setdiff1d(
            np.arange(len(names)), [*self.begin, *self._unit, self.out]
        )
        # for each that begins an entity, what stays in it and what leaves it
        self.inside = np.zeros((len(names), 2), dtype=np.intp)
        for number in self.begin:
            label = self.labels[number]
            self.inside[number] = names.index(f"I-{label}"), names.index(f"L-{label}")

    def choose(self, scores: Floats, closes: Flags, blank: Flags) -> Ints:
        """Choose what to do at each token outside an entity."""
        scores[:, self._never] = -np.inf
        scores[np.ix_(closes | blank, self.begin)] = -np.inf
        scores[np.ix_(blank, self._unit)] = -np.inf
        chosen: Ints = scores.argmax(axis=1)
        return chosen


def _numbers(names: list[str], move: str) -> Ints:
    """The numbers of the moves of one sort; one without a label only blocks."""
    return np.array(
        [at for at, name in enumerate(names) if name[0] == move and name[2:]],
        dtype=np.intp,
    )
