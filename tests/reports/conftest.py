"""Prints of the tests know the bundled fonts alone, whatever is installed here; who wants others names their folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from opscareer.reports import fonts, system_fonts


@pytest.fixture(autouse=True)
def font_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], None]]:
    """Gives the system's fonts another folder; at first there is none."""
    folders: list[Path] = []

    def use(folder: Path) -> None:
        folders.append(folder)
        _forget()

    monkeypatch.setattr(system_fonts, "font_folders", lambda: tuple(folders))
    yield use
    if folders:
        _forget()


def _forget() -> None:
    for known in (fonts._borrowed, fonts._word_runs, fonts._runs):
        known.cache_clear()
