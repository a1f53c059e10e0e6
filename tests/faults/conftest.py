"""Where faults are made: in memory where there is such a folder, since thousands of stores are synced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of the system, in which we make one of our own


@pytest.fixture(scope="session")
def faults_folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="opscareer-faults-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def place(faults_folder: Path) -> Iterator[Path]:
    """A folder of the test's own."""
    with TemporaryDirectory(dir=faults_folder) as folder:
        yield Path(folder)
