"""Explore › Learning: the modules and what each needs, teaches and leaves in hand."""
