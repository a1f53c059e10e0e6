"""The window: the only package that knows Qt.

PySide6 reads the whole source of every module imported after it, to find out whether the module wants the names of Qt
in snake_case. No module of ours does, and reading a hundred files is a twentieth of the way to the first page, so the
question is answered here once and for all. Where a later PySide6 asks in another way, it simply reads on.
"""

import contextlib
from types import ModuleType

import PySide6.QtCore  # noqa: F401 - brings the support package below


def _wants_no_features(_module: ModuleType) -> bool:
    return False


with contextlib.suppress(ImportError):
    from shibokensupport import feature  # it can only be found once PySide6 is loaded

    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _wants_no_features  # noqa: SLF001 - it offers no other way
