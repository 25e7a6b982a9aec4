"""Figures and times: what two readings of BASIL give, and what the program gives."""
