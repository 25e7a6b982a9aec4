"""Calendar names: the days of the week and the months, in their order and as expressions."""

from __future__ import annotations

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
MONTH = rf"(?:{'|'.join(MONTHS)})"
MONTH_OR_SHORT = rf"(?:{MONTH}|(?:{'|'.join(month[:3] for month in MONTHS)}|Sept)\b\.?)"
"""A month as text writes it, whole or shortened; no word that only begins as one does ("Martin", "decided")."""
