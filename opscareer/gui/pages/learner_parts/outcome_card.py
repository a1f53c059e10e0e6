"""What came out: the first track and how sure it is, why to talk, how the plan goes, and the ways to all of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.learner_records import LearnerPicture, LearnerRecords
from opscareer.gui import measures
from opscareer.gui.caseload_words import talk_reasons
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.part import LearnerChanges, LearnerPart
from opscareer.gui.pages.learner_parts.unfolding import AskedLine
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column, empty, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.matching.sentences import out_of_ten, track_name
from opscareer.records.people import Outcome

_WAYS = ("matches", "plan", "history")
_MARK = 16


class OutcomeCard(LearnerPart):
    """Its outcome is worked out in the background; until then it says so. `asked` carries a page to go to."""

    asked = Signal(str)

    def __init__(self, context: Context, changes: LearnerChanges) -> None:
        super().__init__(context, changes)
        self._outcome: Outcome | None = None
        self._tracks, self._sure = FlowLayout(gap=measures.M, line_gap=measures.XXS), PlainText(role="quiet")
        self._reasons = column(gap=measures.XXS)
        self._noted = PlainText(role="warning")
        self._take_back, self.talk = LinkButton(), AskedLine()
        self._planned, self._bar = PlainText(), Meter(context.theme)
        self._ways = {page: LinkButton() for page in _WAYS}
        self._assemble()
        self.talk.give.clicked.connect(self._note_talk)
        self._take_back.clicked.connect(self._forget_talk)
        for button in self._ways.values():
            button.clicked.connect(self._ask)

    def _assemble(self) -> None:
        self.body.addLayout(self._tracks)
        self.body.addWidget(self._sure)
        self.body.addLayout(self._reasons)
        self.body.addWidget(self._noted)
        self.body.addLayout(at_left(self._take_back))
        self.body.addWidget(self.talk)
        self.body.addSpacing(measures.XS)
        self.body.addWidget(self._planned)
        self.body.addWidget(self._bar)
        ways = FlowLayout(gap=measures.L, line_gap=measures.XXS)
        for button in self._ways.values():
            ways.addWidget(button)
        self.body.addLayout(ways)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("What came out"))
        self.talk.set_labels(self.tr("Note that a talk is needed"), self.tr("Note it"), self.tr("Cancel"))
        self.talk.set_label(self.tr("Why is a talk needed?"))
        self._take_back.setText(self.tr("Take this back"))
        names = {
            "matches": self.tr("See the matches"),
            "plan": self.tr("See the plan"),
            "history": self.tr("See the history"),
        }
        for page, button in self._ways.items():
            button.setText(names[page])

    def show_picture(self, picture: LearnerPicture | None) -> None:
        """Shows what was worked out; None while that is under way."""
        self._outcome = picture.outcome if picture else None
        if self.records is not None:
            self.fill(self.records)

    @override
    def forget(self) -> None:
        self.talk.fold()
        self._outcome = None

    @override
    def first_control(self) -> QWidget:
        return self.talk.link if self.talk.isVisibleTo(self) else self._take_back

    @override
    def fill(self, records: LearnerRecords) -> None:
        reason = records.entry.talk
        self._noted.setText(self.tr("A talk is needed: {reason}").format(reason=reason) if reason is not None else "")
        for part in (self._noted, self._take_back):
            part.setVisible(reason is not None)
        self.talk.setVisible(reason is None)
        for page in ("matches", "history"):
            self._ways[page].setVisible(bool(records.work.learner.answers))
        self._fill_tracks(records)
        self._fill_reasons(records)
        self._fill_plan(records)

    def _fill_tracks(self, records: LearnerRecords) -> None:
        empty(self._tracks)
        outcome, session = self._outcome, self.context.live.session
        if not records.work.learner.answers:
            self._say(self.tr("Nothing is answered yet."), self.tr("What came out will stand here."))
        elif outcome is None or session is None:
            self._say(self.tr("Working out what the answers come to …"), "")
        elif outcome.verdict == "cannot-tell" or outcome.first_track is None:
            self._say(self.tr("No first track can be told yet."), self._extent(outcome))
        else:
            for track in outcome.tracks if outcome.verdict == "tie" else (outcome.first_track,):
                self._tracks.addWidget(self._track(track, session.pack))
            between = "" if self.context.language() == "zh" else " "
            self._be_sure(f"{self._certainty(outcome)}{between}{self._extent(outcome)}")

    def _track(self, track: str, pack: Pack) -> QWidget:
        head, name = QWidget(), PlainText(track_name(track, pack, self.context.language()), "section")
        line = row(Mark(self.context.theme, pack.tracks[track].mark, _MARK), name, gap=measures.XS, parent=head)
        line.setStretch(1, 1)
        return head

    def _say(self, first: str, then: str) -> None:
        self._tracks.addWidget(PlainText(first))
        self._be_sure(then)

    def _be_sure(self, words: str) -> None:
        self._sure.setText(words)
        self._sure.setVisible(bool(words))

    def _certainty(self, outcome: Outcome) -> str:
        if outcome.verdict == "tie":
            return self.tr("The answers cannot tell these apart.")
        often = out_of_ten(outcome.chance_first)
        return self.tr("Clearly first: it would come first again in {often} of 10 retakes.").format(often=often)

    def _extent(self, outcome: Outcome) -> str:
        if outcome.is_finished:
            return self.tr("The assessment is finished.")
        said = self.tr("Not finished: {answered} of {asked} statements are answered.")
        return said.format(answered=outcome.answered, asked=outcome.asked)

    def _fill_reasons(self, records: LearnerRecords) -> None:
        """What the answers and the plan show; what a colleague noted stands below."""
        empty(self._reasons)
        reasons = talk_reasons(replace(records.entry, talk=None, outcome=self._outcome))
        if reasons:
            self._reasons.addWidget(PlainText(self.tr("Why a talk may help"), "strong"))
        for reason in reasons:
            self._reasons.addWidget(PlainText(reason))

    def _fill_plan(self, records: LearnerRecords) -> None:
        session, goal = self.context.live.session, records.work.goal
        share = self._outcome.plan_done if self._outcome else None
        self._bar.setVisible(goal is not None and share is not None)
        self._ways["plan"].setVisible(goal is not None)
        if goal is None or session is None:
            self._planned.setText(self.tr("No plan yet."))
            return
        track, language = session.pack.tracks[goal.track], self.context.language()
        position = track.position(goal.position)
        target = position.name.said(language) if position is not None else track.name.said(language)
        self._planned.setText(self.tr("Plan: {target}").format(target=target))
        if share is not None:
            begun = self.tr("Plan: {target}. {percent} % of its lines are done.")
            said = begun if share > 0 else self.tr("Plan: {target}. Nothing of it is done yet.")
            self._planned.setText(said.format(target=target, percent=max(1, round(100 * share))))
            self._bar.show_value(share, self._planned.text())

    @Slot()
    def _note_talk(self) -> None:
        reason = self.talk.text
        if self.changes.make(lambda store, learner: store.caseload.note_talk(learner, reason)):
            self.talk.fold()
            self._take_back.setFocus()

    @Slot()
    def _forget_talk(self) -> None:
        reason, who = self.records.entry.talk if self.records else None, self.changes.learner
        if not self.changes.make(lambda store, learner: store.caseload.note_talk(learner, None)):
            return
        self.talk.link.setFocus()
        changes, said = self.changes, self.tr("It is no longer noted that a talk is needed.")
        store = self.context.live.store
        if store is None or not store.caseload.shows_notes:  # who does not know the reason cannot give it back
            self.context.messages.say(said)
            return
        self.context.messages.say(
            said,
            action=self.tr("Undo"),
            act=lambda: changes.make(lambda store, learner: store.caseload.note_talk(learner, reason), who),
        )

    @Slot()
    def _ask(self) -> None:
        asked = self.sender()
        self.asked.emit(next(page for page, button in self._ways.items() if button is asked))
