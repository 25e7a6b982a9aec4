"""Likelihood: how likely what is told is put, by its words and by a small network."""
