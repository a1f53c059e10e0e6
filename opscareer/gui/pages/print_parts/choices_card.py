"""The few choices a print is made from; how it looks is kept for the next time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from opscareer.app.settings import PrintSettings
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.form import FormRow, FormRows
from opscareer.gui.widgets.layouts import CardGrid, FlowLayout

_NARROWEST_FIELD = 176
_NOTE_HEIGHT = 64
_WITH, _WITHOUT = "plan", "results"


class PrintChoicesCard(Card):
    """What is in it, language, paper, look, two ticks and a note. `content_chosen` tells of the first and the last,
    which are of this print alone, the preferences of all others."""

    content_chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(margin=measures.M, gap=measures.M)
        self._context = context
        self._content = SegmentedChoice((_WITH, _WITHOUT))
        self._language = SegmentedChoice(("en", "zh", "both"))
        self._paper = SegmentedChoice(("a4", "letter"))
        self._look = SegmentedChoice(("handsome", "plain"))
        self._large, self._grey = QCheckBox(), QCheckBox()
        self._fields = CardGrid(_NARROWEST_FIELD, gap=measures.M, most=3)
        self._forms: list[FormRows] = []
        choices = (self._content, self._language, self._paper, self._look)
        self._rows = [self._add(choice) for choice in choices]
        ticks = QWidget()
        line = FlowLayout(ticks, gap=measures.M, line_gap=measures.XS)
        line.addWidget(self._large)
        line.addWidget(self._grey)
        self._fields.addWidget(ticks)
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note_row = self._add(self._note)
        self.body.addLayout(self._fields)
        self._connect()

    @property
    def prints(self) -> PrintSettings:
        """The choices that are kept."""
        return self._context.preferences.current.prints

    @property
    def with_plan(self) -> bool:
        """Whether the plan is in it."""
        return self._content.value == _WITH

    @property
    def note(self) -> str:
        """What the person wants printed with it, as typed."""
        return self._note.toPlainText().strip()

    def forget_note(self) -> None:
        """Empties the note, which is another person's; tells of it if there was one."""
        self._note.clear()

    def offer_plan(self, *, possible: bool) -> None:
        """Shows the choice of what is in it, or not."""
        self._forms[0].setVisible(possible)

    def choose_plan(self, *, wanted: bool) -> None:
        """Takes the plan in, or leaves it out, without telling."""
        self._content.choose(_WITH if wanted else _WITHOUT)

    def show_choices(self) -> None:
        """Shows what is chosen, without telling it."""
        prints = self.prints
        self._language.choose(self._context.language() if prints.language == "window" else prints.language)
        self._paper.choose(self._context.preferences.current.paper)
        self._look.choose(prints.look)
        self._large.setChecked(prints.large)
        self._grey.setChecked(prints.grey)

    def retranslate(self) -> None:
        """Puts every word in."""
        texts = (
            (self._content, self.tr("What to print"), (self.tr("Everything"), self.tr("Results"))),
            (self._language, self.tr("Language"), ("English", "中文", self.tr("Both"))),
            (self._paper, self.tr("Paper"), ("A4", self.tr("Letter"))),
            (self._look, self.tr("Look"), (self.tr("Handsome"), self.tr("Plain"))),
        )
        for row, (choice, name, labels) in zip(self._rows, texts, strict=True):
            row.set_texts(name)
            choice.set_labels(name, labels)
        for box, name in ((self._large, self.tr("Large print")), (self._grey, self.tr("Show it in grey"))):
            box.setText(name)
            box.setAccessibleName(name)
        self._note_row.set_texts(self.tr("A note to print"))
        self.show_choices()

    def _add(self, field: QWidget) -> FormRow:
        form = FormRows()
        self._forms.append(form)
        self._fields.addWidget(form)
        return form.add(field)

    def _connect(self) -> None:
        self._content.chosen.connect(self.content_chosen)
        self._note.textChanged.connect(self.content_chosen)
        self._language.chosen.connect(self._speak)
        self._paper.chosen.connect(self._lie_on)
        self._look.chosen.connect(self._dress)
        self._large.clicked.connect(self._enlarge)
        self._grey.clicked.connect(self._fade)
        self._context.preferences.changed.connect(self.show_choices)
        self._context.theme.changed.connect(self._refit)
        self._refit()

    @Slot()
    def _refit(self) -> None:
        theme = self._context.theme
        self._fields.set_narrowest(theme.px(_NARROWEST_FIELD))
        self._note.setFixedHeight(theme.px(_NOTE_HEIGHT))

    @Slot(str)
    def _speak(self, language: str) -> None:
        """A person who chooses the window's own language goes on with it when they change that."""
        self._keep(language="window" if language == self._context.language() else language)

    @Slot(str)
    def _lie_on(self, paper: str) -> None:
        self._context.preferences.change(paper=paper)

    @Slot(str)
    def _dress(self, look: str) -> None:
        self._keep(look=look)

    @Slot(bool)
    def _enlarge(self, large: bool) -> None:  # noqa: FBT001 - the signal's shape
        self._keep(large=large)

    @Slot(bool)
    def _fade(self, grey: bool) -> None:  # noqa: FBT001 - the signal's shape
        self._keep(grey=grey)

    def _keep(self, **values: object) -> None:
        self._context.preferences.change(prints=replace(self.prints, **values))  # type: ignore[arg-type]
