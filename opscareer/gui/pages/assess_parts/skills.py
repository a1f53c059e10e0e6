"""What the person can do already: one card a skill, rated against its "I can" sentences."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from opscareer.app.self_rating import FEW_TRACKS, skills_to_rate, tracks_in_play
from opscareer.app.session import Session
from opscareer.assessment.scoring import held_levels
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.live_result import LiveResult
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.choice_list import ChoiceList
from opscareer.gui.widgets.layouts import at_left, column, empty, row
from opscareer.gui.widgets.meter import LevelDots
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.records import Skill
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import track_name
from opscareer.wording import joined

_LEVELS = 4


class SkillCard(Card):
    """One skill: a line that says what holds, and opened below it the five sentences to choose from."""

    rated = Signal(str, int)
    opened = Signal(str)

    def __init__(self, context: Context, skill: Skill, needed: int) -> None:
        super().__init__(margin=measures.XS, gap=0)
        self.skill = skill
        self._context, self._needed = context, needed
        self._head = ClickableCard(margin=measures.S, flat=True)
        self._name, self._holds = PlainText(role="strong"), PlainText(role="quiet")
        self._dots = LevelDots(context.theme, 0, needed, "")
        words = column(self._name, self._holds, gap=0)
        line = row(gap=measures.M)
        line.addLayout(words, 1)
        line.addWidget(self._dots)
        self._head.body.addLayout(line)
        self._choices = ChoiceList(context.theme, _LEVELS + 1)
        self._inside = QWidget()
        inside = column(self._choices, parent=self._inside)
        inside.setContentsMargins(measures.XXS, 0, measures.XXS, measures.XXS)
        self.body.addWidget(self._head)
        self.body.addWidget(self._inside)
        self._head.clicked.connect(self._toggle)
        self._choices.chosen.connect(self._rate)
        self._inside.hide()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Shows or hides the sentences."""
        self._inside.setVisible(is_open)
        self._name_head()

    @property
    def is_open(self) -> bool:
        """Whether the sentences are shown."""
        return not self._inside.isHidden()

    def take_focus(self) -> None:
        """Puts the focus on the line that opens the card."""
        self._head.setFocus()

    def show_level(self, own: int | None, held: int) -> None:
        """What the person said (None: nothing yet) and what counts, which the major may have brought."""
        language = self._context.language()
        self._name.setText(self.skill.name.said(language))
        sentences = [self.tr("Not yet"), *(level.said(language) for level in self.skill.levels)]
        self._choices.set_labels(self._name.text(), sentences)
        self._choices.choose(own if own is not None else (held or None))
        if own is not None:
            self._holds.setText(sentences[own])
        elif held:
            self._holds.setText(self.tr("From your major: {sentence}").format(sentence=sentences[held]))
        else:
            self._holds.setText(self.tr("Not rated yet"))
        self._show_dots(held)
        self._name_head()

    def _show_dots(self, held: int) -> None:
        said = self.tr("level {have}, needed {need}").format(have=held, need=self._needed)
        self._dots.show_levels(held, self._needed, said)

    def _name_head(self) -> None:
        self._head.setAccessibleName(f"{self._name.text()}, {self._holds.text()}, {self._dots.accessibleName()}")
        self._head.setAccessibleDescription(
            self.tr("Hide the sentences") if self.is_open else self.tr("Choose the sentence that fits")
        )

    @Slot()
    def _toggle(self) -> None:
        self.set_open(not self.is_open)
        if self.is_open:
            self.opened.emit(self.skill.id)

    @Slot(int)
    def _rate(self, level: int) -> None:
        self.rated.emit(self.skill.id, level)


class SkillsPart(QWidget):
    """The skills that the first positions of the tracks in play require. Each rating is saved at once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cards: dict[str, SkillCard] = {}
        self._note, self._count = PlainText(role="quiet"), PlainText(role="note")
        self._list = column(gap=measures.XS)
        column(at_left(self._note), self._count, self._list, gap=measures.S, parent=self)
        self._result = LiveResult(context.live, self)
        self._result.ready.connect(self._take_result)
        context.theme.changed.connect(self._refit)
        self._refit()

    def refresh(self) -> None:
        """Asks which skills matter now; the cards follow."""
        self._result.ask()

    def take_focus(self) -> None:
        """Puts the focus on the first skill; while they are not there yet, where they will be."""
        if self._cards:
            next(iter(self._cards.values())).take_focus()
        else:
            self.setFocus()

    @Slot(object)
    def _take_result(self, result: MatchResult) -> None:
        session = self._context.live.session
        if session is None:
            return
        target = session.goal.track if session.goal else None
        tracks = tracks_in_play(result, target)
        needed = skills_to_rate(session.pack, tracks, target)
        self._say(session, tracks)
        if list(needed) == list(self._cards):
            self._show_levels(session)
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        if had_focus:
            self.setFocus()  # or it would wander down the list while that is emptied
        self._build(session, needed)
        self._show_levels(session)
        for card in self._cards.values():
            card.show()  # now, so that it can take the focus
        if had_focus:
            self.take_focus()

    def _build(self, session: Session, needed: Mapping[str, int]) -> None:
        empty(self._list)
        self._cards = {}
        for skill, level in needed.items():
            card = SkillCard(self._context, session.pack.skills[skill], level)
            card.rated.connect(self._rate)
            card.opened.connect(self._close_others)
            self._cards[skill] = card
            self._list.addWidget(card)
        unrated = next((card for skill, card in self._cards.items() if skill not in session.learner.skills), None)
        if unrated is not None:
            unrated.set_open(True)

    def _say(self, session: Session, tracks: tuple[str, ...]) -> None:
        language = self._context.language()
        names = joined([track_name(track, session.pack, language) for track in tracks], language)
        if len(tracks) <= FEW_TRACKS:
            said = self.tr("What a first position asks for: {tracks}.")
        elif len(tracks) < len(session.pack.tracks):
            said = self.tr("What several of these ask for in a first position: {tracks}.")
        else:
            said = self.tr(
                "What several tracks ask for in a first position. Answer the statements, and the list follows the "
                "tracks that suit you."
            )
        self._note.setText(said.format(tracks=names))

    def _show_levels(self, session: Session) -> None:
        held = held_levels(session.pack, session.learner)
        own = session.learner.skills
        for skill, card in self._cards.items():
            card.show_level(own.get(skill), held.get(skill, 0))
        rated = sum(skill in own for skill in self._cards)
        counted = self.tr("{rated} of {total} rated").format(rated=rated, total=len(self._cards))
        brought = sum(skill in held and skill not in own for skill in self._cards)
        if brought:
            from_major = self.tr("%n more known from your major", "", brought)
            counted = self.tr("{rated} · {from_major}").format(rated=counted, from_major=from_major)
        self._count.setText(counted)

    @Slot(str, int)
    def _rate(self, skill: str, level: int) -> None:
        live = self._context.live
        live.change(lambda session: session.rate_skill(skill, level), live.answers_changed)
        if live.session is not None:
            self._show_levels(live.session)

    @Slot(str)
    def _close_others(self, opened: str) -> None:
        for skill, card in self._cards.items():
            if skill != opened and card.is_open:
                card.set_open(False)

    def _refit(self) -> None:
        self._note.setMaximumWidth(self._context.theme.px(measures.WIDEST_LINE))
