"""Training of the reader of nested attributions."""
