"""Finding anything by a few letters, in either language: what can be found, how it sounds, and the index over it."""
