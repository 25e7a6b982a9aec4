"""Conditionals: counterfactual sentences of a shared task, and open conditionals of the news marked for what it lacks."""
