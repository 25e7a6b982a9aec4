"""Tagging: the trained encoder that marks sources, cues and contents, and what makes attributions of its scores."""
