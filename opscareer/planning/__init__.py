"""A goal and the hours there are become a dated study plan with a proof of its length."""
