"""Home: three doors, the next step picked out, and what was looked at lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, Signal, Slot

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.overriding import override
from opscareer.gui.pages.page import Page
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import CardGrid, row
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.app.session import Session
    from opscareer.gui.pages.below_doors import BelowDoors

_NARROWEST_DOOR = 240
_MORNING, _NOON, _EVENING = 5, 12, 18


class Door(ClickableCard):
    """One way into the program: what it is, what is inside, and where it leads now."""

    asked = Signal(str)

    def __init__(self, page_id: str, theme: Theme) -> None:
        super().__init__(margin=measures.L)
        self._page_id = page_id
        self._title = PlainText(role="section")
        self._inside = PlainText(role="quiet")
        self._way = PlainText(role="link")
        self.body.addWidget(self._title)
        self.body.addWidget(self._inside)
        self.body.addStretch(1)
        way = row(self._way, IconLabel("forward", theme), gap=measures.XXS)
        way.addStretch(1)
        self.body.addLayout(way)
        self.clicked.connect(self._ask)

    def set_texts(self, title: str, inside: str, way: str) -> None:
        """Puts the words in."""
        self._title.setText(title)
        self._inside.setText(inside)
        self._way.setText(way)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{inside} {way}")

    def lead_to(self, page_id: str) -> None:
        """Where the door leads now."""
        self._page_id = page_id

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._page_id)


class HomePage(Page):
    """The first page. Before the person's data are open it shows the doors in neutral words."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._assess, self._explore, self._plan = (
            Door(page_id, context.theme) for page_id in ("assess", "explore", "plan")
        )
        doors = CardGrid(context.theme, _NARROWEST_DOOR, most=3)
        for door in (self._assess, self._explore, self._plan):
            door.asked.connect(self._open_door)
            doors.addWidget(door)
        self.body.addLayout(doors)
        self._below: BelowDoors | None = None
        self._is_behind = False
        live = context.live
        for signal in (live.opened, live.answers_changed, live.goal_changed, live.about_changed):
            signal.connect(self._follow)

    @override
    def shown(self) -> None:
        if self._is_behind:
            self.retranslate()
        else:
            self._fill_below()

    @override
    def retranslate(self) -> None:
        self._is_behind = False
        session = self.context.live.session
        self.set_heading(self._greeting(session), self._next_step(session))
        self._fill_doors(session)
        self._fill_below()

    def _greeting(self, session: Session | None) -> str:
        if session is None or session.is_sample or not session.learner.name:
            return self.tr("Welcome")
        hour = QTime.currentTime().hour()
        if _MORNING <= hour < _NOON:
            greeting = self.tr("Good morning, {name}")
        elif _NOON <= hour < _EVENING:
            greeting = self.tr("Good afternoon, {name}")
        else:
            greeting = self.tr("Good evening, {name}")
        return greeting.format(name=session.learner.name)

    def _next_step(self, session: Session | None) -> str:
        if session is None:
            return self.tr("Find your way into internet operations.")
        from opscareer.assessment.telling import step_words  # not before the first paint

        step = session.step()
        if session.goal is not None:
            return self.tr("Your plan is made. This week's steps are on it.")
        if step.finished:
            return self.tr("Your answers are complete. See which tracks they speak for.")
        if step.answered:
            return step_words(step, self.context.language())
        return self.tr("Find your way into internet operations.")

    def _fill_doors(self, session: Session | None) -> None:
        self._explore.set_texts(
            self.tr("Explore the tracks"),
            self.tr("What people in content, user, activity and product operation really do, week by week."),
            self.tr("Look around"),
        )
        self._fill_direction(session)
        self._fill_plan(session)
        planned = session is not None and session.goal is not None
        self._assess.set_picked(session is not None and not planned)
        self._plan.set_picked(planned)

    def _fill_direction(self, session: Session | None) -> None:
        title = self.tr("Find my direction")
        progress = session.progress() if session else None
        finished = progress is not None and progress.finished
        self._assess.lead_to("matches" if finished else "assess")
        if finished:
            inside = self.tr("Your result is there. See what speaks for each track, and how the sum is made.")
            self._assess.set_texts(title, inside, self.tr("See my matches"))
            return
        inside = self.tr("Short statements, one at a time. Your result comes with reasons that add up.")
        way = self.tr("Begin")
        if progress is not None and progress.answered:
            number = progress.answered + progress.skipped + 1
            way = self.tr("Go on with statement {number}").format(number=number)
        self._assess.set_texts(title, inside, way)

    def _fill_plan(self, session: Session | None) -> None:
        planned = session is not None and session.goal is not None
        self._plan.set_texts(
            self.tr("Plan my study"),
            self.tr("From where you are to a first position: the shortest plan that fits your week."),
            self.tr("Open my plan") if planned else self.tr("Choose a target"),
        )

    @Slot()
    def _follow(self) -> None:
        """What changes while another page is in front shows at the next visit."""
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self.retranslate()

    @Slot(str)
    def _open_door(self, page_id: str) -> None:
        self.context.navigate(page_id, "")

    def _fill_below(self) -> None:
        """What stands below the doors needs the person's data, which open after the first paint."""
        if self.context.live.session is None:
            return
        if self._below is None:
            from opscareer.gui.pages.below_doors import BelowDoors

            self._below = BelowDoors(self.context)
            self.body.addSpacing(measures.M)
            self.body.addWidget(self._below)
        self._below.fill(self.context.live.session)
