"""From the start of the process to the first painted page, ours against a bare PySide6 main window.

Both run in turn, many times, in fresh processes; the ratio is that of the medians. Each child leaves by `os._exit` at
the first turn of the event loop after its first paint, so that neither pays for tearing down. Compiled modules are kept
between runs, as they are on anybody's machine.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 25
LIMIT = 1.5

BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))

application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("OpsCareer"))
window.resize(1280, 800)
window.show()
application.exec()
"""

OURS = """
import os
from opscareer.__main__ import main

main([], after_first_paint=lambda: os._exit(0))
"""


def measure(runs: int = RUNS) -> tuple[float, float]:
    """Median seconds of the bare window and of ours."""
    times: dict[str, list[float]] = {BARE: [], OURS: []}
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        environment.pop("OPSCAREER_HOME", None)
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for number in range(runs + 1):
            for script, taken in times.items():
                begin = time.perf_counter()
                subprocess.run([sys.executable, "-c", script], env=environment, check=True)
                if number:  # the first round only warms the disk's cache
                    taken.append(time.perf_counter() - begin)
    return statistics.median(times[BARE]), statistics.median(times[OURS])
