"""Shared text: the passages that two reports have in common, and which of them took it over."""
