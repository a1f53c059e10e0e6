"""The stores that released programs wrote, as dumps; those up to 0004 were not encrypted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from opscareer.records.plain_store import PLAIN_NAME
from opscareer.records.sqlite_file import APPLICATION_ID

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))


def restore_plain(dump: Path, folder: Path) -> Path:
    """Make a plain store of its dump in a folder, which is made too; a dump does not hold the mark in the header."""
    folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / PLAIN_NAME)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return folder / PLAIN_NAME
