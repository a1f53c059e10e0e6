"""The audit log hangs together: whatever is changed in it behind the program's back is noticed."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from random import Random

import pytest

from opscareer.records import audit
from opscareer.records.audit import Audit, AuditHead
from opscareer.records.transactions import Transactions
from tests.effort import faults
from tests.records.in_memory import Memory, engine_in_memory

ENTRIES = 15
EDITS = faults(1_000)


class Log:
    """A log of some length on which somebody works behind the program's back."""

    def __init__(self) -> None:
        self.engine = engine_in_memory()
        self.audit = Audit(Transactions(self.engine, Memory()))
        for number in range(ENTRIES):
            self.audit.note("export" if number % 3 else "erase", f"{number:032x}", f"rows={number}")
        raw = self.engine.raw_connection().driver_connection
        assert isinstance(raw, sqlite3.Connection)
        self.connection = raw
        self._as_it_was = sqlite3.connect(":memory:")
        self.connection.backup(self._as_it_was)

    def mend(self) -> None:
        """All as it was."""
        self._as_it_was.backup(self.connection)

    def tell(self, statement: str, *values: object) -> None:
        with self.connection:
            self.connection.execute(statement, values)

    def close(self) -> None:
        self._as_it_was.close()
        self.engine.dispose()


@pytest.fixture(scope="module")
def made() -> Iterator[Log]:
    log = Log()
    yield log
    log.close()


@pytest.fixture
def log(made: Log) -> Iterator[Log]:
    yield made
    made.mend()


def change_a_field(log: Log, draw: Random) -> None:
    field = draw.choice(["at", "action", "subject", "detail", "link"])
    log.tell(f"UPDATE audit SET {field} = ? WHERE id = ?", f"{draw.random()}", draw.randint(1, ENTRIES))  # noqa: S608


def turn_a_letter(log: Log, draw: Random) -> None:
    number = draw.randint(1, ENTRIES)
    (link,) = log.connection.execute("SELECT link FROM audit WHERE id = ?", (number,)).fetchone()
    place = draw.randrange(len(link))
    turned = link[:place] + ("0" if link[place] != "0" else "1") + link[place + 1 :]
    log.tell("UPDATE audit SET link = ? WHERE id = ?", turned, number)


def delete_one(log: Log, draw: Random) -> None:
    log.tell("DELETE FROM audit WHERE id = ?", draw.randint(1, ENTRIES))


def cut_the_end(log: Log, draw: Random) -> None:
    log.tell("DELETE FROM audit WHERE id > ?", draw.randint(0, ENTRIES - 1))


def put_one_in(log: Log, draw: Random) -> None:
    columns, place = "at, action, subject, detail, link", draw.choice([0, ENTRIES + 1, ENTRIES + 2])
    statement = f"INSERT INTO audit (id, {columns}) SELECT ?, {columns} FROM audit WHERE id = ?"  # noqa: S608
    log.tell(statement, place, draw.randint(1, ENTRIES))


def exchange_two(log: Log, draw: Random) -> None:
    first, second = draw.sample(range(1, ENTRIES + 1), 2)
    for before, after in ((first, -1), (second, first), (-1, second)):
        log.tell("UPDATE audit SET id = ? WHERE id = ?", after, before)


def delete_and_close_the_gap(log: Log, draw: Random) -> None:
    gone = draw.randint(1, ENTRIES)
    log.tell("DELETE FROM audit WHERE id = ?", gone)
    log.tell("UPDATE audit SET id = -id WHERE id > ?", gone)
    log.tell("UPDATE audit SET id = -id - 1 WHERE id < 0")


TAMPERING: tuple[Callable[[Log, Random], None], ...] = (
    change_a_field,
    turn_a_letter,
    delete_one,
    cut_the_end,
    put_one_in,
    exchange_two,
    delete_and_close_the_gap,
)


def unnoticed(log: Log, edits: int) -> Counter[str]:
    """How many edits of each kind the log does not tell of."""
    draw, found = Random(7), Counter[str]()  # noqa: S311 - the same edits every time
    assert log.audit.first_break() is None
    for number in range(edits):
        edit = TAMPERING[number % len(TAMPERING)]
        edit(log, draw)
        found[edit.__name__] += log.audit.first_break() is None
        log.mend()
    assert log.audit.first_break() is None
    return +found


def test_that_every_edit_is_noticed(log: Log) -> None:
    assert unnoticed(log, EDITS) == {}


def test_that_a_log_that_is_only_numbered_does_not_notice_every_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: links that say nothing of what stands in the entries."""
    monkeypatch.setattr(audit, "_link", lambda _before, _said: "0" * 64)
    with closing(Log()) as log:
        assert {*unnoticed(log, 10 * len(TAMPERING))} == {change_a_field.__name__, exchange_two.__name__}


@pytest.mark.parametrize("number", [1, 5, ENTRIES])
def test_that_the_first_entry_that_is_not_as_it_was_is_named(log: Log, number: int) -> None:
    log.tell("UPDATE audit SET detail = 'x' WHERE id >= ?", number)
    assert log.audit.first_break() == number


def test_that_a_cut_that_also_sets_the_kept_head_back_is_noticed_by_a_witness(log: Log) -> None:
    witnessed = log.audit.head()
    assert witnessed.length == ENTRIES
    log.tell("DELETE FROM audit WHERE id > 10")
    log.tell("UPDATE setting SET value = '10 ' || (SELECT link FROM audit WHERE id = 10) WHERE name = 'audit-head'")
    assert log.audit.first_break() is None
    assert log.audit.first_break([witnessed]) == 11
    assert log.audit.first_break([AuditHead(4, "another")]) == 4


def test_that_going_on_after_a_cut_does_not_hide_it(log: Log) -> None:
    log.tell("DELETE FROM audit WHERE id > 3")
    log.audit.note("open")
    assert log.audit.first_break() == 4


def test_that_what_is_undone_is_not_logged(log: Log) -> None:
    transactions = Transactions(log.engine, Memory())
    with suppress(RuntimeError), transactions.writing():
        Audit(transactions).note("import", detail="rows=3")
        raise RuntimeError
    assert log.audit.head().length == ENTRIES
    assert log.audit.first_break() is None


@pytest.mark.parametrize(
    ("subject", "detail"), [("Li Ming", ""), ("", "Li Ming"), ("", "name=李明"), ("", "x" * 201), ("f" * 31, "")]
)
def test_that_what_may_be_a_name_is_refused(log: Log, subject: str, detail: str) -> None:
    with pytest.raises(ValueError, match="uids"):
        log.audit.note("export", subject, detail)


def test_that_an_entry_of_an_office_is_told_with_the_login_that_signed_it(log: Log) -> None:
    for detail, told in (
        ("rows=3 by=ann", ("rows=3", "ann")),
        ("by=Ann Li", ("", "Ann Li")),
        ("rows=3", ("rows=3", "")),
    ):
        log.tell("UPDATE audit SET detail = ? WHERE id = ?", detail, ENTRIES)
        (entry,) = log.audit.entries(1)
        assert (entry.detail, entry.login) == told


def test_that_entries_come_newest_first(log: Log) -> None:
    newest = log.audit.entries(2)
    assert [(entry.id, entry.detail) for entry in newest] == [(15, "rows=14"), (14, "rows=13")]
