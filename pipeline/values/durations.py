"""Lengths of time: "20-year", "ninety days", as ISO 8601 and as months."""
