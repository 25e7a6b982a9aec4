"""Mentions: what the words that refer to somebody say of him by themselves - a name, an office, a kind."""
