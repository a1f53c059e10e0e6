"""What learners may ask for: consent on paper, all that is kept about them, and proof that they were erased."""
