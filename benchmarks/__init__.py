"""Quality and speed of the program, measured, and the floors that hold them."""
