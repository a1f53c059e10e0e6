"""Learners, answers and plans, kept safely.

Importing this package costs nothing: `records.store`, which brings SQLAlchemy, is imported after the first paint.
The types the store speaks in are in `records.saved`, its one kind of failure in `records.store_problem`.
"""
