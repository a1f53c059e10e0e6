"""Widgets that know nothing of careers."""
