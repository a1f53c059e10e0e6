"""Renaming what cannot be used, so that nothing of it is lost."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from opscareer.records.sqlite_file import side_files
from opscareer.records.whole_files import move_for_good


def set_aside(path: Path) -> Path:
    """Rename a damaged store and what belongs to it; returns the new name."""
    kept = free_name(path, "damaged")
    for file, target in zip((path, *side_files(path)), (kept, *side_files(kept)), strict=True):
        if file.exists():
            move_for_good(file, target)
    return kept


def free_name(path: Path, reason: str) -> Path:
    """A name beside a store that is not taken: `records.opscareer.damaged-20270104T101112Z`, then with `-2`."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    first = path.with_name(f"{path.name}.{reason}-{stamp}")
    names = chain([first], (first.with_name(f"{first.name}-{number}") for number in count(2)))
    return next(name for name in names if not any(file.exists() for file in (name, *side_files(name))))


def left_behind(path: Path) -> Path | None:
    """The damaged store that was set aside last, where nothing has taken its place since; raises OSError.

    Whoever begins anew has not been asked yet: without a word an empty store would look like the one before.
    """
    if path.exists():
        return None
    name = re.compile(re.escape(f"{path.name}.damaged-") + r"\d{8}T\d{6}Z(-\d+)?")
    kept = (file for file in path.parent.glob(f"{path.name}.damaged-*") if name.fullmatch(file.name))
    return max(kept, default=None, key=lambda file: file.name)
