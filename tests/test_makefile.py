"""`make` on a machine that cannot do it says in one sentence what to type, and makes nothing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="without make there is nothing to ask")


def make(folder: Path, command: str, python_script: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the Makefile with a stand-in for Python, and with the environment in `folder`."""
    python = folder / "python3.99"
    python.write_text(f"#!/bin/sh\n{python_script}\n")
    python.chmod(0o755)
    arguments = ["make", "--no-print-directory", command, f"PYTHON={python}", f"VENV={folder / 'venv'}"]
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(arguments, cwd=CHECKOUT, env=outside, check=False, capture_output=True, text=True)


@pytest.mark.parametrize("command", ["run", "test"])
def test_that_an_old_python_is_refused_with_the_line_to_type(command: str, tmp_path: Path) -> None:
    ran = make(tmp_path, command, "exit 1")
    sentence, *rest = ran.stderr.splitlines()
    assert ran.returncode == 2
    assert "Python 3.11 or newer" in sentence
    assert "apt-get install" in sentence
    assert all(line.startswith("make: ***") for line in rest)
    assert not (tmp_path / "venv").exists()


def test_that_a_python_without_venv_is_refused_with_the_package_to_install(tmp_path: Path) -> None:
    ran = make(tmp_path, "run", 'case "$2" in *venv*) exit 1 ;; esac')
    assert ran.returncode == 2
    assert "apt-get install python3.99-venv" in ran.stderr.splitlines()[0]
    assert not (tmp_path / "venv").exists()


def test_that_help_names_the_two_commands(tmp_path: Path) -> None:
    told = make(tmp_path, "help", "exit 1").stdout
    assert "make run " in told
    assert "make test " in told
