"""Resolving: what a report's other mentions say of one, until each is somebody."""
