"""The recipe of the shipped English pipeline: text, generator, training, figures."""
