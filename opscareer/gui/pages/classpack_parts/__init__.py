"""The parts of the page that makes a class pack."""
