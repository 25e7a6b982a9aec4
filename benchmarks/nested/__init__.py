"""Nested attributions: a small gold made for what no corpus labels, and what is measured on it."""
