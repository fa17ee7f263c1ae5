"""Which deals an article tells of, and who stands in which role."""
