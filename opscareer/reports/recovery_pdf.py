"""The recovery code on paper: what it is, the code in large letters, and how to keep and use it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reportlab.platypus import Spacer

from opscareer import __version__
from opscareer.reports.content import Paper
from opscareer.reports.document import Part, pdf_bytes
from opscareer.reports.styles import Typesetter
from opscareer.reports.whole_file import write_whole
from opscareer.wording import Language, phrase, written_date

_HOW = ("keep", "use", "new")


def write_recovery_code(target: Path, code: str, language: Language, made_on: date, paper: Paper) -> None:
    """Write one page with the code to `target`, whole or not at all; an OSError says why not.

    It names nobody: whoever finds it does not know whose records it opens.
    """
    typesetter = Typesetter(language)
    day = written_date(made_on, language)
    title = phrase("recovery.title", language)
    story = [
        typesetter.paragraph(phrase("recovery.eyebrow", language, day=day), "eyebrow"),
        typesetter.paragraph(title, "title", bold=True),
        typesetter.paragraph(phrase("recovery.what", language), "lead"),
        Spacer(0, 12),
        *(typesetter.paragraph(line, "title", bold=True) for line in _in_two_lines(code)),
        Spacer(0, 12),
        *(typesetter.pieces([(phrase(f"recovery.{name}", language), False)], "bullet", bullet=True) for name in _HOW),
    ]
    footer = phrase("recovery.footer", language, program=__version__, day=day)
    write_whole(target, pdf_bytes([Part(story, title, footer, language)], paper))


def _in_two_lines(code: str) -> tuple[str, str]:
    groups = code.split("-")
    half = (len(groups) + 1) // 2
    return "-".join(groups[:half]) + "-", "-".join(groups[half:])
