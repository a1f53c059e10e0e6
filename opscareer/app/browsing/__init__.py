"""Looking through a pack: what stands in it, what is wrong with it, and where it comes from."""
