"""A way of working people out that tells what of Qt the process has loaded."""

from __future__ import annotations

import sys
from pathlib import Path

from opscareer.app.classpack.wish import ClassWish, Task
from opscareer.knowledge.pack import Pack
from opscareer.reports.class_content import Member


def loaded_of_qt(pack: Pack, task: Task, wanted: ClassWish, folder: Path) -> Member:
    """The label names the modules."""
    del pack, wanted, folder
    found = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6"))
    return Member(number=task.person.number, line=task.person.line, label=" ".join(found))
