"""Where things live: what ships with the program, and what belongs to the person."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _shipped() -> Path:
    """The folder that holds `content` and `resources`: the package in an installed wheel, its parent in a checkout."""
    return _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """A file that ships in `resources/`."""
    return _shipped().joinpath("resources", *parts)


def shipped_pack() -> Path:
    """The folder of the knowledge pack that ships with the program."""
    return _shipped() / "content" / "internet-operations"


def data_folder() -> Path:
    """Where the person's records live; not created here."""
    home = _own_home()
    if home:
        return home / "data"
    from platformdirs import user_data_path

    return user_data_path("OpsCareer", appauthor=False)


def cache_folder() -> Path:
    """Where compiled packs are kept, which can be made anew at any time; not created here."""
    home = _own_home()
    if home:
        return home / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("OpsCareer", appauthor=False)


def settings_file(systems_folder: Path) -> Path:
    """The one file of the person's settings, in the folder that the system keeps settings in.

    The window asks Qt for that folder: it needs the settings before its first page, and platformdirs takes a while to
    load.
    """
    return (_own_home() or systems_folder / "OpsCareer") / "settings.json"


def _own_home() -> Path | None:
    """One folder for everything of the person's, named by `OPSCAREER_HOME`: for a memory stick, and for tests."""
    named = os.environ.get("OPSCAREER_HOME")
    return Path(named) if named else None
