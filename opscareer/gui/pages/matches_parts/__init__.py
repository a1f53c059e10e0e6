"""The parts of the page Matches."""
