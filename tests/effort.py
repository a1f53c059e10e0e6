"""How many examples the property tests try: fewer at `make test`, which must be quick, and many at `make soak`."""

from __future__ import annotations

import os

EFFORT = int(os.environ.get("OPSCAREER_EFFORT", "40"))
"""In hundredths of the examples that each test names."""
_FEWEST = 8
_USUAL = 100
"""Examples of a test that names no number."""


def examples(named: int = _USUAL) -> int:
    """How many of the named examples to try."""
    return max(min(_FEWEST, named), named * EFFORT // 100)
