"""Figures of one deal set against each other, printed as worked lines."""
