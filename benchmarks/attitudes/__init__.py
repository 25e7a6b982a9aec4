"""Attitudes: labels made for what no corpus labels, and what is measured on them."""
