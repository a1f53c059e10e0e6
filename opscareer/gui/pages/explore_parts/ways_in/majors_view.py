"""Explore › Majors: which fields of study help, what each brings, and that none is made for operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.notes_part import Notes
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.pages.explore_parts.ways_in.major_card import MajorCard, MajorInFull
from opscareer.gui.widgets.layouts import CardGrid, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Major

if TYPE_CHECKING:
    from opscareer.app.session import Session

_NARROWEST_CARD = 340
_RECRUITERS = frozenset({"s7.majors"})
"""The section of the source that names the majors recruiters ask for."""
_COMPUTING = frozenset({"s2", "s4"})
"""The sections that recommend majors within computing."""


class MajorsView(ExploreView):
    """Its subject is a major, shown in full; without one all of them, by who names them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._major_before: str | None = None
        self._notes = Notes(context)
        self._content = QVBoxLayout()
        self._content.setSpacing(measures.M)
        column(self._notes, self._content, gap=measures.L, parent=self)

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        major = pack.majors.get(subject) if pack else None
        if major is not None:
            language = self.context.language()
            other = major.name.said("en" if language == "zh" else "zh")
            return Head(major.name.said(language), other, self.tr("Explore › Majors"))
        return Head(
            self.tr("Majors"), self.tr("What a field of study brings to this work, and what it leaves to practice.")
        )

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        empty(self._content)
        major = pack.majors.get(subject)
        self._notes.show_notes(pack, "majors" if major is None else "")
        if major is None:
            self._show_all(pack)
        else:
            self._show_one(pack, major)

    def _show_one(self, pack: Pack, major: Major) -> None:
        part = MajorInFull(self.context, pack, major, mine=major.id == self._own_major())
        part.taken.connect(self._take_major)
        self._content.addWidget(part)

    def _show_all(self, pack: Pack) -> None:
        groups: dict[str, list[Major]] = {"recruiters": [], "computing": [], "others": []}
        for major in pack.majors.values():
            groups[_group(major)].append(major)
        for group, majors in groups.items():
            if majors:
                title, note = self._words(group)
                self._content.addLayout(column(PlainText(title, "section"), PlainText(note, "quiet"), gap=0))
                self._content.addLayout(self._cards(pack, majors))
                self._content.addSpacing(measures.M)

    def _words(self, group: str) -> tuple[str, str]:
        if group == "recruiters":
            return self.tr("Recruiters ask for these"), self.tr("Job advertisements for product operation name them.")
        if group == "computing":
            note = self.tr("The source text recommends them to those who choose among the computing majors.")
            return self.tr("Recommended within computing"), note
        note = self.tr("The source text does not name them; what is said here is our own.")
        return self.tr("Everyone else"), note

    def _cards(self, pack: Pack, majors: list[Major]) -> CardGrid:
        grid = CardGrid(self.context.theme, _NARROWEST_CARD, most=2)
        own = self._own_major()
        for major in majors:
            card = MajorCard(self.context, pack, major, mine=major.id == own)
            card.asked.connect(self._open_major)
            grid.addWidget(card)
        return grid

    def _own_major(self) -> str | None:
        session = self.context.live.session
        return session.learner.major if session else None

    @Slot(str)
    def _open_major(self, major: str) -> None:
        self.context.navigate("explore", f"majors/{major}")

    @Slot(str)
    def _take_major(self, major: str) -> None:
        before = self._own_major()
        if not self._change_major(major):
            return
        self._major_before = before
        session = self.context.live.session
        name = session.pack.majors[major].name.said(self.context.language()) if session else ""
        said = self.tr("Your major is now {major}; what it develops counts as skills you hold.")
        self.context.messages.say(said.format(major=name), action=self.tr("Undo"), act=self._restore_major)

    def _restore_major(self) -> None:
        self._change_major(self._major_before)

    def _change_major(self, major: str | None) -> bool:
        def save(session: Session) -> None:
            person = session.learner
            session.save_about(name=person.name, stage=person.stage, major=major, hours_per_week=person.hours_per_week)

        return self.context.live.change(save, self.context.live.about_changed)


def _group(major: Major) -> str:
    """Who names the major: recruiters, the source within computing, or neither."""
    named_by = frozenset(major.sources)
    if named_by & _RECRUITERS:
        return "recruiters"
    return "computing" if named_by & _COMPUTING else "others"
