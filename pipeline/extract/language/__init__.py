"""The language pipeline: tokens, sentences, tags, and spaCy without its weight."""
