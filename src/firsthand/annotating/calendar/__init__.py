"""Calendar: the words that name days, hours and years, and which ones they mean."""
