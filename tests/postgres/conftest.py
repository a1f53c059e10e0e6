"""One server for all tests, an office prepared in it once, and emptied for each test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from opscareer.records.store import Store
from tests.postgres.programs import VARIABLE

if VARIABLE not in os.environ:  # without a server, as in `make test`, there is nothing here
    collect_ignore_glob = ["test_*.py"]
else:
    from tests.postgres.offices import Office, prepared_office
    from tests.postgres.server import Server, running

    @pytest.fixture(scope="session")
    def server() -> Iterator[Server]:
        yield from running(Path(os.environ[VARIABLE]))

    @pytest.fixture(scope="session")
    def prepared(server: Server) -> Office:
        return prepared_office(server)

    @pytest.fixture
    def office(prepared: Office) -> Office:
        """An office in which nothing was done yet but choosing how long records are kept."""
        prepared.empty()
        return prepared

    @pytest.fixture
    def joined(office: Office) -> Iterator[Callable[[str], Store]]:
        """Joins the office under a login, as often as wanted; closed afterwards."""
        stores: list[Store] = []

        def join(login: str) -> Store:
            stores.append(office.join(login))
            return stores[-1]

        yield join
        for store in stores:
            store.close()

    @pytest.fixture
    def store(joined: Callable[[str], Store]) -> Store:
        """The office's store as a counselor has it."""
        return joined("ann")
