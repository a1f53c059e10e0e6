"""A folder with a closed store that fills many pages, made once and then copied, and what is to be found in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TypeAlias

from opscareer.records.opening import OpenedFile, open_engine
from opscareer.records.vault import Secret

SPOKEN = "王小明 told us"
"""What a person's words begin with in the store."""
FILLED = {f"name-{number}": f"{SPOKEN} {number} " + "x" * (number * 37 % 3000) for number in range(60)}

Said: TypeAlias = dict[str, str]


def fill(folder: Path) -> Path:
    """Put a copy of the filled folder where none is, or an empty one."""
    copytree(_made_once().name, folder, dirs_exist_ok=True)
    return folder


def said_in(opened: OpenedFile) -> Said:
    """What the store holds."""
    with opened.engine.connect() as connection:
        return {str(name): str(value) for name, value in connection.exec_driver_sql("SELECT name, value FROM setting")}


def say(opened: OpenedFile, **said: str) -> None:
    """Keep more in the store, in one transaction."""
    with opened.engine.begin() as connection:
        for name, value in said.items():
            connection.exec_driver_sql("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def found_in(folder: Path, secret: Secret | None = None) -> Said:
    """Open the store of a folder, and close it again: what it holds."""
    opened = open_engine(folder, secret)
    try:
        return said_in(opened)
    finally:
        opened.close()


@cache
def _made_once() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="opscareer-filled-")
    opened = open_engine(Path(folder.name))
    say(opened, **FILLED)
    opened.close()
    return folder
