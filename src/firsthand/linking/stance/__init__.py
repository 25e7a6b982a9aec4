"""Stance: whether a telling asserts a claim, denies it, doubts it or leaves it open."""
