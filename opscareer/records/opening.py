"""From a folder to a sound store of the newest schema: created, examined, upgraded, or set aside if damaged."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from opscareer.records import rekeying, sqlite_file
from opscareer.records.closing_note import is_as_closed, note_closing
from opscareer.records.plain_store import take_over
from opscareer.records.schema import HEAD, Base
from opscareer.records.setting_aside import free_name, set_aside
from opscareer.records.sqlite_file import APPLICATION_ID, FILE_NAME, DataKey, plainly_told
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import BACKUPS_NAME, Secret, Vault
from opscareer.records.whole_files import NEW, make_private_file, move_for_good, unfinished_name

LARGE = 64_000_000
"""Bytes. Looking at all signatures takes a second for 200 MB, at indexes and constraints two more for the same."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """An open store file. The engine connects at its first use, and anew after `dispose`, with the key of then."""

    engine: Engine
    path: Path
    vault: Vault
    data_key: DataKey
    _held: ExitStack

    @property
    def key(self) -> bytes:
        """The data key of the file as it is now."""
        return self.data_key.value

    @property
    def keys(self) -> tuple[bytes, ...]:
        """All data keys that copies of the file may have: the one of now first, then earlier ones."""
        return (self.key, *self.vault.earlier_than(self.key))

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        self._held.close()


def open_engine(folder: Path, secret: Secret | None = None) -> OpenedFile:
    """The store of a folder, which is begun where there is none. Call it while holding the lock of the folder.

    Raises StoreProblem; a damaged store is renamed first.
    """
    path = folder / FILE_NAME
    with plainly_told(path):
        sqlite_file.require_driver(path)
        sweep(folder)
        vault = Vault.of(folder)
        keys = vault.keys(secret)
        take_over(folder, keys[0])
        if not path.exists():
            _create(path, keys[0])
        try:
            with plainly_told(path, misfit="damaged"):
                key = _key_of(path, keys, vault, secret)
                revision = _sound_revision(path, key)
        except StoreProblem as problem:
            if problem.kind != "damaged":
                raise
            raise StoreProblem("damaged", path, kept=set_aside(path)) from problem
        if revision != HEAD:
            _upgrade(path, key, revision)
        return _opened(path, vault, rekeying.settled(folder, vault, key, keys[0]))


def open_read_only(folder: Path, file: Path, secret: Secret | None = None) -> OpenedFile:
    """A store or a backup of a folder to look at: nothing in the folder changes, which may be read-only.

    It is a copy, upgraded where it is older; one of a newer schema is opened as it is. Raises StoreProblem.
    """
    with ExitStack() as held:
        with plainly_told(file, misfit="damaged"):
            sqlite_file.require_driver(file)
            vault = Vault.seen(folder)
            keys = vault.keys(secret)
            path = Path(held.enter_context(TemporaryDirectory(prefix="opscareer-")), FILE_NAME)
            for source, target in zip(_with_log(file), _with_log(path), strict=True):
                if source.exists():
                    shutil.copyfile(source, target)
            key = _key_of(path, keys, vault, secret)
            revision = _sound_revision(path, key)
            _upgrade_copy(path, key, revision)
        data_key = DataKey(key)
        engine = sqlite_file.make_engine(path, data_key, read_only=True)
        held.callback(engine.dispose)
        return OpenedFile(engine, file, vault, data_key, held.pop_all())


def _opened(path: Path, vault: Vault, key: bytes) -> OpenedFile:
    data_key = DataKey(key)
    engine = sqlite_file.make_engine(path, data_key)
    held = ExitStack()
    held.callback(note_closing, path)
    held.callback(engine.dispose)
    return OpenedFile(engine, path, vault, data_key, held)


def sweep(folder: Path) -> None:
    """Take away what a kill has left half done."""
    for place in (folder, folder / BACKUPS_NAME):
        for leftover in (*place.glob(f"*{NEW}"), *place.glob(f"*{NEW}-*")):
            leftover.unlink(missing_ok=True)


def _create(path: Path, key: bytes) -> None:
    """Make a new store under another name and rename it when it is whole: an empty store is a damaged one."""
    from opscareer.records.upgrade import begin  # loads Alembic, which most starts do without

    if sqlite_file.log_of(path).exists():  # of a store that was taken away; it would be played into the new one
        set_aside(path)
    unfinished = unfinished_name(path)
    make_private_file(unfinished)
    begin(unfinished, key)
    move_for_good(unfinished, path)


def _key_of(path: Path, keys: tuple[bytes, ...], vault: Vault, secret: Secret | None) -> bytes:
    """The key that opens the file. If none does, the file is damaged, or its key needs the secret that is missing."""
    if path.stat().st_size:  # of an empty file SQLite would delete the log
        for key in keys:
            if sqlite_file.fits(path, key):
                return key
    raise StoreProblem("sealed" if vault.is_changing and secret is None else "damaged", path)


def _sound_revision(path: Path, key: bytes) -> str:
    """The revision of a sound store. Raises StoreProblem `damaged`, or an error of SQLite that says the same.

    A file that is as it was closed is sound. Of any other, after a kill for one, every page is looked at.
    """
    is_known = is_as_closed(path)
    with closing(sqlite_file.connect(path, key)) as connection:
        if not is_known:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not (_looks_whole(path, connection) and _has_all_tables(connection)):
                raise StoreProblem("damaged", path)
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if mark != APPLICATION_ID or row is None:
        raise StoreProblem("damaged", path)
    return str(row[0])


def _looks_whole(path: Path, connection: sqlite_file.Link) -> bool:
    """Whether every page is signed and, where a second is enough for it, whether indexes and constraints hold too.

    Of a larger store the next backup looks at those: pages that are all signed by us do not break them.
    """
    is_small = path.stat().st_size <= LARGE
    return sqlite_file.is_whole(connection) if is_small else sqlite_file.is_signed(connection)


def _has_all_tables(connection: sqlite_file.Link) -> bool:
    """Whether a store of the newest schema has its tables; for others the steps to it will tell."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or (None,)
    return revision != HEAD or there >= Base.metadata.tables.keys()


def _upgrade(path: Path, key: bytes, revision: str) -> None:
    from opscareer.records.upgrade import upgrade  # loads Alembic, which most starts do without

    upgrade(path, key, revision, free_name(path, f"before-{HEAD}"))


def _upgrade_copy(path: Path, key: bytes, revision: str) -> None:
    from opscareer.records.upgrade import SHIPPED, upgrade  # loads Alembic, which most starts do without

    if revision != HEAD and revision in SHIPPED.known():
        upgrade(path, key, revision, None)


def _with_log(path: Path) -> tuple[Path, Path]:
    return path, sqlite_file.log_of(path)
