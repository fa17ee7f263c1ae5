"""A pipeline's name in, a spaCy ``Language`` out that splits news text as we need it."""

import re
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer

from pipeline.errors import ExtractError
from pipeline.extract.components import SENTENCES

_SHIPPED = Path(__file__).resolve().parent.parent / "model" / "deals_sm"
# "for $1.25B.It will" and "said .The": a full stop glued to the next sentence
_GLUED = r"(?:(?<=[A-Za-z0-9]{2})|(?<=[%)\]”’\"]))\.(?=[A-Z][a-z])"
_LEADING_STOP = r"\.(?=[A-Z][a-z])"


def load_pipeline(model: str = "auto") -> Language:
    """Load the shipped pipeline (``auto``), none, or any installed one by name or path.

    Raises:
        ExtractError: No pipeline of that name is installed.
    """
    nlp = _load(model)
    _split_glued_sentences(nlp)
    nlp.add_pipe(SENTENCES, first=True)
    return nlp


def _load(model: str) -> Language:
    if model == "none":
        return spacy.blank("en")
    name = _SHIPPED if model == "auto" else model
    try:
        return spacy.load(name, exclude=["sentencizer", "senter"])
    except (OSError, ValueError) as error:
        raise ExtractError(
            f"--model {model}: cannot load it ({error}); "
            "use auto, none, or the name of an installed spaCy pipeline"
        ) from error


def _split_glued_sentences(nlp: Language) -> None:
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    infixes = [*(nlp.Defaults.infixes or ()), _GLUED]
    prefixes = [*(nlp.Defaults.prefixes or ()), _LEADING_STOP]
    tokenizer.infix_finditer = re.compile("|".join(infixes)).finditer
    tokenizer.prefix_search = re.compile("|".join(f"^{p}" for p in prefixes)).search
