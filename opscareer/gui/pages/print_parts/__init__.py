"""The parts of the Print page."""
