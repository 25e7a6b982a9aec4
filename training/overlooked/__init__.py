"""Training of the reader of what is overlooked."""
