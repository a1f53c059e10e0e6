"""Where PostgreSQL's server programs are on this computer."""

from __future__ import annotations

import shutil
from pathlib import Path

VARIABLE = "OPSCAREER_POSTGRES"
"""Names their folder to the tests: without it there is nothing to test."""
PROGRAMS = ("initdb", "pg_ctl", "postgres")
_USUAL_PLACES = (
    "/usr/lib/postgresql/*/bin",  # Debian
    "/usr/pgsql-*/bin",  # Red Hat
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)


def found_programs() -> Path | None:
    """The folder of PostgreSQL's server programs, the newest version there is; None where there are none."""
    on_path = shutil.which("pg_ctl")
    near = [Path(on_path).resolve().parent] if on_path else []
    usual = (place for pattern in _USUAL_PLACES for place in Path("/").glob(pattern.removeprefix("/")))
    newest_first = sorted(usual, key=lambda place: [int(part) for part in str(place).split("/") if part.isdecimal()])
    folders = [*near, *reversed(newest_first)]
    return next((folder for folder in folders if all((folder / program).exists() for program in PROGRAMS)), None)
