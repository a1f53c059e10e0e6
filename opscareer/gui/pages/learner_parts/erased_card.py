"""After an erasure: what is gone, what is still to be done, and the certificate to hand out."""

from __future__ import annotations

from PySide6.QtCore import Signal

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import PrimaryButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.text import PlainText
from opscareer.records.erasing import Erasure
from opscareer.wording import written_day


class ErasedCard(Card):
    """Names nobody. `certificate_asked` and `back_asked` are the two ways on."""

    certificate_asked = Signal()
    back_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self.erasure: Erasure | None = None
        self._told, self._copies, self._left = PlainText(), PlainText(), PlainText(role="warning")
        self._offer = PlainText(role="quiet")
        self.certificate, self._back = PrimaryButton(), QuietButton()
        ways = FlowLayout(gap=measures.S)
        ways.addWidget(self.certificate)
        ways.addWidget(self._back)
        for part in (self._told, self._copies, self._left, self._offer):
            self.body.addWidget(part)
        self.body.addSpacing(measures.XS)
        self.body.addLayout(ways)
        self.certificate.clicked.connect(self.certificate_asked)
        self._back.clicked.connect(self.back_asked)

    def show_erasure(self, erasure: Erasure) -> None:
        """Tells of an erasure."""
        self.erasure = erasure
        self.retranslate()

    def retranslate(self) -> None:
        """Puts every word in."""
        self.certificate.setText(self.tr("Save the certificate"))
        self._back.setText(self.tr("Back to Learners"))
        self._offer.setText(self.tr("The certificate says that and when the erasure was done, without a name."))
        if self.erasure is None:
            return
        copies, rows = self.erasure.copies, sum(self.erasure.rows.values())
        day = written_day(self.erasure.erased_at, self._context.language())
        self._told.setText(self.tr("%n row(s) were erased on {day}.", "", rows).format(day=day))
        self._copies.setText(
            self.tr("%n backup(s) still hold the learner; they are done at the next start.", "", copies.remaining)
            if copies.remaining
            else self.tr("No backup of OpsCareer holds the learner any more.")
        )
        files = "\n".join(str(path) for path in copies.leftovers)
        self._left.setText(self.tr("These files were put aside and cannot be cleaned; delete them:") + f"\n{files}")
        self._left.setVisible(bool(copies.leftovers))
