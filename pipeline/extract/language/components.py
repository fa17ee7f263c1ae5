"""Every spaCy component of ours, registered in one place."""

from collections.abc import Callable

import numpy as np
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import registry

from pipeline.extract.inference import NER, QUICK_NER, QuickRecogniser
from pipeline.extract.inference.word_vectors import embed_with_vectors
from pipeline.extract.language.sentences import sentence_starts
from pipeline.extract.language.tokenizing import make_tokenizer

SENTENCES = "deal_sentences"
TOKENIZER = "deal_tokenizer"
EMBEDDING = "deal_embedding"
_STARTS, _GOES_ON = 1, -1


@Language.component(SENTENCES)
def mark_sentences(doc: Doc) -> Doc:
    """Fix where sentences start, so that no parser joins a bullet to the next line."""
    marks = np.full((len(doc), 1), _GOES_ON, dtype=np.int64)
    marks[sorted(sentence_starts(doc))] = _STARTS
    return doc.from_array(["SENT_START"], marks.view(np.uint64))  # type: ignore[arg-type]  # stub errs


@Language.factory(QUICK_NER)
def make_recogniser(nlp: Language, name: str) -> QuickRecogniser:
    """Put a quick recogniser beside the pipeline's own, which it stands for."""
    del name  # spaCy tells every component its name
    return QuickRecogniser(nlp.get_pipe(NER))


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def _choose_tokenizer() -> Callable[[Language], Tokenizer]:
    return make_tokenizer


registry.architectures(EMBEDDING, func=embed_with_vectors)
