"""Articles in, claims out: the only place that imports spaCy."""

from pipeline.extract.extractor import Extraction, Extractor, extract_claims

__all__ = ["Extraction", "Extractor", "extract_claims"]
