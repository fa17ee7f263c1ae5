"""Articles in, claims out: the only place that imports spaCy."""

from pipeline.extract.language.lean import import_spacy

import_spacy()

from pipeline.extract.extractor import (  # noqa: E402 - spaCy comes first
    Extraction,
    Extractor,
    extract_claims,
)

__all__ = ["Extraction", "Extractor", "extract_claims"]
