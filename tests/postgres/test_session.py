"""A session with an office's records, as the window opens it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from opscareer.app.session import Session
from opscareer.app.session_opening import locked, open_store, session_with
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Passphrase
from tests.postgres.offices import STRANGER, Office, connected
from tests.postgres.server import KEEPER, PASSWORD
from tests.shipped import pack


@pytest.fixture
def session(office: Office) -> Iterator[Session]:
    opened = session_with(pack(), None, office=office.address("bob"))
    yield opened
    opened.close()


def test_that_a_counselor_works_with_a_learner_and_is_told_when_a_colleague_did(store: Store, session: Session) -> None:
    learner = store.caseload.add(name="Li Ming")
    question = next(iter(session.pack.questions))
    session.work_with(learner)
    session.answer(question, 4)
    store.work(learner)
    store.save_answer(learner, question, 2)
    with pytest.raises(StoreProblem) as raised:
        session.answer(question, 5)
    assert raised.value.kind == "changed"
    assert session.learner.answers == {question: 4}
    session.work_with(learner)
    assert session.learner.answers == {question: 2}
    session.answer(question, 5)
    assert store.work(learner).learner.answers == {question: 5}


def test_that_each_has_a_record_of_their_own(store: Store, session: Session) -> None:
    session.save_about(name="Bob", stage=None, major=None, hours_per_week=5)
    assert session.is_saved
    assert store.work(store.me()).learner.name == ""


def test_that_an_office_that_does_not_let_in_leaves_a_session_without_a_store(office: Office) -> None:
    session = session_with(pack(), None, office=office.address(STRANGER))
    assert session.store is None
    assert session.store_problem is not None
    assert session.store_problem.kind == "refused"
    session.close()


def connections(office: Office, login: str) -> int:
    """How many connections the server has from a login."""
    with connected(office.server, KEEPER, office.database) as keeper:
        asked = "SELECT pid FROM pg_stat_activity WHERE usename = %s"
        return len(keeper.execute(asked, (login,)).fetchall())


def test_that_a_locked_session_is_not_connected(office: Office, session: Session) -> None:
    session.save_about(name="Bob", stage=None, major=None, hours_per_week=5)
    assert connections(office, "bob") > 0
    shut = locked(session)
    assert shut.store is None
    assert shut.learner.name == ""
    gone_by = monotonic() + 5  # the server notices a moment later
    while connections(office, "bob") and monotonic() < gone_by:
        sleep(0.01)
    assert connections(office, "bob") == 0


@pytest.mark.parametrize("in_address", [PASSWORD, ""])
def test_that_who_came_by_a_password_is_asked_for_it_again(office: Office, in_address: str) -> None:
    address = office.server.address("bob", office.database, in_address)
    store = open_store(Passphrase(PASSWORD), address)
    assert store.office is not None
    assert (store.office.login, store.office.asks_password) == ("bob", True)
    store.close()
    with pytest.raises(StoreProblem) as raised:
        open_store(Passphrase("another"), address)
    assert raised.value.kind == "wrong-secret"
    if in_address:
        store = open_store(None, address)
        assert store.office is not None
        assert store.office.asks_password
        store.close()


def test_that_who_came_by_a_file_of_passwords_is_not_asked_for_anything(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever sits there would come in by that file as well."""
    passwords, escaped = tmp_path / "pgpass", PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
    passwords.write_text(f"*:*:*:bob:{escaped}\n")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    address = office.server.address("bob", office.database, "")
    store = open_store(None, address)
    assert store.office is not None
    assert not store.office.asks_password
    store.close()
    with pytest.raises(StoreProblem) as raised:
        open_store(Passphrase("another"), address)
    assert raised.value.kind == "wrong-secret"
