"""When an article is a list: what it holds past these is told, but claims nothing."""

MOST_EVENTS = 1000  # words that announce a deal
MOST_FINDINGS = 1000  # of one field
