"""A text in, its tokens out, in time that grows with its length and no faster.

spaCy takes punctuation off a word one sign at a time and looks at the rest anew each
time: 20,000 brackets without a space take it most of a minute. Such runs are no words;
they are split in pieces first.
"""

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc

_LONGEST = 60  # signs in a row
_RUN = re.compile(rf"[^\w\s]{{{_LONGEST},}}|\S{{2000,}}")
_PIECE = re.compile(rf"[\s\S]{{1,{_LONGEST}}}")


class SteadyTokenizer:
    """A tokenizer of spaCy's that is never shown a long run of signs at once."""

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        """Take the tokenizer for everything else."""
        self._tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """Split a text into tokens."""
        if _RUN.search(text) is None:
            return self._tokenizer(text)
        docs = [self._tokenizer(part) for part in _parts(text)]
        return Doc.from_docs(docs, ensure_whitespace=False) or self._tokenizer("")


def _parts(text: str) -> Iterator[str]:
    """A text in parts: what stands between long runs, and pieces of these."""
    last = 0
    for run in _RUN.finditer(text):
        if last < run.start():
            yield text[last : run.start()]
        yield from _PIECE.findall(run[0])
        last = run.end()
    if last < len(text):
        yield text[last:]
