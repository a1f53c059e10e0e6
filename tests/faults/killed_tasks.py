"""What the processes of `test_kills` do once: begin, be killed at some moment, or acknowledge and wait for the kill."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

import opscareer.records.upgrade  # noqa: F401 - loaded once, before any process begins
from opscareer.app.caseload.importing import carry_out, import_plan
from opscareer.app.classpack.making import ClassPackMaking
from opscareer.app.classpack.wish import ClassWish
from opscareer.app.guidance import Print
from opscareer.app.roster.people import Roster, RosterPerson
from opscareer.assessment.learner import Learner
from opscareer.records import wrapping
from opscareer.records.protection import Protection
from opscareer.records.store import Store
from opscareer.records.vault import Passphrase, Secret
from opscareer.records.wrapping import Cost
from tests.shipped import pack

BEGUN, DONE = 0, 1
PEOPLE = 12
DAY = date(2027, 1, 4)
OLD, NEW = "the passphrase of before", "the passphrase of after"
CHEAP = Cost(rounds=1, kib=8, lanes=1)
BYTES_IN_PLACE = 48_000_000


def roster() -> Roster:
    """A list of sample learners with some answers each."""
    answers = dict.fromkeys(tuple(pack().questions)[:40], 4)
    people = tuple(
        RosterPerson(number, number + 1, Learner(name=f"Sample: {number}", answers=answers), code=f"S{number:02d}")
        for number in range(1, PEOPLE + 1)
    )
    return Roster(people, (), PEOPLE)


def _once(folder: Path, do: Callable[[Store], object], told: Connection, secret: Secret | None = None) -> None:
    wrapping.COST = CHEAP
    store = Store.open(folder, secret)
    told.send(BEGUN)
    do(store)
    told.send(DONE)
    time.sleep(60)  # until the kill


def import_list(folder: Path, told: Connection) -> None:
    _once(folder, lambda store: carry_out(store, pack(), import_plan(store, roster(), group=None, today=DAY)), told)


def erase_first(folder: Path, told: Connection) -> None:
    _once(folder, lambda store: store.privacy.erase(_first(store)), told)


def protect(folder: Path, told: Connection) -> None:
    _once(folder, lambda store: protection_of(store).protect(NEW), told)


def change_passphrase(folder: Path, told: Connection) -> None:
    _once(folder, lambda store: protection_of(store).change_passphrase(OLD, NEW), told, Passphrase(OLD))


def take_over_and_upgrade(folder: Path, told: Connection) -> None:
    """The opening is the work here."""
    told.send(BEGUN)
    Store.open(folder).close()
    told.send(DONE)
    time.sleep(60)  # until the kill


def make_class_pack(folder: Path, told: Connection) -> None:
    told.send(BEGUN)
    print_for_one(folder)
    told.send(DONE)
    time.sleep(60)  # until the kill


def print_for_one(folder: Path) -> None:
    """A class pack of one learner."""
    people = Roster(roster().people[:1], (), 1)
    wish = ClassWish(Print("en", DAY), DAY)
    ClassPackMaking(pack(), None, people, "list.csv", wish, folder).make(1, lambda _step: None)


def overwrite(folder: Path, told: Connection) -> None:
    """The control: a file is written over in place, as a careless program does."""
    told.send(BEGUN)
    with file_in_place(folder).open("wb") as file:
        for _ in range(12):
            file.write(bytes(BYTES_IN_PLACE // 12))
    told.send(DONE)
    time.sleep(60)  # until the kill


def file_in_place(folder: Path) -> Path:
    return folder / "in-place"


def _first(store: Store) -> int:
    (entry,) = store.caseload.alike("", "S01")
    return entry.id


def protection_of(store: Store) -> Protection:
    assert store.protection is not None
    return store.protection
