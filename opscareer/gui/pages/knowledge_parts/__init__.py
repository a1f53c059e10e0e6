"""Parts of the Knowledge page."""
