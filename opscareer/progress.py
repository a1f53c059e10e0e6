"""Progress of slow work as a plain callable: the same work runs under the window, the command line and tests."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float, str], None]
"""Called with the share done (0 to 1) and what is being done; raises `Cancelled` to stop the work."""


class Cancelled(Exception):  # noqa: N818 - not a fault: the person asked for it
    """Raised from inside a progress callable when the person cancelled."""


def silent(share: float, doing: str) -> None:
    """Progress for callers who do not watch."""
