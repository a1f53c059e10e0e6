"""The parts of the Trouble page."""
