"""Who got it from whom: copies, citations, origins, speakers."""
