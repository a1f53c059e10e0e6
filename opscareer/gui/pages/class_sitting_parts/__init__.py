"""The parts of the page on which a class is assessed at one machine."""
