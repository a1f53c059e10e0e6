"""What import-linter does not hold: the core works where Qt is missing, and nothing heavy is loaded at the start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("networkx", "numpy", "reportlab", "highspy", "sqlalchemy", "alembic", "pydantic", "yaml", "fast_sugiyama")
ALONE = ("opscareer.records.migrations.env",)
"""Modules that only run inside their tool."""


def core_modules() -> list[str]:
    """Every module of the program that is not the window's."""
    files = sorted(ROOT.joinpath("opscareer").rglob("*.py"))
    names = [file.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for file in files]
    return [
        name.removesuffix(".__init__") for name in names if not name.startswith("opscareer.gui.") and name not in ALONE
    ]


def run_python(program: str) -> str:
    """What a fresh Python prints."""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def heavy_after_importing(module: str) -> list[str]:
    """The heavy libraries that are loaded once a module is."""
    program = f"import sys, {module}; print(*sorted(sys.modules))"
    return sorted(set(HEAVY) & set(run_python(program).split()))


def test_that_everything_but_the_window_works_where_qt_is_missing() -> None:
    modules = core_modules()
    assert {"opscareer", "opscareer.app.session", "opscareer.cli.commands", "opscareer.__main__"} <= set(modules)
    blocked = "import sys, importlib; sys.modules['PySide6'] = sys.modules['shiboken6'] = None; "
    run_python(f"{blocked}[importlib.import_module(name) for name in {modules!r}]")


@pytest.mark.parametrize(
    "module", ["opscareer.gui.application", "opscareer.app", "opscareer.cli.arguments", "opscareer.__main__"]
)
def test_that_nothing_heavy_is_loaded_on_the_way_to_the_first_window(module: str) -> None:
    assert heavy_after_importing(module) == []


def test_that_heavy_libraries_would_be_seen() -> None:
    assert "networkx" in heavy_after_importing("opscareer.knowledge.graph")
    assert {"sqlalchemy", "pydantic"} <= set(heavy_after_importing("opscareer.records.store"))
