"""A store in which nothing was done yet, made once and then copied: the steps of a first start take their time."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from opscareer.records.store import Store


def open_new_store(folder: Path) -> Store:
    """An open store in a folder that has none."""
    copytree(_made_once().name, folder, dirs_exist_ok=True)
    return Store.open(folder)


@cache
def _made_once() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="opscareer-new-store-")
    Store.open(Path(folder.name)).close()
    return folder
