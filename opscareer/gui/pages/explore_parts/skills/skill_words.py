"""Words for what skills are grouped by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def area_names() -> dict[str, str]:
    """The areas of skills in the order of the list, in the language in force."""
    return {
        "foundation": QCoreApplication.translate("SkillAreas", "Foundations"),
        "content": QCoreApplication.translate("SkillAreas", "Content"),
        "user": QCoreApplication.translate("SkillAreas", "Users"),
        "activity": QCoreApplication.translate("SkillAreas", "Activities"),
        "product": QCoreApplication.translate("SkillAreas", "Product"),
        "data": QCoreApplication.translate("SkillAreas", "Data"),
        "craft": QCoreApplication.translate("SkillAreas", "Craft"),
        "people": QCoreApplication.translate("SkillAreas", "Working with people"),
    }
