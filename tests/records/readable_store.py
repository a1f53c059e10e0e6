"""A store in a plain SQLite file: what an encrypted one hides from a search of its bytes, this one shows."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from opscareer.records.erasing import StoreFiles
from opscareer.records.schema import Base
from opscareer.records.sqlite_file import FILE_NAME
from opscareer.records.store import Store
from opscareer.records.store_file import StoreFile
from opscareer.records.transactions import Transactions


def connect(path: Path, *, secure_delete: bool = True) -> sqlite3.Connection:
    """A connection set as the encrypted store's are."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for setting in (
        f"secure_delete = {'ON' if secure_delete else 'OFF'}",
        "foreign_keys = ON",
        "journal_mode = WAL",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {setting}").close()
    return connection


def readable_store(folder: Path) -> Store:
    """A store in which learners can be added, with its ledger and backups in the folder."""
    path = folder / FILE_NAME
    engine = create_engine("sqlite://", creator=lambda: connect(path), poolclass=StaticPool)
    event.listen(engine, "begin", _begin_immediate)
    Base.metadata.create_all(engine)
    held = ExitStack()
    held.callback(engine.dispose)
    store = Store(Transactions(engine, StoreFile(path)), held, files=StoreFiles(folder, connect))
    store.privacy.catch_up()
    if store.privacy.retention_months is None:
        store.privacy.set_retention(24)
    return store


def back_up(folder: Path, name: str) -> Path:
    """A copy of the store among its backups."""
    target = folder / "backups" / name
    target.parent.mkdir(exist_ok=True)
    with closing(connect(folder / FILE_NAME)) as source, closing(connect(target)) as copy:
        source.backup(copy)
    return target


def bytes_of(folder: Path) -> bytes:
    """All that lies in the folder, names of files too."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return b"".join(path.name.encode() + b"\n" + path.read_bytes() for path in files)


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
