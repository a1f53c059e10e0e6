"""What the first window must not wait for."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import Qt

from opscareer.gui.qt_numbers import NO_FOCUS, PLAIN_TEXT

HEAVY = (
    *("networkx", "numpy", "reportlab", "highspy", "sqlalchemy", "pydantic", "yaml", "typing_extensions"),
    *("PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtPrintSupport"),
)

_PAINT = """
import enum, sys
made = []
create = enum.EnumType._create_

def watch(cls, name, *rest, **named):
    made.append(name)
    return create(cls, name, *rest, **named)

enum.EnumType._create_ = watch
from opscareer.gui.application import Composition, prepared_application

application = prepared_application([])
composition = Composition(application)
painted = []
composition.window.painted.disconnect()
composition.window.painted.connect(lambda: painted.append(True))
composition.show()
application.processEvents()
print(bool(painted), *(name for name in {heavy!r} if name in sys.modules), *("Qt" for name in made if name == "Key"))
"""


def test_that_neither_heavy_libraries_nor_the_enums_of_qt_are_loaded() -> None:
    script = _PAINT.replace("{heavy!r}", repr(HEAVY))
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert run.stdout.split() == ["True"], run.stdout + run.stderr


def test_that_the_numbers_are_those_of_qt() -> None:
    assert Qt.FocusPolicy(NO_FOCUS) is Qt.FocusPolicy.NoFocus
    assert Qt.TextFormat(PLAIN_TEXT) is Qt.TextFormat.PlainText
