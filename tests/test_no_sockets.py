"""The test run opens no sockets; this very check would see one."""

from __future__ import annotations

import socket

import pytest

from tests.no_sockets import NetworkAskedFor, asked_for


def test_that_whoever_asks_for_the_network_is_refused_and_seen() -> None:
    with socket.socket() as outward, pytest.raises(NetworkAskedFor):
        outward.connect(("127.0.0.1", 9))
    with pytest.raises(NetworkAskedFor):
        socket.getaddrinfo("localhost", 9)
    assert [seen.split()[0] for seen in asked_for[-2:]] == ["socket.connect", "socket.getaddrinfo"]
    del asked_for[-2:]
