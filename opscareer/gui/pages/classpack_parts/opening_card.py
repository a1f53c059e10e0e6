"""Before there is a list for a class pack: what a class pack is, what the list must hold, and the way to choose one."""

from __future__ import annotations

from typing_extensions import override

from opscareer.gui.pages.classpack_parts.list_opening import ListOpening, OpeningWords


class OpeningCard(ListOpening):
    """The way to a class pack."""

    @override
    def words(self) -> OpeningWords:
        return OpeningWords(
            self.tr("Begin with the list of the class"),
            self.tr(
                "Everybody on the list gets their results and plan as a print of their own. Beside them there is one"
                " book of all prints for the printer, and a summary of the class: who suits what, what they still"
                " miss, and whom to talk to."
            ),
            self.tr(
                "The list is a CSV or XLSX file as your school office exports it: one row for each person, with a name"
                " or student number, and the answers 1 to 5 under the numbers of the statements. Education, major,"
                " group, hours a week and a target track may stand there too. You see how it was read before anything"
                " is made."
            ),
        )
