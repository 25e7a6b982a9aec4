"""Reuse of text: cascades of copies with known truth, made from real articles."""
