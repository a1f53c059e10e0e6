"""Whatever asks for the network in a test run is refused and remembered: the program opens no sockets.

Sockets between processes of one computer, which have a path in place of an address, serve `multiprocessing`.
"""

from __future__ import annotations

import sys
from typing import Any

_ASKING = frozenset(
    {
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.sendto",
    }
)

asked_for: list[str] = []
"""What asked for the network so far."""


class NetworkAskedFor(PermissionError):  # noqa: N818 - it names what was seen
    """Something asked for the network."""


def refuse_sockets() -> None:
    """From now on, for the rest of the process: there is no way to take such a hook away."""
    sys.addaudithook(_refuse)


def _refuse(event: str, details: tuple[Any, ...]) -> None:
    if event in _ASKING and not _is_path(details):
        asked_for.append(f"{event} {details[1:]}")
        raise NetworkAskedFor(event)


def _is_path(details: tuple[Any, ...]) -> bool:
    return isinstance(details[-1], str | bytes) and hasattr(details[0], "family")
