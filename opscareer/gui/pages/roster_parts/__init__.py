"""The parts of the page that takes a list of people into the records."""
