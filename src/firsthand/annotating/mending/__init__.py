"""Mending: rules that put right what the tagger leaves undone, each in a file of its own."""
