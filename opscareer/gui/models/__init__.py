"""Qt models over our records."""
