"""Room that is kept back, so that deleting works on a full disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from opscareer.records.reserve import RESERVE_BYTES, RESERVE_NAME, SPARE_BYTES, Reserve, require_room
from opscareer.records.sqlite_file import FILE_NAME
from opscareer.records.store_problem import StoreProblem


class FullDisk:
    """A disk with so much room left beside what lies in a folder."""

    def __init__(self, folder: Path, size: int) -> None:
        self._folder = folder
        self._size = size

    @property
    def free(self) -> int:
        return self._size - sum(file.stat().st_size for file in self._folder.iterdir())

    def delete(self) -> str:
        """Needs some room, as every deletion does."""
        if self.free < 10_000:
            raise StoreProblem("full", self._folder / FILE_NAME)
        return "deleted"


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    disk = FullDisk(tmp_path, RESERVE_BYTES + SPARE_BYTES)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: disk)
    return disk


@pytest.fixture
def reserve(tmp_path: Path) -> Reserve:
    return Reserve(tmp_path / FILE_NAME)


def fill_up(disk: FullDisk, folder: Path) -> None:
    (folder / "another-program").write_bytes(bytes(disk.free))


def test_that_a_deletion_succeeds_on_a_full_disk_by_letting_the_reserve_go(
    disk: FullDisk, reserve: Reserve, tmp_path: Path
) -> None:
    reserve.keep()
    assert (tmp_path / RESERVE_NAME).stat().st_size == RESERVE_BYTES
    fill_up(disk, tmp_path)
    assert reserve.deleting(disk.delete) == "deleted"
    assert not (tmp_path / RESERVE_NAME).exists(), "there is no room for it yet"
    (tmp_path / "another-program").unlink()
    reserve.deleting(disk.delete)
    reserve.keep()
    assert (tmp_path / RESERVE_NAME).exists()


def test_that_without_the_reserve_the_deletion_would_fail(disk: FullDisk, reserve: Reserve, tmp_path: Path) -> None:
    fill_up(disk, tmp_path)
    with pytest.raises(StoreProblem) as raised:
        reserve.deleting(disk.delete)
    assert raised.value.kind == "full"


def test_that_the_reserve_is_made_again_where_the_deletion_made_room(
    disk: FullDisk, reserve: Reserve, tmp_path: Path
) -> None:
    def delete() -> None:
        disk.delete()
        (tmp_path / "another-program").unlink()

    reserve.keep()
    fill_up(disk, tmp_path)
    reserve.deleting(delete)
    assert (tmp_path / RESERVE_NAME).exists()


def test_that_the_reserve_is_not_touched_by_other_problems(disk: FullDisk, reserve: Reserve, tmp_path: Path) -> None:
    def delete() -> None:
        raise StoreProblem("unwritable", tmp_path / FILE_NAME)

    reserve.keep()
    with pytest.raises(StoreProblem):
        reserve.deleting(delete)
    assert (tmp_path / RESERVE_NAME).exists()


def test_that_no_reserve_is_made_where_it_would_fill_the_disk(disk: FullDisk, reserve: Reserve, tmp_path: Path) -> None:
    (tmp_path / "another-program").write_bytes(b"a byte too many")
    reserve.keep()
    assert not (tmp_path / RESERVE_NAME).exists()
    require_room(tmp_path / FILE_NAME, RESERVE_BYTES - 100)
    with pytest.raises(StoreProblem, match="no room left"):
        require_room(tmp_path / FILE_NAME, RESERVE_BYTES)
