"""What the learner may ask for: a copy of everything that is kept, and being erased."""

from __future__ import annotations

from PySide6.QtCore import Signal

from opscareer.app.learner_records import LearnerRecords
from opscareer.gui import measures
from opscareer.gui.caseload_words import called
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.unfolding import AskedLine
from opscareer.gui.pages.learner_parts.words import shortened
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.folded_card import FoldedCard
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText


class RightsCard(FoldedCard):
    """Folded until it is wanted. `export_asked` and `erasing_asked` tell what is wanted, which the page does."""

    export_asked = Signal()
    erasing_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        self._called = ""
        self._copy_title, self._copy = PlainText(role="strong"), PlainText()
        self.export, self.strip = QuietButton(), ProgressStrip(context.theme)
        self._gone_title, self._gone, self._beyond = PlainText(role="strong"), PlainText(), PlainText(role="quiet")
        self.erase = AskedLine(dangerous=True)
        self.inside.addWidget(self._copy_title)
        self.inside.addWidget(self._copy)
        self.inside.addLayout(at_left(self.export))
        self.inside.addWidget(self.strip)
        self.inside.addSpacing(measures.S)
        for part in (self._gone_title, self._gone, self._beyond, self.erase):
            self.inside.addWidget(part)
        self.strip.hide()
        self.export.clicked.connect(self.export_asked)
        self.erase.give.clicked.connect(self.erasing_asked)

    def retranslate(self) -> None:
        """Puts the words in that do not hang on records."""
        self.set_texts(self.tr("Their rights"), self.tr("A copy of everything that is kept, and being erased."))
        self._copy_title.setText(self.tr("A copy of everything"))
        self._copy.setText(
            self.tr("All that is kept, as a document to read (PDF) and as data to take elsewhere (JSON).")
        )
        self.export.setText(self.tr("Export everything…"))
        self._gone_title.setText(self.tr("Being erased"))
        self._gone.setText(
            self.tr(
                "Takes the person out of these records for good: answers, results, plan, notes, consents and this"
                " page, and out of every backup that OpsCareer keeps. It cannot be undone."
            )
        )
        self._beyond.setText(
            self.tr(
                "It cannot reach what has left OpsCareer: prints, exported files, class packs, copies of the folder"
                " made by other programs, and a learner's own OpsCareer."
            )
        )

    def show_records(self, records: LearnerRecords) -> None:
        """Whose rights they are."""
        entry = records.entry
        if self._called and self._called != entry.uid:
            self.erase.fold()
        self._called = entry.uid
        name = called(entry)
        self.erase.set_labels(
            self.tr("Erase this learner…"),
            self.tr("Erase {name} for good").format(name=shortened(name)),
            self.tr("Cancel"),
        )
        self.erase.set_label(self.tr("To erase, type the name or the code: {name}").format(name=self._both(records)))
        self.erase.want(*filter(None, (entry.name.strip(), entry.code.strip())))
        self.setVisible(not records.is_partial)

    def _both(self, records: LearnerRecords) -> str:
        entry = records.entry
        return " / ".join(filter(None, (entry.name.strip(), entry.code.strip())))

    def show_work(self, doing: str) -> None:
        """Something of it is being done; with no words nothing is any more."""
        self.strip.setVisible(bool(doing))
        self.strip.show_progress(0.0, doing)
        for part in (self.export, self.erase):
            part.setEnabled(not doing)
