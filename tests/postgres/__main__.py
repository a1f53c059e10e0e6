"""`python -m tests.postgres`: run what is shown on a real server; where none can be had, say why and be content."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from tests.postgres.programs import VARIABLE, found_programs

_PATIENCE = 300
"""Seconds that installing the server may take."""


def main(arguments: list[str]) -> int:
    """The exit code of the tests; 0 where they cannot run."""
    if find_spec("psycopg") is None:
        return _skipped("psycopg is not installed; it comes with `pip install 'opscareer[office]'`")
    if os.name != "posix":
        return _skipped("the server is reached through a socket of POSIX systems")
    programs = found_programs() or _installed()
    if programs is None:
        return _skipped(_why_not_installed())
    command = [sys.executable, "-m", "pytest", str(Path(__file__).parent), *arguments]
    return subprocess.run(command, env={**os.environ, VARIABLE: str(programs)}, check=False).returncode


def _installed() -> Path | None:
    """The programs after trying to install them; only root can, and only where there is apt."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "postgresql"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(install, env=environment, check=False, stdin=subprocess.DEVNULL, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    return found_programs()


def _why_not_installed() -> str:
    if os.geteuid() == 0 and shutil.which("apt-get") is not None:
        return "`apt-get install postgresql` did not succeed"
    return "no PostgreSQL server is installed here, and only root could (`sudo apt-get install postgresql`)"


def _skipped(reason: str) -> int:
    sys.stdout.write(f"test-postgres: skipped: {reason}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
