"""Every spaCy component of ours, registered in one place."""

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.inference import NER, QUICK_NER, QuickRecogniser
from pipeline.extract.sentences import sentence_starts

SENTENCES = "deal_sentences"
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
