"""`python -m tests.screenshots`: every page of the window as pictures, to be looked at after each change.

Light and dark, English and Chinese, at 900x600 and 1440x900, with the sample learner, into the ignored folder
`screenshots/`. Not a test: people judge them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["OPSCAREER_HOME"] = tempfile.mkdtemp()

from PySide6.QtCore import QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from opscareer.gui.application import Composition, prepared_application

PAGES = (
    *(("home", ""), ("explore", ""), ("explore", "activity-operation"), ("explore", "lifecycle")),
    *(("explore", "compare"), ("explore", "skills"), ("explore", "skills/data-analysis"), ("explore", "learning")),
    *(("explore", "majors"), ("explore", "routes"), ("explore", "handbook"), ("explore", "handbook/loop")),
    *(("explore", "handbook/means"), ("explore", "handbook/metrics"), ("explore", "handbook/glossary")),
    *(("explore", "sources"), ("explore", "sources/s5.loop"), ("knowledge", ""), ("knowledge", "skills/copywriting")),
    *(
        ("assess", ""),
        ("assess", "review"),
        ("assess", "skills"),
        ("matches", ""),
        ("plan", ""),
        ("settings", ""),
        ("help", ""),
    ),
)
SIZES = ((900, 600), (1440, 900))
SETTLE_MS = 400


def main() -> int:
    """Write all pictures and say where they are."""
    folder = Path("screenshots").resolve()
    folder.mkdir(exist_ok=True)
    application = prepared_application([])
    composition = Composition(application)
    composition.faults.install()
    composition.show()
    _wait_for_session(composition)
    for language in ("en", "zh"):
        for theme in ("light", "dark"):
            composition.preferences.change(language=language, theme=theme)
            for size in SIZES:
                composition.window.resize(*size)
                for page, subject in PAGES:
                    composition.window.navigate(page, subject)
                    _settle()
                    name = "-".join(
                        filter(None, (page, subject.replace("/", "-"), language, theme, f"{size[0]}x{size[1]}"))
                    )
                    composition.window.grab().save(str(folder / f"{name}.png"))
    composition.window.close()
    QThreadPool.globalInstance().waitForDone(5000)
    composition.live.close()
    print(folder)  # noqa: T201
    return 0


def _wait_for_session(composition: Composition) -> None:
    loop = QEventLoop()
    composition.live.opened.connect(loop.quit)
    composition.live.failed.connect(loop.quit)
    loop.exec()
    session = composition.live.session
    if session is None:
        raise SystemExit("the pack could not be opened")
    session.load_sample()
    first = session.result().matches[0].track
    from datetime import date

    session.set_goal(session.suggested_goal(first, date(2026, 12, 31)))
    composition.live.tell_all()


def _settle() -> None:
    """Let background work that the page started come back, then let it be painted."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()
    QThreadPool.globalInstance().waitForDone(10_000)
    QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
