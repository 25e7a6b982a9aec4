"""Numbers: the figures that a report gives, with their bounds, their unit and what they count."""
