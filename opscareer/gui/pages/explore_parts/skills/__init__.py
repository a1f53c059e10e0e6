"""Explore › Skills: the map, the list beside it and the card of one skill."""
