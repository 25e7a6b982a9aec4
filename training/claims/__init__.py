"""How the encoder and the pair decision behind claims were made."""
