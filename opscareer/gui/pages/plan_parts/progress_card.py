"""How the plan goes: planned against done in a sentence, and one button to plan again from today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot

from opscareer.app.plan_order import MadePlan
from opscareer.app.plan_words import module_names
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.planning.replan import Disruption
from opscareer.planning.work import Standing
from opscareer.wording import phrase, written_date


class ProgressCard(Card):
    """Hidden until the plan has begun or something of it is done."""

    asked = Signal()
    """The plan is to be made again from today on."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self._stands, self._pace = PlainText(role="strong"), PlainText(role="quiet")
        self._changed = PlainText(role="quiet")
        self._again = QuietButton()
        self._again.clicked.connect(self.asked)
        for part in (self._stands, self._pace, self._changed):
            self.body.addWidget(part)
        self.body.addLayout(at_left(self._again))

    def retranslate(self) -> None:
        """Puts every word in; the plan is shown anew by the page."""
        self._again.setText(self.tr("Plan again from today"))

    def show_progress(self, made: MadePlan, pack: Pack) -> None:
        """How a plan stands today, and what making it again has changed."""
        session = self._context.live.session
        if session is None:
            return
        standing = session.standing(made.plan, _today())
        begun = made.plan.goal.start <= standing.day
        self.setVisible(bool(made.plan.weeks) and (begun or standing.done > 0 or made.change is not None))
        self._stands.setText(self._standing(standing, begun=begun))
        self._again.setVisible(begun)
        self._show_pace(standing)
        change = made.change
        self._changed.setVisible(change is not None)
        if change is not None:
            self._changed.setText(self._told(change, made, pack))
        self.setAccessibleName(self._stands.text())

    def _standing(self, standing: Standing, *, begun: bool) -> str:
        done = self.tr("%n hour(s)", "", standing.done)
        if not begun:
            return self.tr("Your plan has not begun yet; {done} of it are done.").format(done=done)
        if standing.late:
            late = self.tr("%n hour(s)", "", standing.late)
            said = self.tr("{done} of your plan are done; {late} from weeks that are over are still open.")
            return said.format(done=done, late=late)
        if standing.early:
            early = self.tr("%n hour(s)", "", standing.early)
            said = self.tr("{done} of your plan are done, {early} of them ahead of time.")
            return said.format(done=done, early=early)
        return self.tr("{done} of your plan are done; you are on time.").format(done=done)

    def _show_pace(self, standing: Standing) -> None:
        """Real hours beside planned ones, once some were logged."""
        self._pace.setVisible(standing.pace is not None)
        if standing.pace is None:
            return
        language = self._context.language()
        said = self.tr(
            "By the hours you logged, one hour of the plan takes you {pace}; at that pace you are done by {day}."
        )
        pace, day = f"{standing.pace:.2g}", written_date(standing.finish, language)
        self._pace.setText(said.format(pace=self.tr("{hours} h").format(hours=pace), day=day))

    def _told(self, change: Disruption, made: MadePlan, pack: Pack) -> str:
        language = self._context.language()
        again = phrase("again.moved" if change.hours else "again.nothing-moved", language, **_counts(change))
        parts = [again]
        if made.before is not None and made.before.finish != made.plan.finish:
            days = (written_date(one.finish, language) for one in (made.before, made.plan))
            before, now = days
            parts.append(self.tr("The end moves from {before} to {now}.").format(before=before, now=now))
        named = ((self.tr("Left out now: {modules}."), change.dropped), (self.tr("New: {modules}."), change.added))
        parts += [
            said.format(modules=module_names(frozenset(modules), pack, language)) for said, modules in named if modules
        ]
        return " ".join(parts)

    @Slot()
    def take_focus(self) -> None:
        """Puts the focus on the button."""
        self._again.setFocus()


def _counts(change: Disruption) -> dict[str, int]:
    return {"hours": change.hours, "weeks": len({one.from_week for one in change.moved})}


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the person's own calendar day
