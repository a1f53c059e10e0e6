"""Bounds of what a person may enter, the same at every door: files, command line, window and records.

A leaf that imports nothing, so that the doors know the bounds before anything heavy is loaded.
"""

from __future__ import annotations

MOST_HOURS_PER_WEEK = 80
"""Hours for study in a week; the least is one."""

MOST_SECONDS = 3600.0
"""Seconds that an answer can be said to have taken; who takes longer was not reading all the time."""

HOURS_IN_A_WEEK = 168
"""The most hours that can be spent in a week."""
