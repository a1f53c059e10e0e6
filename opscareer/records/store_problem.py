"""The one way in which the store says that it cannot do what it was asked."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from opscareer.wording import Language, phrase

ProblemKind = Literal["damaged", "newer", "locked", "unwritable", "full"]
PROBLEM_KINDS: tuple[ProblemKind, ...] = ("damaged", "newer", "locked", "unwritable", "full")


class StoreProblem(Exception):  # noqa: N818 - it names what it carries, like InputProblems
    """The store cannot be opened, or a save was not made; nothing saved before is lost by it.

    `damaged`: the file is not a sound store. At opening it was renamed to `kept`, and the next opening starts a new
    store; while working, `kept` is None, and the next opening looks closer.
    `newer`: a newer OpsCareer made the store; it was not touched.
    `locked`: another program has the store open; `holder` is its process id where known.
    `unwritable`: the folder or file cannot be read or written. `full`: there is no room left on the disk.
    """

    def __init__(self, kind: ProblemKind, path: Path, *, kept: Path | None = None, holder: int | None = None) -> None:
        self.kind: ProblemKind = kind
        self.path = path
        self.kept = kept
        self.holder = holder
        super().__init__(self.said("en"))

    def said(self, language: Language) -> str:
        """What happened, in one sentence, and what to do, in another."""
        variant = "damaged-kept" if self.kept else "locked-by" if self.holder else self.kind
        values = {"path": self.path, "kept": self.kept, "holder": self.holder}
        happened, advice = (
            phrase(f"records.{name}", language, **values) for name in (variant, f"{self.kind}-what-to-do")
        )
        return f"{happened}{advice}" if language == "zh" else f"{happened} {advice}"
