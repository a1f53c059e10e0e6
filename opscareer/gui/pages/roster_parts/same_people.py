"""Rows of a list that are somebody who is here already, or may be: each with who that is, and a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from opscareer.app.caseload.importing import Choice, ImportPlan, ImportRow, RowKind
from opscareer.gui import measures
from opscareer.gui.caseload_words import called
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column, empty
from opscareer.gui.widgets.text import PlainText

_FIRST, _MORE = 8, 40
"""Rows shown at first, and how many more at each asking."""
_KINDS: tuple[RowKind, ...] = ("maybe-same", "same")


class _Row(Card):
    """One row of the list and its choice. `chosen` carries its place in the plan and the choice."""

    chosen = Signal(int, str)

    def __init__(self, place: int, who: str, like: str, choices: Sequence[Choice], labels: dict[Choice, str]) -> None:
        super().__init__(margin=measures.S, gap=measures.XXS)
        self._place = place
        self.choice = SegmentedChoice(choices)
        self.choice.set_labels(who, [labels[choice] for choice in choices])
        self.choice.chosen.connect(self._tell)
        self.body.addWidget(PlainText(who, "strong"))
        self.body.addWidget(PlainText(like, "quiet"))
        self.body.addWidget(self.choice)

    @Slot(str)
    def _tell(self, choice: str) -> None:
        self.chosen.emit(self._place, choice)


class SamePeople(Card):
    """`chosen` carries the place of a row in the plan and its choice; `chosen_for_all` a kind of rows and theirs."""

    chosen = Signal(int, str)
    chosen_for_all = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(gap=measures.S)
        self._plan: ImportPlan | None = None
        self._shown = _FIRST
        self._title, self._why = PlainText(role="subhead"), PlainText(role="quiet")
        self._all = FlowLayout(gap=measures.M, line_gap=0)
        self._rows, self._more = column(gap=measures.S), LinkButton()
        self.body.addWidget(self._title)
        self.body.addWidget(self._why)
        self.body.addLayout(self._all)
        self.body.addLayout(self._rows)
        self.body.addLayout(at_left(self._more))
        self._more.clicked.connect(self._show_more)

    def show_plan(self, plan: ImportPlan | None, *, anew: bool) -> None:
        """Shows what is to become of a list; `anew` where it is another list, not another choice for the same."""
        self._plan = plan
        if anew:
            self._shown = _FIRST
        self.retranslate()

    def retranslate(self) -> None:
        """Puts every word in."""
        rows = self._doubtful()
        self.setVisible(bool(rows))
        self._title.setText(self.tr("%n rows are here already, or may be", "", len(rows)))
        self._why.setText(
            self.tr(
                "The same code is the same person. The same name may be two people: look at the group, then choose."
                " To update takes over what the list says; nothing else of them is lost."
            )
        )
        self._fill_ways(rows)
        empty(self._rows)
        for place, row in rows[: self._shown]:
            self._rows.addWidget(self._row(place, row))
        left = len(rows) - self._shown
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("Show %n more", "", min(left, _MORE)))

    def _doubtful(self) -> list[tuple[int, ImportRow]]:
        """The rows with their places in the plan: those that need a look first."""
        rows = list(enumerate(self._plan.rows)) if self._plan is not None else []
        return [(place, row) for kind in _KINDS for place, row in rows if row.kind == kind]

    def _fill_ways(self, rows: Sequence[tuple[int, ImportRow]]) -> None:
        empty(self._all)
        kinds = [kind for kind in _KINDS if sum(row.kind == kind for _, row in rows) > 1]
        ways: dict[tuple[RowKind, Choice], str] = {
            ("same", "update"): self.tr("Update all of the same code"),
            ("same", "leave-out"): self.tr("Leave all of the same code out"),
            ("maybe-same", "update"): self.tr("Update all of the same name"),
            ("maybe-same", "add"): self.tr("Add all of the same name"),
        }
        for (kind, choice), text in ways.items():
            if kind in kinds:
                link = LinkButton(text)
                link.setObjectName(f"{kind}/{choice}")
                link.clicked.connect(self._tell_for_all)
                self._all.addWidget(link)

    def _row(self, place: int, row: ImportRow) -> _Row:
        labels: dict[Choice, str] = {
            "add": self.tr("Somebody else: add"),
            "update": self.tr("The same: update"),
            "leave-out": self.tr("Leave out"),
        }
        name, code = row.person.learner.name, row.person.code
        who = self.tr("Row {number}: {name}").format(
            number=row.person.line, name=f"{name} · {code}" if code and code != name else name
        )
        like = row.who or next(iter(row.alike), None)
        shown = _Row(place, who, self._told(row, like), row.choices, labels)
        shown.choice.choose(row.choice)
        shown.chosen.connect(self.chosen)
        return shown

    def _told(self, row: ImportRow, like: object) -> str:
        from opscareer.records.people import CaseloadEntry

        if not isinstance(like, CaseloadEntry):
            return ""
        about = [called(like), like.code if like.name else "", ", ".join(like.groups)]
        person = " · ".join(part for part in about if part)
        said = self.tr("The same code as {person}") if row.kind == "same" else self.tr("The same name as {person}")
        lines = [said.format(person=person)]
        if like.is_withdrawn:
            lines.append(self.tr("Their consent was withdrawn, so nothing of them can be changed."))
        return "\n".join(lines)

    @Slot()
    def _tell_for_all(self) -> None:
        kind, _, choice = self.sender().objectName().partition("/")
        self.chosen_for_all.emit(kind, choice)

    @Slot()
    def _show_more(self) -> None:
        self._shown += _MORE
        self.retranslate()
