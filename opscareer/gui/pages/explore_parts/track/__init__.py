"""A track: its card in the overview and its own page."""
