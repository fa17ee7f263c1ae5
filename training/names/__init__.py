"""Invented names of every shape: firms, persons, places, sites, products, bodies."""
