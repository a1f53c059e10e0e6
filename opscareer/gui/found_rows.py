"""What was found, in words for a row of the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from opscareer.app.searching.entries import Entry, Kind
from opscareer.app.searching.index import Found, Where
from opscareer.gui.caseload_words import called, status_names
from opscareer.gui.commands import COMMANDS
from opscareer.gui.widgets.named_rows import NamedRow
from opscareer.records.people import CaseloadEntry
from opscareer.wording import Language

_ICONS: dict[Kind, str] = {
    "skills": "check",
    "modules": "book",
    "metrics": "matches",
    "majors": "people",
    "routes": "flag",
    "stages": "forward",
    "goals": "flag",
    "loop": "undo",
    "means": "people",
    "terms": "info",
    "notes": "info",
    "sections": "book",
    "traits": "person",
    "questions": "assess",
}


def kind_names() -> dict[Kind, str]:
    """What each kind is called, in the language in force."""
    return {
        "tracks": QCoreApplication.translate("Found", "Track"),
        "commands": QCoreApplication.translate("Found", "Go to"),
        "skills": QCoreApplication.translate("Found", "Skill"),
        "positions": QCoreApplication.translate("Found", "Position"),
        "modules": QCoreApplication.translate("Found", "Module"),
        "metrics": QCoreApplication.translate("Found", "Metric"),
        "majors": QCoreApplication.translate("Found", "Major"),
        "routes": QCoreApplication.translate("Found", "Route"),
        "stages": QCoreApplication.translate("Found", "Lifecycle stage"),
        "goals": QCoreApplication.translate("Found", "Goal"),
        "loop": QCoreApplication.translate("Found", "Working loop"),
        "means": QCoreApplication.translate("Found", "Bringing in users"),
        "terms": QCoreApplication.translate("Found", "Term"),
        "notes": QCoreApplication.translate("Found", "Note"),
        "duties": QCoreApplication.translate("Found", "Duty"),
        "sections": QCoreApplication.translate("Found", "Source"),
        "traits": QCoreApplication.translate("Found", "Trait"),
        "questions": QCoreApplication.translate("Found", "Question"),
    }


def row_of(entry: Entry, language: Language, where: Where | None = None) -> NamedRow:
    """An entry as a row: in the language in force, the other one beside it, and where it was found."""
    other: Language = "en" if language == "zh" else "zh"
    kind = kind_names()[entry.kind]
    icon = _ICONS.get(entry.kind, "")
    if entry.kind == "commands":
        command = COMMANDS[entry.key]
        icon = command.icon
        kind = QCoreApplication.translate("Found", "Set") if command.settings else kind
    return NamedRow(
        name=entry.title.said(language),
        aside="" if entry.title.en == entry.title.zh else entry.title.said(other),
        kind=f"{kind} · {entry.within.said(language)}" if entry.within else kind,
        note=_said(entry, where) if where else "",
        mark=entry.mark,
        icon=icon,
    )


def row_of_found(found: Found, language: Language) -> NamedRow:
    """What was found as a row."""
    return row_of(found.entry, language, found.where(language))


def row_of_learner(entry: CaseloadEntry) -> NamedRow:
    """A learner of the caseload as a row."""
    kind = QCoreApplication.translate("Found", "Learner")
    groups = ", ".join(entry.groups)
    return NamedRow(
        called(entry),
        aside=entry.code if entry.name else "",
        kind=f"{kind} · {groups}" if groups else kind,
        note=status_names()[entry.status],
        icon="person",
    )


def _said(entry: Entry, where: Where) -> str:
    if where.kind == "text":
        return where.words
    if entry.kind == "sections":
        return QCoreApplication.translate("Found", "Section {number}").format(number=where.words)
    return QCoreApplication.translate("Found", "Also said: {name}").format(name=where.words)
