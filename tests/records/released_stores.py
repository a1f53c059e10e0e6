"""The stores that released programs wrote, as dumps; those up to 0004 were not encrypted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from opscareer.records import sqlite_file
from opscareer.records.plain_store import PLAIN_NAME
from opscareer.records.sqlite_file import APPLICATION_ID, FILE_NAME

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))
PLAIN = [dump for dump in RELEASED if dump.stem <= "0004"]


def restore_plain(dump: Path, folder: Path) -> Path:
    """Make a plain store of its dump in a folder, which is made too; a dump does not hold the mark in the header."""
    folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / PLAIN_NAME)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return folder / PLAIN_NAME


def restore_encrypted(dump: Path, folder: Path, key: bytes) -> Path:
    """Make an encrypted store of its dump in a folder, which is made too."""
    folder.mkdir(exist_ok=True)
    store = folder / FILE_NAME
    plain = restore_plain(dump, folder)
    store.touch()
    with closing(sqlite_file.connect(store, key, foreign_keys=False)) as connection:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('main', 'plain')")
        connection.execute(f"PRAGMA main.application_id = {APPLICATION_ID}")
    plain.unlink()
    return store
