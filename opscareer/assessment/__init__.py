"""Answers become a trait profile with its uncertainty; the next question is chosen here."""
