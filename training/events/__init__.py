"""Events that readers marked: who says what in three reports, in which telling, and what claims come of it."""
