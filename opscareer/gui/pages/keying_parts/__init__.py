"""The parts of the keying page."""
