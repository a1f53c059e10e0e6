"""A store in a fresh folder, and secrets that cost little."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from opscareer.records.store import Store
from tests.records.new_store import open_new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_new_store(tmp_path)
    yield opened
    opened.close()
