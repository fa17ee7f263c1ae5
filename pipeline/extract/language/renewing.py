"""A pipeline's name in, the pipeline out: a fresh one when it knows too many words.

spaCy keeps every word that it ever met, and what it says of a text does not depend on
them. Its memory zones forget, but their tables grow with every word all the same.
"""

import gc

from spacy.language import Language

from pipeline.extract.language.nlp import load_pipeline

_MOST_LEARNED = 25_000  # words and shapes of words: some 10 MB


class Renewed:
    """A pipeline that is loaded when first needed, and again before it grows large."""

    def __init__(self, model: str, *, most_learned: int = _MOST_LEARNED) -> None:
        """Take the name of a pipeline.

        Args:
            model: ``auto``, ``none``, or a pipeline's name or path.
            most_learned: How many words and shapes it may learn beside its own.
        """
        self._model = model
        self._most_learned = most_learned
        self._full = 0
        self._nlp: Language | None = None

    def get(self) -> Language:
        """Give the pipeline; what another one read should be let go of by then.

        Raises:
            ExtractError: No pipeline of that name is installed.
        """
        if self._nlp is not None and len(self._nlp.vocab.strings) > self._full:
            self._nlp = None
            gc.collect()  # its parts know each other
        nlp = self._nlp
        if nlp is None:
            self._nlp = nlp = load_pipeline(self._model)
            self._full = len(nlp.vocab.strings) + self._most_learned
        return nlp
