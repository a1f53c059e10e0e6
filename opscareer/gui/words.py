"""Words for the codes of the records that more than one page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opscareer.wording import Language

if TYPE_CHECKING:
    from opscareer.assessment.learner import Learner
    from opscareer.knowledge.pack import Pack
    from opscareer.knowledge.records import Education


def education_names() -> dict[Education, str]:
    """The stages of education, in the language in force."""
    return {
        "junior-high": QCoreApplication.translate("Words", "Junior high school"),
        "senior-high": QCoreApplication.translate("Words", "Senior high school"),
        "junior-college": QCoreApplication.translate("Words", "Junior college"),
        "bachelor": QCoreApplication.translate("Words", "Bachelor's study"),
        "postgraduate": QCoreApplication.translate("Words", "Postgraduate study"),
        "working": QCoreApplication.translate("Words", "Working"),
    }


def about_line(learner: Learner, pack: Pack, language: Language) -> str:
    """Stage and major of a person in one line, as far as they are known."""
    major = pack.majors.get(learner.major) if learner.major else None
    stage = education_names()[learner.stage] if learner.stage else ""
    return " · ".join(part for part in (stage, major.name.said(language) if major else "") if part)
