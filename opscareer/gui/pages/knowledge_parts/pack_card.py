"""Which pack is looked at and whether it is in use, in a few lines, and what can be done with it as a whole."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.browsing.catalogue import Catalogue
from opscareer.app.browsing.items import count
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.knowledge_parts.kind_words import ProblemCount
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, column, row
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.compiled import OPENING
from opscareer.knowledge.reader import CHECKING
from opscareer.paths import shipped_pack
from opscareer.problems import Severity

_SHORT_HASH = 10
_ACTIONS = ("folder", "zip", "check", "schemas", "shipped")


class PackCard(Card):
    """`asked` carries what is to be done: open a `folder` or a `zip`, `check` again, write `schemas`, go back to the
    `shipped` pack, or `use` the one looked at."""

    asked = Signal(str)
    cancel_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(margin=measures.M, gap=measures.XXS)
        self._context = context
        self._catalogue: Catalogue | None = None
        self._name, self._state = PlainText(role="subhead"), PlainText(role="pill-picked")
        self._facts, self._verdict = PlainText(role="note"), PlainText()
        self._count = ProblemCount(self)
        self._use = PrimaryButton()
        self._use.setObjectName("use")
        self._use.clicked.connect(self._ask)
        self._links = {action: LinkButton() for action in _ACTIONS}
        self._progress = ProgressStrip(context.theme)
        self._progress.cancel_asked.connect(self.cancel_asked)
        self._progress.hide()
        self._lay_out()

    def retranslate(self) -> None:
        """Puts every word in."""
        words = (
            self.tr("Open a folder …"),
            self.tr("Open a zip file …"),
            self.tr("Check again"),
            self.tr("Write JSON Schemas …"),
            self.tr("Back to the pack that ships"),
        )
        for link, text in zip(self._links.values(), words, strict=True):
            link.setText(text)
        self._progress.set_labels(self.tr("Cancel"))
        self.refresh()

    @property
    def verdict(self) -> str:
        """How many problems the pack has, in words; empty until it is checked."""
        return self._verdict.text() if self._verdict.isVisibleTo(self) else ""

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Shows another pack, or the same one looked through again."""
        self._catalogue = catalogue
        self.refresh()

    def show_progress(self, share: float, doing: str) -> None:
        """How far something is, 0 to 1, and what is done: a file's name, or a code of reader or cache."""
        codes = {CHECKING: self.tr("Looking for problems …"), OPENING: self.tr("Opening the pack …")}
        said = codes.get(doing) or self.tr("Reading {file} …").format(file=doing)
        self._progress.show_progress(share, said)
        self._progress.show()

    def end_progress(self) -> None:
        """Nothing is under way any more."""
        self._progress.hide()

    @Slot()
    def refresh(self) -> None:
        """Says what holds now of the pack looked at and of the one in use."""
        catalogue = self._catalogue
        if catalogue is None:
            self._name.setText(self.tr("The knowledge is being opened …"))
            self._use.hide()
            self._state.hide()
            return
        session = self._context.live.session
        used = (session.pack_source or shipped_pack()) if session else None
        is_same = session is not None and session.pack.hash == catalogue.hash
        self._say_state(catalogue, is_used=used == catalogue.source, is_same=is_same)
        self._links["shipped"].setHidden(catalogue.source == shipped_pack() and used == shipped_pack())
        self._say_what(catalogue)

    def _lay_out(self) -> None:
        names = QWidget()
        first = FlowLayout(names, gap=measures.S)
        for thing in (self._name, self._state, self._verdict):
            first.addWidget(thing)
        about = column(names, self._facts, gap=measures.XXS)
        top = row(about, self._use, gap=measures.M)
        top.setStretch(0, 1)
        actions = QWidget()
        flow = FlowLayout(actions, gap=measures.M)
        for action, link in self._links.items():
            link.setObjectName(action)
            link.clicked.connect(self._ask)
            flow.addWidget(link)
        self.body.addLayout(top)
        self.body.addWidget(self._progress)
        self.body.addWidget(actions)

    def _say_state(self, catalogue: Catalogue, *, is_used: bool, is_same: bool) -> None:
        if is_used and is_same:
            state, offer = self.tr("In use"), ""
        elif is_used:
            state, offer = self.tr("In use as it was before it changed"), self.tr("Use it as it is now")
        else:
            state, offer = self.tr("Only looked at"), self.tr("Use this pack")
        self._state.setText(state)
        self._state.show()
        self._use.setText(offer)
        self._use.setVisible(bool(offer) and catalogue.pack is not None)

    def _say_what(self, catalogue: Catalogue) -> None:
        manifest, language = catalogue.manifest, self._context.language()
        self._name.setText(manifest.title.said(language) if manifest else catalogue.source.name)
        facts = [
            self.tr("%n records", "", catalogue.size),
            self.tr("hash {hash}").format(hash=catalogue.hash[:_SHORT_HASH]),
        ]
        if manifest is not None:
            version = self.tr("version {version}").format(version=manifest.version)
            facts = [version, self.tr("licence {licence}").format(licence=manifest.licence), *facts]
        is_shipped = catalogue.source == shipped_pack()
        where = self.tr("ships with OpsCareer") if is_shipped else str(catalogue.source)
        self._facts.setText(" · ".join((*facts, where)))
        self._say_verdict(catalogue)

    def _say_verdict(self, catalogue: Catalogue) -> None:
        errors = count(catalogue.problems, Severity.ERROR)
        self._verdict.setVisible(catalogue.is_checked)
        if not catalogue.problems:
            self._verdict.set_role("good")
            self._verdict.setText(self.tr("No problems."))
            return
        said = self._count.said(errors, len(catalogue.problems) - errors)
        self._verdict.set_role("danger" if errors else "warning")
        if catalogue.pack is None:
            text = self.tr("{problems}. The pack can be used when its errors are mended.")
        else:
            text = self.tr("{problems}. The pack can be used.")
        self._verdict.setText(text.format(problems=said))

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.sender().objectName())
