"""Opening a store a thousand times over: the statements are put together once instead of once for each engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from opscareer.records import sqlite_file
from opscareer.records.sqlite_file import DataKey


def one_engine(driver: Any = sqlite_file.driver) -> Callable[..., Engine]:
    """In place of `sqlite_file.make_engine`: always the same engine, which connects to the file asked for last."""
    asked: list[tuple[Path, DataKey, dict[str, Any]]] = []

    def connected() -> sqlite_file.Link:
        path, key, options = asked[-1]
        return sqlite_file.connect(path, key.value, **options)

    engine = create_engine("sqlite://", module=driver, creator=connected, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "begin", sqlite_file._begin_immediate)

    def make(path: Path, key: DataKey, **options: Any) -> Engine:
        asked.append((path, key, options))
        return engine

    return make
