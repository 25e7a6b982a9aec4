"""Hedges: sentences of news with their words of likelihood, hearsay and confidence, and what is measured on them."""
