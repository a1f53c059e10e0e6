"""The parts of the page of a counselor's learners."""
