"""The cards of Settings."""
