"""The address, what is connected to and what is not, and a server that is gone in the middle of work."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from opscareer.records import office_database
from opscareer.records.office import join_office, probe
from opscareer.records.office_database import OfficeDatabase
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.wording import LANGUAGES
from tests.postgres.offices import Office, connected
from tests.postgres.server import KEEPER, PASSWORD, Server

Join = Callable[[str], Store]
SOMEWHERE = "postgresql+psycopg://ann:secret@db.school.test:6543/office"


def test_that_a_database_tells_what_it_is(office: Office) -> None:
    state = probe(office.address("tom"))
    assert (state.login, state.role, state.schema) == ("tom", "trainer", "ready")
    assert PASSWORD not in str(state)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "office",
        "postgresql+psycopg://",
        "postgresql+psycopg://host/office",
        "postgresql+psycopg://ann@host",
        "postgresql+psycopg://ann@/office",
        "postgresql+psycopg://ann@host:port/office",
        "postgresql://ann:secret@host/office",
        "sqlite://ann:secret@host/office",
    ],
)
def test_that_what_is_no_address_is_told_without_its_password(address: str) -> None:
    with pytest.raises(StoreProblem) as raised:
        join_office(address)
    assert raised.value.kind == "bad-address"
    assert "secret" not in raised.value.said("en")


def test_that_an_address_is_shown_without_its_password() -> None:
    database = OfficeDatabase.at(SOMEWHERE)
    assert database.shown == "ann@db.school.test:6543/office"
    for language in LANGUAGES:
        assert "secret" not in database.problem("unreachable").said(language)
    assert "secret" not in repr(database)
    assert OfficeDatabase.at("postgresql+psycopg://ann@/office?host=/run/db").shown == "ann@/run/db/office"


def test_that_no_words_cross_a_network_unencrypted_unless_the_address_says_so() -> None:
    def sslmode(address: str) -> object:
        return OfficeDatabase.at(address)._connect_args().get("sslmode")

    assert sslmode(SOMEWHERE) == "require"
    assert sslmode(f"{SOMEWHERE}?sslmode=disable") is None
    assert sslmode("postgresql+psycopg://ann@localhost/office") is None


def test_that_a_missing_driver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_database, "driver", None)
    with pytest.raises(StoreProblem, match="pip install") as raised:
        join_office(SOMEWHERE)
    assert raised.value.kind == "no-driver"


def test_that_a_wrong_password_is_told_and_does_not_show(office: Office) -> None:
    with pytest.raises(StoreProblem) as raised:
        join_office(office.server.address("ann", office.database, "another"))
    assert raised.value.kind == "refused"
    assert "another" not in str(raised.value)
    with pytest.raises(StoreProblem) as raised:
        join_office(office.server.address("ann", office.database, ""))
    assert raised.value.kind == "no-password"
    join_office(office.server.address("ann", office.database, "another"), PASSWORD).close()


def test_that_a_database_that_is_not_there_is_told(server: Server) -> None:
    with pytest.raises(StoreProblem) as raised:
        join_office(server.address(KEEPER, "nowhere"))
    assert raised.value.kind == "refused"


def test_that_a_computer_that_does_not_answer_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as raised:
        join_office(f"postgresql+psycopg://ann@/office?host={tmp_path}")
    assert raised.value.kind == "unreachable"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="open sockets are listed in /proc")
def test_that_only_the_address_is_connected_to(
    office: Office, store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "services").write_text("[other]\nhost=/nowhere\nport=1\n")
    redirections = {
        "PGHOST": "127.0.0.1",
        "PGHOSTADDR": "127.0.0.1",
        "PGPORT": "5432",
        "PGDATABASE": "postgres",
        "PGSERVICE": "other",
        "PGSERVICEFILE": str(tmp_path / "services"),
        "PGUSER": "bob",
    }
    for name, value in redirections.items():
        monkeypatch.setenv(name, value)
    before = sockets()
    other = office.join("ann")
    assert other.me() == store.me()
    opened = sockets() - before
    other.close()
    assert {peer for _, peer in opened} == {f"{office.server.folder}/.s.PGSQL.5432"}
    assert sockets() <= before


def sockets() -> set[tuple[int, object]]:
    """The sockets of this process, and what is at their other end."""
    found = set()
    for number in os.listdir("/proc/self/fd"):  # noqa: PTH208 - the numbers are what is wanted
        with suppress(OSError), socket.socket(fileno=os.dup(int(number))) as end:
            found.add((int(number), end.getpeername()))
    return found


def test_that_a_server_that_is_gone_is_told_and_work_goes_on_when_it_is_back(office: Office, store: Store) -> None:
    learner = store.caseload.add(name="Li Ming")
    store.save_answer(learner, "q", 1)
    office.server.stop()
    try:
        for _ in range(2):
            with pytest.raises(StoreProblem, match="does not answer") as raised:
                store.save_answer(learner, "q", 2)
            assert raised.value.kind == "unreachable"
    finally:
        office.server.start()
    assert store.work(learner).learner.answers == {"q": 1}
    store.save_answer(learner, "q", 2)
    assert store.work(learner).learner.answers == {"q": 2}


def test_that_a_connection_lost_in_a_transaction_saves_nothing_of_it(office: Office, store: Store) -> None:
    learner = store.caseload.add(name="Li Ming")

    def save_both() -> None:
        with store.together():
            store.save_answer(learner, "q", 1)
            with connected(office.server, KEEPER, office.database) as keeper:
                keeper.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ann'")
            store.save_answer(learner, "r", 1)

    with pytest.raises(StoreProblem) as raised:
        save_both()
    assert raised.value.kind == "unreachable"
    assert store.work(learner).learner.answers == {}
    store.save_answer(learner, "q", 1)


def test_that_a_colleague_who_keeps_a_learner_for_too_long_is_told(office: Office, store: Store, joined: Join) -> None:
    learner, bob = store.caseload.add(name="Li Ming"), joined("bob")
    set_for(bob, "lock_timeout = '50ms'")
    with store.together():
        store.save_answer(learner, "q", 1)
        with pytest.raises(StoreProblem) as raised:
            bob.save_answer(learner, "q", 2)
    assert raised.value.kind == "locked"
    bob.save_skill(learner, "s", 1)


def test_that_a_server_that_only_reads_is_told(store: Store) -> None:
    learner = store.caseload.add(name="Li Ming")
    set_for(store, "default_transaction_read_only = on")
    with pytest.raises(StoreProblem) as raised:
        store.save_answer(learner, "q", 1)
    assert raised.value.kind == "read-only"
    assert store.work(learner).learner.answers == {}


def set_for(store: Store, setting: str) -> None:
    """Set something for the connection of an open store."""
    with store._transactions.engine.connect() as connection:
        connection.exec_driver_sql(f"SET {setting}")
        connection.commit()
