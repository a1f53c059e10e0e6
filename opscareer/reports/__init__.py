"""Results and plans on paper."""
