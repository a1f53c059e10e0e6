"""Explore › Handbook: goals, working loop, bringing in users, metrics, glossary."""
