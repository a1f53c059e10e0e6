"""Consent: whether there is one, by whom and since when; to be recorded, withdrawn, and printed for signing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from opscareer.app.learner_records import LearnerRecords
from opscareer.app.privacy.consent_text import consent_text
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.part import LearnerChanges, LearnerPart
from opscareer.gui.pages.learner_parts.unfolding import Unfolding
from opscareer.gui.pages.learner_parts.words import consent_role_names, consent_role_told
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.date_field import DateField
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tick_row import RuledList
from opscareer.problems import InputProblems
from opscareer.records.people import CONSENT_ROLES, SavedConsent
from opscareer.wording import written_date

_LONGEST = 400


class ConsentForm(Unfolding):
    """Who agreed, in which role, to what, by which text, and when."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.who, self.purpose, self.version = QLineEdit(), QLineEdit(), QLineEdit()
        self.role, self.day = ChoiceBox(), DateField()
        form = FormRows()
        fields = (self.who, self.role, self.day, self.purpose, self.version)
        self._rows = [form.add(field) for field in fields]
        self.inside.addWidget(form)
        for line in (self.who, self.purpose, self.version):
            line.setMaxLength(_LONGEST)
            line.textChanged.connect(self._allow)
        self._allow()

    def retranslate(self) -> None:
        """Puts every word in."""
        self.set_labels(self.tr("Record a consent"), self.tr("Record it"), self.tr("Cancel"))
        labels = (
            self.tr("Who agreed"),
            self.tr("In which role"),
            self.tr("When"),
            self.tr("For what"),
            self.tr("By which version of the text"),
        )
        for row, label in zip(self._rows, labels, strict=True):
            row.set_texts(label)
        chosen = self.role.currentIndex()
        self.role.clear()
        for role in CONSENT_ROLES:
            self.role.addItem(consent_role_names()[role], role)
        self.role.setCurrentIndex(max(0, chosen))
        self.day.set_language(
            self._context.language(),
            calendar=self.tr("Calendar"),
            earlier=self.tr("Month before"),
            later=self.tr("Month after"),
        )

    @override
    def prepare(self) -> QWidget:
        self.who.clear()
        self.purpose.setText(self.tr("Career guidance at school"))
        self.version.setText(_version())
        self.role.setCurrentIndex(0)
        self.day.set_latest(_today())
        self.day.set_day(_today())
        return self.who

    @Slot()
    def _allow(self) -> None:
        self.give.setEnabled(bool(self.who.text().strip() and self.version.text().strip()))


class ConsentCard(LearnerPart):
    """The newest consent counts. `form_asked` wants the form to be signed."""

    form_asked = Signal()

    def __init__(self, context: Context, changes: LearnerChanges) -> None:
        super().__init__(context, changes)
        self.state, self._text, self._earlier = PlainText(), PlainText(role="note"), RuledList()
        self.record, self.withdraw, self.print_form = ConsentForm(context), Unfolding(dangerous=True), LinkButton()
        for part in (self.state, self._text, self._earlier, self.record, self.withdraw):
            self.body.addWidget(part)
        self.body.addLayout(at_left(self.print_form))
        self.record.give.clicked.connect(self._record)
        self.withdraw.give.clicked.connect(self._withdraw)
        self.print_form.clicked.connect(self.form_asked)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Consent"))
        self.record.retranslate()
        self.withdraw.set_labels(
            self.tr("Withdraw the consent"),
            self.tr("Withdraw it and lock the questions"),
            self.tr("Cancel"),
            self.tr(
                "No question can be answered any more until another consent is recorded. What was answered so far stays"
                " as it is."
            ),
        )
        self.print_form.setText(self.tr("Print the consent form"))

    @override
    def forget(self) -> None:
        self.record.fold()
        self.withdraw.fold()

    @override
    def first_control(self) -> QWidget:
        return self.record.link

    @override
    def fill(self, records: LearnerRecords) -> None:
        newest = next(iter(records.consents), None)
        self.state.set_role("warning" if newest is not None and newest.withdrawn_on else "text")
        partial = self.tr("Consents are for counselors alone.")
        self.state.setText(partial if records.is_partial else self._told(newest))
        self._text.setText(self._by_text(newest) if newest else "")
        self._text.setVisible(newest is not None)
        self._earlier.show_rows([PlainText(self._told(each), "note") for each in records.consents[1:]])
        self.record.setVisible(not records.is_partial)
        self.withdraw.setVisible(newest is not None and newest.withdrawn_on is None)

    def _told(self, consent: SavedConsent | None) -> str:
        """The state in one sentence."""
        if consent is None:
            return self.tr("No consent is on record.")
        language = self.context.language()
        given = written_date(consent.given_on, language)
        role = consent_role_told()[consent.role]
        if consent.withdrawn_on is None:
            said = self.tr("Given by {who} ({role}) on {day}.")
            return said.format(who=consent.given_by, role=role, day=given)
        said = self.tr("Withdrawn on {withdrawn}: the questions are locked. It was given by {who} ({role}) on {day}.")
        withdrawn = written_date(consent.withdrawn_on, language)
        return said.format(withdrawn=withdrawn, who=consent.given_by, role=role, day=given)

    def _by_text(self, consent: SavedConsent) -> str:
        version = self.tr("Version {version} of the text").format(version=consent.text_version)
        return " · ".join(filter(None, (consent.purpose, version)))

    @Slot()
    def _record(self) -> None:
        form = self.record
        given = {
            "given_by": form.who.text().strip(),
            "role": form.role.currentData(),
            "purpose": form.purpose.text().strip(),
            "text_version": form.version.text().strip(),
            "given_on": form.day.day,
        }
        if self.changes.make(lambda store, learner: store.privacy.give_consent(learner, **given), of_person=True):
            form.fold()

    @Slot()
    def _withdraw(self) -> None:
        if self.changes.make(lambda store, learner: store.privacy.withdraw(learner, _today()), of_person=True):
            self.withdraw.fold()
            self.record.link.setFocus()


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the person's own calendar day


def _version() -> str:
    """The version of the text in force; nothing where a school's own text cannot be used."""
    try:
        return consent_text().version
    except InputProblems:
        return ""
