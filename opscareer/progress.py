"""Progress of slow work as a plain callable: the same work runs under the window, the command line and tests."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float, str], None]
"""Called with the share done (0 to 1) and what is being done; raises `Cancelled` to stop the work."""


class Cancelled(Exception):  # noqa: N818 - not a fault: the person asked for it
    """Raised from inside a progress callable when the person cancelled."""


def silent(share: float, doing: str) -> None:
    """Progress for callers who do not watch."""


def part(progress: Progress, begin: float, end: float) -> Progress:
    """Progress for a part of some work, which takes it from the share `begin` to the share `end`."""

    def told(share: float, doing: str) -> None:
        progress(begin + share * (end - begin), doing)

    return told
