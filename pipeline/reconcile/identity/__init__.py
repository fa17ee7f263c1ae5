"""Which words of two articles mean the same firm, site, figure or unit."""
