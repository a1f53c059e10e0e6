"""The interpreter outlives any number of calls into Qt: PySide6 6.12.0 miscounted references to None on Python 3.11."""

from __future__ import annotations

import subprocess
import sys


def test_that_a_million_calls_into_qt_do_not_end_the_program() -> None:
    script = (
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(1_000_000):\n"
        "    thing.setObjectName('')\n"
        "print('alive')\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert run.stdout.strip() == "alive", run.stderr[-500:]
