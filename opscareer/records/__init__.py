"""Learners, answers and plans, kept safely."""
