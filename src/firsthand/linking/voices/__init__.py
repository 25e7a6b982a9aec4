"""Voices: when sources of two reports are one, by names, offices, papers and what else is known of them."""
