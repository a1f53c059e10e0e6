"""The parts of the page Assess."""
