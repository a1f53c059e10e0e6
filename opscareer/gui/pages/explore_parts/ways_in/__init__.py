"""Explore › Majors and Routes: the ways into the work."""
