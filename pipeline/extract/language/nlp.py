"""A pipeline's name in, a spaCy ``Language`` that splits news text well out."""

from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from pipeline.errors import ExtractError
from pipeline.extract.inference import quicken
from pipeline.extract.language.components import SENTENCES, TOKENIZER
from pipeline.extract.language.tokenizing import SteadyTokenizer, split_glued_sentences

_SHIPPED = Path(__file__).resolve().parents[2] / "model" / "deals_sm"
_OURS = {"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}}

# our own component cuts sentences, and no rule asks for a parse or for lemmas
_UNUSED = ["sentencizer", "senter", "parser", "lemmatizer"]


def load_pipeline(model: str = "auto") -> Language:
    """Load the shipped pipeline (``auto``), none, or any installed one by name or path.

    Raises:
        ExtractError: No pipeline of that name is installed.
    """
    nlp = _load(model)
    if model not in ("auto", "none"):  # these have our tokenizer already
        split_glued_sentences(nlp)
    steady: Any = SteadyTokenizer(nlp.tokenizer)  # any callable, says spaCy
    nlp.tokenizer = steady
    nlp.add_pipe(SENTENCES, first=True)
    quicken(nlp)
    return nlp


def _load(model: str) -> Language:
    if model == "none":
        return spacy.blank("en", config=_OURS)
    try:
        if model != "auto":
            return spacy.load(model, exclude=_UNUSED)
        # its tokenizer is that of every English pipeline, and ours
        return spacy.load(_SHIPPED, exclude=[*_UNUSED, "tokenizer"], config=_OURS)
    except (OSError, ValueError) as error:
        raise ExtractError(
            f"--model {model}: cannot load it ({error}); "
            "use auto, none, or the name of an installed spaCy pipeline"
        ) from error
