"""Every problem that a test of this folder makes is told in both languages."""

from __future__ import annotations

from tests.problems_made import problems_are_told_in_both

__all__ = ["problems_are_told_in_both"]
