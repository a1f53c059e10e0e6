"""Words for the codes of a learner's records, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from opscareer.app.caseload.printed import PrintKind
from opscareer.gui.words import education_names
from opscareer.knowledge.pack import Pack
from opscareer.records.people import ConsentRole, NoteKind, SavedGroup
from opscareer.wording import Language

_SHORT = 24
"""Letters of a name that a button still shows."""


def note_kind_names() -> dict[NoteKind, str]:
    """Sorts of notes."""
    return {
        "note": QCoreApplication.translate("LearnerWords", "Note"),
        "talk": QCoreApplication.translate("LearnerWords", "Talk"),
        "call": QCoreApplication.translate("LearnerWords", "Phone call"),
        "message": QCoreApplication.translate("LearnerWords", "Message"),
    }


def consent_role_names() -> dict[ConsentRole, str]:
    """Who may give a consent."""
    return {
        "self": QCoreApplication.translate("LearnerWords", "The learner"),
        "parent": QCoreApplication.translate("LearnerWords", "A parent"),
        "guardian": QCoreApplication.translate("LearnerWords", "A guardian"),
        "school": QCoreApplication.translate("LearnerWords", "The school"),
    }


def consent_role_told() -> dict[ConsentRole, str]:
    """The same inside a sentence."""
    return {
        "self": QCoreApplication.translate("LearnerWords", "the learner"),
        "parent": QCoreApplication.translate("LearnerWords", "parent"),
        "guardian": QCoreApplication.translate("LearnerWords", "guardian"),
        "school": QCoreApplication.translate("LearnerWords", "for the school"),
    }


def field_names() -> dict[str, str]:
    """What of a person can be put right, by the field's code."""
    return {
        "name": QCoreApplication.translate("LearnerWords", "Name"),
        "code": QCoreApplication.translate("LearnerWords", "Code"),
        "stage": QCoreApplication.translate("LearnerWords", "Education"),
        "major": QCoreApplication.translate("LearnerWords", "Major"),
        "hours_per_week": QCoreApplication.translate("LearnerWords", "Hours a week"),
    }


def field_value(field: str, value: str, pack: Pack, language: Language) -> str:
    """A value of such a field as people say it; a dash where it was empty."""
    if field == "stage":
        return next((name for stage, name in education_names().items() if stage == value), value) or "–"
    if field == "major" and value in pack.majors:
        return pack.majors[value].name.said(language)
    return value or "–"


def print_name(kind: str) -> str:
    """What was printed or handed out for a learner, by its code."""
    names: dict[PrintKind, str] = {
        "results": QCoreApplication.translate("LearnerWords", "Results"),
        "plan": QCoreApplication.translate("LearnerWords", "Study plan"),
        "change": QCoreApplication.translate("LearnerWords", "What changed between two sittings"),
        "learner-file": QCoreApplication.translate("LearnerWords", "Learner file"),
        "calendar": QCoreApplication.translate("LearnerWords", "Calendar"),
        "spreadsheet": QCoreApplication.translate("LearnerWords", "Spreadsheet"),
        "markdown": QCoreApplication.translate("LearnerWords", "Text file"),
        "class-pack": QCoreApplication.translate("LearnerWords", "Print of a class pack"),
        "consent-form": QCoreApplication.translate("LearnerWords", "Consent form"),
        "everything": QCoreApplication.translate("LearnerWords", "Copy of everything that is kept"),
    }
    return next((name for each, name in names.items() if each == kind), kind)


def print_language_names() -> dict[str, str]:
    """The language of a print, by code."""
    return {"en": "English", "zh": "中文", "both": QCoreApplication.translate("LearnerWords", "both languages")}


def group_line(groups: tuple[SavedGroup, ...]) -> str:
    """The names of groups in one line."""
    return " · ".join(group.name for group in groups)


def shortened(name: str) -> str:
    """A name as a button can show it."""
    return name if len(name) <= _SHORT else f"{name[: _SHORT - 1].rstrip()}…"
