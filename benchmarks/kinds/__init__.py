"""Kinds of sources: labels made for the words of sources in reports, and what is measured on them."""
