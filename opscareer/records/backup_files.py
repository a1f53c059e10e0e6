"""The files in `backups` beside a store: what their names say, and the mark that says that the store was damaged.

`records-000012-20270104T101112Z.opscareer`: a running number, which tells their order, and the time; clocks jump.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from opscareer.records.sqlite_file import log_of
from opscareer.records.vault import BACKUPS_NAME
from opscareer.records.whole_files import write_whole

DAMAGE_NAME = "damaged"
REPLACED = "replaced-"
"""How the names of stores begin that gave way to a backup."""

_TIME = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"records-(\d{6,18})-(\d{8}T\d{6}Z)\.opscareer")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup; `made` is the moment, in UTC, that the clock told then, and `size` in bytes."""

    path: Path
    number: int
    made: datetime
    size: int


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The backups of the store in a folder, newest first. Raises OSError."""
    place = folder / BACKUPS_NAME
    found = [_backup(path) for path in place.iterdir()] if place.is_dir() else []
    return tuple(sorted(filter(None, found), key=lambda backup: backup.number, reverse=True))


def next_backup(folder: Path, now: datetime) -> Path:
    """The name of a backup that is made now. Raises OSError."""
    newest = next(iter(backups_in(folder)), None)
    number = newest.number + 1 if newest else 1
    return folder / BACKUPS_NAME / f"records-{number:06}-{now.astimezone(UTC).strftime(_TIME)}.opscareer"


def replaced_name(folder: Path, now: datetime) -> Path:
    """A name, not taken, for a store that gives way to a backup; not among the backups where they are on another disk.

    Raises OSError.
    """
    place = folder / BACKUPS_NAME
    if place.stat().st_dev != folder.stat().st_dev:
        place = folder
    stamp = now.astimezone(UTC).strftime(_TIME)
    endings = chain([""], (f"-{number}" for number in count(2)))
    names = (place / f"{REPLACED}{stamp}{ending}.opscareer" for ending in endings)
    return next(name for name in names if not name.exists())


def replaced_in(folder: Path) -> tuple[Path, ...]:
    """The stores that gave way to a backup, oldest first. Raises OSError."""
    places = (folder, folder / BACKUPS_NAME)
    return tuple(file for place in places for file in sorted(place.glob(f"{REPLACED}*.opscareer")))


def _backup(path: Path) -> Backup | None:
    """The backup that a file is; None if it is something else, or has just gone."""
    name = _NAME.fullmatch(path.name)
    with suppress(FileNotFoundError, ValueError):
        if name is not None and path.is_file():
            made = datetime.strptime(name[2], _TIME).replace(tzinfo=UTC)
            return Backup(path, int(name[1]), made, path.stat().st_size)
    return None


def last_written(store: Path) -> int:
    """When a store was last written, in nanoseconds by its disk, 0 if there is none; its backups bear the same time.

    Raises OSError.
    """
    return max((file.stat().st_mtime_ns for file in (store, log_of(store)) if file.exists()), default=0)


def note_damage(folder: Path) -> None:
    """The store is damaged: no backup made so far is thinned out, until one is restored."""
    with suppress(OSError):  # it is damage that is to be told
        if not _damage_file(folder).exists():
            newest = next(iter(backups_in(folder)), None)
            (folder / BACKUPS_NAME).mkdir(mode=0o700, exist_ok=True)
            write_whole(_damage_file(folder), b"%d\n" % (newest.number if newest else 0))


def forget_damage(folder: Path) -> None:
    """A good state was restored. Raises OSError."""
    _damage_file(folder).unlink(missing_ok=True)


def last_before_damage(folder: Path) -> int | None:
    """The number of the newest backup when the store was found damaged, 0 if there was none; None if it is sound."""
    try:
        return int(_damage_file(folder).read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def _damage_file(folder: Path) -> Path:
    return folder / BACKUPS_NAME / DAMAGE_NAME
