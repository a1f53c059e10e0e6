"""Commands start as they mostly do: the shipped pack was opened before and lies compiled."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def not_the_first_start(opened_before: None) -> None:
    """For every test of a command."""
