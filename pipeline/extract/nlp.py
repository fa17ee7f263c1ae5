"""A pipeline's name in, a spaCy ``Language`` that splits news text well out."""

from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex

from pipeline.errors import ExtractError
from pipeline.extract.components import SENTENCES
from pipeline.extract.inference import quicken
from pipeline.extract.tokenizing import SteadyTokenizer

_SHIPPED = Path(__file__).resolve().parent.parent / "model" / "deals_sm"
# "for $1.75B.It will" and "said .The": a full stop glued to the next sentence
_GLUED = r"(?:(?<=[A-Za-z0-9]{2})|(?<=[%)\]”’\"]))\.(?=[A-Z][a-z])"
_LEADING_STOP = r"\.(?=[A-Z][a-z])"

# our own component cuts sentences, and no rule asks for a parse or for lemmas
_UNUSED = ["sentencizer", "senter", "parser", "lemmatizer"]


def load_pipeline(model: str = "auto") -> Language:
    """Load the shipped pipeline (``auto``), none, or any installed one by name or path.

    Raises:
        ExtractError: No pipeline of that name is installed.
    """
    nlp = _load(model)
    _split_glued_sentences(nlp)
    steady: Any = SteadyTokenizer(nlp.tokenizer)  # any callable, says spaCy
    nlp.tokenizer = steady
    nlp.add_pipe(SENTENCES, first=True)
    quicken(nlp)
    return nlp


def _load(model: str) -> Language:
    if model == "none":
        return spacy.blank("en")
    is_shipped = model == "auto"  # its tokenizer is that of every English pipeline
    unused = [*_UNUSED, "tokenizer"] if is_shipped else _UNUSED
    try:
        return spacy.load(_SHIPPED if is_shipped else model, exclude=unused)
    except (OSError, ValueError) as error:
        raise ExtractError(
            f"--model {model}: cannot load it ({error}); "
            "use auto, none, or the name of an installed spaCy pipeline"
        ) from error


def _split_glued_sentences(nlp: Language) -> None:
    tokenizer: Any = nlp.tokenizer  # any callable, says spaCy; it is its own
    infixes = [*(nlp.Defaults.infixes or ()), _GLUED]
    prefixes = [*(nlp.Defaults.prefixes or ()), _LEADING_STOP]
    rules, tokenizer.rules = tokenizer.rules, {}  # else each change works them out anew
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.rules = rules
