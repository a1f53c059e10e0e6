"""Words for kinds of records and for how many problems there are, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from opscareer.app.browsing.items import FILES
from opscareer.problems import Problem, Severity


def kind_names() -> dict[str, str]:
    """What the records of each kind are called together; the files come last."""
    return {
        "traits": QCoreApplication.translate("Knowledge", "Traits"),
        "questions": QCoreApplication.translate("Knowledge", "Questions"),
        "skills": QCoreApplication.translate("Knowledge", "Skills"),
        "metrics": QCoreApplication.translate("Knowledge", "Metrics"),
        "tracks": QCoreApplication.translate("Knowledge", "Tracks"),
        "stages": QCoreApplication.translate("Knowledge", "Lifecycle stages"),
        "modules": QCoreApplication.translate("Knowledge", "Modules"),
        "majors": QCoreApplication.translate("Knowledge", "Majors"),
        "routes": QCoreApplication.translate("Knowledge", "Routes"),
        "goals": QCoreApplication.translate("Knowledge", "Goals"),
        "loop": QCoreApplication.translate("Knowledge", "Steps of the loop"),
        "means": QCoreApplication.translate("Knowledge", "Means of bringing in users"),
        "notes": QCoreApplication.translate("Knowledge", "Notes"),
        "terms": QCoreApplication.translate("Knowledge", "Terms"),
        "facts": QCoreApplication.translate("Knowledge", "Facts of the source"),
        FILES: QCoreApplication.translate("Knowledge", "Files"),
    }


def problem_heading(problem: Problem) -> str:
    """How bad a problem is, and in which line."""
    if problem.severity is Severity.ERROR:
        return QCoreApplication.translate("Knowledge", "Error in line {line}").format(line=problem.place.line)
    return QCoreApplication.translate("Knowledge", "Warning for line {line}").format(line=problem.place.line)


def ink_of(problem: Problem) -> str:
    """The token of the theme in which a problem is marked."""
    return "danger" if problem.severity is Severity.ERROR else "warning"


class ProblemCount(QObject):
    """How many errors and warnings there are, in words. An object of Qt, whose `tr` alone knows plural forms."""

    def said(self, errors: int, warnings: int) -> str:
        """`2 errors, 1 warning`; empty if there are none."""
        counts = []
        if errors:
            counts.append(self.tr("%n errors", "", errors))
        if warnings:
            counts.append(self.tr("%n warnings", "", warnings))
        return (
            self.tr("{errors}, {warnings}").format(errors=counts[0], warnings=counts[1])
            if counts[1:]
            else "".join(counts)
        )
