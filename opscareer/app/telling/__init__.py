"""A record of a pack, told whole as plain lines of text in either language."""
