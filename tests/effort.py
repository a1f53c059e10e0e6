"""How many examples the property tests try, and how many faults are made: few at `make test`, many at `make soak`."""

from __future__ import annotations

import os

EFFORT = int(os.environ.get("OPSCAREER_EFFORT", "20"))
"""In hundredths of the examples that each test names."""
_FAULTS = int(os.environ.get("OPSCAREER_FAULTS", "1"))
_FEWEST = 8
_USUAL = 100
"""Examples of a test that names no number."""


def examples(named: int = _USUAL) -> int:
    """How many of the named examples to try."""
    return max(min(_FEWEST, named), named * EFFORT // 100)


def faults(usual: int) -> int:
    """How many faults to make where `make test` makes so many: kills, power cuts, damaged files."""
    return usual * _FAULTS
