"""Each use case once, for the window and the command line."""
