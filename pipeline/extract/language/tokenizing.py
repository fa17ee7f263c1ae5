"""A text in, its tokens out, in time that grows with its length and no faster.

spaCy takes punctuation off a word one sign at a time and looks at the rest anew each
time: 20,000 brackets without a space take it most of a minute. Such runs are no words;
they are split in pieces first.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

from pipeline.values.expressions import compiled

# "for $1.75B.It will" and "said .The": a full stop glued to the next sentence
_GLUED = r"(?:(?<=[A-Za-z0-9]{2})|(?<=[%)\]”’\"]))\.(?=[A-Z][a-z])"
_LEADING_STOP = r"\.(?=[A-Z][a-z])"
_LONGEST = 60  # signs in a row
_TEXT = "text"  # where a doc keeps its own
_RUN = re.compile(rf"[^\w\s]{{{_LONGEST},}}|\S{{2000,}}")
_PIECE = re.compile(rf"[\s\S]{{1,{_LONGEST}}}")


class SteadyTokenizer:
    """A tokenizer of spaCy's that is never shown a long run of signs at once."""

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        """Take the tokenizer for everything else."""
        self._tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """Split a text into tokens."""
        doc = self._tokens(text)
        doc.user_data[_TEXT] = text
        return doc

    def _tokens(self, text: str) -> Doc:
        if _RUN.search(text) is None:
            return self._tokenizer(text)
        docs = [self._tokenizer(part) for part in _parts(text)]
        return Doc.from_docs(docs, ensure_whitespace=False) or self._tokenizer("")


def text_of(doc: Doc) -> str:
    """Give the text of a doc, which spaCy would put together of its tokens anew."""
    text: str = doc.user_data.get(_TEXT) or doc.text
    return text


def make_tokenizer(nlp: Language) -> Tokenizer:
    """Make the tokenizer of a language, which splits glued sentences besides."""
    told: Any = nlp.Defaults
    suffixes = "|".join(f"{piece}$" for piece in told.suffixes if piece.strip())
    return Tokenizer(
        nlp.vocab,
        rules=told.tokenizer_exceptions,
        prefix_search=_prefixes(nlp).search,
        suffix_search=compiled(suffixes).search,
        infix_finditer=_infixes(nlp).finditer,
        token_match=told.token_match,
        url_match=told.url_match,
    )


def split_glued_sentences(nlp: Language) -> None:
    """Have the tokenizer that a pipeline came with split glued sentences besides."""
    tokenizer: Any = nlp.tokenizer  # any callable, says spaCy; it is its own
    rules, tokenizer.rules = tokenizer.rules, {}  # else each change works them out anew
    tokenizer.infix_finditer = _infixes(nlp).finditer
    tokenizer.prefix_search = _prefixes(nlp).search
    tokenizer.rules = rules


def _infixes(nlp: Language) -> re.Pattern[str]:
    told: Any = nlp.Defaults
    return compiled(
        "|".join(piece for piece in (*told.infixes, _GLUED) if piece.strip())
    )


def _prefixes(nlp: Language) -> re.Pattern[str]:
    told: Any = nlp.Defaults
    prefixes = (*told.prefixes, _LEADING_STOP)
    return compiled("|".join(f"^{piece}" for piece in prefixes if piece.strip()))


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
