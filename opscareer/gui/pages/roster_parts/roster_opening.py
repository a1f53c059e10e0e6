"""Before there is a list to import: what becomes of it, what it may hold, and the way to choose one."""

from __future__ import annotations

from typing_extensions import override

from opscareer.gui.pages.classpack_parts.list_opening import ListOpening, OpeningWords


class RosterOpening(ListOpening):
    """The way to an import."""

    @override
    def words(self) -> OpeningWords:
        return OpeningWords(
            self.tr("Begin with the list of the class"),
            self.tr(
                "Everybody on the list becomes a learner here. You see how the list was read, and whoever is here"
                " already is shown to you before anything is changed."
            ),
            self.tr(
                "The list is a CSV or XLSX file as your school office exports it: one row for each person, with a name"
                " or student number. Group, education, major, hours a week, a target track and answers from an earlier"
                " survey are taken along if they stand there."
            ),
        )
