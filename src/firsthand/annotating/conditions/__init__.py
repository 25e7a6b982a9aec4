"""Conditions: the forms in which a report says what would follow from what."""
