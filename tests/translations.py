"""Brings the window's texts and their translations together: `make translations`.

Collects every text of `opscareer/gui` into `resources/translations/opscareer_{zh,en}.ts` and compiles the `.qm` beside
each. English has entries for plurals alone. Texts no longer in use are dropped; lines are not noted, so that a change
of code does not change the files.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
OPTIONS = {"zh": [], "en": ["-pluralonly"]}


def sources() -> list[Path]:
    """Every file of the window that may hold texts."""
    return sorted((ROOT / "opscareer" / "gui").rglob("*.py"))


def collect(language: str, into: Path) -> None:
    """Brings a `.ts` file up to date with the code; translations that are there stay."""
    locale = {"zh": "zh_CN", "en": "en"}[language]
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", locale]
    names = [str(source.relative_to(ROOT)) for source in sources()]
    _run("pyside6-lupdate", *OPTIONS[language], *options, *names, "-ts", str(into))


def compile_texts(file: Path) -> None:
    """Writes the `.qm` that the window reads."""
    _run("pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).parent / tool, *arguments], cwd=ROOT, check=True)


def main() -> None:
    """Both languages, collected and compiled."""
    for language in OPTIONS:
        file = TRANSLATIONS / f"opscareer_{language}.ts"
        collect(language, file)
        compile_texts(file)


if __name__ == "__main__":
    main()
