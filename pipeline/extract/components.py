"""Every spaCy component of ours, registered in one place."""

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.sentences import sentence_starts

SENTENCES = "deal_sentences"


@Language.component(SENTENCES)
def mark_sentences(doc: Doc) -> Doc:
    """Fix where sentences start, so that no parser joins a bullet to the next line."""
    starts = sentence_starts(doc)
    for token in doc:
        token.is_sent_start = token.i in starts
    return doc
